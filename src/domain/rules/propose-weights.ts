import type { Category, Indicator } from '../indicator/indicator.ts';
import { saysNoIndicator } from '../indicator/no-indicator.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  formatDecimal,
  multiplyDecimals,
  stripZeros,
  subtractDecimals,
  sumDecimals,
  wholeNumber,
  zero,
} from '../number/decimal.ts';
import { divideRounded } from '../number/ratio.ts';
import type { CategoryPoints, RuleSet, Weighting } from './rule-set.ts';

type Row = Pick<Indicator, 'category' | 'name' | 'targetText'>;

const PLACES = 2;
const TOTAL = wholeNumber(100);
const ORDER: readonly Category[] = ['cost', 'output', 'benefit', 'satisfaction'];

/** Splits points by shares, two places; the last one takes the remainder, so that the sum is exact. */
const splitPoints = (points: Decimal, shares: readonly Decimal[]): readonly Decimal[] => {
  const whole = sumDecimals(shares);
  const heads = shares.slice(0, -1).map((share) => divideRounded(multiplyDecimals(points, share), whole, PLACES));
  const rest = subtractDecimals(points, sumDecimals(heads));
  return compareDecimals(rest, zero) < 0 ? [...heads.map(() => zero), points] : [...heads, rest];
};

const splitEvenly = (points: Decimal, count: number): readonly Decimal[] =>
  splitPoints(
    points,
    Array.from({ length: count }, () => wholeNumber(1)),
  );

const pointsFor = (
  weighting: Extract<Weighting, { kind: 'by-category' }>,
  used: ReadonlySet<Category>,
): CategoryPoints => (weighting.alternative !== null && !used.has('cost') ? weighting.alternative : weighting.points);

/** 成本 without points of its own is filed under 产出, as the form of 2020 has it. */
const levelOf = (category: Category, points: CategoryPoints): Category =>
  category === 'cost' && points.cost === null ? 'output' : category;

/** The points of the levels in use: 满意度 without indicators goes to 效益, any other to all the rest in proportion. */
const shareLevels = (points: CategoryPoints, used: readonly Category[], total: Decimal): readonly Decimal[] => {
  const orphaned = used.includes('satisfaction') ? zero : decimalOf(points.satisfaction ?? '0');
  const shares = used.map((level) => {
    const own = decimalOf(points[level] ?? '0');
    return level === 'benefit' ? addDecimals(own, orphaned) : own;
  });
  return splitPoints(total, shares);
};

/**
 * Points for the rows of a target table, parallel to `indicators`, `''` for rows that are none (无) or of no known level.
 * Together with the execution points they sum up to exactly 100; the last indicator of a level takes the remainder.
 */
export const proposeWeights = (indicators: readonly Row[], ruleSet: RuleSet): readonly string[] => {
  const total = subtractDecimals(TOTAL, decimalOf(ruleSet.executionPoints));
  const rows = indicators.map((row) => (saysNoIndicator(row) ? null : row));
  const { weighting } = ruleSet;
  const weights: string[] = indicators.map(() => '');
  const assign = (places: readonly number[], points: Decimal): void => {
    for (const [at, share] of splitEvenly(points, places.length).entries()) {
      weights[places[at] ?? 0] = formatDecimal(stripZeros(share));
    }
  };
  if (weighting.kind === 'free') {
    const places = rows.flatMap((row, index) => (row === null ? [] : [index]));
    if (places.length > 0) assign(places, total);
    return weights;
  }
  const categories = new Set(rows.flatMap((row) => (row?.category ? [row.category] : [])));
  const points = pointsFor(weighting, categories);
  const levels = rows.map((row) => (row?.category ? levelOf(row.category, points) : null));
  const used = ORDER.filter((level) => levels.includes(level));
  if (used.length === 0) return weights;
  const shares = shareLevels(points, used, total);
  for (const [at, level] of used.entries()) {
    const places = levels.flatMap((own, index) => (own === level ? [index] : []));
    assign(places, shares[at] ?? zero);
  }
  return weights;
};
