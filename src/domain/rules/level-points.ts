import type { Category } from '../indicator/indicator.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
  wholeNumber,
  zero,
} from '../number/decimal.ts';
import { divideRounded } from '../number/ratio.ts';
import type { CategoryPoints, RuleSet, Weighting } from './rule-set.ts';

const PLACES = 2;
const TOTAL = wholeNumber(100);
const ORDER: readonly Category[] = ['cost', 'output', 'benefit', 'satisfaction'];

/** Splits points by shares, two places; the last one takes the remainder, so that the sum is exact. */
export const splitPoints = (points: Decimal, shares: readonly Decimal[]): readonly Decimal[] => {
  const whole = sumDecimals(shares);
  const heads = shares.slice(0, -1).map((share) => divideRounded(multiplyDecimals(points, share), whole, PLACES));
  const rest = subtractDecimals(points, sumDecimals(heads));
  return compareDecimals(rest, zero) < 0 ? [...heads.map(() => zero), points] : [...heads, rest];
};

/** What a rule set leaves for the indicators: 100 less the points of the execution. */
export const indicatorPoints = (ruleSet: RuleSet): Decimal =>
  subtractDecimals(TOTAL, decimalOf(ruleSet.executionPoints));

type ByCategory = Extract<Weighting, { kind: 'by-category' }>;

const pointsInUse = (weighting: ByCategory, categories: readonly Category[]): CategoryPoints =>
  weighting.alternative !== null && !categories.includes('cost') ? weighting.alternative : weighting.points;

/** A level with its points and the first levels whose indicators share them. */
export type Level = { readonly categories: readonly Category[]; readonly points: Decimal };

/** 成本 without points of its own is filed under 产出, as the form of 2020 has it. */
const levelOf = (category: Category, points: CategoryPoints): Category =>
  category === 'cost' && points.cost === null ? 'output' : category;

const ownShare = (level: Category, points: CategoryPoints, used: readonly Category[]): Decimal => {
  const own = decimalOf(points[level] ?? '0');
  const isHeir = level === 'benefit' && !used.includes('satisfaction');
  return isHeir ? addDecimals(own, decimalOf(points.satisfaction ?? '0')) : own;
};

/**
 * The levels in use with their points. 满意度 without indicators hands its points to 效益, any other level to all the rest
 * in proportion.
 */
export const levelsInUse = (
  categories: readonly Category[],
  weighting: ByCategory,
  total: Decimal,
): readonly Level[] => {
  const points = pointsInUse(weighting, categories);
  const used = ORDER.filter((level) => categories.some((category) => levelOf(category, points) === level));
  const split = splitPoints(
    total,
    used.map((level) => ownShare(level, points, used)),
  );
  return used.map((level, at) => ({
    categories: ORDER.filter((category) => levelOf(category, points) === level),
    points: split[at] ?? zero,
  }));
};
