import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../src/domain/entry/edit.ts';
import type { EntrySheet, Place } from '../../../src/domain/entry/entry-sheet.ts';
import { followSums, isSumPlace, stateSums } from '../../../src/domain/entry/follow-sums.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { readPlace } from '../../../src/domain/entry/place-text.ts';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { ruleSetOf } from '../../../src/storage/summary.ts';
import { gradeBandText } from '../../../src/text/grade-band-text.ts';
import { buildEvaluation, buildFundingRow, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';

const setting = { ruleSetOf, gradeText: gradeBandText };

/** 10 + 50 + 40 = 100 优, as a form states it. */
const sheetOf = (facts: Partial<Evaluation> = {}): EntrySheet => ({
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({
    indicators: [
      buildIndicator({ id: 'a', maxScoreText: '50', selfScoreText: '50' }),
      buildIndicator({ id: 'b', maxScoreText: '40', selfScoreText: '40' }),
    ],
    funding: { unit: '万元', rows: [buildFundingRow({ rateText: '100.00', selfScoreText: '10' })] },
    statedTotal: '100',
    statedGrade: '优',
    ...facts,
  }),
  ledger: emptyLedger,
  watch: emptyWatch,
});

const write = (sheet: EntrySheet, place: Place, to: string): Edit => ({
  kind: 'cell',
  place,
  from: readPlace(sheet, place),
  to,
});

const selfScore = (id: string): Place => ({ kind: 'indicator', id, field: 'selfScoreText' });
const executed: Place = { kind: 'funding', row: 0, field: 'executedAmountText' };
const total: Place = { kind: 'sheet', field: 'statedTotal' };

const after = (sheet: EntrySheet, ...steps: readonly (readonly [Place, string])[]): EntrySheet =>
  steps.reduce((current, [place, text]) => {
    const edit = write(current, place, text);
    return applyEdits(current, [edit, ...followSums(current, [edit], setting)]);
  }, sheet);

const stated = ({ evaluation }: EntrySheet) => {
  const { rateText, selfScoreText } = evaluation.funding.rows[0] ?? buildFundingRow();
  return [rateText, selfScoreText, evaluation.statedTotal, evaluation.statedGrade].join(' | ');
};

describe('sums that fitted follow', () => {
  it.each<[string, readonly (readonly [Place, string])[], string]>([
    ['a self score in the same grade', [[selfScore('a'), '49.6']], '100.00 | 10 | 99.60 | 优'],
    ['a self score in another grade', [[selfScore('a'), '30']], '100.00 | 10 | 80 | 良 (90>S≥80)'],
    ['a blank, which counts 0', [[selfScore('a'), '']], '100.00 | 10 | 50 | 差 (60>S)'],
    [
      'a score typed digit by digit',
      [
        [selfScore('a'), ''],
        [selfScore('a'), '4'],
        [selfScore('a'), '4x'],
        [selfScore('a'), '45'],
      ],
      '100.00 | 10 | 95 | 优 (S≥90)',
    ],
    ['an amount', [[executed, '150']], '75.00 | 7.50 | 97.50 | 优'],
  ])('%s', (_, steps, expected) => {
    expect(stated(after(sheetOf(), ...steps))).toBe(expected);
  });

  it('a row that went takes its points along', () => {
    const sheet = sheetOf();
    const [indicator] = sheet.evaluation.indicators;
    if (indicator === undefined) throw new Error('a sheet with rows');
    const measure = { kind: null, interval: 'month', source: 'entered', values: [] } as const;
    const step: readonly Edit[] = [{ kind: 'row-removed', at: 0, indicator, measure }];
    expect(stated(applyEdits(sheet, [...step, ...followSums(sheet, step, setting)]))).toBe(
      '100.00 | 10 | 50 | 差 (60>S)',
    );
  });

  it('the blank score of the published sheet 4 comes into its total', () => {
    const sheet: EntrySheet = {
      ruleSetId: 'sanming-2023',
      evaluation: publishedSheet('sanming-2023-4'),
      ledger: emptyLedger,
      watch: emptyWatch,
    };
    const blank = sheet.evaluation.indicators.find(({ selfScoreText }) => selfScoreText === '');
    const filled = after(sheet, [selfScore(blank?.id ?? ''), '10']);
    expect(filled.evaluation).toMatchObject({ statedTotal: '96.71', statedGrade: '优 (S≥90)' });
  });
});

describe('while one cell is typed into, sums follow from the sheet as it was opened', () => {
  const opened = sheetOf();
  const typed = (place: Place, ...texts: readonly string[]): EntrySheet =>
    texts.reduce((current, text) => {
      const edit = write(current, place, text);
      return applyEdits(current, [edit, ...followSums(current, [edit], { ...setting, opened })]);
    }, opened);

  it.each<[readonly string[], string]>([
    [['1', '150'], '75.00 | 7.50 | 97.50 | 优'],
    [['', '1', '150'], '75.00 | 7.50 | 97.50 | 优'],
    [['1', '', '150'], '75.00 | 7.50 | 97.50 | 优'],
    [['1x', '150'], '75.00 | 7.50 | 97.50 | 优'],
    [['1', ''], '100.00 | 10 | 100 | 优'],
    [['1', '1x'], '100.00 | 10 | 100 | 优'],
    [['', '200'], '100.00 | 10 | 100 | 优'],
  ])('%j', (texts, expected) => {
    expect(stated(typed(executed, ...texts))).toBe(expected);
  });

  it('and say what they said then, where that fits again', () => {
    expect(stated(typed(selfScore('a'), '5'))).toBe('100.00 | 10 | 55 | 差 (60>S)');
    expect(stated(typed(selfScore('a'), '5', '50'))).toBe('100.00 | 10 | 100 | 优');
  });
});

describe('a sum that cannot be read before a step is asked of the steps that led there', () => {
  const walked = (...steps: readonly (readonly [Place, string])[]): EntrySheet => {
    let sheet = sheetOf();
    const earlier: (readonly Edit[])[] = [];
    for (const [place, text] of steps) {
      const step = [write(sheet, place, text)];
      const edits = [...step, ...followSums(sheet, step, { ...setting, earlier: [...earlier] })];
      sheet = applyEdits(sheet, edits);
      earlier.push(edits);
    }
    return sheet;
  };
  const rate: Place = { kind: 'funding', row: 0, field: 'rateText' };
  const grade: Place = { kind: 'sheet', field: 'statedGrade' };

  it.each<[string, readonly (readonly [Place, string])[], string]>([
    [
      'an amount',
      [
        [executed, ''],
        [selfScore('a'), '30'],
        [executed, '150'],
      ],
      '75.00 | 7.50 | 77.50 | 中 (80>S≥60)',
    ],
    [
      'a total',
      [
        [total, ''],
        [total, '70'],
      ],
      '100.00 | 10 | 70 | 中 (80>S≥60)',
    ],
    [
      'a grade that was typed since',
      [
        [total, ''],
        [grade, '良'],
        [total, '70'],
      ],
      '100.00 | 10 | 70 | 良',
    ],
    [
      'a rate that was cleared since',
      [
        [executed, ''],
        [rate, ''],
        [executed, '150'],
      ],
      ' | 7.50 | 97.50 | 优',
    ],
    [
      'a rate that did not fit when it could be read',
      [
        [rate, '60'],
        [executed, ''],
        [executed, '150'],
      ],
      '60 | 7.50 | 97.50 | 优',
    ],
  ])('%s', (_, steps, expected) => {
    expect(stated(walked(...steps))).toBe(expected);
  });
});

describe('what is stated stays', () => {
  it.each<[string, Partial<Evaluation>]>([
    ['a total that did not fit', { statedTotal: '98', statedGrade: '优' }],
    ['no total', { statedTotal: '', statedGrade: '' }],
    ['a grade that did not fit', { statedTotal: '99', statedGrade: '良' }],
  ])('%s', (_, facts) => {
    const sheet = sheetOf(facts);
    const { statedTotal, statedGrade } = sheet.evaluation;
    expect(after(sheet, [selfScore('a'), '30']).evaluation).toMatchObject({ statedTotal, statedGrade });
  });

  it('what the step itself writes, and a cell that no sum follows from', () => {
    const sheet = sheetOf();
    const step = [write(sheet, selfScore('a'), '30'), write(sheet, total, '70')];
    expect(followSums(sheet, step, setting).map((edit) => edit.kind === 'cell' && edit.to)).toEqual(['中 (80>S≥60)']);
    expect(followSums(sheet, [write(sheet, { kind: 'sheet', field: 'overview' }, '概况')], setting)).toEqual([]);
  });
});

it('sums that do not fit are worked out again when a person asks for it', () => {
  const sheet = sheetOf({
    funding: {
      unit: '万元',
      rows: [buildFundingRow({ executedAmountText: '150', rateText: '75', selfScoreText: '10' })],
    },
    statedTotal: '99',
    statedGrade: '良',
  });
  expect(stated(applyEdits(sheet, stateSums(sheet, 'stated', setting)))).toBe('75 | 7.50 | 97.50 | 优 (S≥90)');
  expect(stateSums(sheetOf({ statedTotal: '', statedGrade: '' }), 'stated', setting)).toEqual([]);
});

it('sums that are blank follow from what is stated, be it right or wrong', () => {
  const detail = buildFundingRow({ kind: 'detail', rateText: '' });
  const sheet = sheetOf({
    funding: { unit: '万元', rows: [buildFundingRow({ executedAmountText: '150', selfScoreText: '9' }), detail] },
    statedTotal: '',
    statedGrade: '',
  });
  const filled = applyEdits(sheet, stateSums(sheet, 'blank', setting));
  expect(stated(filled)).toBe('75.00 | 9 | 99 | 优 (S≥90)');
  expect(filled.evaluation.funding.rows[1]?.rateText).toBe('');
  expect(stated(applyEdits(sheet, stateSums(sheet, 'all', setting)))).toBe('75.00 | 7.50 | 97.50 | 优 (S≥90)');
});

it.each<[Place, boolean]>([
  [total, true],
  [{ kind: 'funding', row: 0, field: 'selfScoreText' }, true],
  [executed, false],
  [selfScore('a'), false],
])('%j is a sum: %s', (place, expected) => {
  expect(isSumPlace(sheetOf(), place)).toBe(expected);
});
