import { executionRate } from '../../../domain/scoring/score-execution.ts';
import type { FundingField, FundingRow } from '../../../domain/budget/funding.ts';
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  isNegative,
  isZero,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  subtractDecimals,
} from '../../../domain/number/decimal.ts';
import { type Doubted, doubted, reasonAt } from './doubted.ts';

const amounts = ['initialBudgetText', 'adjustedBudgetText', 'executedAmountText'] as const;

/** Columns in which a part is more than the whole; one that is doubtful already tells nothing of the whole. */
const tooLarge = (part: FundingRow, total: FundingRow): readonly FundingField[] =>
  part === total || part.kind === 'detail'
    ? []
    : amounts.filter((field) => {
        const [own, whole] = [parseDecimal(part[field]), parseDecimal(total[field])];
        return own !== null && whole !== null && !part.doubts.includes(field) && compareDecimals(own, whole) > 0;
      });

const one = decimalOf('1');
const hundred = decimalOf('100');

/** A printed rate may be rounded to whole percents, and be written as a fraction of one. */
const isNear = (printed: Decimal, rate: Decimal): boolean =>
  [printed, multiplyDecimals(printed, hundred)].some((value) => {
    const apart = subtractDecimals(value, rate);
    return compareDecimals(isNegative(apart) ? negateDecimal(apart) : apart, one) <= 0;
  });

/** Amounts and rate that do not belong together. */
const unlikeRate = (row: FundingRow): readonly FundingField[] => {
  const [printed, executed] = [parseDecimal(row.rateText), parseDecimal(row.executedAmountText)];
  const budgets = (['initialBudgetText', 'adjustedBudgetText'] as const).filter((field) => {
    const budget = parseDecimal(row[field]);
    return budget !== null && !isZero(budget);
  });
  if (printed === null || executed === null || budgets.length === 0) return [];
  const fits = budgets.some((field) => isNear(printed, executionRate(executed, decimalOf(row[field]))));
  return fits ? [] : [...budgets, 'executedAmountText', 'rateText'];
};

/** A source is told once: a second row of it may be what was spent of the first. */
const saidTwice = (row: FundingRow, rows: readonly FundingRow[]): readonly FundingField[] =>
  row.kind !== 'detail' && rows.some((other) => other !== row && other.kind === row.kind)
    ? amounts.filter((field) => row[field] !== '')
    : [];

/**
 * The money of one form; amounts that contradict each other are doubted: a part above the whole, a source told twice, and a
 * rate that is not that of its amounts by more than one percent. Texts stay as they were read.
 */
export const doubtImplausibleMoney = (rows: readonly FundingRow[]): Doubted<FundingRow> => {
  const total = rows.find(({ kind }) => kind === 'total');
  const large = new Map(rows.map((row) => [row, total === undefined ? [] : tooLarge(row, total)]));
  const everyLarge = [...large.values()].flat();
  const read = rows.map((row) => {
    const [over, twice, unlike] = [large.get(row) ?? [], saidTwice(row, rows), unlikeRate(row)];
    return {
      row: doubted(row, [...(row === total ? everyLarge : over), ...twice, ...unlike]),
      reasons: [
        ...reasonAt('part-over-whole', row, over),
        ...reasonAt('source-twice', row, twice),
        ...reasonAt('rate-unlike-amounts', row, unlike.toReversed()),
      ],
    };
  });
  return { rows: read.map(({ row }) => row), reasons: read.flatMap(({ reasons }) => reasons) };
};
