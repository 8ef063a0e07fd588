import type { Severity } from './finding.ts';
import type { CheckCount } from './risk.ts';
import type { TunableCheck } from './tuning.ts';

/** How often each check found something, per severity, in the order the findings came. */
export const countFindings = (
  findings: readonly { readonly check: TunableCheck; readonly severity: Severity }[],
): readonly CheckCount[] => {
  const counts = new Map<string, CheckCount>();
  for (const { check, severity } of findings) {
    const key = `${check}/${severity}`;
    counts.set(key, { check, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
};
