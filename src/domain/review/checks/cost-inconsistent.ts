import { isCostIndicator } from '../../indicator/category.ts';
import { convertMoney, type Money, parseMoneyUnit } from '../../money/money.ts';
import { compareDecimals, isZero, zero } from '../../number/decimal.ts';
import { formatPlain, pointsOrNull } from '../../scoring/points.ts';
import { totalFundingRow } from '../../scoring/score-execution.ts';
import { unitOfName } from '../../target/unit-of-name.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedRow, ReviewedSheet } from '../reviewed-sheet.ts';

/** What one piece, head or month costs is not what the project costs. */
const UNIT_COST = /每|人均|户均|亩均|均价|单位|单价|单批|单次|标准/u;

type Funds = { readonly budget: Money; readonly executed: Money };

const fundsOf = ({ evaluation }: ReviewedSheet): Funds | null => {
  const row = totalFundingRow(evaluation);
  const [budget, executed] = [pointsOrNull(row?.adjustedBudgetText ?? ''), pointsOrNull(row?.executedAmountText ?? '')];
  if (budget === null || executed === null) return null;
  const { unit } = evaluation.funding;
  return { budget: { amount: budget, unit }, executed: { amount: executed, unit } };
};

/** Target and actual of a cost row in the unit of the funds; null unless both are plain amounts of money. */
const costsOf = ({ indicator, target, actual }: ReviewedRow, funds: Funds) => {
  if (target.kind !== 'numeric' || actual.kind !== 'number') return null;
  const written = target.unit === '' ? unitOfName(indicator.name) : target.unit;
  const [targetUnit, actualUnit] = [
    parseMoneyUnit(written),
    parseMoneyUnit(actual.unit === '' ? written : actual.unit),
  ];
  if (targetUnit === null || actualUnit === null) return null;
  const { unit } = funds.budget;
  return {
    target: convertMoney({ amount: target.value, unit: targetUnit }, unit).amount,
    actual: convertMoney({ amount: actual.value, unit: actualUnit }, unit).amount,
  };
};

const findInRow = (row: ReviewedRow, funds: Funds): Observations<'cost-inconsistent'> => {
  const { indicator } = row;
  if (!isCostIndicator(indicator.category, indicator.subcategoryText) || UNIT_COST.test(indicator.name)) return [];
  const costs = costsOf(row, funds);
  if (costs === null) return [];
  const facts = {
    target: formatPlain(costs.target),
    actual: formatPlain(costs.actual),
    budget: formatPlain(funds.budget.amount),
    executed: formatPlain(funds.executed.amount),
    unit: funds.budget.unit,
  };
  const isSpent = compareDecimals(costs.actual, zero) > 0;
  if (isSpent && isZero(funds.executed.amount))
    return [observeRow({ indicator, field: 'actualText' }, 'spent-nothing', facts)];
  if (compareDecimals(costs.target, funds.budget.amount) > 0)
    return [observeRow({ indicator, field: 'targetText' }, 'target-over-budget', facts)];
  if (compareDecimals(costs.actual, funds.executed.amount) > 0)
    return [observeRow({ indicator, field: 'actualText' }, 'actual-over-executed', facts)];
  return [];
};

const find = (sheet: ReviewedSheet): Observations<'cost-inconsistent'> => {
  const funds = fundsOf(sheet);
  return funds === null ? [] : sheet.rows.flatMap((row) => findInRow(row, funds));
};

/** A cost that cannot have been paid from this project's money. */
export const costInconsistent: Check<'cost-inconsistent'> = {
  slug: 'cost-inconsistent',
  severity: 'warn',
  source: bureauPractice,
  find,
};
