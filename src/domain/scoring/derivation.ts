import type { Decimal } from '../number/decimal.ts';
import type { Evidence } from '../rules/rule-set.ts';

/** Which rule gave a score; its Chinese wording lives in `text/`. */
export type ScoringRule =
  | 'at-least-met'
  | 'at-least-short'
  | 'at-most-met'
  | 'at-most-linear'
  | 'at-most-inverse'
  | 'at-most-zero'
  | 'equal-zero'
  | 'over-fulfilled'
  | 'range-inside'
  | 'range-below'
  | 'range-above'
  | 'on-time'
  | 'late'
  | 'rating'
  | 'qualitative'
  | 'schedule'
  | 'relative'
  | 'trend'
  | 'execution-pro-rata'
  | 'execution-tier'
  | 'execution-no-budget'
  | 'sum'
  | 'grade-band';

/** Something that happened on the way and must be told: capped at W, 半数进位, a unit converted, a sign assumed. */
export type DerivationNote =
  | { readonly kind: 'capped'; readonly at: Decimal }
  | { readonly kind: 'floored-at-zero' }
  | { readonly kind: 'rounded'; readonly exact: string }
  | { readonly kind: 'sign-implied' }
  | { readonly kind: 'equal-counts-as-greater' }
  | { readonly kind: 'unit-converted'; readonly from: string; readonly to: string }
  | { readonly kind: 'negative-as-zero' }
  | { readonly kind: 'self-score-taken' }
  | { readonly kind: 'band'; readonly from: Decimal; readonly below: Decimal | null; readonly upTo: Decimal | null }
  | { readonly kind: 'blank-counts-zero'; readonly indicator: string; readonly lost: Decimal };

/** The receipt of a number: the formula with its numbers, its value, the rule and the rule's source. */
export type Derivation = {
  readonly rule: ScoringRule;
  /** `34 ÷ 35 × 10 = 9.71`; digits and operators only. */
  readonly formula: string;
  readonly notes: readonly DerivationNote[];
  readonly evidence: Evidence;
  /** Document, paragraph or published sheet. */
  readonly citation: string;
};
