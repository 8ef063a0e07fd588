import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/import/read/docx/read-docx.ts';
import { cell, docxBytes, paragraph, row, table } from '../../../support/docx-bytes.ts';

const read = (bytes: Uint8Array) => readDocx({ file: 'a.docx', bytes });

const tablesOf = async (body: string) => {
  const result = await read(docxBytes(body));
  return result.ok ? result.value : [];
};

/** Cells as `row,column rowSpan×columnSpan text`. */
const cellsOf = async (body: string, index = 0): Promise<readonly string[]> =>
  ((await tablesOf(body))[index]?.cells ?? []).map(
    ({ row: at, column, rowSpan, columnSpan, text }) => `${at},${column} ${rowSpan}×${columnSpan} ${text}`,
  );

const one = (content: string): string => table([row([cell(content), cell('值')])]);
const run = (content: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;

describe('readDocx', () => {
  it.each([
    [
      'gridSpan',
      table([row([cell('一', '<w:gridSpan w:val="2"/>')]), row([cell('二'), cell('三')])]),
      ['1,1 1×2 一', '2,1 1×1 二', '2,2 1×1 三'],
    ],
    [
      'vMerge',
      table([
        row([cell('产出', '<w:vMerge w:val="restart"/>'), cell('一')]),
        row([cell('', '<w:vMerge/>'), cell('二')]),
        row([cell('效益'), cell('三')]),
      ]),
      ['1,1 2×1 产出', '1,2 1×1 一', '2,2 1×1 二', '3,1 1×1 效益', '3,2 1×1 三'],
    ],
    [
      'a continued merge without a beginning',
      table([row([cell('一', '<w:vMerge/>'), cell('二')])]),
      ['1,1 1×1 一', '1,2 1×1 二'],
    ],
    [
      'gridBefore',
      table([row([cell('一'), cell('二')]), row([cell('三')], '<w:gridBefore w:val="1"/>')]),
      ['1,1 1×1 一', '1,2 1×1 二', '2,2 1×1 三'],
    ],
    [
      'gridAfter',
      table([row([cell('一')], '<w:gridAfter w:val="1"/>'), row([cell('二'), cell('三')])]),
      ['1,1 1×1 一', '2,1 1×1 二', '2,2 1×1 三'],
    ],
    [
      'hMerge of old documents',
      table([row([cell('一', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('二')])]),
      ['1,1 1×2 一', '1,3 1×1 二'],
    ],
    [
      'an absurd span',
      table([row([cell('一', '<w:gridSpan w:val="999999999"/>'), cell('二')])]),
      ['1,1 1×63 一', '1,64 1×1 二'],
    ],
    [
      'rows and cells in content controls',
      `<w:tbl><w:sdt><w:sdtContent>${row([`<w:sdt><w:sdtContent>${cell('一')}</w:sdtContent></w:sdt>`, cell('二')])}</w:sdtContent></w:sdt></w:tbl>`,
      ['1,1 1×1 一', '1,2 1×1 二'],
    ],
    [
      'a row that was deleted',
      table([row([cell('旧'), cell('旧')], '<w:del/>'), row([cell('一'), cell('二')])]),
      ['1,1 1×1 一', '1,2 1×1 二'],
    ],
  ])('lays out %s', async (_, body, cells) => {
    expect(await cellsOf(body)).toEqual(cells);
  });

  it.each([
    ['paragraphs', `${paragraph('目标1：一')}${paragraph('目标2：二')}`, '目标1：一\n目标2：二'],
    ['words framed in a table of one cell', `${paragraph('群众')}${table([row([cell('满意度')])])}`, '群众\n满意度'],
    ['a line break', `<w:p>${run('<w:t>一</w:t><w:br/><w:t>二</w:t>')}</w:p>`, '一\n二'],
    ['words cut into runs', `<w:p>${run('<w:t>≥</w:t>')}${run('<w:t>95</w:t>')}${run('<w:t>%</w:t>')}</w:p>`, '≥95%'],
    ['a sign of the Symbol font', `<w:p>${run('<w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t>')}</w:p>`, '≥95%'],
    ['a tick of Wingdings', `<w:p>${run('<w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t>')}</w:p>`, '☑是'],
    ['text inserted under tracking', `<w:p><w:ins>${run('<w:t>新</w:t>')}</w:ins></w:p>`, '新'],
    [
      'no text deleted under tracking',
      `<w:p><w:del>${run('<w:delText>旧</w:delText>')}</w:del>${run('<w:t>新</w:t>')}</w:p>`,
      '新',
    ],
    [
      'no text moved away',
      `<w:p><w:moveFrom>${run('<w:t>旧</w:t>')}</w:moveFrom><w:moveTo>${run('<w:t>新</w:t>')}</w:moveTo></w:p>`,
      '新',
    ],
    [
      'paragraphs whose break was deleted',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('<w:t>一</w:t>')}</w:p>${paragraph('二')}`,
      '一二',
    ],
    ['no hidden text', `<w:p>${run('<w:t>暗</w:t>', '<w:vanish/>')}${run('<w:t>明</w:t>')}</w:p>`, '明'],
    ['no field code', `<w:p>${run('<w:instrText>PAGE</w:instrText>')}${run('<w:t>3</w:t>')}</w:p>`, '3'],
    [
      'no prompt of an empty control',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('单击输入')}</w:sdtContent></w:sdt>${paragraph('一')}`,
      '一',
    ],
    [
      'one of two forms of a text box',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph('框')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      '框',
    ],
  ])('reads %s', async (_, content, text) => {
    expect(await cellsOf(one(content))).toEqual([`1,1 1×1 ${text}`, '1,2 1×1 值']);
  });

  it('keeps the lines before each table, and a nested table as one of its own', async () => {
    const inner = table([row([cell('内一'), cell('内二')])]);
    const body = `${paragraph('项目支出绩效自评表')}${paragraph('（2023年度）')}${table([row([cell(`${paragraph('表内')}${inner}`), cell('外')])])}${paragraph('附表')}${one('一')}`;
    const tables = await tablesOf(body);
    expect(tables.map(({ name, before }) => [name, before])).toEqual([
      ['表 1', ['项目支出绩效自评表', '（2023年度）']],
      ['表 2', ['项目支出绩效自评表', '（2023年度）', '表内']],
      ['表 3', ['附表']],
    ]);
    expect(await cellsOf(body, 0)).toEqual(['1,1 1×1 表内', '1,2 1×1 外']);
    expect(await cellsOf(body, 1)).toEqual(['1,1 1×1 内一', '1,2 1×1 内二']);
  });

  it('marks a cell with a sign of an unknown font', async () => {
    const [first] = await tablesOf(one(`<w:p>${run('<w:sym w:font="Wingdings" w:char="F001"/>')}</w:p>`));
    expect(first?.cells.map((each) => each.uncertain)).toEqual([true, undefined]);
  });
});

const published = (): Uint8Array =>
  new Uint8Array(readFileSync(new URL('../../../cases/files/sanming-2023-1.docx', import.meta.url)));
const documentOf = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });

describe('readDocx refuses', () => {
  it.each([
    ['a cut file', published().subarray(0, 3000), { kind: 'damaged' }],
    ['a zip without a document', zipSync({ 'a.txt': strToU8('a') }), { kind: 'damaged' }],
    ['broken xml', documentOf('<w:document><w:body>'), { kind: 'damaged' }],
    ['a document type', documentOf('<!DOCTYPE a [<!ENTITY b "b">]><a><body/></a>'), { kind: 'damaged' }],
    ['ten thousand levels', documentOf('<a>'.repeat(10_000)), { kind: 'too-large', what: 'depth' }],
    ['a bomb', documentOf(`<a>${' '.repeat(60 * 1024 * 1024)}</a>`), { kind: 'too-large', what: 'bytes' }],
    ['a letter without tables', docxBytes(paragraph('通知')), { kind: 'no-table' }],
  ])('%s', async (_, bytes, error) => {
    expect(await read(bytes)).toMatchObject({ ok: false, error });
  });
});
