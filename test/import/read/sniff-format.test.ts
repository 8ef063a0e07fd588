import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sniffFormat } from '../../../src/import/read/sniff-format.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const published = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../cases/files/${name}`, import.meta.url)));

const utf16 = (text: string): readonly number[] => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
const compound = (stream: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 504 }, () => 0),
    ...utf16(stream),
  ]);

const formats: readonly (readonly [title: string, bytes: Uint8Array, format: string])[] = [
  ['.xlsx', published('sanming-2023-1.xlsx'), 'xlsx'],
  ['.xls', published('sanming-2023-1.xls'), 'xls'],
  ['.docx', published('sanming-2023-1.docx'), 'docx'],
  ['.pdf', published('sanming-2023-1.pdf'), 'pdf'],
  ['a page', published('sanming-2023-1.html'), 'html'],
  ['a table saved as HTML under another name', utf8('\ufeff<TABLE border=1><tr><td>a</td></tr></TABLE>'), 'html'],
  [
    'a 2003 spreadsheet in XML',
    utf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'),
    'xls',
  ],
  ['separated values', utf8('项目名称,热线\n主管部门,市府办\n'), 'csv'],
  ['tab-separated values', utf8('一级指标\t二级指标\n产出指标\t数量指标\n'), 'csv'],
  ['tab-separated values with line breaks in quotes', utf8('项目\t"热\n线"\n目标\t"一\n二\n三\n四"\n'), 'csv'],
  ['a table in Markdown', utf8('| 项目名称 | 热线 |\n| --- | --- |\n| 主管部门 | 市府办 |\n'), 'csv'],
  ['separated values in UTF-16 without a mark', new Uint8Array(utf16('项目,1\n单位,2\n')), 'csv'],
  ['prose', utf8('八、预算绩效情况说明\n根据预算绩效管理要求\n本单位组织自评\n项目\t1\n'), 'text'],
];

const failures: readonly (readonly [title: string, bytes: Uint8Array, kind: string])[] = [
  ['nothing', new Uint8Array(), 'empty'],
  ['white space', utf8(' \r\n '), 'empty'],
  ['a document with a password', compound('EncryptedPackage'), 'encrypted'],
  ['an unknown compound file', compound('Other'), 'damaged'],
  ['half a zip', published('sanming-2023-1.xlsx').subarray(0, 3000), 'damaged'],
];

const zipOf = (name: string): Uint8Array => zipSync({ [name]: strToU8('<a/>') });

const foreign: readonly (readonly [title: string, bytes: Uint8Array, format: string | null])[] = [
  ['a photo', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), 'picture'],
  ['an old Word document', compound('WordDocument'), 'word-97'],
  ['rich text', utf8('{\\rtf1\\ansi 绩效表}'), 'rtf'],
  ['a layout file', zipOf('OFD.xml'), 'ofd'],
  ['slides', zipOf('ppt/presentation.xml'), 'presentation'],
  ['a zip of files', zipOf('三明/自评表.xlsx'), 'archive'],
  ['a rar of files', Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0), 'archive'],
  ['bytes of nothing known', Uint8Array.of(1, 0, 2, 0, 3), null],
];

describe('sniffFormat', () => {
  it.each(foreign)('names %s', (_, bytes, format) => {
    expect(sniffFormat(bytes)).toMatchObject({ ok: false, error: { kind: 'unknown-format', format } });
  });

  it.each(formats)('tells %s by its bytes', (_, bytes, format) => {
    expect(sniffFormat(bytes)).toEqual({ ok: true, value: format });
  });

  it.each(failures)('refuses %s', (_, bytes, kind) => {
    expect(sniffFormat(bytes)).toMatchObject({ ok: false, error: { kind } });
  });
});
