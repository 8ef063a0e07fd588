import type { FundingRow } from '../../budget/funding.ts';
import { compareDecimals, type Decimal, formatDecimal, isNegative, sumDecimals } from '../../number/decimal.ts';
import { formatPlain, formatPoints, parseRate, pointsOrNull } from '../../scoring/points.ts';
import { executionRate, totalFundingCell, totalFundingRow } from '../../scoring/score-execution.ts';
import { type Check, type Observations, observeSheet } from '../check.ts';
import { nationalNotice } from '../check-sources.ts';
import type { ReviewedSheet } from '../reviewed-sheet.ts';

/** A printed rate is held against the exact one at the places it was printed with. */
const findRateDefect = (row: FundingRow, at: number): Observations<'funding-arithmetic'> => {
  const [budget, executed] = [pointsOrNull(row.adjustedBudgetText), pointsOrNull(row.executedAmountText)];
  const rate = parseRate(row.rateText);
  if (budget === null || executed === null || rate === null) return [];
  const expected = executionRate(executed, budget, rate.scale);
  if (compareDecimals(rate, expected) === 0) return [];
  const facts = {
    row: row.label,
    rowKind: row.kind,
    rate: formatDecimal(rate),
    expected: formatDecimal(expected),
    executed: formatPlain(executed),
    budget: formatPlain(budget),
  };
  return [observeSheet({ kind: 'funding', row: at, field: 'rateText' }, 'rate', facts)];
};

const findScoreDefect = ({ evaluation, score }: ReviewedSheet): Observations<'funding-arithmetic'> => {
  const printed = pointsOrNull(totalFundingRow(evaluation)?.selfScoreText ?? '');
  const { execution } = score;
  if (printed === null || execution.kind === 'open' || compareDecimals(printed, execution.score) === 0) return [];
  const facts = {
    selfScore: formatPoints(printed),
    computedScore: formatPoints(execution.score),
    formula: execution.derivation.formula,
  };
  return [observeSheet(totalFundingCell(evaluation, 'selfScoreText'), 'execution-score', facts)];
};

const COLUMNS = ['initialBudgetText', 'adjustedBudgetText', 'executedAmountText'] as const;
const PARTS: readonly FundingRow['kind'][] = ['current-year-appropriation', 'other', 'carried-over'];

const amountsOf = (rows: readonly FundingRow[], column: (typeof COLUMNS)[number]): readonly Decimal[] =>
  rows.flatMap((row) => pointsOrNull(row[column]) ?? []);

/** Rows of their own kind make up the total; `detail` rows may be parts of parts, so they only count when they fit. */
const findSumDefects = ({ evaluation }: ReviewedSheet): Observations<'funding-arithmetic'> => {
  const { rows } = evaluation.funding;
  const totalRow = totalFundingRow(evaluation);
  if (totalRow === null) return [];
  const parts = rows.filter(({ kind }) => PARTS.includes(kind));
  const all = rows.filter(({ kind }) => kind !== 'total');
  return COLUMNS.flatMap((column) => {
    const total = pointsOrNull(totalRow[column]);
    const amounts = amountsOf(parts, column);
    if (total === null || amounts.length === 0) return [];
    const sum = sumDecimals(amounts);
    const fits = [sum, sumDecimals(amountsOf(all, column))].some(
      (candidate) => compareDecimals(candidate, total) === 0,
    );
    return fits
      ? []
      : [
          observeSheet(totalFundingCell(evaluation, column), 'sum', {
            column,
            total: formatPlain(total),
            sum: formatPlain(sum),
          }),
        ];
  });
};

/** An amount below 0 may be a correction of an earlier year: it is told, and stands in nobody's way. */
const findNegatives = (row: FundingRow, at: number): Observations<'funding-arithmetic'> =>
  COLUMNS.flatMap((column) => {
    const amount = pointsOrNull(row[column]);
    if (amount === null || !isNegative(amount)) return [];
    const facts = { row: row.label, column, amount: formatPlain(amount) };
    return [{ ...observeSheet({ kind: 'funding', row: at, field: column }, 'negative', facts), severity: 'warn' }];
  });

/** Execution rate, execution score and the sum of the funds as printed against what they must be; amounts below 0. */
export const fundingArithmetic: Check<'funding-arithmetic'> = {
  slug: 'funding-arithmetic',
  severity: 'block',
  source: nationalNotice,
  find: (sheet) => [
    ...sheet.evaluation.funding.rows.flatMap(findRateDefect),
    ...findScoreDefect(sheet),
    ...findSumDefects(sheet),
    ...sheet.evaluation.funding.rows.flatMap(findNegatives),
  ],
};
