import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHtmlTable, formatTsv, parseTsv } from '../../../src/ui/grid/clipboard-text.ts';

describe('the clipboard of a spreadsheet', () => {
  it.each([
    ['one cell', '98.5', [['98.5']]],
    ['a column with its last line break', '1\r\n2\r\n', [['1'], ['2']]],
    [
      'a range',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'blank cells',
      '1\t\t3\n\t\t',
      [
        ['1', '', '3'],
        ['', '', ''],
      ],
    ],
    ['a cell with a line break', '"上午\n下午"\t2', [['上午\n下午', '2']]],
    ['a doubled quote', '"解决""急难愁盼"""\t2', [['解决"急难愁盼"', '2']]],
    ['a quote of the text itself', '"急难"问题\t2', [['"急难"问题', '2']]],
    ['a quote that never closes', '"急难\t2\n3', [['"急难', '2'], ['3']]],
  ])('reads %s', (_, text, cells) => {
    expect(parseTsv(text)).toEqual(cells);
  });

  it('takes back what it gave, whatever stands in the cells', () => {
    const text = fc.stringMatching(/^[a-z0-9"\t\n≥%优 ]*$/u);
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseTsv(`${formatTsv(cells)}\r\n`)).toEqual(cells);
      }),
    );
  });

  it('gives tables in which signs stay signs', () => {
    expect(formatHtmlTable([['<5 & "a"\nb']])).toContain('&lt;5 &amp; &quot;a&quot;<br>b</td>');
  });
});
