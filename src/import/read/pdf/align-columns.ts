import type { PlacedTable } from './placed-table.ts';
import { tolerance } from './rulings.ts';

const near = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;

const includesNear = (edges: readonly number[], value: number): boolean => edges.some((edge) => near(edge, value));

/** Whether two parts of a table can be one: same outer edges, and the inner edges of one are among the other's. */
export const haveSameColumns = (upper: PlacedTable, lower: PlacedTable): boolean => {
  const sameEdges =
    near(upper.xs[0] ?? 0, lower.xs[0] ?? 0) && near(upper.xs.at(-1) ?? 0, lower.xs.at(-1) ?? 0) && upper.xs.length > 1;
  if (!sameEdges) return false;
  const missing = lower.xs.filter((x) => !includesNear(upper.xs, x)).length;
  const unused = upper.xs.filter((x) => !includesNear(lower.xs, x)).length;
  return missing === 0 || unused === 0 || missing * 2 < lower.xs.length;
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
