import type { RawCell, RawTable } from '../raw-table.ts';
import { tidyLines } from './html-text.ts';

const widestSpan = 1000;

type OpenCell = {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  formula: string | null;
  text: string;
  /** Length of the text that an inner table already took as its heading. */
  taken: number;
};

const spanOf = (value: string | undefined): number => {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(span) && span >= 0 ? span : 1;
};

/** Grows one `<table>`: places cells around the spans above them, as a browser does. */
export class TableBuilder {
  readonly before: readonly string[];
  private readonly cells: OpenCell[] = [];
  /** For each column the last row that a cell from above still covers. */
  private readonly coveredTo: number[] = [];
  private row = 0;
  private column = 1;
  private open: OpenCell | null = null;

  constructor(before: readonly string[]) {
    this.before = before;
  }

  get isInCell(): boolean {
    return this.open !== null;
  }

  get cellCount(): number {
    return this.cells.length;
  }

  /** Text of the open cell since the last table inside it. */
  takeOpenText(): string {
    const { open } = this;
    if (open === null) return '';
    const text = open.text.slice(open.taken);
    open.taken = open.text.length;
    return text;
  }

  openRow(): void {
    this.closeCell();
    this.row += 1;
    this.column = 1;
  }

  openCell(attributes: Readonly<Record<string, string>>): void {
    this.closeCell();
    if (this.row === 0) this.openRow();
    while ((this.coveredTo[this.column] ?? 0) >= this.row) this.column += 1;
    const rowSpan = spanOf(attributes['rowspan']);
    this.open = {
      row: this.row,
      column: this.column,
      // rowspan=0 reaches to the end of the table.
      rowSpan: rowSpan === 0 ? Number.MAX_SAFE_INTEGER - this.row : rowSpan,
      columnSpan: Math.min(Math.max(spanOf(attributes['colspan']), 1), widestSpan),
      formula: attributes['x:fmla']?.replace(/^=/, '') ?? null,
      text: '',
      taken: 0,
    };
    this.cover(this.open);
  }

  write(text: string): void {
    if (this.open !== null) this.open.text += text;
  }

  closeCell(): void {
    if (this.open === null) return;
    this.cells.push(this.open);
    this.column = this.open.column + this.open.columnSpan;
    this.open = null;
  }

  /** Null when the table holds no text. */
  finish(file: string, name: string): RawTable | null {
    this.closeCell();
    const written = this.cells
      .map((cell) => ({ ...cell, text: tidyLines(cell.text) }))
      .filter((cell) => cell.text !== '');
    if (written.length === 0) return null;
    const rowCount = written.reduce((last, cell) => Math.max(last, cell.row), 0);
    const columnCount = written.reduce((last, cell) => Math.max(last, cell.column + cell.columnSpan - 1), 0);
    const kept = this.cells.flatMap((cell): readonly RawCell[] => {
      const rowSpan = Math.min(cell.rowSpan, rowCount - cell.row + 1);
      const columnSpan = Math.min(cell.columnSpan, columnCount - cell.column + 1);
      const text = tidyLines(cell.text);
      const isListed = text !== '' || (rowSpan >= 1 && columnSpan >= 1 && rowSpan * columnSpan > 1);
      return isListed ? [{ ...cell, rowSpan, columnSpan, text }] : [];
    });
    return { file, name, rowCount, columnCount, cells: kept, before: this.before };
  }

  private cover(cell: OpenCell): void {
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
      this.coveredTo[column] = cell.row + cell.rowSpan - 1;
    }
  }
}
