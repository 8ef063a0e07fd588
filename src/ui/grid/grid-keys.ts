import type { CellAt, Size } from './grid-model.ts';

/** What a key stands for while nothing is being typed. */
export type GridCommand =
  | { readonly kind: 'move'; readonly to: Move; readonly reach: 'alone' | 'extend' }
  | { readonly kind: 'step'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'edit' | 'clear' | 'retype' | 'select-all' | 'fill-down' | 'undo' | 'redo' | 'leave' };

export type Move =
  | { readonly kind: 'by'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'edge'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'page'; readonly rows: number }
  | { readonly kind: 'row-start' | 'row-end' | 'first' | 'last' };

export type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const withControl: Readonly<Record<string, GridCommand>> = {
  a: { kind: 'select-all' },
  d: { kind: 'fill-down' },
  z: { kind: 'undo' },
  y: { kind: 'redo' },
};

const moveOf = (key: string, control: 'control' | 'plain'): Move | null => {
  const arrow = arrows[key];
  if (arrow !== undefined) {
    return { kind: control === 'control' ? 'edge' : 'by', rows: arrow[0], columns: arrow[1] };
  }
  if (key === 'Home') return { kind: control === 'control' ? 'first' : 'row-start' };
  if (key === 'End') return { kind: control === 'control' ? 'last' : 'row-end' };
  if (key === 'PageDown') return { kind: 'page', rows: 1 };
  if (key === 'PageUp') return { kind: 'page', rows: -1 };
  return null;
};

const plain: Readonly<Record<string, GridCommand>> = {
  F2: { kind: 'edit' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'retype' },
  Escape: { kind: 'leave' },
};

/** Reads a key as a spreadsheet does; null when the key is text or none of ours. */
export const readKey = (event: Key): GridCommand | null => {
  const control = event.ctrlKey || event.metaKey ? 'control' : 'plain';
  if (event.altKey) return null;
  const move = moveOf(event.key, control);
  if (move !== null) return { kind: 'move', to: move, reach: event.shiftKey ? 'extend' : 'alone' };
  if (control === 'control') {
    if (event.key.toLowerCase() === 'z' && event.shiftKey) return { kind: 'redo' };
    return withControl[event.key.toLowerCase()] ?? null;
  }
  if (event.key === 'Tab') return { kind: 'step', rows: 0, columns: event.shiftKey ? -1 : 1 };
  if (event.key === 'Enter') return { kind: 'step', rows: event.shiftKey ? -1 : 1, columns: 0 };
  return plain[event.key] ?? null;
};

/** What a mover needs to know of the grid. */
export type Ground = Size & {
  readonly pageRows: number;
  readonly isBlank: (cell: CellAt) => boolean;
};

const isInside = ({ row, column }: CellAt, { rows, columns }: Size): boolean =>
  row >= 0 && column >= 0 && row < rows && column < columns;

/** To the last filled cell of a run, or over blanks to the next filled one, as Ctrl and an arrow do. */
const edgeFrom = (from: CellAt, [rows, columns]: readonly [number, number], ground: Ground): CellAt => {
  const next = (cell: CellAt): CellAt => ({ row: cell.row + rows, column: cell.column + columns });
  let cell = from;
  const startsRun = isInside(next(from), ground) && !ground.isBlank(from) && !ground.isBlank(next(from));
  while (isInside(next(cell), ground)) {
    if (startsRun && ground.isBlank(next(cell))) return cell;
    cell = next(cell);
    if (!startsRun && !ground.isBlank(cell)) return cell;
  }
  return cell;
};

/** Where a move leads; may lie outside, the caller clamps. */
export const moveFrom = (from: CellAt, move: Move, ground: Ground): CellAt => {
  switch (move.kind) {
    case 'by':
      return { row: from.row + move.rows, column: from.column + move.columns };
    case 'edge':
      return edgeFrom(from, [move.rows, move.columns], ground);
    case 'page':
      return { row: from.row + move.rows * ground.pageRows, column: from.column };
    case 'row-start':
      return { row: from.row, column: 0 };
    case 'row-end':
      return { row: from.row, column: ground.columns - 1 };
    case 'first':
      return { row: 0, column: 0 };
    case 'last':
      return { row: ground.rows - 1, column: ground.columns - 1 };
  }
};

/** Tab runs on into the next row; null beyond the first and last cell: there it leaves the grid. */
export const stepFrom = (
  from: CellAt,
  step: { readonly rows: number; readonly columns: number },
  { rows, columns }: Size,
): CellAt | null => {
  if (step.columns === 0) return { row: from.row + step.rows, column: from.column };
  const place = from.row * columns + from.column + step.columns;
  if (place < 0 || place >= rows * columns) return null;
  return { row: Math.floor(place / columns), column: place % columns };
};
