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

const unionOf = (upper: readonly number[], lower: readonly number[]): readonly number[] =>
  [...upper, ...lower.filter((x) => !includesNear(upper, x))].toSorted((a, b) => a - b);

const onto = (table: PlacedTable, xs: readonly number[]): PlacedTable => {
  const indexOf = (edge: number): number => {
    const x = table.xs[edge] ?? 0;
    return xs.reduce(
      (best, candidate, index) => (Math.abs(candidate - x) < Math.abs((xs[best] ?? 0) - x) ? index : best),
      0,
    );
  };
  const cells = table.cells.map((cell) => {
    const column = indexOf(cell.column);
    return { ...cell, column, columnSpan: indexOf(cell.column + cell.columnSpan) - column };
  });
  return { ...table, xs, cells };
};

/** Both parts on the edges of either, so that the same column has the same number. */
export const alignColumns = (upper: PlacedTable, lower: PlacedTable): readonly [PlacedTable, PlacedTable] => {
  const xs = unionOf(upper.xs, lower.xs);
  return [onto(upper, xs), onto(lower, xs)];
};
