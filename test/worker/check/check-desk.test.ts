import { expect, it } from 'vitest';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { createCheckDesk } from '../../../src/worker/check/check-desk.ts';
import { publishedSheet } from '../../support/evaluation-builder.ts';

const sheets = [1, 2, 3, 4, 5].map((number) => ({
  evaluation: publishedSheet(`sanming-2023-${number}`),
  ledger: emptyLedger,
  ruleSetId: 'sanming-2023',
}));

const ids = sheets.map(({ evaluation }) => evaluation.id);

it('counts findings per sheet, and compares all that it has seen, chunk after chunk', () => {
  const desk = createCheckDesk();
  desk.run({ kind: 'check', sheets: sheets.slice(0, 3), tuning: [] });
  const { sheets: checked } = desk.run({ kind: 'check', sheets: sheets.slice(3), tuning: [] });
  expect(checked.map(({ id }) => id)).toEqual(['sanming-2023-4', 'sanming-2023-5']);
  expect(checked[0]?.counts).toContainEqual({ check: 'score-range', severity: 'block', count: 1 });
  const { crossFindings } = desk.run({ kind: 'compare', ids, tuning: [] });
  expect(crossFindings.map(({ facts }) => facts['indicator'])).toContain('平台热线接听坐席人数');
});

it('a sheet seen again takes its own place', () => {
  const desk = createCheckDesk();
  desk.run({ kind: 'check', sheets, tuning: [] });
  const before = desk.run({ kind: 'compare', ids, tuning: [] });
  desk.run({ kind: 'check', sheets, tuning: [] });
  expect(desk.run({ kind: 'compare', ids, tuning: [] })).toEqual(before);
});

it('leaves out of the comparison what is no longer there', () => {
  const desk = createCheckDesk();
  desk.run({ kind: 'check', sheets, tuning: [] });
  expect(desk.run({ kind: 'compare', ids: [], tuning: [] }).crossFindings).toEqual([]);
  const two = desk.run({ kind: 'compare', ids: ids.slice(0, 2), tuning: [] });
  expect(two.crossFindings.map(({ facts }) => facts['indicator'])).not.toContain('平台热线接听坐席人数');
});
