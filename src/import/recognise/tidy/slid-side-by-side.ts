import { holdsWords } from '../table/cell-text.ts';
import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeTarget } from '../columns/column-fit.ts';
import { isIndicatorHead } from '../columns/indicator-head.ts';
import { isLevelName } from '../labels/level-names.ts';
import { rowsOf } from '../table/row-cells.ts';
import { lastColumn } from '../table/grid.ts';
import type { Row } from './head-tree.ts';

/** A row in two: what belongs to the form on the left, and to that on the right. */
type Halves = readonly [left: Row, right: Row];

const areSame = (one: Row, other: Row): boolean =>
  one.length === other.length && one.every(({ text }, index) => squash(text) === squash(other[index]?.text ?? ''));

const isBehindGap = (row: Row, index: number): boolean => {
  const [before, cell] = [row[index - 1], row[index]];
  return before !== undefined && cell !== undefined && cell.column > lastColumn(before) + 1;
};

const splitAt = (row: Row, index: number): Halves => [row.slice(0, index), row.slice(index)];

/** The head of indicators printed twice in one row, an empty cell between. */
const headTwice = (row: Row): Halves | null => {
  const [left, right] = splitAt(row, row.length / 2);
  const isHead = row.length >= 6 && row.length % 2 === 0 && isIndicatorHead(left.map(({ text }) => text));
  return isHead && isBehindGap(row, left.length) && areSame(left, right) ? [left, right] : null;
};

const fewestOfName = 3;

/** Where the form on the right begins in a row: at the label of the left one said again, at a level, or at a name. */
const beginOfRight = (row: Row): number | null => {
  const behind = row.flatMap((_, index) => (isBehindGap(row, index) ? [index] : []));
  const again = behind.filter((index) => squash(row[index]?.text ?? '') === squash(row[0]?.text ?? ''));
  const levels = behind.filter((index) => isLevelName(row[index]?.text ?? ''));
  const [only, ...others] = again.length > 0 ? again : levels.length > 0 ? levels : behind;
  if (only === undefined || others.length > 0) return null;
  const text = row[only]?.text ?? '';
  const isName = holdsWords(text) && !looksLikeTarget(text) && row.length - only >= fewestOfName;
  return again.length + levels.length > 0 || isName ? only : null;
};

const uncertain = (cell: RawCell): RawCell => ({ ...cell, uncertain: true });

/** A row in two; null where nobody can tell. What no label parts is a guess. */
const halvesOf = (row: Row, head: Halves): Halves | null => {
  const [first] = row;
  const [from, wide] = [head[0][0]?.column ?? 1, head[1][0]?.column ?? 1];
  if (first === undefined) return [[], []];
  if (first.column >= wide) return [[], row];
  if (first.column > from) return null;
  if (!row.some((_, index) => isBehindGap(row, index))) return [row, []];
  const at = beginOfRight(row);
  if (at === null) return null;
  const [left, right] = splitAt(row, at);
  return squash(left[0]?.text ?? '') === squash(right[0]?.text ?? '') ? [left, right] : [left, right.map(uncertain)];
};

/**
 * Two forms that stood side by side under the same head, all rows of which slid to the left when their merges were lost: no
 * column is empty between them, but each row tells where the right one begins. Null where one does not.
 */
export const partedByRows = (cells: Row): readonly Row[] | null => {
  const rows = rowsOf(cells);
  const head = rows.map(headTwice).find((halves) => halves !== null);
  if (head === undefined) return null;
  const halves = rows.map((row) => halvesOf(row, head));
  const [left, right] = [0, 1].map((side) => halves.flatMap((each) => each?.[side] ?? []));
  return halves.includes(null) || left === undefined || right === undefined ? null : [left, right];
};
