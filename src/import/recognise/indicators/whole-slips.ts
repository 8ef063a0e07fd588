import type { RawCell } from '../../read/raw-table.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';

/** Each cell of a row with the column it belongs to. */
export type Assignment = ReadonlyMap<RawCell, IndicatorColumn>;

type PointsKind = 'max-score' | 'self-score';

/** The points that a column holds by its own or by its head's words: those of a level are kept beside as a note. */
export const pointsOf = ({ kind, cell }: IndicatorColumn): PointsKind | null => {
  if (kind === 'max-score' || kind === 'self-score') return kind;
  const asked = kind === 'note' || kind === 'other-score' ? indicatorColumnKind(cell.text) : null;
  return asked === 'max-score' || asked === 'self-score' ? asked : null;
};

const usualSlip = 3;

/** How far a row can slip: in front of its name stand both levels, in some forms each with points behind it. */
const greatestSlip = (columns: readonly IndicatorColumn[]): number => {
  const name = columns.findIndex(({ kind }) => kind === 'name');
  const [first, ...others] = columns.slice(0, Math.max(0, name));
  const hasPoints = others.filter((column) => pointsOf(column) !== null).length > 1;
  return hasPoints ? Math.max(usualSlip, (columns[name]?.from ?? 0) - (first?.from ?? 0)) : usualSlip;
};

/** All cells of a row moved to the right together; null when one of them leaves the table or shares its column. */
export const slippedBy = (
  cells: readonly RawCell[],
  columns: readonly IndicatorColumn[],
  slip: number,
): Assignment | null => {
  const laid = cells.flatMap((cell) => {
    const column = columns.find(({ from, to }) => cell.column + slip >= from && cell.column + slip <= to);
    return column === undefined ? [] : [[cell, column] as const];
  });
  return laid.length === cells.length && new Set(laid.map(([, column]) => column)).size === laid.length
    ? new Map(laid)
    : null;
};

/** Every way to move the row to the right as a whole. */
export const wholeSlips = (cells: readonly RawCell[], columns: readonly IndicatorColumn[]): readonly Assignment[] =>
  Array.from({ length: greatestSlip(columns) }, (_, index) => slippedBy(cells, columns, index + 1)).filter(
    (laid) => laid !== null,
  );
