import type { RuleSource } from '../rule-set.ts';

/** When a project is put before a leader, and how urgent each reason is beside the others. An example, to be confirmed. */
export const attentionThresholds = {
  /** Execution rate in % of the share of the year gone, in hundredths: below is slow (rules of 双监控: red). */
  slowBelow: 6000,
  /** A single row that cost at least so many points, in hundredths. */
  dearFrom: 500,
  /** Indicator points in % of their maximum, in hundredths: from here on they count as high. */
  highFrom: 9000,
  urgency: {
    finding: 100,
    grade: 80,
    'red-light': 60,
    'slow-execution': 40,
    'outlook-doubted': 30,
    open: 20,
    loss: 15,
    'yellow-light': 12,
    'on-cutoff': 10,
  },
  source: {
    evidence: 'example',
    citation: '领导关注次序：阻断问题、等级、红灯、执行进度、可能性存疑、待补、失分、黄灯、压线；需财政部门确认',
  } as RuleSource,
} as const;
