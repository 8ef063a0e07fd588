import { describe, expect, it } from 'vitest';
import type { FundingRow } from '../../../src/domain/budget/funding.ts';
import { formatDecimal } from '../../../src/domain/number/decimal.ts';
import { hubei } from '../../../src/domain/rules/published/hubei.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { sanming2023 } from '../../../src/domain/rules/published/sanming-2023.ts';
import type { RuleSet } from '../../../src/domain/rules/rule-set.ts';
import { formatPoints } from '../../../src/domain/scoring/points.ts';
import {
  scoreExecution,
  totalFundingCell,
  totalFundingIndex,
  totalFundingRow,
} from '../../../src/domain/scoring/score-execution.ts';
import { buildEvaluation, buildFundingRow } from '../../support/evaluation-builder.ts';

const score = (facts: Partial<FundingRow>, ruleSet: RuleSet) =>
  scoreExecution(buildEvaluation({ funding: { unit: '万元', rows: [buildFundingRow(facts)] } }), ruleSet);

describe('scoreExecution', () => {
  it.each<[RuleSet, string, string, string, string, string]>([
    [national2020, '100', '95.88', '95.88', '9.59', '95.88 ÷ 100 × 10 = 9.59'],
    [national2020, '10000', '8', '0.08', '0.01', '8 ÷ 10000 × 10 = 0.01'],
    [national2020, '200.00', '196.49', '98.25', '9.82', '196.49 ÷ 200 × 10 = 9.82'],
    [national2020, '100', '120', '120.00', '10', '120 ÷ 100 × 10 = 10'],
    [national2020, '0', '0', '0.00', '0', '0 ÷ 0 → 0'],
    [national2020, '3', '-1', '-33.33', '0', '-1 ÷ 3 × 10 = 0'],
    [sanming2023, '2.29', '2.29', '100.00', '10', '2.29 ÷ 2.29 = 100%, 100% ≥ 100% → 10'],
    [sanming2023, '200.00', '196.49', '98.25', '7', '196.49 ÷ 200 = 98.25%, 98.25% ≥ 90% → 7'],
    [sanming2023, '50.00', '19.35', '38.70', '0', '19.35 ÷ 50 = 38.7%, 38.7% < 90% → 0'],
    [sanming2023, '100000', '99996', '100.00', '7', '99996 ÷ 100000 = 100%, 100% ≥ 90% → 7'],
    [sanming2023, '1,000.00', '1,000.00', '100.00', '10', '1000 ÷ 1000 = 100%, 100% ≥ 100% → 10'],
  ])('$id: %s %s', (...[ruleSet, budget, executed, rate, points, formula]) => {
    const result = score({ adjustedBudgetText: budget, executedAmountText: executed }, ruleSet);
    expect(
      result.kind === 'scored' && [formatDecimal(result.rate), formatPoints(result.score), result.derivation.formula],
    ).toEqual([rate, points, formula]);
  });

  it('takes the points that the row prints, else those of the rule set', () => {
    const blank = score({ maxScoreText: '', executedAmountText: '100' }, hubei);
    const printed = score({ maxScoreText: '10', executedAmountText: '100' }, hubei);
    expect([blank, printed].map((result) => result.kind === 'scored' && formatPoints(result.score))).toEqual([
      '10',
      '5',
    ]);
  });

  it.each([
    [{ adjustedBudgetText: '' }, 'budget-blank'],
    [{ adjustedBudgetText: '—' }, 'budget-blank'],
    [{ executedAmountText: '' }, 'executed-blank'],
    [{ executedAmountText: '若干' }, 'executed-unreadable'],
    [{ adjustedBudgetText: 'abc', executedAmountText: '' }, 'budget-unreadable'],
  ])('stays open with %j', (facts, reason) => {
    expect(score(facts, national2020)).toEqual({ kind: 'open', reason });
  });

  it('never takes 年初预算数 for a blank 全年预算数', () => {
    expect(score({ initialBudgetText: '200', adjustedBudgetText: '' }, national2020).kind).toBe('open');
  });

  it('stays open without a total row', () => {
    const rows = [buildFundingRow({ kind: 'other' })];
    expect(scoreExecution(buildEvaluation({ funding: { unit: '万元', rows } }), national2020).kind).toBe('open');
  });
});

describe('年度资金总额', () => {
  const other = buildFundingRow({ kind: 'other', label: '其他资金' });
  const total = buildFundingRow({ adjustedBudgetText: '300' });

  it('is found where it stands', () => {
    const evaluation = buildEvaluation({ funding: { unit: '万元', rows: [other, total] } });
    expect(totalFundingIndex(evaluation)).toBe(1);
    expect(totalFundingRow(evaluation)).toBe(total);
    expect(totalFundingCell(evaluation, 'rateText')).toEqual({ kind: 'funding', row: 1, field: 'rateText' });
  });

  it('has no place on a form without it', () => {
    const evaluation = buildEvaluation({ funding: { unit: '万元', rows: [other] } });
    expect([
      totalFundingIndex(evaluation),
      totalFundingRow(evaluation),
      totalFundingCell(evaluation, 'rateText'),
    ]).toEqual([null, null, null]);
  });
});
