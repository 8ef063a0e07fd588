import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../src/domain/entry/edit.ts';
import type { EntrySheet, RowField } from '../../../src/domain/entry/entry-sheet.ts';
import { defaultMeasure, emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { rebaseSums } from '../../../src/domain/entry/rebase-sums.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { ruleSetOf } from '../../../src/storage/summary.ts';
import { gradeBandText } from '../../../src/text/grade-band-text.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../support/evaluation-builder.ts';

const sums = { ruleSetOf, gradeText: gradeBandText };
const row = buildIndicator({ id: 'a', maxScoreText: '50', selfScoreText: '50' });

/** 10 + 50 + 40 = 100. */
const start: EntrySheet = {
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({
    indicators: [row, buildIndicator({ id: 'b', maxScoreText: '40', selfScoreText: '40' })],
    funding: { unit: '万元', rows: [buildFundingRow({ rateText: '100.00', selfScoreText: '10' })] },
    statedTotal: '100',
  }),
  ledger: emptyLedger,
  watch: emptyWatch,
};

const type = (id: string, field: RowField, [from, to]: readonly [string, string]): Edit => ({
  kind: 'cell',
  place: { kind: 'indicator', id, field },
  from,
  to,
});
const total = (from: string, to: string): Edit => ({
  kind: 'cell',
  place: { kind: 'sheet', field: 'statedTotal' },
  from,
  to,
});
const removal: readonly Edit[] = [
  { kind: 'row-removed', at: 0, indicator: row, measure: defaultMeasure },
  total('100', '50'),
];

describe('总分 of two windows', () => {
  it.each<[string, readonly Edit[], readonly Edit[], string]>([
    [
      'a score each',
      [type('a', 'selfScoreText', ['50', '45']), total('100', '95')],
      [type('b', 'selfScoreText', ['40', '30']), total('100', '90')],
      '85',
    ],
    [
      'a row that goes here, and a score of another there',
      [type('b', 'selfScoreText', ['40', '30']), total('100', '90')],
      removal,
      '40',
    ],
    [
      'a row that is written into there is asked about, and its points stay',
      [type('a', 'name', ['培训人数', '参训人数'])],
      removal,
      '100',
    ],
    [
      'so do those that were scored there',
      [type('a', 'selfScoreText', ['50', '45']), total('100', '95')],
      removal,
      '95',
    ],
  ])('%s: it follows both', (_, theirs, mine, expected) => {
    const { sheet, clashes } = rebaseSums(applyEdits(start, theirs), mine, sums);
    expect(sheet.evaluation.statedTotal).toBe(expected);
    expect(clashes.filter(({ kind }) => kind === 'cell')).toEqual([]);
  });
});

const scored = { kind: 'funding', row: 0, field: 'selfScoreText' } as const;

describe('sums typed by hand, with a row that is still asked about', () => {
  it.each([
    [
      'before it went',
      (hand: readonly Edit[]) => [...hand, total('100', '98'), ...removal.slice(0, 1), total('98', '48')],
    ],
    [
      'after it went',
      (hand: readonly Edit[]) => [...removal, type('b', 'name', [row.name, '乙']), ...hand, total('50', '48')],
    ],
  ])('%s stay, and only what followed from the row is left out', (_, mine) => {
    const hand: readonly Edit[] = [
      { kind: 'cell', place: scored, from: '10', to: '8' },
      { kind: 'cell', place: { kind: 'sheet', field: 'statedGrade' }, from: '', to: '良' },
    ];
    const theirs = applyEdits(start, [type('a', 'name', [row.name, '参训人数'])]);
    const { sheet, clashes } = rebaseSums(theirs, mine(hand), sums);
    const { statedTotal, statedGrade, funding } = sheet.evaluation;
    expect([funding.rows[0]?.selfScoreText, statedTotal, statedGrade]).toEqual(['8', '98', '良']);
    expect(clashes).toEqual([{ kind: 'row', id: 'a' }]);
  });
});
