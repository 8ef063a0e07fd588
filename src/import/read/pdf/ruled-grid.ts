import { greatest, smallest } from '../extremes.ts';
import type { Frame } from './table-frames.ts';
import { type Ruling, tolerance } from './rulings.ts';

/** Cells between two edges, `row` and `column` from 0; edge i bounds row (column) i at its start. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** At the upper (lower) end of the table, and no line closes it there: it goes on from (to) another page. */
  readonly openAbove: boolean;
  readonly openBelow: boolean;
  /** At the right end of the table, and no line closes it there. */
  readonly openRight: boolean;
};

export type Grid = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
};

/** A row or column narrower than this is the gap of a double line. */
const narrowest = 4;

/** A wall counts when it covers this share of the cell's side. */
const wallShare = 0.5;

const distinct = (values: readonly number[]): readonly number[] => {
  const edges: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || value - last > narrowest) edges.push(value);
  }
  return edges;
};

/** Edges of the grid: the lines themselves, and the ends of crossing lines where a table is open at its sides. */
const edgesOf = (lines: readonly Ruling[], crossing: readonly Ruling[]): readonly number[] => {
  const edges = distinct(lines.map((line) => line.at));
  const low = smallest(crossing.map((line) => line.from));
  const high = greatest(crossing.map((line) => line.to));
  const [first, last] = [edges[0], edges.at(-1)];
  if (first === undefined || last === undefined) return [low, high];
  return [...(low < first - 2 * tolerance ? [low] : []), ...edges, ...(high > last + 2 * tolerance ? [high] : [])];
};

/** Whether lines at that edge cover it between two edges of the other direction. */
const isCovered = (lines: readonly Ruling[], edge: number, from: number, to: number): boolean => {
  const lengths = lines
    .filter((line) => Math.abs(line.at - edge) <= narrowest)
    .map((line) => Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)));
  return lengths.reduce((sum, length) => sum + length, 0) >= (to - from) * wallShare;
};

/** For each edge but the first, whether a line covers it between two edges of the other direction. */
const coverage = (
  lines: readonly Ruling[],
  edges: readonly number[],
  crossing: readonly number[],
): readonly (readonly boolean[])[] =>
  edges.slice(1).map((edge) => {
    const near = lines.filter((line) => Math.abs(line.at - edge) <= narrowest);
    return crossing.slice(1).map((to, index) => isCovered(near, edge, crossing[index] ?? to, to));
  });

type Walls = {
  /** Wall right of (row, column). */
  readonly right: (row: number, column: number) => boolean;
  /** Wall below (row, column). */
  readonly below: (row: number, column: number) => boolean;
};

const wallsOf = (frame: Frame, xs: readonly number[], ys: readonly number[]): Walls => {
  const right = coverage(frame.vertical, xs, ys);
  const below = coverage(frame.horizontal, ys, xs);
  return {
    right: (row, column) => column + 2 >= xs.length || (right[column]?.[row] ?? true),
    below: (row, column) => row + 2 >= ys.length || (below[row]?.[column] ?? true),
  };
};

const isOpenBelow = (walls: Walls, row: number, column: number, span: number): boolean => {
  for (let at = column; at < column + span; at += 1) {
    if (walls.below(row, at) || (at + 1 < column + span && walls.right(row + 1, at))) return false;
  }
  return true;
};

type Block = Omit<GridCell, 'openAbove' | 'openBelow' | 'openRight'>;

/** Merged cells are where walls are missing; each becomes the largest rectangle that starts at its top left. */
const mergedCells = (walls: Walls, rows: number, columns: number): readonly Block[] => {
  const taken = new Set<number>();
  const cells: Block[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (!walls.right(row, column + columnSpan - 1) && !taken.has(row * columns + column + columnSpan))
        columnSpan += 1;
      let rowSpan = 1;
      while (isOpenBelow(walls, row + rowSpan - 1, column, columnSpan)) rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) taken.add(r * columns + c);
      }
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
};

/** The grid of one table: edges and cells, merged where a line between two cells is missing. */
export const toGrid = (frame: Frame): Grid => {
  const xs = edgesOf(frame.vertical, frame.horizontal);
  const ys = edgesOf(frame.horizontal, frame.vertical);
  const rows = Math.max(0, ys.length - 1);
  const columns = Math.max(0, xs.length - 1);
  const isOpenAt = (edge: number, { column, columnSpan }: Block): boolean =>
    !isCovered(frame.horizontal, ys[edge] ?? 0, xs[column] ?? 0, xs[column + columnSpan] ?? 0);
  const isOpenRight = ({ row, rowSpan }: Block): boolean =>
    !isCovered(frame.vertical, xs[columns] ?? 0, ys[row] ?? 0, ys[row + rowSpan] ?? 0);
  const cells = mergedCells(wallsOf(frame, xs, ys), rows, columns).map((block) => ({
    ...block,
    openAbove: block.row === 0 && isOpenAt(0, block),
    openBelow: block.row + block.rowSpan === rows && isOpenAt(rows, block),
    openRight: block.column + block.columnSpan === columns && isOpenRight(block),
  }));
  return { xs, ys, cells };
};
