import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/import/read/html/read-html.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const tablesOf = async (html: string) => {
  const read = await readHtml({ file: 'a.html', bytes: utf8(html) });
  return read.ok ? read.value : [];
};

/** Cells as `row,column rowSpan×columnSpan text`. */
const cellsOf = async (html: string): Promise<readonly string[]> =>
  ((await tablesOf(html))[0]?.cells ?? []).map(
    ({ row, column, rowSpan, columnSpan, text }) => `${row},${column} ${rowSpan}×${columnSpan} ${text}`,
  );

const layouts: readonly (readonly [title: string, html: string, cells: readonly string[]])[] = [
  [
    'spans over rows and columns',
    '<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    ['1,1 2×1 a', '1,2 1×2 b', '2,2 1×1 c', '2,3 1×1 d'],
  ],
  ['tags left open', '<table><tr><td>a<td>b<tr><td>c</table>', ['1,1 1×1 a', '1,2 1×1 b', '2,1 1×1 c']],
  ['a body without rows', '<table><tbody><td>a</td><td>b</td></table>', ['1,1 1×1 a', '1,2 1×1 b']],
  [
    'line breaks and paragraphs',
    '<table><tr><td>目标1：一<br>目标2：二<p>三</p></td></tr></table>',
    ['1,1 1×1 目标1：一\n目标2：二\n三'],
  ],
  [
    'breaks of the source inside Chinese words',
    '<table><tr><td>实施\r\n   单位</td><td>a\n b</td></tr></table>',
    ['1,1 1×1 实施单位', '1,2 1×1 a b'],
  ],
  ['entities', '<table><tr><td>&ge;95&#37;&nbsp;&lt;b&gt;</td></tr></table>', ['1,1 1×1 ≥95% <b>']],
  [
    'no hidden row, cell or text',
    '<table><tr style="display: none"><td>x</td></tr><tr><td>a<span style="display:none">x</span></td><td hidden>x</td></tr></table>',
    ['1,1 1×1 a'],
  ],
  ['no scripts and styles', '<table><tr><td>a<script>x()</script><style>td{}</style></td></tr></table>', ['1,1 1×1 a']],
  [
    'values of form fields',
    '<table><tr><td><input value="35"></td><td>优<input type=checkbox checked>良<input type="checkbox"></td></tr></table>',
    ['1,1 1×1 35', '1,2 1×1 优☑良□'],
  ],
  [
    'a span beyond the table',
    '<table><tr><td rowspan=9999 colspan=3>a</td></tr><tr><td>b</td></tr></table>',
    ['1,1 2×3 a', '2,4 1×1 b'],
  ],
  [
    'rowspan 0 to the end',
    '<table><tr><td rowspan=0>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    ['1,1 2×1 a', '1,2 1×1 b', '2,2 1×1 c'],
  ],
  [
    'a one-cell table inside a cell as its text',
    '<table><tr><td>名称</td><td><table><tr><td>热线</td></tr></table></td></tr></table>',
    ['1,1 1×1 名称', '1,2 1×1 热线'],
  ],
];

describe('readHtml', () => {
  it.each(layouts)('reads %s', async (_, html, cells) => {
    expect(await cellsOf(html)).toEqual(cells);
  });

  it('gives a second table inside a layout table only the lines since the first', async () => {
    const table = (text: string): string => `<table><tr><td>${text}</td><td>b</td></tr></table>`;
    const html = `<table><tr><td><p>标题</p>${table('甲')}${table('乙')}<p>续表</p>${table('丙')}</td></tr></table>`;
    const before = (await tablesOf(html)).map((each) => each.before);
    expect(before.slice(0, 3)).toEqual([['标题'], [], ['续表']]);
  });

  it('reads a table inside a layout table on its own, with the lines before it', async () => {
    const html =
      '<p>首页</p><table><tr><td>导航</td><td><h1>项目支出绩效自评表</h1><p>（2023年度）</p><table><tr><td>项目名称</td><td>热线</td></tr></table></td></tr></table>';
    expect((await tablesOf(html)).map(({ name, before, cells }) => [name, before, cells.length])).toEqual([
      ['表 1', ['项目支出绩效自评表', '（2023年度）'], 2],
      ['表 2', ['首页'], 2],
    ]);
  });

  it('reads the formula that a spreadsheet notes in its page', async () => {
    const [table] = await tablesOf('<table><tr><td x:fmla="=优优">#NAME?</td></tr></table>');
    expect(table?.cells[0]).toMatchObject({ text: '#NAME?', formula: '优优' });
  });

  it('reads GBK without being told', async () => {
    // 项目 in GBK
    const bytes = new Uint8Array([...utf8('<table><tr><td>'), 0xcf, 0xee, 0xc4, 0xbf, ...utf8('</td></tr></table>')]);
    const read = await readHtml({ file: 'a.html', bytes });
    expect(read.ok && read.value[0]?.cells[0]?.text).toBe('项目');
  });

  it('refuses tags nested without end', async () => {
    const read = await readHtml({ file: 'a.html', bytes: utf8(`<table><tr><td>${'<div>'.repeat(500_000)}`) });
    expect(read).toMatchObject({ ok: false, error: { kind: 'too-large', what: 'depth' } });
  });

  it('refuses more cells than a page can have', async () => {
    const read = await readHtml({ file: 'a.html', bytes: utf8(`<table><tr>${'<td>'.repeat(400_001)}`) });
    expect(read).toMatchObject({ ok: false, error: { kind: 'too-large', what: 'cells' } });
  });

  it('says that a page without tables has none', async () => {
    expect(await readHtml({ file: 'a.html', bytes: utf8('<p>公告</p>') })).toEqual({
      ok: false,
      error: { kind: 'no-table' },
    });
  });
});
