import type { CrossFinding } from '../../domain/review/cross-finding.ts';
import type { CheckCount } from '../../domain/review/risk.ts';
import type { Tuning } from '../../domain/review/tuning.ts';
import type { Ledger } from '../../domain/entry/ledger.ts';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';

/** A sheet to be checked under its rule set. */
export type SheetToCheck = {
  readonly evaluation: Evaluation;
  readonly ledger: Ledger;
  readonly ruleSetId: string;
};

/** What a thread is asked: to check some sheets and keep their traces, or to compare some of those it has seen. */
export type CheckTask =
  | { readonly kind: 'check'; readonly sheets: readonly SheetToCheck[]; readonly tuning: Tuning }
  | { readonly kind: 'compare'; readonly ids: readonly string[]; readonly tuning: Tuning };

/** What the checks found in one sheet, counted. */
export type CheckedSheet = { readonly id: string; readonly counts: readonly CheckCount[] };

export type CheckResult = { readonly sheets: readonly CheckedSheet[]; readonly crossFindings: readonly CrossFinding[] };
