import { describe, expect, it } from 'vitest';
import { addNoteShapes } from '../../../../src/export/returned/in-place/note-shapes.ts';
import { UnknownWorkbook } from '../../../../src/export/returned/in-place/unknown-workbook.ts';

const note = { row: 14, column: 3, text: '有误：分值空白' };
const drawing = (inside: string): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${inside}</xml>`;
const button =
  '<v:shapetype id="_x0000_t201"/><v:shape id="_x0000_s2049" type="#_x0000_t201"><v:textbox><font>甲<br>乙</font></v:textbox><x:ClientData ObjectType="Button"><x:Row>13</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>';

describe('addNoteShapes', () => {
  it('draws a hidden box at its cell', () => {
    const vml = addNoteShapes(null, [note]);
    expect(vml).toContain('<v:shapetype id="_x0000_t202"');
    expect(vml).toContain('<x:Row>13</x:Row><x:Column>2</x:Column>');
    expect(vml).toContain('visibility:hidden');
  });

  it('keeps what is drawn already, be it no well-formed markup', () => {
    const vml = addNoteShapes(drawing(button), [note]);
    expect(vml.startsWith(drawing(button).slice(0, -'</xml>'.length))).toBe(true);
    expect(vml).toContain('<v:shape id="_x0000_s2050" type="#_x0000_t202"');
  });

  it('draws one box for one cell', () => {
    const once = addNoteShapes(null, [note]);
    expect(addNoteShapes(once, [note])).toBe(once);
    expect(addNoteShapes(once, [note, { ...note, row: 15 }]).match(/<v:shape /gu)).toHaveLength(2);
  });

  it('gives up at a drawing it does not know', () => {
    expect(() => addNoteShapes('<drawing/>', [note])).toThrow(UnknownWorkbook);
  });
});
