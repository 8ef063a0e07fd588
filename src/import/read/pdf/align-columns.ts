import type { PlacedTable } from './placed-table.ts';
import { tolerance } from './rulings.ts';

const near = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;

const includesNear = (edges: readonly number[], value: number): boolean => edges.some((edge) => near(edge, value));

/** Where the cells of a row begin and end. */
const edgesInRow = (table: PlacedTable, row: number): readonly number[] =>
  table.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .flatMap((cell) => [table.xs[cell.column] ?? 0, table.xs[cell.column + cell.columnSpan] ?? 0]);

const fewestEdges = 4;

/** The rows at the break have the same cells, whatever other forms above and below them have. */
const haveSameSeam = (upper: PlacedTable, lower: PlacedTable): boolean => {
  const above = edgesInRow(upper, upper.ys.length - 2);
  const below = edgesInRow(lower, 0);
  return (
    new Set(below).size >= fewestEdges &&
    below.every((x) => includesNear(above, x)) &&
    above.every((x) => includesNear(below, x))
  );
};

/** Whether two parts of a table can be one: same outer edges, and the inner edges of one are among the other's. */
export const haveSameColumns = (upper: PlacedTable, lower: PlacedTable): boolean => {
  const sameEdges =
    near(upper.xs[0] ?? 0, lower.xs[0] ?? 0) && near(upper.xs.at(-1) ?? 0, lower.xs.at(-1) ?? 0) && upper.xs.length > 1;
  if (!sameEdges) return false;
  const missing = lower.xs.filter((x) => !includesNear(upper.xs, x)).length;
  const unused = upper.xs.filter((x) => !includesNear(lower.xs, x)).length;
  return missing === 0 || unused === 0 || missing * 2 < lower.xs.length || haveSameSeam(upper, lower);
};

/** The edges of both, each once. */
export const unionOf = (one: readonly number[], other: readonly number[]): readonly number[] =>
  [...one, ...other.filter((edge) => !includesNear(one, edge))].toSorted((a, b) => a - b);

/** For the number of an edge among some edges, the number of the nearest among others. */
export const onEdges =
  (own: readonly number[], edges: readonly number[]) =>
  (index: number): number => {
    const place = own[index] ?? 0;
    return edges.reduce(
      (best, candidate, at) => (Math.abs(candidate - place) < Math.abs((edges[best] ?? 0) - place) ? at : best),
      0,
    );
  };

/** The same cells in columns between other edges, of which each edge of the table is one. */
export const inColumns = (table: PlacedTable, xs: readonly number[]): PlacedTable => {
  const indexOf = onEdges(table.xs, xs);
  const cells = table.cells.map((cell) => {
    const column = indexOf(cell.column);
    return { ...cell, column, columnSpan: indexOf(cell.column + cell.columnSpan) - column };
  });
  return { ...table, xs, cells };
};

/** Both parts on the edges of either, so that the same column has the same number. */
export const alignColumns = (upper: PlacedTable, lower: PlacedTable): readonly [PlacedTable, PlacedTable] => {
  const xs = unionOf(upper.xs, lower.xs);
  return [inColumns(upper, xs), inColumns(lower, xs)];
};
