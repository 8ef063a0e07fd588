import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../src/import/read/csv/read-csv.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const textsOf = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> => {
  const read = await readCsv({ file: 'a.csv', bytes });
  return read.ok
    ? read.value.map((table) => table.cells.map(({ row, column, text }) => `${row},${column} ${text}`))
    : [];
};

describe('readCsv', () => {
  it.each([
    ['UTF-8', utf8('项目名称,道路\n分值,="010"')],
    ['UTF-8 with a mark', utf8('\ufeff项目名称,道路\n分值,="010"')],
    // 项目名称,道路 / 分值,="010" as Excel in China saves it.
    [
      'GBK',
      Uint8Array.of(
        0xcf,
        0xee,
        0xc4,
        0xbf,
        0xc3,
        0xfb,
        0xb3,
        0xc6,
        0x2c,
        0xb5,
        0xc0,
        0xc2,
        0xb7,
        0x0a,
        0xb7,
        0xd6,
        0xd6,
        0xb5,
        0x2c,
        0x3d,
        0x22,
        0x30,
        0x31,
        0x30,
        0x22,
      ),
    ],
  ])('reads %s', async (_, bytes) => {
    expect(await textsOf(bytes)).toEqual([['1,1 项目名称', '1,2 道路', '2,1 分值', '2,2 010']]);
  });

  it('keeps the place of blank fields', async () => {
    expect(await textsOf(utf8('一,,三\n,五,'))).toEqual([['1,1 一', '1,3 三', '2,2 五']]);
  });

  it('reads a document with tab-divided tables as tables of their own', async () => {
    const text = '预算表\n科目\t金额\n合计\t10\n\n绩效目标表\n一级指标\t指标值\n产出指标\t≥1';
    expect(await textsOf(utf8(text))).toHaveLength(2);
  });

  it.each([
    ['nothing', utf8(' \n'), { kind: 'empty' }],
    ['a letter', utf8('关于开展绩效自评的通知'), { kind: 'no-table' }],
    ['ten million fields', utf8(','.repeat(10_000_000)), { kind: 'too-large', what: 'cells' }],
  ])('refuses %s', async (_, bytes, error) => {
    expect(await readCsv({ file: 'a.csv', bytes })).toMatchObject({ ok: false, error });
  });
});
