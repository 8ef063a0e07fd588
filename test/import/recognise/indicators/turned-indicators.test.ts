import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../../../src/import/read/raw-table.ts';
import { recogniseTables } from '../../../../src/import/recognise/recognise-tables.ts';
import { rawTable } from '../../../support/raw-table-builder.ts';

const above = [
  ['项目支出绩效自评表', '', '', '', '', ''],
  ['项目名称', '河道保洁', '', '', '', ''],
];
const measures = [
  ['三级指标', '保洁河段', '打捞次数', '断面达标率', '居民满意度', ''],
  ['年度指标值', '≥10公里', '≥10次', '100%', '≥90%', ''],
  ['实际完成值', '10公里', '10次', '100%', '92%', ''],
  ['分值', '30', '30', '30', '10', '100'],
  ['得分', '30', '30', '30', '10', '100'],
  ['责任股室', '河道股', '河道股', '水质股', '河道股', ''],
  ['原因分析', '', '汛期加密', '', '', ''],
];
const sheet = (levels: readonly (readonly string[])[]): RawTable => rawTable([...above, ...levels, ...measures]);

const blankLevels = sheet([
  ['一级指标', '产出指标', '', '效益指标', '满意度指标', '合计'],
  ['二级指标', '数量指标', '', '生态效益指标', '服务对象满意度指标', ''],
]);
const repeatedLevels = sheet([
  ['一级指标', '产出指标', '产出指标', '效益指标', '满意度指标', '合计'],
  ['二级指标', '数量指标', '数量指标', '生态效益指标', '服务对象满意度指标', '合计'],
]);
const slidLevels = sheet([
  ['一级指标', '产出指标', '效益指标', '满意度指标', '合计', ''],
  ['二级指标', '数量指标', '生态效益指标', '服务对象满意度指标', '', ''],
]);

const read = (table: RawTable) => {
  const [draft] = recogniseTables([table], { newId: () => 'id' }).drafts;
  return {
    indicators: draft?.evaluation.indicators ?? [],
    total: draft?.evaluation.statedTotal,
    issues: draft?.issues,
  };
};

describe('indicators that are columns', () => {
  it.each([
    ['left blank', blankLevels],
    ['repeated', repeatedLevels],
  ])('are read with their levels %s, and the sum is the total', (_, table) => {
    const { indicators, total } = read(table);
    expect(indicators.map((one) => [one.categoryText, one.subcategoryText, one.name, one.selfScoreText])).toEqual([
      ['产出指标', '数量指标', '保洁河段', '30'],
      ['产出指标', '数量指标', '打捞次数', '30'],
      ['效益指标', '生态效益指标', '断面达标率', '30'],
      ['满意度指标', '服务对象满意度指标', '居民满意度', '10'],
    ]);
    expect(indicators.flatMap(({ doubts }) => doubts)).toEqual([]);
    expect(total).toBe('100');
  });

  it('keep equal values apart where every merge was filled with its text', () => {
    const table = rawTable([
      ['项目支出绩效自评表', '项目支出绩效自评表', '项目支出绩效自评表', '项目支出绩效自评表'],
      ['项目名称', '河道保洁', '河道保洁', '河道保洁'],
      ['一级指标', '产出指标', '产出指标', '满意度指标'],
      ['三级指标', '保洁河段', '打捞次数', '居民满意度'],
      ['指标值', '10', '10', '10'],
      ['完成情况', '10', '10', '9'],
      ['得分', '45', '45', '9'],
      ['自评总分', '99', '99', '99'],
    ]);
    const { indicators, total } = read(table);
    expect(indicators.map((one) => [one.targetText, one.actualText, one.selfScoreText])).toEqual([
      ['10', '10', '45'],
      ['10', '10', '45'],
      ['10', '9', '9'],
    ]);
    expect(total).toBe('99');
  });

  it('keep the places of their cells', () => {
    const { indicators, issues } = read(blankLevels);
    expect(indicators[1]?.origins).toMatchObject({
      category: { row: 3, column: 2 },
      name: { row: 5, column: 3 },
      actualText: { row: 7, column: 3 },
      deviationReason: { row: 11, column: 3 },
    });
    expect(issues).toContainEqual(expect.objectContaining({ kind: 'unknown-label', row: 10, column: 1 }));
  });

  it('have uncertain levels where those slid together', () => {
    const { indicators, total, issues } = read(slidLevels);
    expect(indicators.map(({ name }) => name)).toEqual(['保洁河段', '打捞次数', '断面达标率', '居民满意度']);
    expect(indicators.every(({ doubts }) => doubts.includes('category') && doubts.includes('subcategory'))).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ kind: 'shifted-row', row: 3, column: 2 }));
    expect(total).toBe('100');
  });

  it('take what a person says of a label', () => {
    const told = [{ kind: 'column', row: 10, column: 1, is: 'remark' }] as const;
    expect(read({ ...blankLevels, told }).indicators[2]?.remark).toBe('水质股');
  });

  it('doubt a remark that may be said of all of them', () => {
    const table = rawTable([
      ...above,
      ['一级指标', '产出指标', '', '效益指标'],
      ['三级指标', '河段', '次数', '达标率'],
      ['指标值', '10', '12', '98%'],
      ['备注', '分两年实施', '', ''],
    ]);
    expect(read(table).indicators[0]?.doubts).toContain('remark');
  });
});
