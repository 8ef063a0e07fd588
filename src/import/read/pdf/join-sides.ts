import { inColumns, onEdges, unionOf } from './align-columns.ts';
import type { PlacedCell, PlacedPage, PlacedTable } from './placed-table.ts';
import { tolerance } from './rulings.ts';
import type { TextLine } from './text-lines.ts';

const fewestRows = 4;

const columnCount = (table: PlacedTable): number => table.xs.length - 1;

const isAtRight = (table: PlacedTable, cell: PlacedCell): boolean =>
  cell.column + cell.columnSpan === columnCount(table);

/** The same cells in rows between other edges, of which each edge of the table is one. */
const inRows = (table: PlacedTable, ys: readonly number[]): PlacedTable => {
  const indexOf = onEdges(table.ys, ys);
  const cells = table.cells.map((cell) => {
    const row = indexOf(cell.row);
    return { ...cell, row, rowSpan: indexOf(cell.row + cell.rowSpan) - row };
  });
  return { ...table, ys, cells };
};

/** All tables of a page as one: a merged cell over the whole width has no side lines and leaves a gap between them. */
const asOne = (tables: readonly PlacedTable[]): PlacedTable => {
  const xs = tables.map((table) => table.xs).reduce(unionOf, []);
  const ys = tables.map((table) => table.ys).reduce(unionOf, []);
  return { xs, ys, cells: tables.flatMap((table) => inRows(inColumns(table, xs), ys).cells) };
};

/**
 * A sheet wider than its paper goes on beside itself on a later page: at the same heights, and with merged cells (the title,
 * a goal) that nothing closes where the paper ended. A form printed anew with the same rows is closed at its side.
 */
const goesOnBeside = (left: PlacedTable, side: PlacedTable): boolean => {
  const last = left.cells.filter((cell) => isAtRight(left, cell));
  const isCut = last.some((cell) => cell.openRight) && last.some((cell) => !cell.openRight);
  const isEdge = (y: number | undefined): boolean => left.ys.some((other) => Math.abs(other - (y ?? 0)) <= tolerance);
  const shared = side.ys.filter(isEdge).length;
  const isAlike = shared > fewestRows && shared * 4 >= side.ys.length * 3;
  return isCut && isAlike && isEdge(side.ys[0]) && isEdge(side.ys.at(-1));
};

/** Both parts of a text; what the edge of the paper let show on either side is said once. */
const joinTexts = (left: string, right: string): string => {
  if (left.endsWith(right)) return left;
  let overlap = Math.min(left.length, right.length);
  while (overlap > 1 && !left.endsWith(right.slice(0, overlap))) overlap -= 1;
  return left + right.slice(overlap > 1 ? overlap : 0);
};

/** A cell that the edge of the paper cut, and its rest on the other side. */
const joinCells = (
  left: PlacedCell,
  right: Pick<PlacedCell, 'columnSpan' | 'openRight' | 'lines' | 'text'>,
): PlacedCell => ({
  ...left,
  columnSpan: left.columnSpan + right.columnSpan,
  openRight: right.openRight,
  lines: [...left.lines, ...right.lines],
  text: joinTexts(left.text, right.text),
  isUnsure: left.isUnsure || (left.text !== '' && right.text !== ''),
});

/** What a page shows of a row that no side line divides there: text within its heights and within the paper's columns. */
const undivided = (cell: PlacedCell, side: PlacedTable, lines: readonly TextLine[]) => {
  const [top, bottom] = [side.ys[cell.row] ?? 0, side.ys[cell.row + cell.rowSpan] ?? 0];
  const own = lines.filter(
    ({ baseline, left, right }) =>
      baseline > top &&
      baseline <= bottom &&
      left >= (side.xs[0] ?? 0) - tolerance &&
      right <= (side.xs.at(-1) ?? 0) + tolerance,
  );
  return { columnSpan: columnCount(side), openRight: true, lines: own, text: own.map(({ text }) => text).join('\n') };
};

/** The right part put beside the left one, both in the rows of either. */
const joinBeside = (left: PlacedTable, side: PlacedTable, lines: readonly TextLine[]): PlacedTable => {
  const joined = new Set<PlacedCell>();
  const leftCells = left.cells.map((cell) => {
    if (!isAtRight(left, cell) || !cell.openRight) return cell;
    const besides = side.cells.filter(({ row, rowSpan }) => row < cell.row + cell.rowSpan && cell.row < row + rowSpan);
    if (besides.length === 0) return joinCells(cell, undivided(cell, side, lines));
    const rest = besides.find(
      ({ row, rowSpan, column }) => column === 0 && row === cell.row && rowSpan === cell.rowSpan,
    );
    if (rest === undefined) return cell;
    joined.add(rest);
    return joinCells(cell, rest);
  });
  const sideCells = side.cells
    .filter((cell) => !joined.has(cell))
    .map((cell) => ({ ...cell, column: cell.column + columnCount(left) }));
  const offset = (left.xs.at(-1) ?? 0) - (side.xs[0] ?? 0);
  return {
    xs: [...left.xs, ...side.xs.slice(1).map((x) => x + offset)],
    ys: left.ys,
    cells: [...leftCells, ...sideCells],
  };
};

/** The page with the other one beside it; null when that one is a page of its own. */
const withSide = (page: PlacedPage, other: PlacedPage): PlacedPage | null => {
  const [table, ...more] = page.tables;
  if (table === undefined || more.length > 0 || other.tables.length === 0) return null;
  const side = asOne(other.tables);
  if (!goesOnBeside(table, side)) return null;
  const ys = unionOf(table.ys, side.ys);
  const whole = joinBeside(inRows(table, ys), inRows(side, ys), other.lines);
  const isWithin = (line: TextLine): boolean => line.baseline > (ys[0] ?? 0) && line.baseline <= (ys.at(-1) ?? 0);
  return { ...page, tables: [whole], lines: page.lines.filter((line) => !isWithin(line)) };
};

/** Pages on which a sheet went on to the right, put back beside the pages where it began. */
export const joinSides = (pages: readonly PlacedPage[]): readonly PlacedPage[] => {
  const joined: PlacedPage[] = [];
  for (const page of pages) {
    const found = joined.map((each, at) => ({ at, whole: withSide(each, page) })).find(({ whole }) => whole !== null);
    if (found === undefined || found.whole === null) joined.push(page);
    else joined[found.at] = found.whole;
  }
  return joined;
};
