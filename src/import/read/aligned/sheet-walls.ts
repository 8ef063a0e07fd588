import type { SheetRow } from '../text/sheet-rows.ts';
import type { AlignedCell, AlignedRows } from './row-cells.ts';

/** Walls this close are one. */
const sameWall = 2;

const wallsOf = (cells: readonly AlignedCell[]): readonly number[] => {
  const walls: number[] = [];
  for (const place of cells.flatMap(({ from, to }) => [from, to]).toSorted((a, b) => a - b)) {
    const last = walls.at(-1);
    if (last === undefined || place - last > sameWall) walls.push(place);
  }
  return walls;
};

const wallAt = (walls: readonly number[], place: number): number =>
  walls.reduce((best, wall, at) => (Math.abs(wall - place) < Math.abs((walls[best] ?? 0) - place) ? at : best), 0);

/** Cells by their places on the page → rows of a sheet. */
export const toSheetRows = ({ count, cells }: AlignedRows): readonly SheetRow[] => {
  const walls = wallsOf(cells);
  return Array.from({ length: count }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text, from, to, depth, isUnsure }) => {
        const column = wallAt(walls, from);
        return {
          text,
          column: column + 1,
          span: Math.max(1, wallAt(walls, to) - column),
          depth,
          isDoubtful: isUnsure,
        };
      })
      .toSorted((a, b) => a.column - b.column),
  );
};
