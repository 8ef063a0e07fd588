import type { FundingField, FundingRow } from '../budget/funding.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  isZero,
  multiplyDecimals,
  wholeNumber,
  zero,
} from '../number/decimal.ts';
import { divideRounded } from '../number/ratio.ts';
import type { ExecutionRule, RuleSet } from '../rules/rule-set.ts';
import { formatPlain, formatPoints, parsePoints, pointsOrNull } from './points.ts';
import { type Scored, scoreShare, writeReceipt } from './receipt.ts';
import type { ExecutionScore } from './score.ts';

const HUNDRED = wholeNumber(100);

const isTotal = ({ kind }: FundingRow): boolean => kind === 'total';

/** Where 年度资金总额 stands among the rows of 项目资金, from 0; null where the form has no such row. */
export const totalFundingIndex = ({ funding }: Evaluation): number | null => {
  const index = funding.rows.findIndex(isTotal);
  return index < 0 ? null : index;
};

/** 年度资金总额, the only row that scores. */
export const totalFundingRow = ({ funding }: Evaluation): FundingRow | null => funding.rows.find(isTotal) ?? null;

/** The place of one of its cells. */
export const totalFundingCell = (
  evaluation: Evaluation,
  field: FundingField,
): { readonly kind: 'funding'; readonly row: number; readonly field: FundingField } | null => {
  const row = totalFundingIndex(evaluation);
  return row === null ? null : { kind: 'funding', row, field };
};

/** 执行率 in %, two places unless it was printed with others, from the exact ratio; 0 where the budget is 0. */
export const executionRate = (executed: Decimal, budget: Decimal, places = 2): Decimal =>
  isZero(budget)
    ? { coefficient: 0n, scale: places }
    : divideRounded(multiplyDecimals(executed, HUNDRED), budget, places);

type Amounts = { readonly executed: Decimal; readonly budget: Decimal; readonly maxScore: Decimal };

const rateFormula = ({ executed, budget }: Amounts): string => `${formatPlain(executed)} ÷ ${formatPlain(budget)}`;

const scoreProRata = (amounts: Amounts, rule: ExecutionRule): Scored => {
  const { executed, budget, maxScore } = amounts;
  const { score, notes } = scoreShare(executed, budget, maxScore);
  const formula = `${rateFormula(amounts)} × ${formatPlain(maxScore)} = ${formatPoints(score)}`;
  return { score, derivation: writeReceipt('execution-pro-rata', formula, notes, rule.source) };
};

/** A tier is reached by the exact ratio, not by the rounded rate: 99.996 % is not 100 %. */
const scoreTiers = (amounts: Amounts, rule: Extract<ExecutionRule, { kind: 'tiers' }>, points: Decimal): Scored => {
  const { executed, budget, maxScore } = amounts;
  const percent = multiplyDecimals(executed, HUNDRED);
  const tier = rule.tiers.find(({ from }) => compareDecimals(percent, multiplyDecimals(decimalOf(from), budget)) >= 0);
  const share = decimalOf(tier?.points ?? '0');
  const score = isZero(points) ? zero : scoreShare(share, points, maxScore).score;
  const rate = `${formatPlain(executionRate(executed, budget))}%`;
  const lowest = rule.tiers.at(-1)?.from ?? '0';
  const reached = tier === undefined ? `${rate} < ${lowest}%` : `${rate} ≥ ${tier.from}%`;
  const formula = `${rateFormula(amounts)} = ${rate}, ${reached} → ${formatPoints(score)}`;
  return { score, derivation: writeReceipt('execution-tier', formula, [], rule.source) };
};

const scoreAmounts = (amounts: Amounts, ruleSet: RuleSet): Scored => {
  if (isZero(amounts.budget)) {
    return { score: zero, derivation: writeReceipt('execution-no-budget', `${formatPlain(amounts.executed)} ÷ 0 → 0`) };
  }
  return ruleSet.execution.kind === 'pro-rata'
    ? scoreProRata(amounts, ruleSet.execution)
    : scoreTiers(amounts, ruleSet.execution, decimalOf(ruleSet.executionPoints));
};

/** Score of 预算执行: 全年执行数 ÷ 全年预算数. The points are those printed in the row, else the rule set's. */
export const scoreExecution = (evaluation: Evaluation, ruleSet: RuleSet): ExecutionScore => {
  const row = totalFundingRow(evaluation);
  if (row === null) return { kind: 'open', reason: 'budget-blank' };
  const [budget, executed] = [parsePoints(row.adjustedBudgetText), parsePoints(row.executedAmountText)];
  if (budget === 'blank') return { kind: 'open', reason: 'budget-blank' };
  if (budget === 'unreadable') return { kind: 'open', reason: 'budget-unreadable' };
  if (executed === 'blank') return { kind: 'open', reason: 'executed-blank' };
  if (executed === 'unreadable') return { kind: 'open', reason: 'executed-unreadable' };
  const maxScore = pointsOrNull(row.maxScoreText) ?? decimalOf(ruleSet.executionPoints);
  const { score, derivation } = scoreAmounts({ executed, budget, maxScore }, ruleSet);
  return { kind: 'scored', rate: executionRate(executed, budget), maxScore, score, derivation };
};
