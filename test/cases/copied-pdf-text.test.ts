import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Indicator, IndicatorField } from '../../src/domain/indicator/indicator.ts';
import { foldWidth, squash } from '../../src/domain/number/fold.ts';
import { CountingPort } from '../../src/import/read/pdf/counting-port.ts';
import { flowLines } from '../../src/import/read/pdf/flow-lines.ts';
import { loadEngine, openDocument } from '../../src/import/read/pdf/load-engine.ts';
import { readPage } from '../../src/import/read/pdf/read-page.ts';
import { readLines } from '../../src/import/read/text/read-text.ts';
import { recogniseTables } from '../../src/import/recognise/recognise-tables.ts';
import type { TypedCase } from '../support/compare-case.ts';
import { countedIds } from '../support/counted-ids.ts';
import { publishedBytes } from '../support/twin-cells.ts';

const cases = new URL('./', import.meta.url);
const published = readdirSync(new URL('files/', cases)).filter((name) => /^[a-z]+-\d{4}-\d\.pdf$/.test(name));

/** The text of a PDF as it comes out when a person copies it. */
const copiedLines = async (file: string): Promise<readonly string[]> => {
  const engine = await loadEngine();
  const task = openDocument(engine, publishedBytes(file), new CountingPort(1_000_000, () => undefined));
  const document = await task.promise;
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    lines.push(...flowLines((await readPage(await document.getPage(number), engine.OPS)).glyphs));
  }
  await task.destroy();
  return lines;
};

const plain = (text: unknown): string => {
  const folded = squash(foldWidth(typeof text === 'string' ? text : '')).replaceAll(',', '，');
  return /^\d+(?:\.\d+)?$/.test(folded) ? String(Number(folded)) : folded;
};

type Fields = readonly (readonly [field: IndicatorField, expected: unknown])[];

/** What is wrong without being marked. */
const silentlyWrong = (indicator: Indicator, fields: Fields): readonly string[] =>
  fields
    .filter(
      ([field, expected]) =>
        plain(indicator[field === 'category' ? 'categoryText' : fieldText(field)]) !== plain(expected),
    )
    .filter(([field]) => !indicator.doubts.includes(field) && !indicator.doubts.includes('name'))
    .map(([field, expected]) => `${indicator.name} ${field}: ${String(expected)}`);

const fieldText = (field: Exclude<IndicatorField, 'category'>): keyof Indicator =>
  field === 'subcategory' ? 'subcategoryText' : field;

const compareForm = (
  typed: TypedCase,
  found: readonly Indicator[],
): { readonly lost: number; readonly wrong: readonly string[] } => {
  const wrong: string[] = [];
  let lost = 0;
  for (const { name, target, actual, weight, score } of typed.indicators) {
    const indicator = found.find((each) => plain(each.name) === plain(name));
    if (indicator === undefined) {
      lost += 1;
      continue;
    }
    const fields: Fields = [
      ['targetText', target],
      ['actualText', actual],
      ['maxScoreText', weight],
      ['selfScoreText', score],
    ];
    wrong.push(...silentlyWrong(indicator, fields));
  }
  return { lost, wrong };
};

describe('flowLines', () => {
  it.each(published)('gives lines in which the form of %s is found again without a wrong value', async (file) => {
    const typed = JSON.parse(readFileSync(new URL(file.replace('.pdf', '.json'), cases), 'utf8')) as TypedCase;
    const { drafts } = recogniseTables(readLines(await copiedLines(file), file), countedIds());
    expect(drafts).toHaveLength(1);
    expect(compareForm(typed, drafts[0]?.evaluation.indicators ?? [])).toEqual({ lost: 0, wrong: [] });
  });
});
