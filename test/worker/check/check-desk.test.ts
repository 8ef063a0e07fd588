import { expect, it } from 'vitest';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { createCheckDesk } from '../../../src/worker/check/check-desk.ts';
import { publishedSheet } from '../../support/evaluation-builder.ts';

const sheets = [1, 2, 3, 4, 5].map((number) => ({
  evaluation: publishedSheet(`sanming-2023-${number}`),
  ledger: emptyLedger,
  ruleSetId: 'sanming-2023',
}));

it('counts findings per sheet, and compares all that it has seen, chunk after chunk', () => {
  const desk = createCheckDesk();
  desk.run({ kind: 'check', sheets: sheets.slice(0, 3), tuning: [] });
  const { sheets: checked } = desk.run({ kind: 'check', sheets: sheets.slice(3), tuning: [] });
  expect(checked.map(({ id }) => id)).toEqual(['sanming-2023-4', 'sanming-2023-5']);
  expect(checked[0]?.counts).toContainEqual({ check: 'score-range', severity: 'block', count: 1 });
  const { crossFindings } = desk.run({ kind: 'compare', tuning: [] });
  expect(crossFindings.map(({ facts }) => facts['indicator'])).toContain('平台热线接听坐席人数');
});

it('a sheet seen again takes its own place', () => {
  const desk = createCheckDesk();
  desk.run({ kind: 'check', sheets, tuning: [] });
  const before = desk.run({ kind: 'compare', tuning: [] });
  desk.run({ kind: 'check', sheets, tuning: [] });
  expect(desk.run({ kind: 'compare', tuning: [] })).toEqual(before);
});
