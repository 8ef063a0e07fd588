import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../../src/domain/number/decimal.ts';
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
import { publishedSheet } from '../../support/evaluation-builder.ts';

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
    ['a blank', executionKey, emptyMark, ['blank']],
    ['no number', executionKey, mark('七'), ['unreadable']],
    ['more than 分值', executionKey, mark('11'), ['outside']],
    [
      'raised although the target was missed',
      sheet.indicators.find(({ selfScoreText }) => selfScoreText === '9.71')?.id ?? '',
      mark('10'),
      ['raised-unmet'],
    ],
    ['the blank raised to what the rule gives', blankRow, mark('10'), []],
  ])('%s', (_, key, changed, kinds) => {
    const review = putMark(reviewAll(), key, changed);
    expect(findReviewDefects(sheet, reviewed(review)).map(({ kind }) => kind)).toEqual(kinds);
  });
});
