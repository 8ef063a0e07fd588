import { groupBy } from '../../../domain/group-by.ts';
import { parseDecimal } from '../../../domain/number/decimal.ts';
import { countFindings } from '../../../domain/review/count-findings.ts';
import type { CrossFinding } from '../../../domain/review/cross-finding.ts';
import { type CheckCount, rankRisk, type Risk } from '../../../domain/review/risk.ts';
import { toHundredths } from '../../../domain/scoring/hundredths.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { type SortKey, sortByKey } from '../../../ui/sort-by-key.ts';
import type { QueueOrder, ReviewSearch, Where } from '../review-search.ts';

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

const states = ['submitted', 'draft', 'returned', 'reviewed', 'archived'] as const;

const hundredthsOf = (text: string | null): number | null => {
  const value = parseDecimal(text ?? '');
  return value === null ? null : toHundredths(value);
};

/** The gravest findings count first. */
const findingsOf = (row: QueueRow): number =>
  severities.reduce((sum, severity) => sum * 1000 + countSeverity(row, severity), 0);

/** What a column sorts by; what is not known stands last in either direction. */
const keys: Readonly<Record<QueueOrder, (row: QueueRow) => SortKey | null>> = {
  project: ({ summary }) => summary.projectName || null,
  unit: ({ summary }) => summary.implementingUnit || null,
  state: ({ summary }) => states.indexOf(summary.state),
  self: ({ summary }) => hundredthsOf(summary.selfTotal),
  total: ({ summary }) => hundredthsOf(summary.total),
  reviewed: ({ summary }) => hundredthsOf(summary.reviewedTotal),
  gap: ({ summary }) => hundredthsOf(summary.scoreGap),
  grade: ({ summary }) => hundredthsOf(summary.total),
  findings: findingsOf,
  risk: ({ risk }) => risk?.points ?? null,
};

/**
 * The rows that fit the filters, in the chosen order: by falling risk unless told otherwise. A sheet that is `held` stands
 * where that state of it belongs, and shows what it is now.
 */
export const arrangeRows = (
  rows: readonly QueueRow[],
  search: ReviewSearch,
  held: Summary | null = null,
): readonly QueueRow[] => {
  const { state, risky, sort = 'risk', dir = 'down' } = search;
  const asHeld = (row: QueueRow): QueueRow => (row.summary.id === held?.id ? { ...row, summary: held } : row);
  const fitting = rows
    .map((row) => ({ row, placed: asHeld(row) }))
    .filter(
      ({ placed }) =>
        (state === undefined || placed.summary.state === state) &&
        (risky === undefined || countSeverity(placed, 'block') > 0),
    );
  return sortByKey(fitting, ({ placed }) => keys[sort](placed), dir).map(({ row }) => row);
};

/** Units of the bureau's list from which nothing came; a draft of its own counts as nothing. */
export const missingUnits = (expected: readonly string[], summaries: readonly Summary[]): readonly string[] => {
  const filed = new Set(
    summaries.filter(({ state }) => state !== 'draft').map(({ implementingUnit }) => implementingUnit.trim()),
  );
  return expected.filter((unit) => !filed.has(unit.trim()));
};
