import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../../src/domain/number/decimal.ts';
import { asFound } from '../../../src/domain/review/as-found.ts';
import { deduct } from '../../../src/domain/review/deduction.ts';
import { deviationOf, scoreGapOf } from '../../../src/domain/review/deviation.ts';
import { emptyMark, emptyReview, executionKey, putMark, type Review } from '../../../src/domain/review/review.ts';
import { findReviewDefects } from '../../../src/domain/review/review-record.ts';
import { scoreReview } from '../../../src/domain/review/review-score.ts';
import { exampleClauses } from '../../../src/domain/rules/published/deduction-clauses.ts';
import { sanming2023 } from '../../../src/domain/rules/published/sanming-2023.ts';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts';
import { parseActual } from '../../../src/domain/target/parse-actual.ts';
import { parseTarget } from '../../../src/domain/target/parse-target.ts';
import { buildEvaluation, buildFundingRow, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';

const decimal = (text: string) => {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`no number: ${text}`);
  return value;
};
const shown = (value: Parameters<typeof formatDecimal>[0] | null): string =>
  value === null ? '' : formatDecimal(value);

describe('deduction clauses', () => {
  it.each([
    ['10', '10', ['evidence-missing'], '8.00'],
    ['9.71', '10', ['evidence-missing'], '7.71'],
    ['10', '10', ['evidence-missing', 'late'], '6.00'],
    ['1', '10', ['not-related'], '0'],
    ['10', '15', ['reason-missing'], '8.50'],
    ['10', '10', [], '10.00'],
  ])('%s of %s after %j is %s', (score, maxScore, ids, left) => {
    const clauses = exampleClauses.filter(({ id }) => ids.includes(id));
    expect(shown(deduct(decimal(score), { maxScore: decimal(maxScore), clauses }))).toBe(left);
  });
});

describe('the two deviations', () => {
  it.each([
    ['≥35人', '34', '-2.86'],
    ['≥80%', '98.66', '23.33'],
    ['≥80%', '98.66人', ''],
    ['效果明显', '好', ''],
    ['=0', '1', ''],
  ])('(A−T)/T of %s and %s is %s %%', (target, actual, deviation) => {
    const context = { category: 'output' as const, subcategoryText: '', name: '指标', fiscalYear: 2023 };
    expect(shown(deviationOf(parseTarget(target, context), parseActual(actual, 2023)))).toBe(deviation);
  });

  it.each([
    ['10', '8', '20.00'],
    ['8', '10', '-25.00'],
    ['0', '0', ''],
  ])('(自评−复核)/自评 of %s and %s is %s %%', (selfScore, reviewedScore, gap) => {
    expect(shown(scoreGapOf(decimal(selfScore), decimal(reviewedScore)))).toBe(gap);
  });
});

const sheet = publishedSheet('sanming-2023-4');
const score = scoreEvaluation(sheet, sanming2023);
const mark = (scoreText: string, reason = '') => ({ ...emptyMark, scoreText, reason });
const reviewAll = (): Review => {
  const rows = scoreReview(sheet, { score, ruleSet: sanming2023, review: emptyReview }).rows;
  return rows.reduce(
    (review, { key, selfScore, computedScore }) => putMark(review, key, mark(shown(selfScore ?? computedScore))),
    emptyReview,
  );
};
const reviewed = (review: Review) => scoreReview(sheet, { score, ruleSet: sanming2023, review });
const blankRow = sheet.indicators.find(({ selfScoreText }) => selfScoreText === '')?.id ?? '';

const seats = sheet.indicators.find(({ selfScoreText }) => selfScoreText === '9.71')?.id ?? '';
const found = (actualText: string, scoreText: string, reason = '') => ({ ...mark(scoreText, reason), actualText });

describe('the review of a published sheet', () => {
  it('has no total before every row has a score', () => {
    expect(reviewed(emptyReview)).toMatchObject({ selfGrade: 'good' });
    expect(reviewed(emptyReview)).toMatchObject({ reviewedTotal: null, reviewedGrade: null, unreviewed: 11 });
  });

  it('with the blank filled in comes to 96.71, and the self score stays what it was', () => {
    const result = reviewed(reviewAll());
    expect([shown(result.selfTotal), shown(result.reviewedTotal), result.reviewedGrade]).toEqual([
      '86.71',
      '96.71',
      'excellent',
    ]);
    expect(result.rows.find(({ key }) => key === blankRow)?.selfScore).toBeNull();
  });

  it.each([
    ['a score lowered without a word', sheet.indicators[0]?.id ?? '', mark('5'), ['lowered-without-reason']],
    ['a score lowered with a reason', sheet.indicators[0]?.id ?? '', mark('5', '没有合同'), []],
    ['a score lowered for /', sheet.indicators[0]?.id ?? '', mark('5', '/'), ['lowered-without-reason']],
    ['a score lowered for 无', sheet.indicators[0]?.id ?? '', mark('5', '无'), ['lowered-without-reason']],
    ['a blank', executionKey, emptyMark, ['blank']],
    ['no number', executionKey, mark('七'), ['unreadable']],
    ['more than 分值', executionKey, mark('11'), ['outside']],
    ['raised although the target was missed', seats, mark('10'), ['raised-unmet']],
    ['the blank raised to what the rule gives', blankRow, mark('10'), []],
    ['the self score kept although less was found', seats, found('20', '9.71'), ['off-actual']],
    ['what the rule gives for what was found, unexplained', seats, found('20', '5.71'), ['lowered-without-reason']],
    ['what the rule gives for what was found', seats, found('20', '5.71', '花名册 20 人'), []],
    ['a deduction from what was found', seats, found('20', '3.71', '花名册 20 人'), []],
    ['more than what was found gives, whatever is said', seats, found('20', '6', '花名册 20 人'), ['off-actual']],
    ['raised to what was found', seats, found('35', '10'), []],
    ['the self score kept although more was found', seats, found('35', '9.71'), ['off-actual']],
    ['no other actual', seats, found('/', '9.71'), []],
    ['found words where a number is asked for', seats, found('abc', '9.71'), ['actual-unreadable']],
    ['found words, and no score', seats, found('abc', ''), ['actual-unreadable', 'blank']],
    ['what was found in another unit', seats, found('20万元', '9.71'), ['unit-differs']],
  ])('%s', (_, key, changed, kinds) => {
    const review = putMark(reviewAll(), key, changed);
    expect(findReviewDefects(sheet, reviewed(review)).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('a reviewed actual', () => {
  const rowOf = (review: Review) => reviewed(review).rows.find(({ key }) => key === seats);

  it.each([
    ['', '9.71', '34 ÷ 35 × 10 = 9.71', '86.71'],
    ['20', '5.71', '20 ÷ 35 × 10 = 5.71', '82.71'],
    ['35', '10', '35 = 35 → 10', '87.00'],
    ['无', '9.71', '34 ÷ 35 × 10 = 9.71', '86.71'],
    ['约二十', '', undefined, ''],
  ])('%s computes to %s by %s, the sheet to %s', (actualText, computed, formula, total) => {
    const review = putMark(emptyReview, seats, { ...emptyMark, actualText });
    const row = rowOf(review);
    expect([shown(row?.computedScore ?? null), row?.derivation?.formula]).toEqual([computed, formula]);
    expect(shown(reviewed(review).computedTotal)).toBe(total);
    expect(shown(row?.selfScore ?? null)).toBe('9.71');
    expect(reviewed(review).selfGrade).toBe('good');
  });

  it.each([
    ['2023年11月底前', '2023年10月20日', '2023年12月25日'],
    ['2023年11月底前', '2023年10月20日', '未按合同完成'],
    ['效果明显', '效果明显', '效果不明显'],
    ['优', '优', '三次抽查不合格'],
  ])(
    'that only a person can judge against %s takes no score of the unit: %s, found %s',
    (targetText, actualText, found) => {
      const row = buildIndicator({ maxScoreText: '10', targetText, actualText, selfScoreText: '10' });
      const claimed = buildEvaluation({ indicators: [row], funding: { unit: '万元', rows: [buildFundingRow()] } });
      const score = scoreEvaluation(claimed, sanming2023);
      const review = putMark(emptyReview, 'row', { ...mark('10'), actualText: found });
      const [before, after] = [emptyReview, review].map((review) =>
        scoreReview(claimed, { score, ruleSet: sanming2023, review }),
      );
      expect([shown(before?.rows[0]?.computedScore ?? null), before?.computedTotal === null]).toEqual(['10', false]);
      expect(after).toMatchObject({ computedTotal: null });
      expect(after?.rows[0]).toMatchObject({ computedScore: null, derivation: null });
      expect(shown(after?.rows[0]?.selfScore ?? null)).toBe('10');
    },
  );

  it('that is what the unit wrote leaves what was judged of it', () => {
    const row = buildIndicator({ targetText: '效果明显', actualText: '效果明显', judgedScoreText: '9' });
    const judged = buildEvaluation({ indicators: [row], funding: { unit: '万元', rows: [buildFundingRow()] } });
    const review = putMark(emptyReview, 'row', { ...emptyMark, actualText: '效果明显 ' });
    expect(asFound(judged, review)).toBe(judged);
  });

  it('two steps below a rating gives the share of the rule, not what the unit claimed', () => {
    const row = buildIndicator({ maxScoreText: '10', targetText: '优', actualText: '优', selfScoreText: '5' });
    const claimed = buildEvaluation({ indicators: [row], funding: { unit: '万元', rows: [buildFundingRow()] } });
    const review = putMark(emptyReview, 'row', { ...mark('6', '抽查'), actualText: '差' });
    const result = scoreReview(claimed, { score: scoreEvaluation(claimed, sanming2023), ruleSet: sanming2023, review });
    expect(shown(result.rows[0]?.computedScore ?? null)).toBe('6.00');
  });

  it('leaves the facts as the unit wrote them', () => {
    const review = putMark(emptyReview, seats, { ...emptyMark, actualText: '20' });
    expect(asFound(sheet, review).indicators.find(({ id }) => id === seats)?.actualText).toBe('20');
    expect(sheet.indicators.find(({ id }) => id === seats)?.actualText).toBe('34');
    expect(asFound(sheet, emptyReview)).toBe(sheet);
  });

  it.each([
    ['8', '抽查', ['off-actual']],
    ['7.5', '抽查', []],
    ['5', '抽查', []],
  ])('of words leaves its band to the reviewer: %s because %s', (scoreText, reason, kinds) => {
    const row = buildIndicator({ targetText: '群众满意', actualText: '达成', attainment: 'met', selfScoreText: '10' });
    const judged = buildEvaluation({ indicators: [row], funding: { unit: '万元', rows: [buildFundingRow()] } });
    const review = putMark(
      putMark(emptyReview, 'row', { ...mark(scoreText, reason), actualText: '部分达成' }),
      executionKey,
      mark('10'),
    );
    const result = scoreReview(judged, { score: scoreEvaluation(judged, sanming2023), ruleSet: sanming2023, review });
    expect(findReviewDefects(judged, result).map(({ kind }) => kind)).toEqual(kinds);
  });
});
