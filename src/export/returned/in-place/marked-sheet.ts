import { cellName } from '../../xlsx/sheet-grid.ts';
import type { Remark } from '../returned-table.ts';
import { type CellPlace, parseReference } from './cell-reference.ts';
import {
  applyEdits,
  attributeOf,
  type MarkupEdit,
  type MarkupTag,
  markupTags,
  numberOf,
  withAttribute,
  writeTag,
} from './markup.ts';

export type MarkedCell = CellPlace & { readonly mark: Remark['mark'] };

/** The number of a cell format → the number of the one to be used instead. */
type StyleOf = (style: number, mark: Remark['mark']) => number;

type Row = { readonly number: number; readonly style: number | null; readonly tag: MarkupTag };

const inOrder = (left: CellPlace, right: CellPlace): number => left.row - right.row || left.column - right.column;

/** Walks the rows and cells of a sheet beside the marked cells, both in their order, and notes what has to change. */
class SheetMarker {
  readonly edits: MarkupEdit[] = [];
  private readonly waiting: MarkedCell[];
  private readonly styleOf: StyleOf;
  private readonly columns: { readonly from: number; readonly to: number; readonly style: number }[] = [];
  private isInRows = false;
  private row: Row | null = null;
  private rowNumber = 0;
  private column = 0;

  constructor(cells: readonly MarkedCell[], styleOf: StyleOf) {
    this.waiting = [...cells].sort(inOrder);
    this.styleOf = styleOf;
  }

  take(tag: MarkupTag): void {
    if (tag.name === 'col' && !this.isInRows) this.takeColumn(tag);
    else if (tag.name === 'sheetData') this.takeRows(tag);
    else if (!this.isInRows) return;
    else if (tag.name === 'row') this.takeRow(tag);
    else if (tag.name === 'c' && tag.kind !== 'close') this.takeCell(tag);
  }

  private takeColumn(tag: MarkupTag): void {
    const style = numberOf(tag, 'style');
    if (tag.kind !== 'close' && style !== null)
      this.columns.push({ from: numberOf(tag, 'min') ?? 0, to: numberOf(tag, 'max') ?? 0, style });
  }

  private takeRows(tag: MarkupTag): void {
    this.isInRows = tag.kind === 'open';
    if (tag.kind === 'open') return;
    const rows = this.newRows(Number.POSITIVE_INFINITY, tag.prefix);
    if (tag.kind === 'close') this.insert(tag.from, rows);
    else
      this.replace(
        tag,
        writeTag({ ...tag, kind: 'open' }) + rows + writeTag({ ...tag, kind: 'close', attributes: '' }),
      );
  }

  private takeRow(tag: MarkupTag): void {
    if (tag.kind === 'close') {
      this.insert(tag.from, this.newCells(Number.POSITIVE_INFINITY, tag.prefix));
      this.row = null;
      return;
    }
    this.rowNumber = numberOf(tag, 'r') ?? this.rowNumber + 1;
    this.column = 0;
    this.insert(tag.from, this.newRows(this.rowNumber, tag.prefix));
    const style = attributeOf(tag, 'customFormat') === '1' ? numberOf(tag, 's') : null;
    this.row = { number: this.rowNumber, style, tag };
    if (tag.kind === 'open') return;
    const cells = this.newCells(Number.POSITIVE_INFINITY, tag.prefix);
    if (cells !== '')
      this.replace(
        tag,
        writeTag({ ...tag, kind: 'open' }) + cells + writeTag({ ...tag, kind: 'close', attributes: '' }),
      );
    this.row = null;
  }

  private takeCell(tag: MarkupTag): void {
    this.column = parseReference(attributeOf(tag, 'r') ?? '')?.column ?? this.column + 1;
    this.insert(tag.from, this.newCells(this.column, tag.prefix));
    const next = this.waiting[0];
    if (next?.row !== this.rowNumber || next.column !== this.column) return;
    this.waiting.shift();
    const style = this.styleOf(numberOf(tag, 's') ?? 0, next.mark);
    this.replace(tag, writeTag(withAttribute(tag, 's', String(style))));
  }

  /** Marked cells of this row left of a column that the sheet does not hold. */
  private newCells(before: number, prefix: string): string {
    let written = '';
    for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
      if (next.row !== this.rowNumber || next.column >= before) break;
      this.waiting.shift();
      written += this.newCell(next, prefix, this.row?.style ?? null);
    }
    return written;
  }

  /** Marked cells above a row, in rows that the sheet does not hold. */
  private newRows(before: number, prefix: string): string {
    let written = '';
    for (let next = this.waiting[0]; next !== undefined && next.row < before; next = this.waiting[0]) {
      const { row } = next;
      const cells = this.waiting.splice(0, this.waiting.filter((cell) => cell.row === row).length);
      const inside = cells.map((cell) => this.newCell(cell, prefix, null)).join('');
      written += `<${prefix}row r="${row}">${inside}</${prefix}row>`;
    }
    return written;
  }

  /** A cell that is not there looks like its row, else like its column. */
  private newCell({ row, column, mark }: MarkedCell, prefix: string, rowStyle: number | null): string {
    const ofColumn = this.columns.find(({ from, to }) => column >= from && column <= to);
    const style = this.styleOf(rowStyle ?? ofColumn?.style ?? 0, mark);
    return `<${prefix}c r="${cellName(row - 1, column - 1)}" s="${style}"/>`;
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ from: at, to: at, text });
  }

  private replace({ from, to }: MarkupTag, text: string): void {
    this.edits.push({ from, to, text });
  }
}

/** The sheet with other formats for the marked cells; cells that are not there are added, all else stays as it is. */
export const markCells = (xml: string, cells: readonly MarkedCell[], styleOf: StyleOf): string => {
  const marker = new SheetMarker(cells, styleOf);
  for (const tag of markupTags(xml)) marker.take(tag);
  return applyEdits(xml, marker.edits);
};
