import { describe, expect, it } from 'vitest';
import { isMixed } from '../../../../src/import/read/text/pair-doubts.ts';
import { toSegments } from '../../../../src/import/read/text/preamble-segments.ts';
import { toTokens } from '../../../../src/import/read/text/text-tokens.ts';

const mixed = (lines: readonly string[]): readonly boolean[] => {
  const { segments } = toSegments(toTokens(lines));
  return segments.map((segment, at) => isMixed(segment, segments[at - 1]));
};

describe('isMixed', () => {
  it.each([
    ['实施单位 市水利工程处 核定编制数 180', true],
    ['实施单位 市水利工程处', false],
    ['实施单位 市水利工程\n处', false],
    ['实施单位 市水利工程处\n（本级）', false],
    ['项目名称 中小企业发展资金\n专项资金编号 ZX-2024-017', true],
    ['项目名称 中小企业发展资金 专项资金编号', true],
    ['项目负责人 张三', false],
    ['评价等级 优 (S≥90)\n问题与建议（每条\n问题', true],
    ['评价等级 优 (S≥90)', false],
    ['预算执行率 分值', true],
    ['资金性质 95% 94%', true],
    ['实施期限 2021年1月1日至2021年12月31日\n项目总投资 20万元', true],
    ['年度总体目标 科学管理专项资金。 将20条道路的保洁外包。', true],
    ['年度总体目标 科学管理专项资金。\n将20条道路的保洁外包。', false],
    ['年度总体目标 目标1：科学管理专项资金\n目标2：将20条道路的保洁外包', false],
    ['年度总体目标 雪停后24小时内主干道清净\n四、指标逐项说明', true],
    ['年度总体目标 采购新书1.6万册\n保障绩效目标实现的措施 组织机构：采编部', true],
    ['年度总体目标 改善基础设施，极大地方便老百姓的生产和生\n活，道路建设2公里', false],
    ['年度总体目标 改善基础设施，极大地方便老百姓的生产和生活问题\n绩', true],
    ['项目内容 拟投入的资金 期望达到的目标\n安全生产监管 执法检查 300 事故起数下降', true],
  ])('%j is %s', (text, isUnclear) => {
    expect(mixed(text.split('\n')).slice(0, 1)).toEqual([isUnclear]);
  });

  it.each([
    ['of goals', ['总体目标', '全年实际完成情况', '培育新型主体。', '培育家庭农场45家。']],
    ['of goals for different terms', ['长期目标', '年度目标', '保障下游防洪安全', '完成3座水库加固']],
    ['side by side of which the first has none', ['主管部门 实施单位', '市水利局', '市水利工程处']],
  ])('doubts the texts behind two labels %s', (_, lines) => {
    expect(mixed(lines)).toEqual([false, true]);
  });
});
