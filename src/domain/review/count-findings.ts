import { groupBy } from '../group-by.ts';
import type { Severity } from './finding.ts';
import type { CheckCount } from './risk.ts';
import type { TunableCheck } from './tuning.ts';

/** How often each check found something, per severity, in the order the findings came. */
export const countFindings = (
  findings: readonly { readonly check: TunableCheck; readonly severity: Severity }[],
): readonly CheckCount[] =>
  [...groupBy(findings, ({ check, severity }) => `${check}/${severity}`).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ check: first.check, severity: first.severity, count: 1 + others.length }],
  );
