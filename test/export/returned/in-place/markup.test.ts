import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  attributeOf,
  escapeMarkup,
  markupTags,
  withAttribute,
  writeTag,
} from '../../../../src/export/returned/in-place/markup.ts';

const first = (xml: string) => {
  const [tag] = markupTags(xml);
  if (tag === undefined) throw new Error('no tag');
  return tag;
};

describe('markupTags', () => {
  it.each([
    ['<c r="A1" s="3"/>', 'c', '', 'empty'],
    ['<x:c r="A1">', 'c', 'x:', 'open'],
    ['</x:sheetData>', 'sheetData', 'x:', 'close'],
    ["<c t='a>b'>", 'c', '', 'open'],
    ['<!-- <row> --><c/>', 'c', '', 'empty'],
    ['<![CDATA[<row>]]><c/>', 'c', '', 'empty'],
    ['<?xml version="1.0"?><c/>', 'c', '', 'empty'],
  ])('reads %s', (xml, name, prefix, kind) => expect(first(xml)).toMatchObject({ name, prefix, kind }));

  it('tells where each tag stands', () => {
    const xml = '<a>文<b/></a>';
    expect([...markupTags(xml)].map(({ from, to }) => xml.slice(from, to))).toEqual(['<a>', '<b/>', '</a>']);
  });
});

describe('an attribute', () => {
  it.each([
    ['<c r="B2" s="1"/>', 's', '1'],
    ["<c r='B2' customS='9' s = '4'/>", 's', '4'],
    ['<sheet name="A&amp;B&#x4f18;"/>', 'name', 'A&B优'],
    ['<c r="B2"/>', 's', null],
  ])('of %s named %s is %s', (xml, name, value) => expect(attributeOf(first(xml), name)).toBe(value));

  it.each([
    ['<c r="B2" s="1" t="s"/>', '<c r="B2" s="7" t="s"/>'],
    ["<x:c s='1'>", '<x:c s="7">'],
    ['<c r="B2" />', '<c r="B2" s="7"/>'],
  ])('is set in %s', (before, after) => expect(writeTag(withAttribute(first(before), 's', '7'))).toBe(after));
});

it('writes a text that no XML could hold without what is forbidden', () => {
  expect(escapeMarkup('a<b & "c"\u0001\n')).toBe('a&lt;b &amp; &quot;c&quot;\n');
});

it('makes edits without touching what lies between them', () => {
  const edits = [
    { from: 4, to: 5, text: 'E' },
    { from: 0, to: 0, text: '^' },
    { from: 0, to: 0, text: '*' },
  ];
  expect(applyEdits('abcdef', edits)).toBe('^*abcdEf');
});
