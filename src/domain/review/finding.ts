/** block: submission refused · warn · note. */
export type Severity = 'block' | 'warn' | 'note';

/** Slugs of the machine-checkable rules of 自评复核, those of one sheet. */
export type CheckSlug =
  | 'weights'
  | 'score-range'
  | 'score-formula'
  | 'qualitative-band'
  | 'reason-missing'
  | 'total-grade'
  | 'funding-arithmetic';

/** A 审核问题: which check, where, and the numbers behind it; worded in `text/`. */
export type Finding = {
  readonly check: CheckSlug;
  readonly severity: Severity;
  /** Null when it concerns the whole sheet. */
  readonly indicatorId: string | null;
  /** Which case of the check, and its facts as plain text values. */
  readonly kind: string;
  readonly facts: Readonly<Record<string, string>>;
};
