import { describe, expect, it } from 'vitest';
import { addComments } from '../../../../src/export/returned/in-place/cell-comments.ts';

const note = { row: 2, column: 2, text: '有误：分值 < 0' };
const added = '<r><t xml:space="preserve">\n有误：分值 &lt; 0</t></r>';

const comments = (text: string, prefix = ''): string =>
  `<comments><authors><author>王</author></authors><commentList><comment ref="B2" authorId="0">${text}</comment></commentList></comments>`.replaceAll(
    /<(\/?)(?=\w)/gu,
    `<$1${prefix}`,
  );

describe('addComments', () => {
  it('begins the comments of a sheet', () => {
    const xml = addComments(null, [note], '绩尺');
    expect(xml).toContain('<authors><author>绩尺</author></authors>');
    expect(xml).toContain(
      '<comment ref="B2" authorId="0"><text><r><t xml:space="preserve">有误：分值 &lt; 0</t></r></text></comment></commentList>',
    );
  });

  it.each([
    ['of runs', '<text><r><rPr><b/></rPr><t>请看</t></r></text>', `<r><rPr><b/></rPr><t>请看</t></r>${added}</text>`],
    ['of plain text', '<text><t>请看</t></text>', `<text><r><t>请看</t></r>${added}</text>`],
    ['that is blank', '<text/>', '<text><r><t xml:space="preserve">有误：分值 &lt; 0</t></r></text>'],
  ])('keeps what a comment %s says in front', (_, text, after) => {
    const xml = addComments(comments(text), [note], '绩尺');
    expect(xml).toContain(after);
    expect(xml.match(/<comment /gu)).toHaveLength(1);
    expect(xml).toContain('<author>王</author><author>绩尺</author>');
  });

  it('adds a comment of its own author beside others', () => {
    const xml = addComments(comments('<text><t>请看</t></text>', 'x:'), [{ ...note, row: 3 }], '绩尺');
    expect(xml).toContain('<x:comment ref="B3" authorId="1"><x:text><x:r><x:t xml:space="preserve">有误');
    expect(xml).toContain('<x:text><x:t>请看</x:t></x:text>');
  });

  it('says nothing twice in a file that went back before', () => {
    const once = addComments(null, [note], '绩尺');
    expect(addComments(once, [note], '绩尺').match(/有误/gu)).toHaveLength(1);
  });

  it('keeps an escape of a spreadsheet as a text', () => {
    expect(addComments(null, [{ ...note, text: '_x000D_' }], '绩尺')).toContain('>_x005F_x000D_<');
  });
});
