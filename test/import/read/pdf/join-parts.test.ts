import { describe, expect, it } from 'vitest';
import { beginsAlike, joinParts, repeatedRows } from '../../../../src/import/read/pdf/join-parts.ts';
import type { PlacedCell, PlacedTable } from '../../../../src/import/read/pdf/placed-table.ts';

const width = 40;

/** A text that fills its cell to the edge, in one line. */
const cell = (row: number, column: number, text: string, rowSpan = 1): PlacedCell => ({
  row,
  column,
  rowSpan,
  columnSpan: 1,
  openAbove: false,
  openBelow: false,
  openRight: false,
  isUnsure: false,
  text,
  lines:
    text === ''
      ? []
      : [{ text, left: column * width + 1, right: (column + 1) * width - 1, baseline: row * 20 + 15, size: 10 }],
});

/** A text that ends before the edge: its line does not show that it goes on. */
const short = (row: number, column: number, text: string): PlacedCell => {
  const whole = cell(row, column, text);
  return { ...whole, lines: whole.lines.map((line) => ({ ...line, right: line.left + 5 })) };
};

const table = (rows: number, cells: readonly PlacedCell[]): PlacedTable => ({
  xs: [0, 1, 2, 3, 4].map((x) => x * width),
  ys: Array.from({ length: rows + 1 }, (_, y) => y * 20),
  cells,
});

describe('joinParts', () => {
  it('begins a new row below a closed one although a project merged over both says nothing there', () => {
    const upper = table(2, [
      cell(0, 0, '厕所革命', 2),
      cell(0, 1, '成本指标'),
      cell(0, 2, '户均补助'),
      cell(1, 1, '效益指标'),
      cell(1, 2, '受益户数'),
    ]);
    const lower = table(1, [cell(0, 0, ''), cell(0, 1, '质量指标'), cell(0, 2, '合格比例')]);
    const joined = joinParts(upper, lower);
    expect(joined.cells.map(({ row, text }) => `${row} ${text}`)).toEqual([
      '0 厕所革命',
      '0 成本指标',
      '0 户均补助',
      '1 效益指标',
      '1 受益户数',
      '2 质量指标',
      '2 合格比例',
    ]);
  });

  const told = ({ cells }: PlacedTable): readonly string[] =>
    cells.map(({ row, rowSpan, text, isUnsure }) => `${row}+${rowSpan} ${text}${isUnsure ? ' ?' : ''}`);

  it('goes on with the sentence of a merged cell beside a project that goes on', () => {
    const upper = table(1, [
      cell(0, 0, '河道管护'),
      cell(0, 1, '落实全市河道的巡查管护责任，按时'),
      short(0, 2, '巡查次数'),
    ]);
    const lower = table(2, [
      cell(0, 0, '', 2),
      cell(0, 1, '清理垃圾。', 2),
      short(0, 2, '清理次数'),
      short(1, 2, '投诉件数'),
    ]);
    expect(told(joinParts(upper, lower))).toEqual([
      '0+3 河道管护',
      '0+3 落实全市河道的巡查管护责任，按时清理垃圾。',
      '0+1 巡查次数',
      '1+1 清理次数',
      '2+1 投诉件数',
    ]);
  });

  it('begins anew beside a project that begins below the break', () => {
    const upper = table(1, [
      cell(0, 0, '河道管护'),
      cell(0, 1, '落实全市河道的巡查管护责任，按时'),
      short(0, 2, '巡查次数'),
    ]);
    const lower = table(2, [
      { ...short(0, 0, '水库管护'), rowSpan: 2 },
      { ...short(0, 1, '保障水库安全。'), rowSpan: 2 },
      short(0, 2, '清理次数'),
      short(1, 2, '投诉件数'),
    ]);
    expect(told(joinParts(upper, lower)).slice(3)).toEqual([
      '1+2 水库管护',
      '1+2 保障水库安全。',
      '1+1 清理次数',
      '2+1 投诉件数',
    ]);
  });

  it.each([
    ['the rest of a name', '使用率', ['0+1 机构床位\n使用率 ?', '0+1 ≥80%', '0+1 82%']],
    ['a sum', '合计', ['0+1 机构床位', '0+1 ≥80%', '0+1 82%', '1+1 合计', '1+1 ', '1+1 ']],
    ['a level', '效益指标', ['0+1 机构床位', '0+1 ≥80%', '0+1 82%', '1+1 效益指标', '1+1 ', '1+1 ']],
    ['an amount', '35', ['0+1 机构床位', '0+1 ≥80%', '0+1 82%', '1+1 35', '1+1 ', '1+1 ']],
    ['a unit', '区水利局', ['0+1 机构床位', '0+1 ≥80%', '0+1 82%', '1+1 区水利局', '1+1 ', '1+1 ']],
    ['a number', '二、床位', ['0+1 机构床位', '0+1 ≥80%', '0+1 82%', '1+1 二、床位', '1+1 ', '1+1 ']],
    ['a label', '填报人', ['0+1 机构床位', '0+1 ≥80%', '0+1 82%', '1+1 填报人', '1+1 ', '1+1 ']],
  ])('doubts whether the one text below the break is a row: %s', (_, text, expected) => {
    const upper = table(1, [short(0, 0, '机构床位'), short(0, 1, '≥80%'), short(0, 2, '82%')]);
    const lower = table(1, [short(0, 0, text), cell(0, 1, ''), cell(0, 2, '')]);
    expect(told(joinParts(upper, lower))).toEqual(expected);
  });

  it('begins a merged level below another although the one text beside them would continue a full line', () => {
    const upper = table(1, [cell(0, 0, '项目产出（30分）'), cell(0, 1, '绿化养护成本'), short(0, 2, '3')]);
    const lower = table(2, [
      cell(0, 0, '项目效益（35分）', 2),
      cell(0, 1, '指标1：'),
      cell(0, 2, ''),
      cell(1, 1, '指标2：'),
      cell(1, 2, ''),
    ]);
    expect(told(joinParts(upper, lower)).filter((line) => !line.endsWith(' '))).toEqual([
      '0+1 项目产出（30分）',
      '0+1 绿化养护成本',
      '0+1 3',
      '1+2 项目效益（35分）',
      '1+1 指标1：',
      '2+1 指标2：',
    ]);
  });

  it('joins the two halves of a level although the lower half is a level by itself', () => {
    const upper = table(1, [short(0, 0, '服务对象'), cell(0, 1, ''), cell(0, 2, '')]);
    const lower = table(1, [short(0, 0, '满意度指标'), short(0, 1, '村民满意度'), short(0, 2, '≥95%')]);
    expect(told(joinParts(upper, lower))).toContain('0+2 服务对象\n满意度指标');
  });

  it('keeps the satisfaction below a page break apart from the indicator above it', () => {
    const upper = table(1, [short(0, 0, '可持续影响'), short(0, 1, '管护年限'), short(0, 2, '≥8年')]);
    const lower = table(1, [short(0, 0, '满意度'), short(0, 1, '受益群众满意度'), short(0, 2, '≥95%')]);
    expect(told(joinParts(upper, lower))).toContain('0+1 管护年限');
  });

  it('keeps a head on the last line of a page apart from the one text below it', () => {
    const upper = table(1, [short(0, 0, '项目名称'), short(0, 1, '指标值'), short(0, 2, '1-7月完成值')]);
    const lower = table(1, [short(0, 0, '防汛物资储备'), cell(0, 1, ''), cell(0, 2, '')]);
    expect(told(joinParts(upper, lower)).slice(0, 4)).toEqual([
      '0+1 项目名称',
      '0+1 指标值',
      '0+1 1-7月完成值',
      '1+1 防汛物资储备',
    ]);
  });

  it('joins a row cut in two where a broken level shows it, however many of its texts go on', () => {
    const upper = table(1, [short(0, 0, '服务对象满意度'), short(0, 1, '看护人员满'), short(0, 2, '≥90%')]);
    const lower = table(1, [short(0, 0, '指标'), short(0, 1, '意度'), cell(0, 2, '')]);
    expect(told(joinParts(upper, lower))).toEqual(['0+1 服务对象满意度\n指标 ?', '0+1 看护人员满\n意度 ?', '0+1 ≥90%']);
  });

  it('joins a row cut in two beside a merged label that goes on', () => {
    const upper = table(3, [
      short(0, 0, '绩效指标'),
      short(0, 1, '已建点位数'),
      short(0, 2, '9个'),
      cell(1, 0, '绩效', 2),
      short(1, 1, '三级指标'),
      short(1, 2, '指标值'),
      short(2, 1, '新建前'),
      short(2, 2, '2380个'),
      short(2, 3, '上级下达'),
    ]);
    const lower = table(2, [
      cell(0, 0, '指标', 2),
      short(0, 1, '端点位数'),
      cell(0, 2, ''),
      short(1, 1, '在建项目'),
      short(1, 2, '1个'),
    ]);
    expect(told(joinParts(upper, lower)).slice(6)).toEqual([
      '2+1 新建前\n端点位数 ?',
      '2+1 2380个',
      '2+1 上级下达',
      '3+1 在建项目',
      '3+1 1个',
    ]);
  });

  it('joins the halves of a word that the table tells in whole elsewhere', () => {
    const upper = table(2, [
      short(0, 0, '过程管控'),
      short(0, 1, '开工率'),
      short(0, 2, '90%'),
      short(1, 0, '过程'),
      short(1, 1, '完工率'),
      short(1, 2, '80%'),
    ]);
    const lower = table(1, [short(0, 0, '管控'), short(0, 1, '超概算比例'), short(0, 2, '0')]);
    expect(told(joinParts(upper, lower)).slice(3)).toEqual([
      '1+2 过程\n管控',
      '1+1 完工率',
      '1+1 80%',
      '2+1 超概算比例',
      '2+1 0',
    ]);
  });

  it('joins the rest of words without a number, which are no head for that', () => {
    const upper = table(1, [short(0, 0, '科技创新能力'), short(0, 1, '显著提升'), short(0, 2, '显著')]);
    const lower = table(1, [cell(0, 0, ''), cell(0, 1, ''), short(0, 2, '提升')]);
    expect(told(joinParts(upper, lower))).toEqual(['0+1 科技创新能力', '0+1 显著提升', '0+1 显著\n提升 ?']);
  });

  it('goes on with a merged cell of the same rows as the project that goes on beside it, and doubts it', () => {
    const upper = table(2, [
      { ...short(0, 0, '林长制'), rowSpan: 2 },
      { ...short(0, 1, '聘用护林员，落'), rowSpan: 2 },
      short(0, 2, '护林员人数'),
      short(1, 2, '管护面积'),
    ]);
    const lower = table(2, [
      cell(0, 0, '', 2),
      { ...short(0, 1, '实网格化管护'), rowSpan: 2 },
      short(0, 2, '火灾起数'),
      short(1, 2, '群众满意度'),
    ]);
    expect(told(joinParts(upper, lower)).slice(0, 2)).toEqual(['0+4 林长制', '0+4 聘用护林员，落\n实网格化管护 ?']);
  });

  it('keeps a merged cell of other rows than the project apart', () => {
    const upper = table(2, [
      { ...short(0, 0, '林长制'), rowSpan: 2 },
      short(0, 1, '人员工作'),
      short(0, 2, '护林员人数'),
      short(1, 1, '管护工作'),
      short(1, 2, '管护面积'),
    ]);
    const lower = table(2, [
      cell(0, 0, '', 2),
      { ...short(0, 1, '防火工作'), rowSpan: 2 },
      short(0, 2, '火灾起数'),
      short(1, 2, '出动次数'),
    ]);
    expect(told(joinParts(upper, lower))).toContain('2+2 防火工作');
  });

  const wide = (rows: number, texts: readonly (readonly string[])[]): PlacedTable =>
    table(
      rows,
      texts.flatMap((row, at) =>
        row.map((text, column) => (text === '' ? cell(at, column, '') : short(at, column, text))),
      ),
    );
  const firstTexts = (upper: readonly (readonly string[])[], lower: readonly string[]): readonly string[] =>
    told(joinParts(wide(upper.length, upper), wide(1, [lower]))).slice((upper.length - 1) * (upper[0]?.length ?? 0));

  it('joins a target cut before its sign', () => {
    expect(firstTexts([['拨付及时率', '≥95', '100%', '10']], ['', '%', '', ''])).toEqual([
      '0+1 拨付及时率',
      '0+1 ≥95%',
      '0+1 100%',
      '0+1 10',
    ]);
  });

  it('joins a head cut in two', () => {
    expect(firstTexts([['三级指标', '年度', '实际', '得分']], ['', '指标值', '完成值', ''])).toEqual([
      '0+1 三级指标',
      '0+1 年度\n指标值 ?',
      '0+1 实际\n完成值 ?',
      '0+1 得分',
    ]);
  });

  it('joins a row of a list that brings no number of its own', () => {
    const upper = [
      ['1', '老旧小区改造', '≥12个', '住建局'],
      ['2', '市政道路养护', '≥21公里', '住建局'],
      ['3', '城市内涝治理及排', '≥185', '市政处'],
    ];
    expect(firstTexts(upper, ['', '水管网疏浚', '公里', ''])).toEqual([
      '2+1 3',
      '2+1 城市内涝治理及排\n水管网疏浚 ?',
      '2+1 ≥185\n公里 ?',
      '2+1 市政处',
    ]);
  });

  it('keeps a row apart that repeats a text of the row above', () => {
    const upper = [
      ['中央资金', '40', '40', '—'],
      ['省级资金', '10', '10', '—'],
      ['市级资金', '20', '20', '—'],
    ];
    expect(firstTexts(upper, ['企业投入', '', '', '—'])).toContain('3+1 企业投入');
  });

  it('keeps a row apart that says as much as the one above, whose level is cut', () => {
    const lower = ['标', '市民评价', '≥90%', '100%'];
    const upper = [['服务对象满意度指', '粮食事件起数', '0起', '0起']];
    expect(firstTexts(upper, lower).slice(0, 2)).toEqual(['0+2 服务对象满意度指\n标', '0+1 粮食事件起数']);
  });

  it('begins the next item of a list on a line of its own although the one above fills its line', () => {
    const upper = table(1, [cell(0, 0, '1.聘用护林员32人'), short(0, 1, '≥85%'), short(0, 2, '林业站')]);
    const lower = table(1, [short(0, 0, '2.防火宣传10场'), cell(0, 1, ''), cell(0, 2, '')]);
    expect(told(joinParts(upper, lower))).toContain('0+1 1.聘用护林员32人\n2.防火宣传10场');
  });

  const open = (cell: PlacedCell): PlacedCell => ({ ...cell, openAbove: true, openBelow: true });

  it('ends a row that lines close below, beside merged cells that they do not', () => {
    const upper = table(1, [open(short(0, 0, '产出指标')), short(0, 1, '从业人数'), short(0, 2, '≥434人')]);
    const lower = table(2, [
      open(cell(0, 0, '', 2)),
      short(0, 1, '学校数'),
      cell(0, 2, ''),
      short(1, 1, '次数'),
      short(1, 2, '3次'),
    ]);
    expect(told(joinParts(upper, lower))).toContain('0+1 从业人数');
  });

  it('joins the halves of a merged cell that no line parts where lines part others', () => {
    const upper = table(1, [open(short(0, 0, '履职')), short(0, 1, '经济效益'), short(0, 2, '9')]);
    const lower = table(1, [open(short(0, 0, '成效')), short(0, 1, '公众评价'), short(0, 2, '8')]);
    expect(told(joinParts(upper, lower))).toContain('0+2 履职\n成效');
  });

  it('begins a goal below blanks beside a project that begins there', () => {
    const upper = table(1, [short(0, 0, '全民健身赛事'), cell(0, 1, ''), short(0, 2, '参赛满意度')]);
    const lower = table(2, [
      { ...short(0, 0, '日常公用经费'), rowSpan: 2 },
      { ...short(0, 1, '保障单位运转'), rowSpan: 2 },
      short(0, 2, '调整次数'),
      short(1, 2, '控制率'),
    ]);
    expect(told(joinParts(upper, lower))).toContain('1+2 保障单位运转');
  });

  it('keeps a name apart from the satisfaction below it, which is a level with other words in front', () => {
    const upper = table(1, [short(0, 0, '影响指标'), short(0, 1, '可持续'), short(0, 2, '10')]);
    const lower = table(1, [short(0, 0, '满意度指标'), short(0, 1, '服务对象满意度'), short(0, 2, '≥90%')]);
    expect(told(joinParts(upper, lower))).toContain('0+1 可持续');
  });

  it('sees a form begin by the label below a title of two lines', () => {
    const rows = (name: string): readonly (readonly string[])[] => [['绩效目标表'], [name], ['项目名称', '口岸']];
    const texts = (name: string): PlacedTable =>
      table(
        3,
        rows(name).flatMap((row, at) => row.map((text, column) => short(at, column, text))),
      );
    expect(beginsAlike(texts('（东岸）'), texts('（西岸）'), 1)).toBe(true);
  });

  it('keeps two levels apart that span the same rows as the level before them', () => {
    const upper = table(1, [short(0, 0, '产出'), short(0, 1, '职责履行情况(25分)'), short(0, 2, '工作完成率')]);
    const lower = table(1, [cell(0, 0, '', 2), { ...short(0, 1, '履职效益'), rowSpan: 2 }, short(0, 2, '社会效益')]);
    expect(told(joinParts(upper, lower))).toContain('1+2 履职效益');
  });

  const form = (row: number, name: string): readonly PlacedCell[] => [
    { ...short(row, 0, '项目支出绩效自评表'), columnSpan: 4 },
    short(row + 1, 0, '项目名称'),
    { ...short(row + 1, 1, name), columnSpan: 3 },
  ];
  const head = (row: number): readonly PlacedCell[] =>
    ['一级指标', '三级指标', '指标值', '完成值'].map((text, column) => short(row, column, text));
  const indicator = (row: number): readonly PlacedCell[] =>
    ['产出指标', '检查次数', '12次', '12次'].map((text, column) => short(row, column, text));
  const page = table(2, [...head(0), ...indicator(1)]);

  it('drops a head that the page repeats', () => {
    expect(repeatedRows(table(4, [...form(0, '安全检查'), ...head(2), ...indicator(3)]), page)).toBe(1);
  });

  it('keeps the head of a form that began above the page break', () => {
    const upper = table(6, [...form(0, '安全检查'), ...head(2), ...indicator(3), ...form(4, '环境检查')]);
    expect(repeatedRows(upper, page)).toBe(0);
  });
});
