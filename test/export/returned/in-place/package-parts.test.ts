import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PackageParts } from '../../../../src/export/returned/in-place/package-parts.ts';
import { UnknownWorkbook } from '../../../../src/export/returned/in-place/unknown-workbook.ts';

const types = (inside: string) => `<Types xmlns="t">${inside}</Types>`;
const sheet = 'xl/worksheets/sheet1.xml';
const relations = 'xl/worksheets/_rels/sheet1.xml.rels';

const packageOf = (parts: Readonly<Record<string, string>>): PackageParts =>
  new PackageParts(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));

const textIn = (parts: PackageParts, name: string): string => {
  const bytes = unzipSync(parts.toBytes())[name];
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
};

describe('PackageParts', () => {
  it.each([
    ['../comments1.xml', 'xl/comments1.xml'],
    ['/xl/comments1.xml', 'xl/comments1.xml'],
    ['comments1.xml', 'xl/worksheets/comments1.xml'],
    ['./../a/../comments1.xml', 'xl/comments1.xml'],
  ])('finds what %s refers to', (target, part) => {
    const parts = packageOf({
      [relations]: `<r:Relationships><r:Relationship Id="a" Type="x/comments" Target="${target}"/></r:Relationships>`,
    });
    expect(parts.relationsOf(sheet)).toEqual([{ id: 'a', type: 'comments', part }]);
  });

  it('leaves out what lies outside the file', () => {
    const link =
      '<Relationships><Relationship Id="a" Type="x/hyperlink" Target="http://a" TargetMode="External"/></Relationships>';
    expect(packageOf({ [relations]: link }).relationsOf(sheet)).toEqual([]);
  });

  it('adds a part with a relation of its own', () => {
    const parts = packageOf({
      [relations]: '<r:Relationships><r:Relationship Id="rId1" Type="x/drawing" Target="../d.xml"/></r:Relationships>',
    });
    const id = parts.add('xl/comments1.xml', '<comments/>', { part: sheet, type: 'comments' });
    expect(id).not.toBe('rId1');
    expect(parts.relationsOf(sheet)).toMatchObject([
      { id: 'rId1' },
      { id, type: 'comments', part: 'xl/comments1.xml' },
    ]);
    expect(textIn(parts, relations)).toContain('<r:Relationship Id="');
  });

  it('begins the relations of a part that had none', () => {
    const parts = packageOf({ [sheet]: '<worksheet/>' });
    parts.add('xl/comments1.xml', '<comments/>', { part: sheet, type: 'comments' });
    expect(parts.relationsOf(sheet)).toMatchObject([{ type: 'comments', part: 'xl/comments1.xml' }]);
  });

  it('declares a kind of part once', () => {
    const parts = packageOf({ '[Content_Types].xml': types('<Default Extension="VML" ContentType="v"/>') });
    parts.declare('Default', 'vml', 'v');
    parts.declare('Override', '/xl/comments1.xml', 'c');
    parts.declare('Override', '/xl/comments1.xml', 'c');
    expect(textIn(parts, '[Content_Types].xml')).toBe(
      types('<Default Extension="VML" ContentType="v"/><Override PartName="/xl/comments1.xml" ContentType="c"/>'),
    );
  });

  it('finds a part whatever the case of its name', () => {
    const parts = packageOf({ 'XL/Styles.xml': '<a/>' });
    expect(parts.text('xl/styles.xml')).toBe('<a/>');
    parts.write('xl/styles.xml', '<b/>');
    expect(Object.keys(unzipSync(parts.toBytes()))).toEqual(['XL/Styles.xml']);
  });

  it('gives up at a part that is missing or written in another encoding', () => {
    const parts = packageOf({ 'xl/styles.xml': '<?xml version="1.0" encoding="GBK"?><a/>' });
    expect(() => parts.text('xl/workbook.xml')).toThrow(UnknownWorkbook);
    expect(() => parts.text('xl/styles.xml')).toThrow(UnknownWorkbook);
  });
});
