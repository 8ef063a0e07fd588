import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldWidth, squash } from '../../../../src/domain/number/fold.ts';
import { readText } from '../../../../src/import/read/text/read-text.ts';
import { recogniseTables } from '../../../../src/import/recognise/recognise-tables.ts';
import type { TypedCase } from '../../../support/compare-case.ts';
import { countedIds } from '../../../support/counted-ids.ts';

const folder = new URL('../../../cases/', import.meta.url);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readText({ file: 'a.txt', bytes });

const plain = (text: unknown): string =>
  squash(foldWidth(typeof text === 'string' ? text : ''))
    .replaceAll(',', '，')
    .replace(/[“”]/g, '"');

const casesOf = (city: string): readonly TypedCase[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(city) && name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as TypedCase);

/** The text says 社会满意度指标 where the table in the published file says 市民满意度. */
const misprints = new Map([['社会满意度指标', '市民满意度']]);

const indicatorsIn = async (city: string): Promise<readonly (readonly string[])[]> => {
  const tables = await read(new Uint8Array(readFileSync(new URL(`seeds/${city}.txt`, folder))));
  const { drafts } = recogniseTables(tables.ok ? tables.value : [], countedIds());
  return drafts.map(({ evaluation }) =>
    evaluation.indicators.map(({ name, targetText }) => plain(`${misprints.get(name) ?? name}|${targetText}`)),
  );
};

describe('readText', () => {
  it.each(['weinan-2023', 'shaanxi-2021', 'guyuan-2025', 'sanming-2023', 'liuzhou-2025'])(
    'finds every indicator of %s in its sixty pages, and no other',
    async (city) => {
      const expected = casesOf(city).map((typed) =>
        typed.indicators.map(({ name, target }) => plain(`${String(name)}|${String(target)}`)),
      );
      expect(await indicatorsIn(city)).toEqual(expected);
    },
  );

  const places = [0, 10, 20, 30, 42, 54, 62];

  /** A line whose cells begin at the places of the columns, counted in characters as `pdftotext -layout` counts. */
  const lineOf = (...cells: readonly string[]): string =>
    cells.reduce((line, cell, at) => (cell === '' ? line : line.padEnd(places[at] ?? 0) + cell), '');

  const layout = [
    '             项目支出绩效自评表',
    lineOf('项目名称', '道路养护'),
    lineOf('一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'),
    lineOf('', '数量指标', '养护里程', '≥35公里', '36公里', '30', '30'),
    lineOf('产出指标', '质量指标', '验收合格率', '≥95%', '96%', '20', '20'),
    lineOf('效益指标', '社会效益指标', '完成及时率', '', '98%', '20', '18'),
    lineOf('总分', '', '', '', '', '70', '68'),
  ];

  it('reads lines that keep the places of their cells: a blank stays blank, levels reach down to the next', async () => {
    const result = await read(utf8(layout.join('\n')));
    const cells = result.ok ? (result.value[0]?.cells ?? []) : [];
    const column = cells.find(({ text }) => text === '实际完成值')?.column;
    expect(cells.find(({ text }) => text === '98%')).toMatchObject({ column });
    expect(cells.filter(({ uncertain }) => uncertain === true)).toEqual([]);
  });

  it('doubts the rows beside a text of which nobody knows to which it belongs', async () => {
    const lines = [lineOf('', '质量指标', '验收'), lineOf('', '', '合格率', '≥95%', '96%', '20', '20')];
    const result = await read(utf8(layout.toSpliced(4, 1, ...lines).join('\n')));
    const cells = result.ok ? (result.value[0]?.cells ?? []) : [];
    expect(cells.find(({ text }) => text.includes('合格率'))).toMatchObject({ uncertain: true });
    expect(cells.find(({ text }) => text.includes('养护里程'))).toMatchObject({ uncertain: true });
  });

  it('doubts every cell where a name is a list', async () => {
    const lines = [lineOf('', '质量指标', '1.验收', '1.≥95%', '96%', '20', '20')];
    const result = await read(utf8(layout.toSpliced(4, 1, ...lines).join('\n')));
    const cells = result.ok ? (result.value[0]?.cells ?? []) : [];
    expect(cells.filter(({ row, uncertain }) => row > 3 && uncertain !== true)).toEqual([]);
  });

  it.each([
    ['总分 100 94.8\n8', ['100', '94.8', '8']],
    ['总分 10\n0 94.88', ['10', '0', '94.88']],
    ['总分 100 94.88', []],
  ])('doubts a total whose number may be broken: %j', async (total, doubted) => {
    const text = `项目支出绩效自评表\n项目名称 道路养护\n一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分\n产出指标 数量指标 养护里程 ≥35公里 36 50 50\n${total}`;
    const result = await read(utf8(text));
    const cells = result.ok ? (result.value[0]?.cells ?? []) : [];
    const last = Math.max(...cells.map((cell) => cell.row));
    expect(cells.filter((cell) => cell.row === last && cell.uncertain === true).map((cell) => cell.text)).toEqual(
      doubted,
    );
  });

  it('reads a form around its indicators: pairs, funds, goals, total and grade', async () => {
    const text = [
      '项目支出绩效自评表',
      '（ 2023 年度）',
      '项目名称 道路养护',
      '主管部门 市交通局 实施单',
      '位',
      '公路中心',
      '项目资金（万',
      '元）',
      '年初预算数 全年预',
      '算数 全年执行数 分值 执行率 得分',
      '年度资金总额 10.00 12.00 11.00 10 91.67 9.17',
      '其中：当年财政拨款 10.00 12.00 11.00 — 91.67',
      '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分',
      '产出指标 数量指标 养护里程 ≥35 公里 36 50 50',
      '总分 100 98.17',
      '评价等级 优',
    ];
    const result = await read(utf8(text.join('\n')));
    const cells = result.ok ? (result.value[0]?.cells ?? []) : [];
    expect(result.ok && result.value[0]?.before).toEqual(['项目支出绩效自评表', '（2023年度）']);
    expect(cells.map((cell) => `${cell.row},${cell.column} ${cell.text}${cell.uncertain === true ? '?' : ''}`)).toEqual(
      [
        '1,1 项目名称',
        '1,2 道路养护',
        '2,1 主管部门',
        '2,2 市交通局',
        '2,3 实施单位',
        '2,4 公路中心',
        '3,1 项目资金（万元）',
        '3,3 年初预算数',
        '3,4 全年预算数',
        '3,5 全年执行数',
        '3,6 分值',
        '3,7 执行率',
        '3,8 得分',
        '4,2 年度资金总额',
        '4,3 10.00',
        '4,4 12.00',
        '4,5 11.00',
        '4,6 10',
        '4,7 91.67',
        '4,8 9.17',
        '5,2 其中：当年财政拨款',
        '5,3 10.00',
        '5,4 12.00',
        '5,5 11.00',
        '5,6 —',
        '5,7 91.67',
        '6,1 一级指标',
        '6,2 二级指标',
        '6,3 三级指标',
        '6,4 年度指标值',
        '6,5 实际完成值',
        '6,6 分值',
        '6,7 得分',
        '7,1 产出指标',
        '7,2 数量指标',
        '7,3 养护里程',
        '7,4 ≥35 公里',
        '7,5 36',
        '7,6 50',
        '7,7 50',
        '8,1 总分',
        '8,6 100',
        '8,7 98.17',
        '9,1 评价等级',
        '9,2 优',
      ],
    );
  });

  it('tells the indicators of many years from those of one, and lines of signature from indicators', async () => {
    const text = [
      '财政支出项目绩效目标申报表',
      '项目名称 造林绿化',
      '长期绩效指标 一级指标 二级指标 指标内容 指标值',
      '产出指标 数量指标 造林总面积 1万亩',
      '年度绩效指标 一级指标 二级指标 指标内容 指标值',
      '产出指标 数量指标 造林面积 3000亩',
      '质量指标 造林成活率 ≥85%',
      '其他说明的问题 无',
      '填报人：刘某 单位负责人：高某 填报日期：2016年1月8日',
    ];
    const tables = await read(utf8(text.join('\n')));
    const { drafts } = recogniseTables(tables.ok ? tables.value : [], { newId: () => 'a' });
    expect(drafts[0]?.evaluation.indicators.map(({ name, targetText }) => `${name} ${targetText}`)).toEqual([
      '造林面积 3000亩',
      '造林成活率 ≥85%',
    ]);
  });

  const indicators = '一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 购书 ≥1万册\n质量指标 合格率 100%';

  const recognise = async (lines: readonly string[]) => {
    const tables = await read(utf8(lines.join('\n')));
    return recogniseTables(tables.ok ? tables.value : [], { newId: () => 'a' }).drafts;
  };

  it('doubts amounts of the year and of the whole term side by side, unless their labels tell which is which', async () => {
    const [draft] = await recognise([
      '项目支出绩效目标申报表',
      '项目名称 购书',
      '项目资金（万元） 中期资金总额： 540 年度资金总额： 180',
      '其中：财政拨款 540 其中：财政拨款 180',
      indicators,
    ]);
    const certain = draft?.evaluation.funding.rows.filter(({ doubts }) => doubts.length === 0) ?? [];
    expect(certain.map(({ label, initialBudgetText }) => [label, initialBudgetText])).toEqual([
      ['年度资金总额', '180'],
    ]);
  });

  it('reads two goals under three labels of which the first names the block', async () => {
    const [draft] = await recognise([
      '项目支出绩效自评表',
      '项目名称 购书',
      '年度总体目标 预期目标 实际完成情况',
      '购书一万册 购书一万零五十册',
      indicators,
    ]);
    const { expectedGoal, actualGoal } = draft?.evaluation ?? {};
    expect([expectedGoal, actualGoal]).toEqual(['购书一万册', '购书一万零五十册']);
  });

  it('goes on with a form under the title of its next page', async () => {
    const drafts = await recognise(['项目支出绩效目标表', indicators, '项目支出绩效目标表（续表）', indicators]);
    expect(drafts.map(({ evaluation }) => evaluation.indicators.length)).toEqual([4]);
  });

  it('takes a title below 项目名称 for the name of a project', async () => {
    const [draft] = await recognise(['项目支出绩效目标表', '项目名称', '购书经费绩效自评表', indicators]);
    expect([draft?.evaluation.formTitle, draft?.evaluation.projectName]).toEqual([
      '项目支出绩效目标表',
      '购书经费绩效自评表',
    ]);
  });

  it('doubts everything where the columns in front of the head are unknown', async () => {
    const [draft] = await recognise(['项目支出绩效目标表', '项目名称', indicators]);
    expect(draft?.evaluation.indicators.map(({ doubts }) => doubts.includes('name'))).toEqual([true, true]);
  });

  it('puts the numbers of the total under the scores in the order of the head', async () => {
    const [draft] = await recognise([
      '项目支出绩效自评表',
      '一级指标 二级指标 三级指标 年度指标值 实际完成值 得分 分值',
      '产出指标 数量指标 购书 ≥1万册 1万册 97 100',
      '总分 97 100',
    ]);
    const { statedTotal, statedMaxScore } = draft?.evaluation ?? {};
    expect([statedTotal, statedMaxScore]).toEqual(['97', '100']);
  });

  it('keeps several amounts of a row apart', async () => {
    const head = '一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 购书 ≥1万册\n质量指标 合格率 100%';
    const text = `项目支出绩效目标表\n项目名称 购书\n年度资金总额 60 58.5 80\n${head}`;
    const tables = await read(utf8(text));
    const { drafts } = recogniseTables(tables.ok ? tables.value : [], { newId: () => 'a' });
    const [total] = drafts[0]?.evaluation.funding.rows ?? [];
    expect([total?.initialBudgetText, total?.doubts]).toEqual(['60', ['initialBudgetText']]);
  });

  it('doubts everything when cells of several lines stood under other heads than their own', async () => {
    const text =
      '绩效目标表\n一级指标    二级指标    三级指标    指标值\n产出指标    数量指标    养护    ≥35\n            里程    公里';
    const result = await read(utf8(text));
    const values = result.ok ? (result.value[0]?.cells.filter((cell) => cell.row > 1) ?? []) : [];
    expect(values.length).toBeGreaterThan(0);
    expect(values.every((cell) => cell.uncertain === true)).toBe(true);
  });

  const head = '项目支出绩效自评表\n项目名称 道路养护\n一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分\n';

  it.each([
    ['levels are called by words nobody knows', '项目管理 投入管理 资金到位率 100% 100% 10 9'],
    ['a row holds a value too many', '产出指标 质量指标 合格率 100 100 100 10 10'],
  ])('doubts a row where %s', async (_, row) => {
    const result = await read(utf8(`${head}${row}`));
    const values = result.ok ? (result.value[0]?.cells.filter((cell) => cell.row > 2) ?? []) : [];
    expect(values.filter((cell) => cell.uncertain !== true).map((cell) => cell.text)).toEqual(
      values.filter((cell) => cell.text === '产出指标' && cell.uncertain !== true).map((cell) => cell.text),
    );
    expect(values.length).toBeGreaterThan(2);
  });

  it('ends the indicators where 说明 begins a line', async () => {
    const result = await read(utf8(`${head}产出指标 质量指标 合格率 ≥95% 96% 10 10\n说明 无`));
    const cells = result.ok ? (result.value[0]?.cells ?? []) : [];
    expect(cells.slice(-2).map((cell) => [cell.column, cell.text])).toEqual([
      [1, '说明'],
      [2, '无'],
    ]);
  });

  it('leaves running heads and page numbers out', async () => {
    const head = '绩效目标表\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 养护';
    const result = await read(utf8(`某市交通局\n${head}\n第 1 页\f某市交通局\n里程 ≥35公里\n第 2 页`));
    const texts = result.ok ? (result.value[0]?.cells.map((cell) => cell.text) ?? []) : [];
    expect(texts.slice(-2)).toEqual(['养护里程', '≥35公里']);
  });

  it.each([
    ['the year', '（2023年度）', '群众满意度 ≥90% 95% 10 10'],
    ['the last row', '（2023年度）', '满意度指标 服务对象满意度指标 群众满意度 ≥90% 95% 10 10'],
    ['a last row of bounds', '（2023年度）', '群众满意度 ≥90%'],
    ['the total', '（2023年度）', '总分 100 98'],
  ])('keeps %s of forms that fill a page each', async (_, year, last) => {
    const page = (project: string): string =>
      ['项目支出绩效自评表', year, `项目名称 ${project}`, '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分']
        .concat('产出指标 数量指标 购书 ≥100册 120册 50 50', last)
        .join('\n');
    const result = await read(utf8(['购书', '修路'].map(page).join('\n\f')));
    const said = result.ok
      ? result.value.map(({ before, cells }) => [...before, ...cells.map(({ text }) => text)])
      : [];
    expect(said).toHaveLength(2);
    for (const texts of said) {
      expect(texts.join(' ')).toContain('2023年度');
      for (const word of last.split(' ')) expect(texts.join(' ')).toContain(word);
    }
  });

  it('joins a tab-divided table that goes on after a page break', async () => {
    const text = '绩效目标公开表\n项目\t数量指标\n甲\t一(≥1)\n\n项目\t数量指标\n乙\t二(≥2)';
    const result = await read(utf8(text));
    expect(result.ok && result.value.map((table) => table.cells.map((cell) => cell.text))).toEqual([
      ['项目', '数量指标', '甲', '一(≥1)', '乙', '二(≥2)'],
    ]);
  });

  it.each([
    ['nothing', utf8(' \n '), { kind: 'empty' }],
    ['a letter', utf8('关于开展绩效自评的通知\n各单位：\n请于12月底前报送绩效自评表。'), { kind: 'no-table' }],
    [
      'a mention of the form in prose',
      utf8('详见公开报表中的绩效目标表，一级指标包括产出指标。'),
      { kind: 'no-table' },
    ],
    ['five million characters', utf8('一'.repeat(5_000_000)), { kind: 'too-large' }],
  ])('refuses %s', async (_, bytes, error) => {
    expect(await read(bytes)).toMatchObject({ ok: false, error });
  });
});
