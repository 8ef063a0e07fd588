import { producerText } from '../../../text/spreadsheet-text.ts';
import { placeRemarks, type RemarkedPlace } from '../place-remarks.ts';
import type { Remark, ReturnedTable } from '../returned-table.ts';
import { addComments, type CellNote } from './cell-comments.ts';
import { FilledStyles } from './filled-styles.ts';
import { markCells } from './marked-sheet.ts';
import { applyEdits, attributeOf, type MarkupTag, markupTags } from './markup.ts';
import { shownPlaces } from './merge-heads.ts';
import { addNoteShapes } from './note-shapes.ts';
import { PackageParts } from './package-parts.ts';
import { addToThreads } from './threaded-comments.ts';
import { UnknownWorkbook } from './unknown-workbook.ts';

const workbookPart = 'xl/workbook.xml';
const relationAttribute = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** What may stand behind the legacy drawing of a sheet. */
const behindDrawing = new Set([
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** The id by which a part refers to another one: the attribute has whatever prefix the file chose. */
const relationId = ({ attributes }: MarkupTag): string =>
  /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1] ?? '';

/** The parts of the worksheets by the names on their tabs. */
const sheetParts = (parts: PackageParts): ReadonlyMap<string, string> => {
  const relations = new Map(parts.relationsOf(workbookPart).map((relation) => [relation.id, relation]));
  const sheets = new Map<string, string>();
  for (const tag of markupTags(parts.text(workbookPart))) {
    const relation = tag.name === 'sheet' ? relations.get(relationId(tag)) : undefined;
    if (relation?.type === 'worksheet') sheets.set(attributeOf(tag, 'name') ?? '', relation.part);
  }
  return sheets;
};

const newPart = (parts: PackageParts, nameOf: (number: number) => string): string => {
  let number = 1;
  while (parts.has(nameOf(number))) number += 1;
  return nameOf(number);
};

const writeComments = (parts: PackageParts, sheet: string, notes: readonly CellNote[]): void => {
  const relations = parts.relationsOf(sheet);
  const known = relations.find(({ type }) => type === 'comments')?.part;
  const name = known ?? newPart(parts, (number) => `xl/comments${number}.xml`);
  const xml = addComments(known === undefined ? null : parts.text(known), notes, producerText);
  if (known === undefined) parts.add(name, xml, { part: sheet, type: 'comments' });
  else parts.write(name, xml);
  parts.declare('Override', `/${name}`, commentsType);
  const threads = relations.find(({ type }) => type === 'threadedComment')?.part;
  if (threads !== undefined) parts.write(threads, addToThreads(parts.text(threads), notes));
};

/** Where a sheet's reference to its legacy drawing belongs: the order of a sheet's parts is fixed. */
const placeOfDrawing = (xml: string): { readonly at: number; readonly prefix: string } => {
  let isBehindRows = false;
  for (const { name, prefix, kind, from } of markupTags(xml)) {
    if (name === 'sheetData') isBehindRows = kind !== 'open';
    if (!isBehindRows) continue;
    if (behindDrawing.has(name) || (name === 'worksheet' && kind === 'close'))
      return { at: from, prefix: name === 'AlternateContent' ? '' : prefix };
  }
  throw new UnknownWorkbook('sheet without an end');
};

/** Draws the boxes of the comments; the sheet with its reference to them. */
const writeShapes = (parts: PackageParts, sheet: string, xml: string, notes: readonly CellNote[]): string => {
  const reference = [...markupTags(xml)].find(({ name }) => name === 'legacyDrawing');
  parts.declare('Default', 'vml', drawingType);
  if (reference === undefined) {
    const name = newPart(parts, (number) => `xl/drawings/vmlDrawing${number}.vml`);
    const id = parts.add(name, addNoteShapes(null, notes), { part: sheet, type: 'vmlDrawing' });
    const { at, prefix } = placeOfDrawing(xml);
    return applyEdits(xml, [{ from: at, to: at, text: `<${prefix}legacyDrawing ${relationAttribute} r:id="${id}"/>` }]);
  }
  const known = parts.relationsOf(sheet).find(({ id }) => id === relationId(reference))?.part;
  if (known === undefined) throw new UnknownWorkbook('legacy drawing without a part');
  parts.write(known, addNoteShapes(parts.text(known), notes));
  return xml;
};

const remarkSheet = (
  parts: PackageParts,
  sheet: { readonly part: string; readonly xml: string },
  places: readonly RemarkedPlace[],
  styles: FilledStyles,
): void => {
  const marked = markCells(sheet.xml, places, (style, mark) => styles.twinOf(style, mark));
  const notes = places.map(({ row, column, comment }) => ({ row, column, text: comment }));
  writeComments(parts, sheet.part, notes);
  parts.write(sheet.part, writeShapes(parts, sheet.part, marked, notes));
};

const remarkParts = (parts: PackageParts, tables: readonly ReturnedTable[], remarks: readonly Remark[]): void => {
  const stylesPart = parts.relationsOf(workbookPart).find(({ type }) => type === 'styles')?.part;
  if (stylesPart === undefined) throw new UnknownWorkbook('no styles');
  const styles = new FilledStyles(parts.text(stylesPart));
  const sheets = sheetParts(parts);
  for (const table of tables) {
    if (!remarks.some((remark) => remark.table === table.name)) continue;
    const part = sheets.get(table.name);
    if (part === undefined) throw new UnknownWorkbook(`no sheet ${table.name}`);
    const xml = parts.text(part);
    remarkSheet(parts, { part, xml }, placeRemarks(table, remarks, shownPlaces(xml)), styles);
  }
  parts.write(stylesPart, styles.toXml());
};

/**
 * The same workbook with its remarked cells coloured and commented: fonts, widths, formulas, print areas and every other
 * sheet stay as they are. Throws where the file is built in a way that is not known here.
 */
export const remarkWorkbook = (
  bytes: Uint8Array,
  tables: readonly ReturnedTable[],
  remarks: readonly Remark[],
): Uint8Array => {
  const parts = new PackageParts(bytes);
  if (remarks.length > 0) remarkParts(parts, tables, remarks);
  return parts.toBytes();
};
