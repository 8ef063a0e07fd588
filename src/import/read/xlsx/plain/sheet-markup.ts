import type { CellSpan, WrittenCell } from '../cells-to-table.ts';
import type { HiddenParts } from '../hidden-parts.ts';
import { type CellContext, markedCellText } from './cell-text.ts';
import { attributeOf, isTrue, scanTags, type Tag } from './scan-tags.ts';
import { StringItem } from './shared-strings.ts';
import { UnknownPart } from './unknown-part.ts';

/** What stands on a sheet: cells with text or formula, and the merges. */
export type SheetMarkup = {
  readonly cells: readonly WrittenCell[];
  readonly merges: readonly CellSpan[];
  readonly hidden: Omit<HiddenParts, 'isSheet'>;
  /** All cells of the markup, blank ones too. */
  readonly count: number;
};

const maxRow = 1_048_576;
const maxColumn = 16_384;

type Place = { readonly row: number; readonly column: number };

/** C14 → row 14, column 3. */
const placeOf = (reference: string): Place => {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  let row = at < reference.length ? 0 : Number.NaN;
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 48;
    row = digit >= 0 && digit <= 9 ? row * 10 + digit : Number.NaN;
  }
  if (!(row >= 1 && row <= maxRow && column >= 1 && column <= maxColumn)) throw new UnknownPart('place of a cell');
  return { row, column };
};

const spanOf = (reference: string): CellSpan => {
  const colon = reference.indexOf(':');
  const from = placeOf(colon < 0 ? reference : reference.slice(0, colon));
  const to = colon < 0 ? from : placeOf(reference.slice(colon + 1));
  const { row, column } = from;
  return { row, column, rowSpan: to.row - row + 1, columnSpan: to.column - column + 1 };
};

/** Ends the reading of a sheet at once. */
class TooManyCells extends Error {}

/** Gathers the cells of one sheet while its tags go by. */
class SheetReader {
  readonly cells: WrittenCell[] = [];
  readonly merges: CellSpan[] = [];
  readonly hidden = { rows: new Set<number>(), columns: new Array<{ from: number; to: number }>() };
  count = 0;
  private place: Place = { row: 0, column: 0 };
  private isInCell = false;
  private attributes = '';
  private value: string | null = null;
  private formula: string | null = null;
  private readonly inline = new StringItem();
  private readonly context: CellContext;
  private readonly limit: number;

  constructor(context: CellContext, limit: number) {
    this.context = context;
    this.limit = limit;
  }

  take(tag: Tag): void {
    const { name, kind, attributes } = tag;
    if (name === 'c') this.takeCell(kind, attributes);
    else if (this.isInCell) this.takeInCell(tag);
    else if (kind === 'close') return;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'mergeCell') this.merges.push(spanOf(attributeOf(attributes, 'ref') ?? ''));
    else if (name === 'col') this.takeColumns(attributes);
  }

  private takeColumns(attributes: string): void {
    if (!isTrue(attributeOf(attributes, 'hidden'))) return;
    const [from, to] = ['min', 'max'].map((end) => Number.parseInt(attributeOf(attributes, end) ?? '', 10));
    if (from !== undefined && to !== undefined) this.hidden.columns.push({ from, to });
  }

  private takeCell(kind: Tag['kind'], attributes: string): void {
    if (kind === 'close') this.close();
    else this.open(attributes);
    if (kind === 'empty') this.isInCell = false;
  }

  private openRow(attributes: string): void {
    const row = attributeOf(attributes, 'r');
    this.place = { row: row === null ? this.place.row + 1 : Number.parseInt(row, 10), column: 0 };
    if (isTrue(attributeOf(attributes, 'hidden'))) this.hidden.rows.add(this.place.row);
  }

  private open(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    this.place = reference === null ? { ...this.place, column: this.place.column + 1 } : placeOf(reference);
    this.count += 1;
    if (this.count > this.limit) throw new TooManyCells();
    this.attributes = attributes;
    this.value = null;
    this.formula = null;
    this.isInCell = true;
  }

  private takeInCell({ name, kind, attributes, text }: Tag): void {
    if (name === 'v' && kind === 'close') this.value = text;
    else if (name === 'f') this.takeFormula(kind, attributes, text);
    else if (name === 'is' && kind === 'close') this.value = this.inline.end();
    else this.inline.take(name, kind, text);
  }

  /** A formula that only refers to another cell's is for the library to spell out. */
  private takeFormula(kind: Tag['kind'], attributes: string, text: string): void {
    const type = attributeOf(attributes, 't');
    if (kind !== 'close' && type !== null && type !== 'normal') throw new UnknownPart('kind of a formula');
    if (kind === 'close') this.formula = text === '' ? null : text;
  }

  private close(): void {
    this.isInCell = false;
    const { attributes, place, value, formula } = this;
    if (value === null && formula === null) return;
    const type = attributeOf(attributes, 't');
    const style = Number.parseInt(attributeOf(attributes, 's') ?? '0', 10);
    const text = markedCellText({ type, style, value, formula }, this.context);
    if (text !== '' || formula !== null) this.cells.push({ row: place.row, column: place.column, text, formula });
  }
}

/** Reads the markup of a sheet; null when it holds more than `limit` cells. */
export const readSheetMarkup = (xml: string, context: CellContext, limit: number): SheetMarkup | null => {
  const reader = new SheetReader(context, limit);
  try {
    scanTags(xml, (tag) => reader.take(tag));
    return reader;
  } catch (error) {
    if (error instanceof TooManyCells) return null;
    throw error;
  }
};
