import type { Indicator } from '../../domain/indicator/indicator.ts';
import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  isNegative,
  isZero,
  stripZeros,
} from '../../domain/number/decimal.ts';
import type { RuleSet } from '../../domain/rules/rule-set.ts';
import type { ScoringRule } from '../../domain/scoring/derivation.ts';
import type { IndicatorScore } from '../../domain/scoring/score.ts';
import { parseActual } from '../../domain/target/parse-actual.ts';
import { parseTarget } from '../../domain/target/parse-target.ts';
import type { Target } from '../../domain/target/target.ts';
import { matchUnits } from '../../domain/target/unit-conversion.ts';
import { unitOfName } from '../../domain/target/unit-of-name.ts';
import type { Figures } from './figures.ts';

/** What stands in a formula for the actual value and for the points: a cell, or the number itself. */
type Terms = { readonly actual: string; readonly points: string };

type ScoredIndicator = Extract<IndicatorScore, { kind: 'scored' }>;

/**
 * The formula of a score that follows from target and actual alone, such as `ROUND(MAX(0,MIN(1,F14/35))*G14,2)`.
 * Null for a judgement (ratings, statements, deadlines) and where the sheet prints another score.
 */
export const indicatorFormula = (
  indicator: Indicator,
  score: ScoredIndicator,
  {
    figures,
    ruleSet,
    fiscalYear,
  }: { readonly figures: Figures; readonly ruleSet: RuleSet; readonly fiscalYear: number | null },
): string | null => {
  const printed = figures.ofIndicator(indicator.id, 'selfScoreText');
  const points = figures.ofIndicator(indicator.id, 'maxScoreText');
  if (printed === null || points === null || compareDecimals(printed.value, score.score) !== 0) return null;
  if (compareDecimals(points.value, score.maxScore) !== 0) return null;
  const { category, subcategoryText, name } = indicator;
  const target = parseTarget(indicator.targetText, { category, subcategoryText, name, fiscalYear });
  const actual = parseActual(indicator.actualText, fiscalYear);
  const match = actual.kind === 'number' ? matchTarget(target, actual, name) : null;
  if (match === null) return null;
  const shown = figures.ofIndicator(indicator.id, 'actualText');
  const isCell = shown !== null && compareDecimals(shown.value, match.actual) === 0 && !shown.cell.text.includes('%');
  const terms = { actual: isCell ? shown.reference : literal(match.actual), points: points.reference };
  return ruleFormula(score.derivation.rule, match.limits, { terms, ruleSet });
};

/** What an actual is held against, in one unit with it; `high` is `low` where the target is no range. */
type Limits = { readonly kind: 'numeric' | 'range'; readonly low: Decimal; readonly high: Decimal };

const matchTarget = (
  target: Target,
  actual: { readonly value: Decimal; readonly unit: string },
  name: string,
): { readonly actual: Decimal; readonly limits: Limits } | null => {
  if (target.kind !== 'numeric' && target.kind !== 'range') return null;
  const unit = target.unit === '' ? unitOfName(name) : target.unit;
  const [lowest, highest] = target.kind === 'range' ? [target.low, target.high] : [target.value, target.value];
  const low = matchUnits(actual, { value: lowest, unit });
  const high = matchUnits(actual, { value: highest, unit });
  if (low.kind === 'differs' || high.kind === 'differs') return null;
  return { actual: low.actual, limits: { kind: target.kind, low: low.target, high: high.target } };
};

const ruleFormula = (
  rule: ScoringRule,
  { kind, low, high }: Limits,
  { terms, ruleSet }: { readonly terms: Terms; readonly ruleSet: RuleSet },
): string | null => {
  switch (rule) {
    case 'at-least-met':
    case 'at-least-short':
      return kind === 'numeric' && ruleSet.overFulfilment.kind !== 'deduct' ? atLeast(low, terms) : null;
    case 'at-most-met':
    case 'at-most-linear':
    case 'at-most-inverse':
      return kind === 'numeric' ? atMost(low, terms, ruleSet) : null;
    case 'at-most-zero':
    case 'equal-zero':
      return kind === 'numeric' && isZero(low) ? atMostZero(terms) : null;
    case 'range-inside':
    case 'range-below':
    case 'range-above':
      return kind === 'range' && ruleSet.overFulfilment.kind !== 'deduct'
        ? within({ low, high }, terms, ruleSet)
        : null;
    default:
      return null;
  }
};

const atLeast = (value: Decimal, { actual, points }: Terms): string | null =>
  isPositive(value) ? `ROUND(MAX(0,MIN(1,${actual}/${literal(value)}))*${points},2)` : null;

const atMost = (value: Decimal, terms: Terms, { excess }: RuleSet): string | null => {
  const { actual, points } = terms;
  const limit = literal(value);
  if (!isPositive(value)) return isZero(value) ? atMostZero(terms) : null;
  return excess.kind === 'linear'
    ? `ROUND(MAX(0,MIN(1,1-(${actual}-${limit})/${limit}))*${points},2)`
    : `IF(${actual}<=${limit},${points},ROUND(${limit}/${actual}*${points},2))`;
};

const atMostZero = ({ actual, points }: Terms): string => `IF(${actual}<=0,${points},0)`;

const within = ({ low, high }: Omit<Limits, 'kind'>, terms: Terms, ruleSet: RuleSet): string | null => {
  const [below, above] = [atLeast(low, terms), atMost(high, terms, ruleSet)];
  return below === null || above === null ? null : `IF(${terms.actual}<${literal(low)},${below},${above})`;
};

const isPositive = (value: Decimal): boolean => !isZero(value) && !isNegative(value);

const literal = (value: Decimal): string => formatDecimal(stripZeros(value));
