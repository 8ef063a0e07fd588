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
  readonly 'funding-arithmetic': 'rate' | 'execution-score' | 'sum';
};

/** The slug of a check. */
export type CheckSlug = keyof FindingKinds;

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
