import { squash } from '../../../domain/number/fold.ts';
import type { RawCell, RawTable } from '../../read/raw-table.ts';
import { lastColumn } from '../table/grid.ts';
import { headerKey } from '../labels/header-labels.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from '../labels/indicator-labels.ts';
import { filledOf } from '../table/row-cells.ts';
import { partedByRows } from './slid-side-by-side.ts';

/** Columns without any text that separate filled ones. */
export const gapsOf = (cells: readonly RawCell[]): readonly number[] => {
  const covered: true[] = [];
  let first = Number.MAX_SAFE_INTEGER;
  for (const cell of cells) {
    first = Math.min(first, cell.column);
    for (let at = cell.column; at <= lastColumn(cell); at += 1) covered[at] = true;
  }
  const gaps: number[] = [];
  for (let column = first; column < covered.length; column += 1) if (covered[column] !== true) gaps.push(column);
  return gaps;
};

/** Columns without a word in most rows: cells of the form on the right that slipped across the empty column. */
const looseGapsOf = (cells: readonly RawCell[]): readonly number[] => {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of cells) rows.set(column, (rows.get(column) ?? new Set()).add(row));
  const few = new Set(cells.map(({ row }) => row)).size / 4;
  return [...rows.keys()].filter((column) => (rows.get(column)?.size ?? 0) <= few);
};

/** A wider table has stray cells far out, and is not parted. */
export const widestParted = 500;

const isTarget = (cell: RawCell): boolean => indicatorColumnKind(cell.text) === 'target';

/** The strip names a project or unit and heads indicators of its own. */
export const isForm = (cells: readonly RawCell[]): boolean => {
  const kindsIn = (row: number): readonly (IndicatorColumnKind | null)[] =>
    cells.filter((cell) => Math.abs(cell.row - row) <= 1).map((cell) => indicatorColumnKind(cell.text));
  const isHead = (kinds: readonly (IndicatorColumnKind | null)[]): boolean =>
    kinds.includes('name') || kinds.includes('category');
  const isHeaded = cells.some((cell) => isTarget(cell) && isHead(kindsIn(cell.row)));
  return isHeaded && cells.some((cell) => ['project', 'unit'].includes(headerKey(cell.text) ?? ''));
};

/** The cells of the forms between these empty columns; null where that does not give whole forms. */
const partedBy = (cells: readonly RawCell[], gaps: readonly number[]): readonly (readonly RawCell[])[] | null => {
  if (gaps.length === 0) return null;
  const edges = [0, ...gaps, Number.MAX_SAFE_INTEGER];
  const strips = edges
    .slice(1)
    .map((edge, index) => cells.filter((cell) => cell.column >= (edges[index] ?? 0) && cell.column < edge))
    .filter((strip) => strip.length > 0);
  return strips.length > 1 && strips.every(isForm) ? strips : null;
};

/** Where merges are lost the forms have empty columns of their own: one of all parts the first form from the others. */
const partedByOne = (cells: readonly RawCell[], gaps: readonly number[]): readonly (readonly RawCell[])[] | null => {
  const [first, rest] = gaps.map((gap) => partedBy(cells, [gap])).find((strips) => strips !== null) ?? [];
  return first === undefined || rest === undefined ? null : [first, ...(partedByOne(rest, gapsOf(rest)) ?? [rest])];
};

/** The row that heads a form's indicators. */
export const headRowOf = (cells: readonly RawCell[]): number | undefined => cells.find(isTarget)?.row;

/** The words of that row. */
const headOf = (cells: readonly RawCell[]): string => {
  const row = headRowOf(cells);
  return cells
    .filter((cell) => cell.row === row)
    .map((cell) => squash(cell.text))
    .join('|');
};

/** Two forms with the same head, of whose rows some slipped across the empty column between them. */
const slippedOver = (cells: readonly RawCell[]): readonly (readonly RawCell[])[] | null => {
  if (cells.filter(isTarget).length < 2) return null;
  const parted = looseGapsOf(cells).map((gap) => partedBy(cells, [gap]));
  return parted.find((strips) => strips !== null && new Set(strips.map(headOf)).size === 1) ?? null;
};

const slidApart = (cells: readonly RawCell[]): readonly (readonly RawCell[])[] | null => {
  const parted = partedByRows(cells);
  return parted?.every(isForm) === true ? parted : null;
};

/**
 * Forms that stand side by side in one sheet, an empty column between them, as tables of their own that keep their
 * columns. A table that is not made of whole forms stays as it is.
 */
export const sideBySide = (table: RawTable): readonly RawTable[] => {
  if (table.columnCount > widestParted) return [table];
  const cells = filledOf(table.cells);
  const gaps = gapsOf(cells);
  const parted = partedBy(cells, gaps) ?? partedByOne(cells, gaps) ?? slippedOver(cells) ?? slidApart(cells);
  return parted === null ? [table] : parted.map((strip) => ({ ...table, cells: strip }));
};
