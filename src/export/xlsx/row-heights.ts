import { type LayoutCell, type LayoutRow, layoutRows, type SheetLayout } from '../layout/sheet-layout.ts';
import { roleFonts } from './role-fonts.ts';
import { countLines } from './text-lines.ts';

/** Heights of one layout row, in points: more than one piece where a spreadsheet row could not be tall enough. */
export type RowHeights = readonly number[];

const lowest = 20;
/** Excel refuses rows above 409 points. */
const tallest = 400;
/** Of the font size; substitutes of 仿宋 stand taller than 仿宋 itself. */
const lineHeight = 1.45;
const padding = { inline: 6, block: 5 };

/** Heights that show every text in full when columns have these widths (in points). */
export const rowHeights = (layout: SheetLayout, columnPoints: readonly number[]): readonly RowHeights[] => {
  const rows = layoutRows(layout);
  const heights = rows.map((row) =>
    Math.max(
      lowest,
      ...row.cells.filter(({ rowSpan }) => rowSpan === 1).map((cell) => neededHeight(cell, columnPoints)),
    ),
  );
  for (const { cell, rowIndex } of spanningCells(rows))
    stretch(heights, { cell, rowIndex }, neededHeight(cell, columnPoints));
  return heights.map(splitHeight);
};

const neededHeight = (cell: LayoutCell, columnPoints: readonly number[]): number => {
  const { size } = roleFonts[cell.role];
  const first = cell.column - 1;
  const width = columnPoints.slice(first, first + cell.columnSpan).reduce((sum, points) => sum + points, 0);
  return countLines(cell.text, (width - padding.inline) / size) * size * lineHeight + padding.block;
};

type SpanningCell = { readonly cell: LayoutCell; readonly rowIndex: number };

const spanningCells = (rows: readonly LayoutRow[]): readonly SpanningCell[] =>
  rows
    .flatMap(({ cells }, rowIndex) => cells.map((cell) => ({ cell, rowIndex })))
    .filter(({ cell }) => cell.rowSpan > 1)
    .sort((left, right) => left.cell.rowSpan - right.cell.rowSpan);

/** Gives the rows under a tall merged cell what they lack, in equal shares. */
const stretch = (heights: number[], { cell, rowIndex }: SpanningCell, needed: number): void => {
  const rows = heights.slice(rowIndex, rowIndex + cell.rowSpan);
  const missing = needed - rows.reduce((sum, height) => sum + height, 0);
  if (missing <= 0) return;
  rows.forEach((height, index) => {
    heights[rowIndex + index] = height + missing / rows.length;
  });
};

const splitHeight = (height: number): RowHeights => {
  const pieces = Math.ceil(height / tallest);
  return Array.from({ length: pieces }, () => Math.ceil((height / pieces) * 4) / 4);
};
