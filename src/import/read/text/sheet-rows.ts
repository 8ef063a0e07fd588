import { greatest } from '../extremes.ts';
import type { RawCell, RawTable } from '../raw-table.ts';

/** A cell of a table that is being rebuilt; `span` columns wide, `depth` rows high. */
export type SheetCell = {
  readonly text: string;
  readonly column: number;
  readonly span: number;
  readonly depth: number;
  readonly isDoubtful: boolean;
  /** It holds what belongs into other cells. */
  readonly isCrowded?: boolean;
};

export type SheetRow = readonly SheetCell[];

/** A cell of one row and one column. */
export const cellAt = (text: string, column: number, isDoubtful = false): SheetCell => ({
  text,
  column,
  span: 1,
  depth: 1,
  isDoubtful,
});

/** A piece of a row without a place: they follow each other, the last one takes the rest of the row. */
export type SheetText = {
  readonly text: string;
  readonly span?: number;
  readonly isDoubtful?: boolean;
  readonly isCrowded?: boolean;
};

/** A row of texts set side by side over `width` columns. */
export const sideBySide = (texts: readonly SheetText[], width: number): SheetRow => {
  let column = 1;
  return texts.map(({ text, span = 1, isDoubtful = false, isCrowded = false }, index) => {
    const isLast = index === texts.length - 1;
    const cell = {
      text,
      column,
      span: isLast ? Math.max(span, width - column + 1) : span,
      depth: 1,
      isDoubtful,
      isCrowded,
    };
    column += span;
    return cell;
  });
};

/** The same rows, no cell of which is sure. */
export const doubted = (rows: readonly SheetRow[]): readonly SheetRow[] =>
  rows.map((row) => row.map((cell) => ({ ...cell, isDoubtful: true })));

/** Rows → table. Blank cells are left out. */
export const toSheet = (rows: readonly SheetRow[], file: string, before: readonly string[]): RawTable => {
  const cells = rows.flatMap((row, index) =>
    row
      .filter((cell) => cell.text !== '')
      .map(
        (cell): RawCell => ({
          row: index + 1,
          column: cell.column,
          rowSpan: cell.depth,
          columnSpan: cell.span,
          text: cell.text,
          formula: null,
          ...(cell.isDoubtful ? { uncertain: true } : {}),
        }),
      ),
  );
  const columnCount = greatest(
    cells.map((cell) => cell.column + cell.columnSpan - 1),
    0,
  );
  const crowdedRows = rows.flatMap((row, index) => (row.some(({ isCrowded }) => isCrowded) ? [index + 1] : []));
  const crowded = crowdedRows.length > 0 ? { crowdedRows } : {};
  return { file, name: '', rowCount: rows.length, columnCount, cells, before, ...crowded };
};
