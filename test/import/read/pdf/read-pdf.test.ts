import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../src/import/read/pdf/read-pdf.ts';
import { pdfBytes, pdfGrid, pdfLine, pdfText } from '../../../support/pdf-bytes.ts';
import { publishedBytes } from '../../../support/twin-cells.ts';

const read = (bytes: Uint8Array) => readPdf({ file: 'a.pdf', bytes });

const tablesOf = async (...pages: readonly { readonly content: string; readonly rotate?: number }[]) => {
  const result = await read(pdfBytes(pages));
  return result.ok ? result.value : [];
};

const textsOf = async (...pages: readonly { readonly content: string; readonly rotate?: number }[]) =>
  (await tablesOf(...pages)).map((table) => table.cells.map(({ text }) => text));

const rows = [
  ['项目名称', '道路养护'],
  ['一级指标', '≥95%'],
];
const grid = pdfGrid(rows, [50, 150, 300], 700);

describe('readPdf', () => {
  it.each([0, 90, 180, 270])('reads a page turned by %i°, in a font that is not embedded', async (rotate) => {
    expect(await textsOf({ content: grid, rotate })).toEqual([['项目名称', '道路养护', '一级指标', '≥95%']]);
  });

  it.each([
    ['80\u201290%', '80–90%'],
    ['1\u2011\u00ad6月', '1--6月'],
    ['\u2e3a', '——'],
    ['江⻄', '江西'],
  ])('takes %j for the signs that look so', async (named, seen) => {
    expect(await textsOf({ content: pdfGrid([['一', named]], [50, 150, 300], 700) })).toEqual([['一', seen]]);
  });

  it('takes a missing line for a merged cell', async () => {
    const lines = [50, 150, 300].map((x) => pdfLine(x, 640, x, 700)).join('');
    const across = pdfLine(50, 700, 300, 700) + pdfLine(150, 670, 300, 670) + pdfLine(50, 640, 300, 640);
    const texts = pdfText('产出', 60, 680) + pdfText('一', 160, 680) + pdfText('二', 160, 650);
    const [table] = await tablesOf({ content: lines + across + texts });
    expect(table?.cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.text])).toEqual([
      [1, 1, 2, '产出'],
      [1, 2, 1, '一'],
      [2, 2, 1, '二'],
    ]);
  });

  it('takes thin filled shapes for lines, and closes a table that is open at its sides', async () => {
    const bars = [700, 670, 640].map((y) => `50 ${y} 250 0.5 re f\n`).join('') + '150 640 0.5 60 re f\n';
    const texts = rows.flatMap((row, at) => row.map((text, column) => pdfText(text, 60 + column * 100, 680 - at * 30)));
    expect(await textsOf({ content: bars + texts.join('') })).toEqual([['项目名称', '道路养护', '一级指标', '≥95%']]);
  });

  it('joins wrapped lines and keeps real breaks', async () => {
    const content = pdfGrid([['平台热线接\n听坐席人数', '目标1：通\n目标2：畅']], [50, 106, 300], 700, 60);
    expect(await textsOf({ content })).toEqual([['平台热线接听坐席人数', '目标1：通\n目标2：畅']]);
  });

  it('keeps two numbers below each other apart, and joins one that was broken', async () => {
    const content = pdfGrid([['19.15\n22.15', '12345.\n67']], [50, 112, 180], 700, 60);
    expect(await textsOf({ content })).toEqual([['19.15\n22.15', '12345.67']]);
  });

  it('reads text that runs downwards in several columns from right to left', async () => {
    const walls = pdfGrid([['', 'a']], [50, 150, 300], 700, 60);
    const down = Array.from('社会效益', (character, at) => pdfText(character, 100, 680 - at * 10));
    const left = Array.from('指标', (character, at) => pdfText(character, 88, 680 - at * 10));
    expect(await textsOf({ content: walls + [...down, ...left].join('') })).toEqual([['社会效益\n指标', 'a']]);
  });

  it('leaves a text that ends with a bracket at the wall in its cell', async () => {
    const content = pdfGrid([['', '']], [50, 119, 300], 700) + pdfText('年初（万元）全年（万元）', 53, 688, 11.5);
    expect(await textsOf({ content })).toEqual([['年初（万元）', '全年（万元）']]);
  });

  it('does so also where other rows have walls below the text beside it', async () => {
    const wide = pdfGrid([['', '']], [50, 119, 300], 700) + pdfText('年初（万元）全年（万元）', 53, 688, 11.5);
    const narrow = pdfGrid([['甲', '乙', '丙', '丁']], [50, 119, 142, 177, 300], 670);
    expect(await textsOf({ content: wide + narrow })).toEqual([
      ['年初（万元）', '全年（万元）', '甲', '乙', '丙', '丁'],
    ]);
  });

  it.each([
    ['characters on top of others', pdfText('已审核', 162, 688)],
    ['larger characters', pdfText('已审核', 200, 680, 15)],
  ])('doubts a cell with %s', async (_, stamp) => {
    const [table] = await tablesOf({ content: grid + stamp });
    expect(table?.cells.filter((cell) => cell.uncertain === true).map((cell) => [cell.row, cell.column])).toEqual([
      [1, 2],
    ]);
  });

  it('gives lines that ran over the walls of a low row back to their cell, and doubts it', async () => {
    const walls = pdfGrid(
      [
        ['得分', ''],
        ['15', ''],
        ['9', ''],
      ],
      [50, 150, 250],
      700,
      15,
    );
    const spilled = pdfText('偏差原因分析及改进', 155, 696) + pdfText('措施', 185, 681);
    const [table] = await tablesOf({ content: walls + spilled });
    expect(table?.cells.map(({ row, text, uncertain }) => [row, text, uncertain ?? false])).toEqual([
      [1, '得分', false],
      [1, '偏差原因分析及改进措施', true],
      [2, '15', false],
      [3, '9', false],
    ]);
  });

  it('doubts full lines below each other of which nothing tells whether they are one text', async () => {
    const walls = pdfGrid(
      [
        ['得分', ''],
        ['15', ''],
      ],
      [50, 150, 250],
      700,
      15,
    );
    const below = pdfText('偏差原因分析及改进', 155, 689) + pdfText('措施', 155, 674);
    const [table] = await tablesOf({ content: walls + below });
    expect(table?.cells.filter(({ uncertain }) => uncertain === true).map(({ text }) => text)).toEqual([
      '偏差原因分析及改进',
      '措施',
    ]);
  });

  it('keeps the lines above each table', async () => {
    const content = pdfText('项目支出绩效自评表', 200, 750) + pdfText('单位：万元', 250, 720) + grid;
    expect((await tablesOf({ content }))[0]?.before).toEqual(['项目支出绩效自评表', '单位：万元']);
  });

  it('does not take an underline for the wall of a cell', async () => {
    const content = grid + pdfLine(60, 684, 100, 684);
    expect(await textsOf({ content })).toEqual([['项目名称', '道路养护', '一级指标', '≥95%']]);
  });

  it('reads a table without lines by the order of its text', async () => {
    const lines = [
      '项目支出绩效自评表',
      '项目名称 道路养护',
      '一级指标 二级指标 三级指标 年度指标值',
      '产出指标 数量指标 养护里程 ≥35公里',
    ];
    const content = lines.map((line, at) => pdfText(line, 50, 700 - at * 20)).join('');
    const [texts] = await textsOf({ content });
    expect(texts).toEqual(expect.arrayContaining(['道路养护', '数量指标', '养护里程', '≥35公里']));
    const both = await textsOf({ content: grid }, { content });
    expect(both).toEqual([expect.arrayContaining(['一级指标']), texts]);
  });
});

const head = ['一级指标', '三级指标', '指标值'];
const xs = [50, 150, 300, 400];
const foot = (number: number): string => pdfText(`- ${number} -`, 290, 20);

describe('readPdf over a page break', () => {
  it('joins the parts, without the repeated head and the page numbers', async () => {
    const first = pdfGrid([head, ['产出', '一', '≥1']], xs, 200, 60);
    const second = pdfGrid([head, ['效益', '二', '≥2']], xs, 780, 60);
    expect(await textsOf({ content: first + foot(1) }, { content: second + foot(2) })).toEqual([
      [...head, '产出', '一', '≥1', '效益', '二', '≥2'],
    ]);
  });

  it('joins the parts of a form that others with columns of their own touch above and below', async () => {
    const other = (columns: readonly number[], top: number, text: string): string =>
      pdfGrid([columns.slice(1).map((_, at) => `${text}${at}`)], columns, top, 60);
    const first = other([50, 90, 190, 260, 340, 400], 260, '甲') + pdfGrid([['产出', '一', '≥1']], xs, 200, 60);
    const second = pdfGrid([['效益', '二', '≥2']], xs, 780, 60) + other([50, 110, 230, 280, 320, 360, 400], 720, '乙');
    const tables = await tablesOf({ content: first }, { content: second });
    const texts = tables.map(({ cells }) => cells.map(({ text }) => text));
    const columnOf = (text: string) => tables[0]?.cells.find((cell) => cell.text === text)?.column;
    expect(texts).toEqual([expect.arrayContaining(['产出', '一', '≥1', '效益', '二', '≥2'])]);
    expect(columnOf('≥1')).toBe(columnOf('≥2'));
  });

  it('begins a form below the title and year that every page repeats, and tells them of each', async () => {
    const page = (project: string, year: number) => ({
      content:
        pdfText('项目支出绩效自评表', 200, 770) +
        pdfText(`（${year}年度）`, 200, 750) +
        pdfGrid([['项目名称', project, '购书']], xs, 730, 600),
    });
    const tables = await tablesOf(page('甲', 2022), page('乙', 2023));
    expect(tables.map(({ before, cells }) => [before, cells[1]?.text])).toEqual([
      [['项目支出绩效自评表', '（2022年度）'], '甲'],
      [['项目支出绩效自评表', '（2023年度）'], '乙'],
    ]);
  });

  it('joins a title above a table that was broken over two lines', async () => {
    const [first, second] = ['某县农业绿色发展专项资金中央预算内投资计划绩效目', '标表'];
    const lines = pdfText(first, 50, 770) + pdfText(second, 280, 750);
    const [table] = await tablesOf({ content: lines + pdfGrid([['项目名称', '甲', '购书']], xs, 730, 600) });
    expect(table?.before).toEqual([`${first}${second}`]);
  });

  it('goes on with a form below the title that runs over its pages', async () => {
    const title = pdfText('项目支出绩效自评表', 200, 770);
    const tables = await tablesOf(
      { content: title + pdfGrid([['项目名称', '甲', '购书']], xs, 730, 600) },
      { content: title + pdfGrid([['产出', '一', '≥1']], xs, 730, 60) },
    );
    expect(tables.map(({ before, rowCount }) => [before, rowCount])).toEqual([[['项目支出绩效自评表'], 2]]);
  });

  it('joins a row that was cut in two', async () => {
    const first = pdfGrid([head, ['产出', '政务服务便民热线平台一体化', '≥1']], [50, 150, 289, 400], 200, 60);
    const second = pdfGrid(
      [
        ['', '建设项目', ''],
        ['效益', '二', '≥2'],
      ],
      [50, 150, 289, 400],
      780,
      60,
    );
    expect(await textsOf({ content: first }, { content: second })).toEqual([
      [...head, '产出', '政务服务便民热线平台一体化建设项目', '≥1', '效益', '二', '≥2'],
    ]);
  });

  const level = (upper: string, lower: string) => [
    { content: pdfGrid([head, [upper, '一', '≥1']], xs, 200, 60) },
    {
      content: pdfGrid(
        [
          [lower, '二', '≥2'],
          ['满意度指标', '三', '≥3'],
        ],
        xs,
        780,
        60,
      ),
    },
  ];

  it.each([
    ['效益', '指标', ['效益\n指标', '一', '≥1', '二', '≥2']],
    ['产出指标', '效益指标', ['产出指标', '一', '≥1', '效益指标', '二', '≥2']],
  ])('takes the levels %s and %s for what they are', async (upper, lower, between) => {
    expect(await textsOf(...level(upper, lower))).toEqual([[...head, ...between, '满意度指标', '三', '≥3']]);
  });

  /** Lines of a table that no line closes at the edges of the page, as a browser prints it. */
  const openGrid = (ys: readonly number[], [low, high]: readonly [number, number]): string =>
    [
      ...[50, 150, 300, 400].map((x) => pdfLine(x, low, x, high)),
      ...ys.map((y) => pdfLine(y === 140 ? 50 : 150, y, 400, y)),
    ].join('');

  it('joins merged cells that are open at the break, with the text that stands below the last row', async () => {
    const first =
      openGrid([140, 80], [80, 140]) +
      ['效益', '一', '≥1'].map((text, at) => pdfText(text, (xs[at] ?? 0) + 5, 110)).join('') +
      pdfText('指标', 55, 70);
    const second =
      openGrid([740, 700], [700, 780]) +
      ['', '二', '≥2'].map((text, at) => pdfText(text, (xs[at] ?? 0) + 5, 760)).join('') +
      ['', '三', '≥3'].map((text, at) => pdfText(text, (xs[at] ?? 0) + 5, 720)).join('');
    expect(await textsOf({ content: first }, { content: second })).toEqual([
      ['效益\n指标', '一', '≥1', '二', '≥2', '三', '≥3'],
    ]);
  });

  it('joins a row of one cell that stands alone on the next page', async () => {
    const first = { content: pdfGrid([head, ['产出', '一', '≥1']], [50, 150, 289, 400], 200, 60) };
    const box = pdfGrid([['自评总分：98']], [50, 400], 780, 40);
    const next =
      pdfText('项目支出绩效自评表', 150, 700) + pdfGrid([['项目名称', '修路', '']], [50, 150, 289, 400], 680, 60);
    const tables = await tablesOf(first, { content: box + next });
    expect(tables.map(({ before, cells }) => [before, cells.at(-1)?.text])).toEqual([
      [[], '自评总分：98'],
      [['项目支出绩效自评表'], '修路'],
    ]);
  });

  it('joins what goes on below a box that says no more than the unit of money', async () => {
    const xs = [50, 150, 289, 400];
    const first = { content: pdfGrid([head, ['产出', '一', '≥1']], xs, 200, 60) };
    const second = pdfGrid([['单位：万元']], [300, 400], 780, 20) + pdfGrid([['效益', '二', '≥2']], xs, 740, 60);
    expect(await textsOf(first, { content: second })).toEqual([[...head, '产出', '一', '≥1', '效益', '二', '≥2']]);
  });

  it('takes a box between tables for lines', async () => {
    const table = pdfGrid([['项目名称', '修路']], [50, 150, 289], 780, 60);
    const box = pdfGrid([['单位：万元']], [60, 300], 600, 40);
    const tables = await tablesOf({ content: table + box + pdfGrid([['一级指标', '≥1']], [50, 150, 289], 500, 60) });
    expect(tables.map(({ before }) => before)).toEqual([[], ['单位：万元']]);
  });

  it('does not join a row that begins on the next page', async () => {
    const first = pdfGrid([head, ['产出', '一', '≥1']], xs, 200, 60);
    const second = pdfGrid(
      [
        ['', '二', '≥2'],
        ['效益', '三', '≥3'],
      ],
      xs,
      780,
      60,
    );
    expect(await textsOf({ content: first }, { content: second })).toEqual([
      [...head, '产出', '一', '≥1', '二', '≥2', '效益', '三', '≥3'],
    ]);
  });

  it.each([
    ['of other columns', pdfGrid([['a', 'b']], [50, 100, 500], 780)],
    ['below a title', pdfText('绩效目标表', 200, 785) + pdfGrid([head], xs, 770)],
  ])('leaves a table %s alone', async (_, content) => {
    expect(await textsOf({ content: pdfGrid([head], xs, 200, 60) }, { content })).toHaveLength(2);
  });
});

const nested = (depth: number): Uint8Array => {
  const first = 8;
  const forms = Array.from({ length: depth }, (_, at) => {
    const body = at === depth - 1 ? '0 0 m 9 9 l S '.repeat(10) : '/F Do '.repeat(10);
    const resources = `<< /XObject << /F ${first + at + 1} 0 R >> >>`;
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources ${resources} /Length ${body.length} >>\nstream\n${body}\nendstream`;
  });
  return pdfBytes([{ content: '/F Do ', resources: `/XObject << /F ${first} 0 R >>` }], { extra: forms });
};

const locked = (): Uint8Array =>
  pdfBytes([{ content: grid }], {
    extra: [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`],
    trailer: `/Encrypt 8 0 R /ID [<${'33'.repeat(16)}> <${'33'.repeat(16)}>]`,
  });

const photo = (stamp: string): Uint8Array =>
  pdfBytes([{ content: `q 500 0 0 700 50 50 cm /Im1 Do Q ${stamp}`, resources: '/XObject << /Im1 8 0 R >>' }], {
    extra: [
      '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream',
    ],
  });

describe('readPdf refuses', () => {
  it.each([
    ['nothing', new Uint8Array(0), { kind: 'empty' }],
    ['something else', new Uint8Array(200), { kind: 'damaged' }],
    ['a cut file', publishedBytes('sanming-2023-1.pdf').subarray(0, 30_000), { kind: 'damaged' }],
    ['a file with a password', locked(), { kind: 'encrypted' }],
    ['a photo', photo(''), { kind: 'no-text' }],
    ['a scan with the stamp of its app', photo(pdfText('扫描全能王 创建', 400, 20)), { kind: 'no-text' }],
    ['a letter', pdfBytes([{ content: pdfText('关于开展绩效自评的通知', 50, 700) }]), { kind: 'no-table' }],
    [
      'a file of more pages than a budget has',
      pdfBytes(Array.from({ length: 1001 }, () => ({ content: '' }))),
      { kind: 'too-large', what: 'pages', limit: 1000 },
    ],
    ['a page that draws without end', nested(9), { kind: 'too-large', what: 'drawing' }],
  ])('%s', async (_, bytes, error) => {
    expect(await read(bytes)).toMatchObject({ ok: false, error });
  });
});
