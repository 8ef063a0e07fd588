import type { RuleSource } from '../rule-set.ts';

/** When reviewers are called far apart for the same clause. An example since 2026-11, to be confirmed by a bureau. */
export const calibrationThresholds = {
  /** A reviewer with fewer cases of a clause is not judged. */
  fewestCases: 3,
  /** Further than this from the middle of the reviewers' means, in percentage points, is named. */
  farFrom: '10',
  source: {
    evidence: 'example',
    citation: '尺度比对：本产品的建议值，没有文件依据；需财政部门确认',
  } as RuleSource,
} as const;
