import type { Indicator } from '../../domain/indicator/indicator.ts';
import { compareDecimals, type Decimal, formatDecimal, isNegative, isZero, stripZeros } from '../../domain/number/decimal.ts';
import type { RuleSet } from '../../domain/rules/rule-set.ts';
import type { ScoringRule } from '../../domain/scoring/derivation.ts';
import type { IndicatorScore } from '../../domain/scoring/score.ts';
import { parseActual } from '../../domain/target/parse-actual.ts';
import { parseTarget } from '../../domain/target/parse-target.ts';
import type { Target } from '../../domain/target/target.ts';
import type { Figures } from './figures.ts';

/** What stands in a formula for the actual value and for the points: a cell, or the number itself. */
type Terms = { readonly actual: string; readonly points: string };

type ScoredIndicator = Extract<IndicatorScore, { kind: 'scored' }>;

/**
 * The formula of a score that follows from target and actual alone, such as `ROUND(MAX(0,MIN(1,F14/35))*G14,2)`.
 * Null for a judgement (ratings, statements, deadlines), for converted units, and where the sheet prints another score.
 */
export const indicatorFormula = (
  indicator: Indicator,
  score: ScoredIndicator,
  { figures, ruleSet, fiscalYear }: { readonly figures: Figures; readonly ruleSet: RuleSet; readonly fiscalYear: number | null },
): string | null => {
  const printed = figures.ofIndicator(indicator.id, 'selfScoreText');
  const points = figures.ofIndicator(indicator.id, 'maxScoreText');
  if (printed === null || points === null || compareDecimals(printed.value, score.score) !== 0) return null;
  if (score.derivation.notes.some(({ kind }) => kind === 'unit-converted' || kind === 'self-score-taken')) return null;
  const { category, subcategoryText, name } = indicator;
  const target = parseTarget(indicator.targetText, { category, subcategoryText, name, fiscalYear });
  const actual = parseActual(indicator.actualText, fiscalYear);
  if (actual.kind !== 'number') return null;
  const shown = figures.ofIndicator(indicator.id, 'actualText');
  const isCell = shown !== null && compareDecimals(shown.value, actual.value) === 0 && !shown.cell.text.includes('%');
  const terms = { actual: isCell ? shown.reference : literal(actual.value), points: points.reference };
  return ruleFormula(score.derivation.rule, target, { terms, ruleSet });
};

const ruleFormula = (
  rule: ScoringRule,
  target: Target,
  { terms, ruleSet }: { readonly terms: Terms; readonly ruleSet: RuleSet },
): string | null => {
  switch (rule) {
    case 'at-least-met':
    case 'at-least-short':
      return target.kind === 'numeric' && ruleSet.overFulfilment.kind !== 'deduct' ? atLeast(target.value, terms) : null;
    case 'at-most-met':
    case 'at-most-linear':
    case 'at-most-inverse':
      return target.kind === 'numeric' ? atMost(target.value, terms, ruleSet) : null;
    case 'at-most-zero':
    case 'equal-zero':
      return target.kind === 'numeric' && isZero(target.value) ? atMostZero(terms) : null;
    case 'range-inside':
    case 'range-below':
    case 'range-above':
      return target.kind === 'range' ? within(target, terms, ruleSet) : null;
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

const within = (
  { low, high }: Extract<Target, { kind: 'range' }>,
  terms: Terms,
  ruleSet: RuleSet,
): string | null => {
  const [below, above] = [atLeast(low, terms), atMost(high, terms, ruleSet)];
  return below === null || above === null ? null : `IF(${terms.actual}<${literal(low)},${below},${above})`;
};

const isPositive = (value: Decimal): boolean => !isZero(value) && !isNegative(value);

const literal = (value: Decimal): string => formatDecimal(stripZeros(value));
