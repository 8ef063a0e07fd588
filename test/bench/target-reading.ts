import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { categoryOfSubcategory } from '../../src/domain/indicator/category.ts';
import { parseTarget } from '../../src/domain/target/parse-target.ts';
import { measure, printMeasurement } from './measure.ts';

const textsSchema = z.array(z.object({ text: z.string(), name: z.string().nullable(), level2: z.string().nullish() }));

/** Reads the published target texts over and over. */
export async function benchTargetReading(): Promise<void> {
  const published = textsSchema.parse(JSON.parse(readFileSync('test/cases/targets.json', 'utf8')));
  const texts = Array.from({ length: 600 }, () => published).flat();
  const ours = await measure(
    { name: 'read target texts', count: texts.length, unit: 'texts' },
    () => texts,
    (all) => {
      for (const { text, name, level2 } of all) {
        const subcategoryText = level2 ?? '';
        parseTarget(text, {
          category: categoryOfSubcategory(subcategoryText),
          subcategoryText,
          name: name ?? '',
          fiscalYear: 2023,
        });
      }
    },
  );
  printMeasurement(ours);
}
