import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { type Draft, type ImportIssue, type ImportIssueKind, isOfUnprintedYear } from '../../import/draft/draft.ts';
import { evaluationFieldText } from '../../text/field-text.ts';
import { type CellPlace, cellKey, placeOf } from './cell-place.ts';
import { type Reading, readingsOf } from './readings.ts';

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
  /** A reading is uncertain; else only issues speak. */
  readonly isDoubtful: boolean;
};

/** Issues that only tell what was done; nobody has to look. */
const notes: ReadonlySet<ImportIssueKind> = new Set([
  'blank-form',
  'not-a-performance-table',
  'category-inferred',
  'subcategory-unknown',
]);

export const isNote = ({ issues, isDoubtful }: DoubtItem): boolean =>
  !isDoubtful && issues.every((kind) => notes.has(kind));

const ofWholeRows: ReadonlySet<ImportIssueKind> = new Set(['shifted-row', 'row-astray']);

/** A row that was moved, or stands astray, as a whole can be found right as a whole: all its doubts; none for other items. */
export const doubtsInRow = (item: DoubtItem, items: readonly DoubtItem[]): readonly DoubtItem[] =>
  item.issues.some((kind) => ofWholeRows.has(kind))
    ? items.filter((other) => other.row === item.row && other.cell?.table === item.cell?.table && !isNote(other))
    : [];

const known = new WeakMap<Draft, readonly DoubtItem[]>();

/** Doubtful readings and issues of a draft, joined by cell, from top to bottom; whole tables first, notes last. */
export const doubtItems = (draft: Draft): readonly DoubtItem[] => {
  const items = known.get(draft) ?? findDoubtItems(draft);
  known.set(draft, items);
  return items;
};

const findDoubtItems = ({ evaluation, issues }: Draft): readonly DoubtItem[] => {
  const items = new Map<string, DoubtItem>();
  const add = (item: DoubtItem): void => {
    const before = items.get(item.key);
    items.set(item.key, before === undefined ? item : joinItems(before, item));
  };
  for (const issue of issues) add(issueItem(issue));
  const readings = readingsOf(evaluation);
  const doubtfulRows = new Set(readings.filter(isSaidDoubtfully).map(({ row }) => row?.key));
  for (const reading of readings) {
    if (isEmpty(reading) && reading.row !== null && doubtfulRows.has(reading.row.key)) continue;
    const cell = cellOf(evaluation, reading);
    const isOfIssue = items.has(keyOf(reading, cell)) && reading.value !== '';
    if (reading.isDoubtful || isOfIssue) add(readingItem(reading, cell));
  }
  return [...items.values()].sort(fromTop);
};

const shownAs = ({ understand, value }: Reading): string => understand?.() ?? value;

const isEmpty = (reading: Reading): boolean => reading.origin === null && shownAs(reading) === '';

/** A blank beside it, in the same uncertain row, says nothing more. */
const isSaidDoubtfully = (reading: Reading): boolean => reading.isDoubtful && !isEmpty(reading);

const cellOf = (evaluation: Evaluation, { origin }: Reading) => (origin === null ? null : placeOf(evaluation, origin));

const keyOf = ({ place }: Reading, cell: DoubtItem['cell']): string =>
  cell === null ? `reading ${place}` : cellKey(cell);

const readingItem = (reading: Reading, cell: DoubtItem['cell']): DoubtItem => ({
  key: keyOf(reading, cell),
  cell,
  row: reading.origin?.row ?? reading.row?.number ?? null,
  source: reading.origin?.text ?? '',
  readings: [{ place: reading.place, value: shownAs(reading) }],
  issues: [],
  isDoubtful: reading.isDoubtful,
});

const yearKey = `reading ${evaluationFieldText.fiscalYear}`;

/** The year, where no cell says it. */
export const isAboutYear = ({ key }: DoubtItem): boolean => key === yearKey;

/** Issues about the year stand with the reading of the year. */
const wholeTableKey = ({ kind, table, row, text }: ImportIssue): string =>
  isOfUnprintedYear(kind) ? yearKey : `issue ${kind} ${table} ${row ?? ''} ${text}`;

const issueItem = (issue: ImportIssue): DoubtItem => {
  const { kind, table, row, column, text } = issue;
  const cell = row === null || column === null ? null : { table, row, column };
  return {
    key: cell === null ? wholeTableKey(issue) : cellKey(cell),
    cell,
    row,
    source: text,
    readings: [],
    issues: [kind],
    isDoubtful: false,
  };
};

const joinItems = (before: DoubtItem, item: DoubtItem): DoubtItem => ({
  ...before,
  source: before.source === '' ? item.source : before.source,
  readings: [...before.readings, ...item.readings],
  issues: [...new Set([...before.issues, ...item.issues])],
  isDoubtful: before.isDoubtful || item.isDoubtful,
});

const columnOf = ({ cell, row }: DoubtItem): number => cell?.column ?? (row === null ? 0 : Number.MAX_SAFE_INTEGER);

/** Notes last, the others as they stand in the table; what a row has no cell for behind its cells. */
const fromTop = (left: DoubtItem, right: DoubtItem): number =>
  Number(isNote(left)) - Number(isNote(right)) ||
  (left.row ?? 0) - (right.row ?? 0) ||
  columnOf(left) - columnOf(right);
