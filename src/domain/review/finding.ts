import type { FundingField } from '../budget/funding.ts';
import type { ProblemField } from '../entry/form-rows.ts';
import type { EvaluationField } from '../evaluation/evaluation.ts';
import type { IndicatorField } from '../indicator/indicator.ts';

/** block: submission refused · warn · note. */
export type Severity = 'block' | 'warn' | 'note';

/** The machine-checkable rules of 自评复核 for one sheet, each with the cases it tells apart. */
export type FindingKinds = {
  readonly weights: 'weight-blank' | 'weight-not-positive' | 'sum' | 'level-sum' | 'indicator-sum';
  readonly 'score-range': 'blank' | 'unreadable' | 'negative' | 'above-weight';
  readonly 'score-formula': 'too-high' | 'too-low';
  readonly 'qualitative-band': 'outside' | 'judged-outside';
  readonly 'reason-missing': 'empty';
  readonly 'total-grade': 'total' | 'grade';
  readonly 'funding-arithmetic': 'rate' | 'execution-score' | 'sum' | 'negative';
  readonly 'execution-unexplained': 'low-rate' | 'budget-changed';
  readonly 'index-over-execution': 'exceeds';
  readonly 'full-outputs-unspent': 'unspent';
  readonly 'cost-inconsistent': 'spent-nothing' | 'actual-over-executed' | 'target-over-budget';
  readonly 'over-fulfilled': 'noted' | 'reason-required';
  readonly 'cost-sign': 'floor';
  readonly 'target-type': 'sign-with-text' | 'several-conditions' | 'number-for-text' | 'text-for-number';
  readonly 'unit-mismatch':
    | 'count-as-percent'
    | 'cost-as-percent'
    | 'quantity-in-money'
    | 'rate-in-other-unit'
    | 'scale-slip';
  readonly 'percent-over-100': 'target' | 'actual';
  readonly misfiled: 'count-under-timeliness' | 'rate-under-cost' | 'rate-under-quantity' | 'payment-under-quantity';
  readonly 'duplicate-indicator': 'twice';
  readonly 'hollow-target': 'hollow';
  readonly 'satisfaction-evidence': 'none';
  readonly dates: 'late-full-score' | 'accepted-before-completed';
  readonly 'on-cutoff': 'exact';
  readonly 'reason-contradicts': 'full-with-failure' | 'none-where-lost' | 'too-short';
  readonly 'problems-short': 'short' | 'none-listed';
  readonly 'year-mismatch': 'missing' | 'later' | 'earlier';
  readonly 'soft-target': 'below-baseline';
  readonly 'target-changed': 'no-reason' | 'empty-reason' | 'unrecorded';
  readonly 'weight-concentration': 'one-indicator' | 'no-output' | 'no-benefit';
};

/** The slug of a check. */
export type CheckSlug = keyof FindingKinds;

/** The cell that a finding speaks of; rows of 项目资金 and of 问题与建议 count from 0. */
export type FindingPlace =
  | { readonly kind: 'indicator'; readonly id: string; readonly field: IndicatorField }
  | { readonly kind: 'funding'; readonly row: number; readonly field: FundingField }
  | { readonly kind: 'problem'; readonly row: number; readonly field: ProblemField }
  | { readonly kind: 'sheet'; readonly field: EvaluationField };

/** A 审核问题: which check, where, and the numbers behind it; worded in `text/`. */
export type Finding = {
  readonly check: CheckSlug;
  readonly severity: Severity;
  /** Null when it concerns the whole sheet. */
  readonly indicatorId: string | null;
  /** Null when no cell says what is wrong: 没有效益指标. */
  readonly place: FindingPlace | null;
  /** Which case of the check, and its facts as plain text values. */
  readonly kind: string;
  readonly facts: Readonly<Record<string, string>>;
};
