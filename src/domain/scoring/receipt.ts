import { type Decimal, formatDecimal, multiplyDecimals, powerOfTen } from '../number/decimal.ts';
import { dividesEvenly, divideRounded } from '../number/ratio.ts';
import { indicatorRuleSources } from '../rules/published/indicator-rules.ts';
import type { RuleSource } from '../rules/rule-set.ts';
import type { Derivation, DerivationNote, ScoringRule } from './derivation.ts';
import { clampPoints, SCORE_PLACES } from './points.ts';

/** A score with its receipt, before it is put into a row. */
export type Scored = { readonly score: Decimal; readonly derivation: Derivation };

/** A receipt; the source is that of the rule unless the rule set has its own. */
export const writeReceipt = (
  rule: ScoringRule,
  formula: string,
  notes: readonly DerivationNote[] = [],
  source: RuleSource = indicatorRuleSources[rule],
): Derivation => ({ rule, formula, notes, evidence: source.evidence, citation: source.citation });

const EXACT_PLACES = 6;

/** The quotient before rounding, cut after six places: 9.714285…. */
const exactQuotient = (numerator: Decimal, denominator: Decimal): string => {
  const top = numerator.coefficient * powerOfTen(denominator.scale + EXACT_PLACES);
  const cut = { coefficient: top / (denominator.coefficient * powerOfTen(numerator.scale)), scale: EXACT_PLACES };
  return dividesEvenly(numerator, denominator, EXACT_PLACES) ? formatDecimal(cut) : `${formatDecimal(cut)}…`;
};

/** `numerator ÷ denominator × W` from the exact ratio, rounded once, with the notes that rounding and clamping leave. */
export const scoreShare = (
  numerator: Decimal,
  denominator: Decimal,
  maxScore: Decimal,
): { readonly score: Decimal; readonly notes: readonly DerivationNote[] } => {
  const product = multiplyDecimals(numerator, maxScore);
  const rounded = divideRounded(product, denominator, SCORE_PLACES);
  const score = clampPoints(rounded, maxScore);
  if (score !== rounded) {
    return { score, notes: [score === maxScore ? { kind: 'capped', at: maxScore } : { kind: 'floored-at-zero' }] };
  }
  const isExact = dividesEvenly(product, denominator, SCORE_PLACES);
  return { score, notes: isExact ? [] : [{ kind: 'rounded', exact: exactQuotient(product, denominator) }] };
};
