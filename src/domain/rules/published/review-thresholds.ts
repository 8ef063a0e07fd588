/** What a bureau may set otherwise, each as decimal text. */
export type ReviewThresholds = Readonly<
  Record<
    | 'explainExecutionBelow'
    | 'indexAheadOfExecution'
    | 'nothingSpentBelow'
    | 'problemLength'
    | 'reasonLength'
    | 'uniformSheets'
    | 'identicalRows'
    | 'softTargetAbove',
    string
  >
>;

/** Numbers the checks of 自评复核 compare with; each names whose practice it is. */
export const reviewThresholds: ReviewThresholds = {
  /** 四川: below this execution rate (%) an explanation is required. */
  explainExecutionBelow: '90',
  /** 自评复核: how far (share) the indicators may run ahead of the execution. */
  indexAheadOfExecution: '0.05',
  /** Example: an execution rate (%) below this counts as nothing spent. */
  nothingSpentBelow: '1',
  /** 三明 form: 每条问题和建议不少于30个字. */
  problemLength: '30',
  /** 自评复核: a reason under five characters explains nothing. */
  reasonLength: '5',
  /** Example: this many sheets of a unit with one total are uniform; fewer may be chance. */
  uniformSheets: '3',
  /** Example: units whose sheets share this many rows word for word have copied. */
  identicalRows: '4',
  /** 自评复核: a target exceeded by this much (%) two years running was set too low. */
  softTargetAbove: '130',
};
