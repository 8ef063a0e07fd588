import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/domain/entry/edit.ts';
import type { FundingRow } from '../../../src/domain/budget/funding.ts';
import type { EntrySheet } from '../../../src/domain/entry/entry-sheet.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { obstaclesOf } from '../../../src/domain/entry/obstacles.ts';
import {
  restateEdits,
  submissionEdits,
  takeComputedEdits,
  transitionsFrom,
  withdrawalEdits,
} from '../../../src/domain/entry/submission.ts';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { findFindings } from '../../../src/domain/review/find-findings.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { sanming2023 } from '../../../src/domain/rules/published/sanming-2023.ts';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts';
import { ruleSetOf } from '../../../src/storage/summary.ts';
import { gradeBandText } from '../../../src/text/grade-band-text.ts';
import { buildEvaluation, buildFundingRow, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';

const sums = { ruleSetOf, gradeText: gradeBandText };

const sheetOf = (facts: Parameters<typeof buildEvaluation>[0]): EntrySheet => ({
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation(facts),
  ledger: emptyLedger,
  watch: emptyWatch,
});

const inTheWay = (sheet: EntrySheet, ruleSet = national2020) => {
  const { evaluation } = sheet;
  const score = scoreEvaluation(evaluation, ruleSet);
  return obstaclesOf({ sheet, ruleSet, score, findings: findFindings(evaluation, ruleSet), held: [] });
};

const row = (facts: Parameters<typeof buildIndicator>[0]) => buildIndicator({ id: 'a', maxScoreText: '90', ...facts });

describe('提交', () => {
  it.each([
    ['a blank actual', row({ actualText: '' }), ['open']],
    ['points lost without a reason', row({ actualText: '90' }), ['finding']],
    ['points lost with an empty phrase', row({ actualText: '90', deviationReason: '无偏差' }), ['reason']],
    ['a template left unfilled', row({ actualText: '90', deviationReason: '原因：人员变动，＿＿。' }), ['reason']],
  ])('%s stands in the way', (_, indicator, kinds) => {
    const found = inTheWay(sheetOf({ indicators: [indicator] }));
    expect(found.filter(({ indicatorId }) => indicatorId === 'a').map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['no rows', []],
    ['rows without a word', [row({ name: '', targetText: '', actualText: '', maxScoreText: '' })]],
    ['rows of 无', [row({ name: '无', targetText: '/', actualText: '', maxScoreText: '—' })]],
  ])('%s are no sheet to submit', (_, indicators) => {
    expect(inTheWay(sheetOf({ indicators }))).toEqual([{ kind: 'no-indicators', indicatorId: null }]);
  });

  it.each([
    ['年初预算数', { initialBudgetText: '十万' }, ['amount']],
    ['全年预算数', { adjustedBudgetText: 'abc', executedAmountText: '' }, ['amount']],
    ['全年执行数', { executedAmountText: '200万元' }, ['amount']],
    ['a blank 全年执行数', { executedAmountText: '' }, ['execution-blank']],
  ])('%s that cannot be counted stands in the way, at its field', (_, facts, kinds) => {
    const rows = [buildFundingRow(facts)];
    const found = inTheWay(sheetOf({ funding: { unit: '万元', rows } }));
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('fills the blank scores as computed, states total and grade, and locks the weights', () => {
    const sheet = sheetOf({ indicators: [row({ actualText: '90', deviationReason: '第二期培训推迟到次年一月' })] });
    const submitted = applyEdits(sheet, submissionEdits(sheet, scoreEvaluation(sheet.evaluation, national2020), sums));
    expect(submitted.evaluation).toMatchObject({ state: 'submitted', statedTotal: '91', statedGrade: '优 (S≥90)' });
    expect(submitted.evaluation.indicators[0]?.selfScoreText).toBe('81');
    expect(submitted.evaluation.funding.rows[0]).toMatchObject({ rateText: '100.00', selfScoreText: '10' });
    expect(submitted.ledger.weights).toBe('locked');
  });

  it('keeps a score that a person wrote', () => {
    const sheet = sheetOf({ indicators: [row({ selfScoreText: '88' })] });
    const edits = submissionEdits(sheet, scoreEvaluation(sheet.evaluation, national2020), sums);
    expect(applyEdits(sheet, edits).evaluation.indicators[0]?.selfScoreText).toBe('88');
  });

  it.each<[string, Partial<Evaluation>, Partial<FundingRow>, string, readonly string[]]>([
    ['a score rounded another way', {}, {}, '100.00 | 10 | 96.66 | 优 (S≥90)', []],
    ['points of execution', {}, { selfScoreText: '2' }, '100.00 | 2 | 88.66 | 良 (90>S≥80)', ['execution-score']],
    ['a rate of few places', {}, { rateText: '100%' }, '100% | 10 | 96.66 | 优 (S≥90)', []],
    ['a total', { statedTotal: '89' }, {}, '100.00 | 10 | 89 | 良 (90>S≥80)', ['total']],
    ['a grade', { statedGrade: '差' }, {}, '100.00 | 10 | 96.66 | 差', ['grade']],
  ])('keeps %s that a person wrote and fills in what follows from it, as the checks have it', (...given) => {
    const [, facts, funding, expected, refused] = given;
    const indicators = [
      row({ maxScoreText: '60' }),
      row({
        id: 'b',
        name: '培训场次',
        maxScoreText: '30',
        targetText: '≥90场',
        actualText: '80',
        selfScoreText: '26.66',
        deviationReason: '第二期培训推迟到次年一月',
      }),
    ];
    const sheet = sheetOf({ indicators, funding: { unit: '万元', rows: [buildFundingRow(funding)] }, ...facts });
    const filled = applyEdits(sheet, submissionEdits(sheet, scoreEvaluation(sheet.evaluation, national2020), sums));
    const { evaluation } = filled;
    const { rateText, selfScoreText } = evaluation.funding.rows[0] ?? buildFundingRow();
    expect([rateText, selfScoreText, evaluation.statedTotal, evaluation.statedGrade].join(' | ')).toBe(expected);
    expect(inTheWay(filled).map((found) => found.kind === 'finding' && found.finding.kind)).toEqual(refused);
  });

  it('states no total while a row is open', () => {
    const indicators = [row({ maxScoreText: '60' }), row({ id: 'b', maxScoreText: '30', actualText: '' })];
    const sheet = sheetOf({ indicators });
    const score = scoreEvaluation(sheet.evaluation, national2020);
    for (const edits of [submissionEdits(sheet, score, sums), takeComputedEdits(sheet, score, sums)]) {
      const { evaluation } = applyEdits(sheet, edits);
      expect([evaluation.indicators[0]?.selfScoreText, evaluation.funding.rows[0]?.selfScoreText]).toEqual([
        '60',
        '10',
      ]);
      expect([evaluation.statedTotal, evaluation.statedGrade]).toEqual(['', '']);
    }
  });

  describe('of a sheet that states its total and leaves a score blank', () => {
    const published = (facts: Partial<Evaluation> = {}): EntrySheet => ({
      ruleSetId: 'sanming-2023',
      evaluation: { ...publishedSheet('sanming-2023-4'), ...facts },
      ledger: emptyLedger,
      watch: emptyWatch,
    });
    /** The sheet has other obstacles than its total and grade. */
    const wrongSums = (sheet: EntrySheet) =>
      inTheWay(sheet, sanming2023).filter((found) => found.kind === 'finding' && found.finding.check === 'total-grade');
    const submit = (sheet: EntrySheet): EntrySheet =>
      applyEdits(sheet, submissionEdits(sheet, scoreEvaluation(sheet.evaluation, sanming2023), sums));

    it('the published total and grade, which fit without the blank, follow along', () => {
      const sheet = published();
      expect(sheet.evaluation.statedTotal).toBe('86.71');
      expect(wrongSums(sheet)).toEqual([]);
      const submitted = submit(sheet);
      expect(submitted.evaluation).toMatchObject({ statedTotal: '96.71', statedGrade: '优 (S≥90)' });
      expect(wrongSums(submitted)).toEqual([]);
    });

    it.each<[string, Partial<Evaluation>]>([
      ['a total that fits neither way', { statedTotal: '50' }],
      ['a grade that does not fit', { statedGrade: '差' }],
      ['both', { statedTotal: '50', statedGrade: '良' }],
    ])('%s is refused, and worked out again it passes and stays as it is', (_, facts) => {
      const sheet = published(facts);
      expect(wrongSums(sheet)).not.toEqual([]);
      const restated = applyEdits(sheet, restateEdits(sheet, sums));
      expect(restated.evaluation).toMatchObject({ statedTotal: '96.71', statedGrade: '优 (S≥90)' });
      expect(wrongSums(restated)).toEqual([]);
      expect(findFindings(restated.evaluation, sanming2023).filter(({ check }) => check === 'total-grade')).toEqual([]);
      expect(submit(restated).evaluation).toMatchObject({ statedTotal: '96.71', statedGrade: '优 (S≥90)' });
      expect(restateEdits(restated, sums)).toEqual([]);
    });

    it('a total that counts the blank already passes as it is', () => {
      const sheet = published({ statedTotal: '96.71', statedGrade: '优' });
      expect(wrongSums(sheet)).toEqual([]);
      expect(submit(sheet).evaluation).toMatchObject({ statedTotal: '96.71', statedGrade: '优' });
    });

    it('a rate alone that is worked out again fills in no scores', () => {
      const sheet = published();
      const { funding } = sheet.evaluation;
      const rows = funding.rows.map((money) => (money.kind === 'total' ? { ...money, rateText: '1' } : money));
      const edits = restateEdits(published({ funding: { ...funding, rows } }), sums);
      expect(new Set(edits.map((edit) => edit.kind === 'cell' && edit.place.kind))).toEqual(new Set(['funding']));
    });
  });

  it('taking the computed values clears every block of the published sheet 4', () => {
    const sheet: EntrySheet = {
      ruleSetId: 'sanming-2023',
      evaluation: publishedSheet('sanming-2023-4'),
      ledger: emptyLedger,
      watch: emptyWatch,
    };
    expect(inTheWay(sheet, sanming2023)).not.toEqual([]);
    const edits = takeComputedEdits(sheet, scoreEvaluation(sheet.evaluation, sanming2023), sums);
    const taken = applyEdits(sheet, edits);
    expect(taken.evaluation).toMatchObject({ statedTotal: '96.71', statedGrade: '优 (S≥90)' });
    expect(inTheWay(taken, sanming2023)).toEqual([]);
  });

  it.each([
    ['draft', ['submit']],
    ['submitted', ['withdraw']],
    ['returned', ['submit']],
    ['reviewed', []],
    ['archived', []],
  ] as const)('from %s: %j', (state, transitions) => {
    expect(transitionsFrom(state)).toEqual(transitions);
  });

  it('withdrawn, the weights stay locked', () => {
    const sheet: EntrySheet = { ...sheetOf({ state: 'submitted' }), ledger: { ...emptyLedger, weights: 'locked' } };
    const withdrawn = applyEdits(sheet, withdrawalEdits(sheet));
    expect([withdrawn.evaluation.state, withdrawn.ledger.weights]).toEqual(['draft', 'locked']);
  });
});
