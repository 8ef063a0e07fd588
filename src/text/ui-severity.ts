import type { Severity } from '../domain/review/finding.ts';

/** What a finding asks for: must be changed before submission · look again · good to know. */
export const severityText = {
  block: '须改',
  warn: '提醒',
  note: '提示',
} as const satisfies Record<Severity, string>;
