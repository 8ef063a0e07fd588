import { groupBy } from '../../../domain/group-by.ts';
import { compareDecimals, parseDecimal } from '../../../domain/number/decimal.ts';
import { countFindings } from '../../../domain/review/count-findings.ts';
import type { CrossFinding } from '../../../domain/review/cross-finding.ts';
import { type CheckCount, rankRisk, type Risk } from '../../../domain/review/risk.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import type { ReviewSearch, Where } from '../review-search.ts';

/** One line of the queue; `risk` is null until the sheet was checked. */
export type QueueRow = { readonly summary: Summary; readonly risk: Risk | null };

const severities = ['block', 'warn', 'note'] as const;

const crossCounts = (findings: readonly CrossFinding[]): ReadonlyMap<string, readonly CrossFinding[]> => {
  const idsOf = ({ places }: CrossFinding) => new Set(places.map(({ evaluationId }) => evaluationId));
  const pairs = findings.flatMap((finding) => [...idsOf(finding)].map((id) => ({ id, finding })));
  return new Map([...groupBy(pairs, ({ id }) => id)].map(([id, own]) => [id, own.map(({ finding }) => finding)]));
};

/** The self-evaluations of a year and unit with what the checks found. */
export const toQueueRows = (
  summaries: readonly Summary[],
  counts: ReadonlyMap<string, readonly CheckCount[]>,
  crossFindings: readonly CrossFinding[],
): readonly QueueRow[] => {
  const cross = crossCounts(crossFindings);
  return summaries.map((summary) => {
    const own = counts.get(summary.id);
    const risk = own === undefined ? null : rankRisk([...own, ...countFindings(cross.get(summary.id) ?? [])]);
    return { summary, risk };
  });
};

/** The self-evaluations that a bureau looks at: of the chosen year and unit. */
export const ofQueue = (summaries: readonly Summary[], { year, unit }: Where): readonly Summary[] =>
  summaries.filter(
    (summary) =>
      summary.kind === 'self-evaluation' &&
      (year === null || summary.fiscalYear === year) &&
      (unit === null || summary.implementingUnit === unit),
  );

/** Findings of one severity in a row. */
export const countSeverity = ({ risk }: QueueRow, severity: CheckCount['severity']): number =>
  (risk?.reasons ?? []).reduce((sum, reason) => sum + (reason.severity === severity ? reason.count : 0), 0);

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
const states = ['submitted', 'draft', 'returned', 'reviewed', 'archived'] as const;

const compareTotals = (left: QueueRow, right: QueueRow): number => {
  const [a, b] = [parseDecimal(left.summary.total ?? ''), parseDecimal(right.summary.total ?? '')];
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareDecimals(a, b);
};

const severityOrder = (left: QueueRow, right: QueueRow): number =>
  severities
    .map((severity) => countSeverity(left, severity) - countSeverity(right, severity))
    .find((gap) => gap !== 0) ?? 0;

const orders: Readonly<Record<NonNullable<ReviewSearch['sort']>, (left: QueueRow, right: QueueRow) => number>> = {
  project: (left, right) => collator.compare(left.summary.projectName, right.summary.projectName),
  unit: (left, right) => collator.compare(left.summary.implementingUnit, right.summary.implementingUnit),
  state: (left, right) => states.indexOf(left.summary.state) - states.indexOf(right.summary.state),
  total: compareTotals,
  grade: compareTotals,
  findings: severityOrder,
  risk: (left, right) => (left.risk?.points ?? 0) - (right.risk?.points ?? 0),
};

/** The rows that fit the filters, in the chosen order: by falling risk unless told otherwise. */
export const arrangeRows = (rows: readonly QueueRow[], search: ReviewSearch): readonly QueueRow[] => {
  const { state, risky, sort = 'risk', dir = 'down' } = search;
  const fitting = rows.filter(
    (row) =>
      (state === undefined || row.summary.state === state) && (risky === undefined || countSeverity(row, 'block') > 0),
  );
  const turn = dir === 'up' ? 1 : -1;
  return fitting.toSorted((left, right) => turn * orders[sort](left, right));
};

/** Units of the bureau's list from which nothing came; a draft of its own counts as nothing. */
export const missingUnits = (expected: readonly string[], summaries: readonly Summary[]): readonly string[] => {
  const filed = new Set(
    summaries.filter(({ state }) => state !== 'draft').map(({ implementingUnit }) => implementingUnit.trim()),
  );
  return expected.filter((unit) => !filed.has(unit.trim()));
};
