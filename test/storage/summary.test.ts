import { describe, expect, it } from 'vitest';
import { ruleSetOf, toSummary } from '../../src/storage/summary.ts';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import { buildEvaluation, buildFundingRow, buildIndicator, publishedSheet } from '../support/evaluation-builder.ts';

const summaryOf = (evaluation: Evaluation, ruleSetId = 'sanming-2023') =>
  toSummary({ id: evaluation.id, revision: 3, ruleSetId, evaluation });

describe('a summary', () => {
  it.each([
    ['sanming-2023-1', '100.00', '99.64', 'excellent'],
    ['sanming-2023-2', '100.00', '99.63', 'excellent'],
    ['sanming-2023-3', '38.70', '90.00', 'excellent'],
    ['sanming-2023-4', '98.25', '86.71', 'good'],
    ['sanming-2023-5', '0.00', '90.00', 'excellent'],
  ])('of %s has the published result', (id, executionRate, total, grade) => {
    expect(summaryOf(publishedSheet(id))).toMatchObject({ revision: 3, executionRate, total, grade });
  });

  it('of a target table has nothing to score and nothing open', () => {
    expect(summaryOf(publishedSheet('weinan-2023-3'))).toMatchObject({
      budgetText: '626.11',
      executionRate: null,
      total: null,
      grade: null,
      openPoints: null,
      findings: { block: 0, warn: 0, note: 0 },
    });
  });

  it('counts rows without a score and a missing execution as open, never as 0', () => {
    const evaluation = buildEvaluation({
      funding: { unit: '万元', rows: [buildFundingRow({ executedAmountText: '' })] },
      indicators: [buildIndicator({ id: '1', actualText: '' }), buildIndicator({ id: '2' })],
    });
    expect(summaryOf(evaluation)).toMatchObject({ openPoints: 2, total: null, executionRate: null });
  });

  it.each<[string, Partial<Evaluation>, string, string]>([
    ['a score that a submission fills in', { statedTotal: '100', statedGrade: '优' }, '200.00', 'open'],
    ['no score at all', {}, '200.00', 'open'],
    ['a total that those scores do not make up', { statedTotal: '99' }, '200.00', 'blocked'],
    ['full outputs and nothing spent', {}, '0', 'blocked'],
  ])('says whether a sheet may leave as its submission says it: %s', (_, facts, executedAmountText, filing) => {
    const rows = [buildFundingRow({ executedAmountText })];
    const indicators = [buildIndicator({ category: 'output', maxScoreText: '90', selfScoreText: '' })];
    const evaluation = buildEvaluation({ indicators, funding: { unit: '万元', rows }, ...facts });
    expect(summaryOf(evaluation, 'national-2020').filing).toBe(filing);
  });

  it('of a sheet without scores is not filled in to be judged', () => {
    const evaluation = buildEvaluation({ kind: 'monitoring', statedTotal: '99' });
    expect(summaryOf(evaluation, 'national-2020').filing).toBe('open');
  });

  it('falls back to the default for a rule set this build does not know', () => {
    expect(ruleSetOf('gone').id).toBe('national-2020');
  });
});
