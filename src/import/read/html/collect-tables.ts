import { Parser } from 'htmlparser2';
import { fail, type Result, succeed } from '../../../domain/result.ts';
import type { RawTable, ReadFailure } from '../raw-table.ts';
import { collapse, isBlockTag, isHidden, tidyLines } from './html-text.ts';
import { TableBuilder } from './table-builder.ts';

const maxDepth = 2_000;
const maxCells = 400_000;
const maxLinesBefore = 8;
const chunkLength = 1 << 16;
const silentTags = new Set(['script', 'style', 'head', 'title', 'noscript', 'template', 'select', 'svg']);
const voidTags = new Set([
  'br',
  'img',
  'input',
  'hr',
  'meta',
  'link',
  'col',
  'wbr',
  'area',
  'base',
  'embed',
  'source',
  'track',
  'param',
]);

/** Walks the tags once; keeps tables and the lines of text before each. Nothing is rendered. */
class TableCollector {
  readonly tables: RawTable[] = [];
  failure: ReadFailure | null = null;
  private readonly file: string;
  private readonly stack: TableBuilder[] = [];
  private outside = '';
  private depth = 0;
  private silentFrom: number | null = null;
  private cellCount = 0;

  constructor(file: string) {
    this.file = file;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const isVoid = voidTags.has(tag);
    if (!isVoid) this.depth += 1;
    if (this.depth > maxDepth) this.failure ??= { kind: 'too-large', what: 'depth', limit: maxDepth };
    if (this.silentFrom !== null || this.failure !== null) return;
    if (!isVoid && (silentTags.has(tag) || isHidden(attributes))) {
      this.silentFrom = this.depth;
      return;
    }
    this.openTag(tag, attributes);
  }

  close(tag: string): void {
    if (voidTags.has(tag)) return;
    this.depth -= 1;
    if (this.silentFrom !== null) {
      if (this.depth < this.silentFrom) this.silentFrom = null;
      return;
    }
    if (tag === 'table') this.closeTable();
    else if (tag === 'td' || tag === 'th') this.stack.at(-1)?.closeCell();
    else if (isBlockTag(tag)) this.write('\n');
  }

  text(source: string): void {
    if (this.silentFrom === null) this.write(collapse(source));
  }

  finish(): void {
    while (this.stack.length > 0) this.closeTable();
  }

  private openTag(tag: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.stack.at(-1);
    if (tag === 'table') this.stack.push(new TableBuilder(this.linesBefore()));
    else if (tag === 'tr') table?.openRow();
    else if (tag === 'td' || tag === 'th') this.openCell(attributes);
    else if (tag === 'br' || isBlockTag(tag)) this.write('\n');
    else if (tag === 'input') this.write(inputText(attributes));
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    this.cellCount += 1;
    if (this.cellCount > maxCells) this.failure ??= { kind: 'too-large', what: 'cells', limit: maxCells };
    this.stack.at(-1)?.openCell(attributes);
  }

  private write(text: string): void {
    const table = this.stack.at(-1);
    if (table === undefined) this.outside += text;
    else if (table.isInCell) table.write(text);
  }

  /** Lines since the last table; inside a layout table, those of its open cell. */
  private linesBefore(): readonly string[] {
    const text = this.stack.at(-1)?.takeOpenText() ?? this.outside;
    this.outside = '';
    return tidyLines(text)
      .split('\n')
      .filter((line) => line !== '')
      .slice(-maxLinesBefore);
  }

  private closeTable(): void {
    const builder = this.stack.pop();
    if (builder === undefined) return;
    const outer = this.stack.at(-1);
    const table = builder.finish(this.file, '');
    if (table === null) return;
    // A single cell inside a cell is decoration: its text belongs to the cell around it.
    if (outer !== undefined && table.cells.length === 1) outer.write(`\n${table.cells[0]?.text ?? ''}\n`);
    else this.tables.push({ ...table, name: `表 ${this.tables.length + 1}` });
  }
}

const inputText = (attributes: Readonly<Record<string, string>>): string => {
  const kind = attributes['type'] ?? 'text';
  if (kind === 'checkbox' || kind === 'radio') return attributes['checked'] === undefined ? '□' : '☑';
  return kind === 'text' ? (attributes['value'] ?? '') : '';
};

/** All tables of a page, inner ones before the ones around them. */
export const collectTables = (file: string, html: string): Result<readonly RawTable[], ReadFailure> => {
  const collector = new TableCollector(file);
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => collector.open(tag, attributes),
      onclosetag: (tag) => collector.close(tag),
      ontext: (text) => collector.text(text),
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length && collector.failure === null; at += chunkLength) {
    parser.write(html.slice(at, at + chunkLength));
  }
  if (collector.failure !== null) return fail(collector.failure);
  parser.end();
  collector.finish();
  return collector.tables.length === 0 ? fail({ kind: 'no-table' }) : succeed(collector.tables);
};
