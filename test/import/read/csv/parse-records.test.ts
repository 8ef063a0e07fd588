import { describe, expect, it } from 'vitest';
import { parseRecords, type Separator } from '../../../../src/import/read/csv/parse-records.ts';

const cases: readonly (readonly [text: string, separator: Separator, records: readonly (readonly string[])[]])[] = [
  [
    '一,二\r\n三,四\n',
    ',',
    [
      ['一', '二'],
      ['三', '四'],
    ],
  ],
  ['一\t\t三', '\t', [['一', '', '三']]],
  ['"一,二",三', ',', [['一,二', '三']]],
  ['"目标1\n目标2";二', ';', [['目标1\n目标2', '二']]],
  ['"他说""好""",二', ',', [['他说"好"', '二']]],
  ['="0012",="≥95%"', ',', [['0012', '≥95%']]],
  ['=优优,10', ',', [['=优优', '10']]],
  ['5"管,二', ',', [['5"管', '二']]],
  ['"没有结束,二', ',', [['没有结束,二']]],
];

describe('parseRecords', () => {
  it.each(cases)('reads %j', (text, separator, records) => {
    expect(parseRecords(text, separator)).toEqual(records);
  });
});
