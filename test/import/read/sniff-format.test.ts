import { readFileSync } from 'node:fs';
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
  ['prose', utf8('八、预算绩效情况说明\n根据预算绩效管理要求\n本单位组织自评\n项目\t1\n'), 'text'],
];

const failures: readonly (readonly [title: string, bytes: Uint8Array, kind: string])[] = [
  ['nothing', new Uint8Array(), 'empty'],
  ['white space', utf8(' \r\n '), 'empty'],
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), 'unknown-format'],
  ['a document with a password', compound('EncryptedPackage'), 'encrypted'],
  ['an old Word document', compound('WordDocument'), 'unknown-format'],
  ['an unknown compound file', compound('Other'), 'damaged'],
  ['half a zip', published('sanming-2023-1.xlsx').subarray(0, 3000), 'damaged'],
];

describe('sniffFormat', () => {
  it.each(formats)('tells %s by its bytes', (_, bytes, format) => {
    expect(sniffFormat(bytes)).toEqual({ ok: true, value: format });
  });

  it.each(failures)('refuses %s', (_, bytes, kind) => {
    expect(sniffFormat(bytes)).toMatchObject({ ok: false, error: { kind } });
  });
});
