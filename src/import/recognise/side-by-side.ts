import type { RawCell, RawTable } from '../read/raw-table.ts';
import { lastColumn } from './grid.ts';
import { headerKey } from './labels/header-labels.ts';
import { indicatorColumnKind } from './labels/indicator-labels.ts';

const isFilled = (cell: RawCell): boolean => cell.text.trim() !== '';

/** Columns without any text that separate filled ones. */
const gapsOf = (cells: readonly RawCell[]): readonly number[] => {
  const covered = new Set<number>();
  for (const cell of cells) for (let at = cell.column; at <= lastColumn(cell); at += 1) covered.add(at);
  const last = Math.max(0, ...covered);
  const first = Math.min(last, ...covered);
  return Array.from({ length: last - first }, (_, index) => first + index).filter((column) => !covered.has(column));
};

/** The strip names a project or unit and heads indicators of its own. */
const isForm = (cells: readonly RawCell[]): boolean => {
  const kinds = new Set(cells.map((cell) => indicatorColumnKind(cell.text)));
  const isHeaded = kinds.has('target') && (kinds.has('name') || kinds.has('category'));
  return isHeaded && cells.some((cell) => ['project', 'unit'].includes(headerKey(cell.text) ?? ''));
};

/**
 * Forms that stand side by side in one sheet, an empty column between them, as tables of their own that keep their
 * columns. A table that is not made of whole forms stays as it is.
 */
export const sideBySide = (table: RawTable): readonly RawTable[] => {
  if (table.columnCount > 500) return [table];
  const cells = table.cells.filter(isFilled);
  const gaps = gapsOf(cells);
  if (gaps.length === 0) return [table];
  const edges = [0, ...gaps, Number.MAX_SAFE_INTEGER];
  const strips = edges
    .slice(1)
    .map((edge, index) => cells.filter((cell) => cell.column > (edges[index] ?? 0) && cell.column < edge))
    .filter((strip) => strip.length > 0);
  if (strips.length < 2 || !strips.every(isForm)) return [table];
  return strips.map((strip) => ({ ...table, cells: strip }));
};
