import { type ReviewThresholds, reviewThresholds } from '../rules/published/review-thresholds.ts';
import { saysNone } from '../target/plain-text.ts';
import type { CrossCheckSlug } from './cross-finding.ts';
import type { CheckSlug, Severity } from './finding.ts';

/** Any check that a bureau can set. */
export type TunableCheck = CheckSlug | CrossCheckSlug;

/** What a bureau decided about one check, and why; null leaves that part as it ships. */
export type CheckTuning = {
  readonly check: TunableCheck;
  readonly severity: Severity | 'off' | null;
  /** Decimal text; only checks of `thresholdOfCheck` have one. */
  readonly threshold: string | null;
  readonly reason: string;
};

/** A decision counts once its reason is written; until then the check stays as it ships. */
export const isInForce = ({ reason }: CheckTuning): boolean => !saysNone(reason);

/** At most one entry per check. */
export type Tuning = readonly CheckTuning[];

export const noTuning: Tuning = [];

/** The number a check compares with, where it has one. */
export const thresholdOfCheck: Readonly<Partial<Record<TunableCheck, keyof ReviewThresholds>>> = {
  'execution-unexplained': 'explainExecutionBelow',
  'index-over-execution': 'indexAheadOfExecution',
  'full-outputs-unspent': 'nothingSpentBelow',
  'problems-short': 'problemLength',
  'reason-contradicts': 'reasonLength',
  'uniform-scores': 'uniformSheets',
  'identical-texts': 'identicalRows',
  'soft-over-years': 'softTargetAbove',
};

/** Whether a text can be a threshold: a plain number, not negative. */
export const isThreshold = (text: string): boolean => /^\d+(?:\.\d+)?$/u.test(text);

/** The thresholds of a bureau: its own where it set one, else those that ship. */
export const tunedThresholds = (tuning: Tuning): ReviewThresholds => {
  if (tuning.length === 0) return reviewThresholds;
  const set = tuning.filter(isInForce).flatMap(({ check, threshold }) => {
    const name = thresholdOfCheck[check];
    return name === undefined || threshold === null ? [] : [[name, threshold] as const];
  });
  return { ...reviewThresholds, ...Object.fromEntries(set) };
};

/** Leaves out what is switched off, and gives the rest the severity of the bureau. */
export const tuneFindings = <Found extends { readonly check: TunableCheck; readonly severity: Severity }>(
  findings: readonly Found[],
  tuning: Tuning,
): readonly Found[] => {
  if (tuning.length === 0) return findings;
  const severities = new Map(tuning.filter(isInForce).map(({ check, severity }) => [check, severity]));
  return findings.flatMap((finding) => {
    const severity = severities.get(finding.check) ?? null;
    if (severity === 'off') return [];
    return [severity === null ? finding : { ...finding, severity }];
  });
};

/** The tuning with one check's decision replaced; one that changes nothing is left out. */
export const putTuning = (tuning: Tuning, decision: CheckTuning): Tuning => {
  const others = tuning.filter(({ check }) => check !== decision.check);
  return decision.severity === null && decision.threshold === null ? others : [...others, decision];
};
