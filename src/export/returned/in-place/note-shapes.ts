import type { CellNote } from './cell-comments.ts';
import { UnknownWorkbook } from './unknown-workbook.ts';

const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

const boxType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const charactersInLine = 16;
const tallest = 12;

/** Lines of a text in a box as wide as three columns. */
const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersInLine)), 0);

/** The hidden box that shows the comment of a cell, to its right. */
const noteBox = ({ row, column, text }: CellNote, id: number): string => {
  const rows = Math.min(tallest, linesOf(text) + 1);
  const anchor = [column, 12, Math.max(0, row - 2), 8, column + 3, 20, Math.max(0, row - 2) + rows, 8].join(', ');
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:160pt;height:${rows * 15}pt;z-index:${id};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData>`,
    '</v:shape>',
  ].join('');
};

const placesOf = (vml: string): ReadonlySet<string> =>
  new Set(
    [...vml.matchAll(/<x:ClientData[^>]*ObjectType="Note"[\s\S]*?<\/x:ClientData>/gu)].map(([box]) => {
      const row = /<x:Row>\s*(\d+)/u.exec(box)?.[1];
      return `${row},${/<x:Column>\s*(\d+)/u.exec(box)?.[1]}`;
    }),
  );

const lastId = (vml: string): number =>
  Math.max(1024, ...[...vml.matchAll(/\bid=["']_x0000_s(\d+)["']/gu)].map(([, id]) => Number(id)));

/**
 * The legacy drawing of a sheet with a box for every comment that has none yet. The drawing may be no well-formed XML:
 * nothing in it is read but ids and places, nothing changed but its end.
 */
export const addNoteShapes = (vml: string | null, notes: readonly CellNote[]): string => {
  const before = vml ?? emptyDrawing;
  const end = before.lastIndexOf('</xml>');
  const hasPrefixes = ['v', 'o', 'x'].every((prefix) => before.includes(`xmlns:${prefix}=`));
  if (end < 0 || !hasPrefixes) throw new UnknownWorkbook('legacy drawing');
  const places = placesOf(before);
  const first = lastId(before) + 1;
  const boxes = notes
    .filter(({ row, column }) => !places.has(`${row - 1},${column - 1}`))
    .map((note, index) => noteBox(note, first + index));
  const type = /\bid=["']_x0000_t202["']/u.test(before) ? '' : boxType;
  return before.slice(0, end) + (boxes.length === 0 ? '' : type + boxes.join('')) + before.slice(end);
};
