/** Numbers the checks of 自评复核 compare with; each names whose practice it is. */
export const reviewThresholds = {
  /** 四川: below this execution rate (%) an explanation is required. */
  explainExecutionBelow: '90',
  /** 自评复核: how far (share) the indicators may run ahead of the execution. */
  indexAheadOfExecution: '0.05',
  /** Example: an execution rate (%) below this counts as nothing spent. */
  nothingSpentBelow: '1',
  /** 三明 form: 每条问题和建议不少于30个字. */
  problemLength: 30,
  /** 自评复核: a reason under five characters explains nothing. */
  reasonLength: 5,
} as const;
