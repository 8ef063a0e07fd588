import type { Draft, ImportIssue, ImportIssueKind } from '../../import/draft/draft.ts';
import { type CellPlace, cellKey } from './cell-place.ts';
import { readingsOf } from './readings.ts';

/** One cell that somebody should look at: what stands there, what was read, and why it is listed. */
export type DoubtItem = {
  /** Tells items of one draft apart. */
  readonly key: string;
  /** Null when it concerns a whole table. */
  readonly cell: CellPlace | null;
  readonly row: number | null;
  readonly source: string;
  readonly readings: readonly { readonly place: string; readonly value: string }[];
  readonly issues: readonly ImportIssueKind[];
};

/** Issues that only tell what was done; nobody has to look. */
const notes: ReadonlySet<ImportIssueKind> = new Set([
  'blank-form',
  'not-a-performance-table',
  'category-inferred',
  'subcategory-unknown',
]);

export const isNote = ({ issues, readings }: DoubtItem): boolean =>
  readings.length === 0 && issues.every((kind) => notes.has(kind));

/** Doubtful readings and issues of a draft, joined by cell, from top to bottom; what concerns a whole table first. */
export const doubtItems = ({ evaluation, issues }: Draft): readonly DoubtItem[] => {
  const items = new Map<string, DoubtItem>();
  const add = (item: DoubtItem): void => {
    const known = items.get(item.key);
    items.set(item.key, known === undefined ? item : joinItems(known, item));
  };
  for (const { place, value, origin, isDoubtful } of readingsOf(evaluation)) {
    if (!isDoubtful) continue;
    const table = evaluation.sources[origin?.table ?? 0]?.table ?? '';
    const cell = origin === null ? null : { table, row: origin.row, column: origin.column };
    add({
      key: cell === null ? `reading ${place}` : cellKey(cell),
      cell,
      row: origin?.row ?? null,
      source: origin?.text ?? '',
      readings: [{ place, value }],
      issues: [],
    });
  }
  for (const issue of issues) add(issueItem(issue));
  return [...items.values()].sort(fromTop);
};

const issueItem = ({ kind, table, row, column, text }: ImportIssue): DoubtItem => {
  const cell = row === null || column === null ? null : { table, row, column };
  return {
    key: cell === null ? `issue ${kind} ${table} ${row ?? ''} ${text}` : cellKey(cell),
    cell,
    row,
    source: text,
    readings: [],
    issues: [kind],
  };
};

const joinItems = (known: DoubtItem, item: DoubtItem): DoubtItem => ({
  ...known,
  source: known.source === '' ? item.source : known.source,
  readings: [...known.readings, ...item.readings],
  issues: [...new Set([...known.issues, ...item.issues])],
});

const fromTop = (left: DoubtItem, right: DoubtItem): number =>
  (left.row ?? 0) - (right.row ?? 0) || (left.cell?.column ?? 0) - (right.cell?.column ?? 0);
