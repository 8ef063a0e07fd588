import { expect, it } from 'vitest';
import type { EntrySheet } from '../../../src/domain/entry/entry-sheet.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { obstaclesOf, remindersOf } from '../../../src/domain/entry/obstacles.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { judgeEntry } from '../../../src/features/entry/sheet/judge-entry.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../support/evaluation-builder.ts';

const row = (id: string, facts: Parameters<typeof buildIndicator>[0] = {}) =>
  buildIndicator({ id, name: `产出${id}`, category: 'output', selfScoreText: '', ...facts });

const sheetWith = (executedAmountText: string): EntrySheet => ({
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({
    funding: {
      unit: '万元',
      rows: [buildFundingRow({ initialBudgetText: '100', adjustedBudgetText: '100', executedAmountText })],
    },
    indicators: [row('a', { maxScoreText: '50' }), row('b', { maxScoreText: '40' })],
    statedTotal: '',
    statedGrade: '',
  }),
  ledger: emptyLedger,
  watch: emptyWatch,
});

it('a submission is judged with the scores that it fills in: full outputs and nothing spent', () => {
  expect(obstaclesOf(judgeEntry(sheetWith('100')))).toEqual([]);
  expect(obstaclesOf(judgeEntry(sheetWith('0')))).toMatchObject([
    { kind: 'finding', finding: { check: 'full-outputs-unspent' } },
  ]);
});

it('a year that is none stands in the way before all else', () => {
  const held = { place: { kind: 'sheet', field: 'fiscalYear' }, text: '20x7', over: '2026' } as const;
  expect(obstaclesOf(judgeEntry(sheetWith('100'), [held]))).toEqual([{ kind: 'held', indicatorId: null, held }]);
});

it('a negative amount is reminded of', () => {
  expect(remindersOf(judgeEntry(sheetWith('-5')))).toContainEqual(
    expect.objectContaining({ check: 'funding-arithmetic', kind: 'negative', severity: 'warn' }),
  );
});

it('an empty year is reminded of', () => {
  const sheet = sheetWith('100');
  const judged = judgeEntry({ ...sheet, evaluation: { ...sheet.evaluation, fiscalYear: null } });
  expect(obstaclesOf(judged)).toEqual([]);
  expect(remindersOf(judged)).toContainEqual(expect.objectContaining({ check: 'year-mismatch', kind: 'missing' }));
});

it('reminders are of the sheet as a whole and no obstacles', () => {
  const judged = judgeEntry(sheetWith('50'));
  const reminders = remindersOf(judged);
  expect(reminders.map(({ check }) => check)).toContain('execution-unexplained');
  expect(reminders.every(({ severity, indicatorId }) => severity === 'warn' && indicatorId === null)).toBe(true);
});
