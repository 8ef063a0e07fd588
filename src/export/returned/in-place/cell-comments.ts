import { cellName } from '../../xlsx/sheet-grid.ts';
import type { CellPlace } from './cell-reference.ts';
import {
  applyEdits,
  attributeOf,
  escapeMarkup,
  type MarkupEdit,
  type MarkupTag,
  markupTags,
  unescapeMarkup,
} from './markup.ts';
import { UnknownWorkbook } from './unknown-workbook.ts';

/** What is to be said beside a cell. */
export type CellNote = CellPlace & { readonly text: string };

const nameOf = ({ row, column }: CellPlace): string => cellName(row - 1, column - 1);

/** `_x000D_` in a text is an escape to a spreadsheet. */
const written = (text: string): string => escapeMarkup(text.replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_'));

const run = (prefix: string, text: string): string =>
  `<${prefix}r><${prefix}t xml:space="preserve">${written(text)}</${prefix}t></${prefix}r>`;

const comment = (prefix: string, note: CellNote, author: number): string =>
  `<${prefix}comment ref="${nameOf(note)}" authorId="${author}"><${prefix}text>${run(prefix, note.text)}</${prefix}text></${prefix}comment>`;

const emptyComments =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';

/** What the markup of a comment says, without its looks. */
const plainText = (inside: string): string => unescapeMarkup(inside.replace(/<[^>]*>/gu, ''));

/** One more run behind what a comment says; a text without runs becomes one first. */
const appendRun = (prefix: string, inside: string, text: string): string => {
  const tags = [...markupTags(inside)];
  const lastRun = tags.findLast(({ name, kind }) => name === 'r' && kind === 'close');
  if (lastRun !== undefined) return inside.slice(0, lastRun.to) + run(prefix, text) + inside.slice(lastRun.to);
  const plain = tags.find(({ name, kind }) => name === 't' && kind === 'close');
  if (plain === undefined) return run(prefix, text.trimStart()) + inside;
  const wrapped = `<${prefix}r>${inside.slice(0, plain.to)}</${prefix}r>`;
  return wrapped + run(prefix, text) + inside.slice(plain.to);
};

/** Gathers, while the tags of a comments part go by, what has to change in it. */
class CommentWriter {
  readonly edits: MarkupEdit[] = [];
  private readonly xml: string;
  private readonly notes: Map<string, CellNote>;
  private readonly author: string;
  private authors = 0;
  private current: CellNote | null = null;
  private textFrom: MarkupTag | null = null;

  constructor(xml: string, notes: readonly CellNote[], author: string) {
    this.xml = xml;
    this.notes = new Map(notes.map((note) => [nameOf(note), note]));
    this.author = author;
  }

  take(tag: MarkupTag): void {
    if (tag.name === 'author') this.authors += tag.kind === 'open' ? 0 : 1;
    else if (tag.name === 'authors')
      this.close(tag, `<${tag.prefix}author>${written(this.author)}</${tag.prefix}author>`);
    else if (tag.name === 'comment' && tag.kind === 'open') this.current = this.noteAt(attributeOf(tag, 'ref') ?? '');
    else if (tag.name === 'text' && this.current !== null) this.takeText(tag, this.current);
    else if (tag.name === 'commentList')
      this.close(tag, [...this.notes.values()].map((note) => comment(tag.prefix, note, this.authors)).join(''));
  }

  private noteAt(reference: string): CellNote | null {
    const name = reference.replaceAll('$', '').split(':')[0] ?? '';
    const note = this.notes.get(name) ?? null;
    this.notes.delete(name);
    return note;
  }

  private takeText(tag: MarkupTag, note: CellNote): void {
    if (tag.kind === 'open') this.textFrom = tag;
    else {
      const from = this.textFrom?.to ?? tag.from;
      const before = this.xml.slice(from, tag.from);
      // A file that went back before says it already.
      const inside = plainText(before).includes(note.text) ? before : appendRun(tag.prefix, before, `\n${note.text}`);
      const element = tag.kind === 'empty' ? `<${tag.prefix}text>${inside}</${tag.prefix}text>` : inside;
      this.edits.push({ from, to: tag.kind === 'empty' ? tag.to : tag.from, text: element });
      this.current = null;
      this.textFrom = null;
    }
  }

  /** Adds at the end of a list, which may be written as an empty element. */
  private close({ kind, prefix, name, from, to }: MarkupTag, added: string): void {
    if (kind === 'close') this.edits.push({ from, to: from, text: added });
    if (kind === 'empty') this.edits.push({ from, to, text: `<${prefix}${name}>${added}</${prefix}${name}>` });
  }
}

/** The comments of a sheet with more of them; what a cell's comment says already stays in front. */
export const addComments = (xml: string | null, notes: readonly CellNote[], author: string): string => {
  const before = xml ?? emptyComments;
  const writer = new CommentWriter(before, notes, author);
  let hasList = false;
  for (const tag of markupTags(before)) {
    writer.take(tag);
    hasList ||= tag.name === 'commentList';
  }
  if (!hasList) throw new UnknownWorkbook('comments without a list');
  return applyEdits(before, writer.edits);
};
