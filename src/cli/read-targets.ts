import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { categoryOfSubcategory } from '../domain/indicator/category.ts';
import { parseTarget } from '../domain/target/parse-target.ts';
import { targetReportText as words } from '../text/score-report-text.ts';
import { targetJson } from './target-json.ts';

const questionsShape = z.array(
  z.object({ text: z.string(), name: z.string().nullish(), level2: z.string().nullish() }),
);

type Question = z.infer<typeof questionsShape>[number];

const read = ({ text, name, level2 }: Question) => {
  const subcategoryText = level2 ?? '';
  const context = {
    category: categoryOfSubcategory(subcategoryText),
    subcategoryText,
    name: name ?? '',
    fiscalYear: null,
  };
  const reading = targetJson(parseTarget(text, context));
  // A number without a unit has the unit '', which is known; other kinds have none.
  const unit = reading.kind === 'numeric' ? (reading.unit ?? '') : reading.unit;
  return {
    kind: reading.kind,
    op: reading.operator,
    operator: reading.operator,
    value: reading.value,
    unit,
    implied: reading.implied,
  };
};

const parse = (text: string): readonly Question[] | null => {
  try {
    return questionsShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

const run = async (file: string | undefined): Promise<number> => {
  if (file === undefined) {
    process.stderr.write(`${words.usage}\n`);
    return 2;
  }
  const questions = parse(await readFile(file, 'utf8').catch(() => ''));
  if (questions === null) {
    process.stderr.write(`${words.notAList(file)}\n`);
    return 1;
  }
  process.stdout.write(`${JSON.stringify(questions.map(read), null, 2)}\n`);
  return 0;
};

process.exitCode = await run(process.argv[2]);
