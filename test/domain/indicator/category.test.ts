import { describe, expect, it } from 'vitest';
import { categoryOfSubcategory, isCostIndicator, parseCategory } from '../../../src/domain/indicator/category.ts';

describe('parseCategory', () => {
  it.each([
    ['产出指标', 'output'],
    ['产出指标(50分)', 'output'],
    ['产出指标（50分）', 'output'],
    ['一、产出指标', 'output'],
    ['产出', 'output'],
    ['产 出\n指 标', 'output'],
    ['成本指标', 'cost'],
    ['效益指标（３０分）', 'benefit'],
    ['效果指标', 'benefit'],
    ['项目完成指标', 'output'],
    ['预期产出指标', 'output'],
    ['履职产出（40分）', 'output'],
    ['履职效果', 'benefit'],
    ['满意度指标', 'satisfaction'],
    ['服务对象满意度', 'satisfaction'],
  ])('reads %j', (text, expected) => {
    expect(parseCategory(text)).toBe(expected);
  });

  it.each(['', '数量指标', '实施效果指标', '预算执行率', '项目立项', '总分'])('knows no level in %j', (text) => {
    expect(parseCategory(text)).toBeNull();
  });
});

describe('categoryOfSubcategory', () => {
  it.each([
    ['数量指标', 'output'],
    ['质量指标', 'output'],
    ['时效指标', 'output'],
    ['成本指标', 'output'],
    ['产出数量', 'output'],
    ['数量值', 'output'],
    ['经济成本指标', 'cost'],
    ['社会成本指标', 'cost'],
    ['生态环境成本指标', 'cost'],
    ['经济效益', 'benefit'],
    ['社会效益指标', 'benefit'],
    ['生态效益指标', 'benefit'],
    ['可持续影响', 'benefit'],
    ['可持续影响指标', 'benefit'],
    ['服务对象满意度指标', 'satisfaction'],
  ])('files %s under %s', (text, expected) => {
    expect(categoryOfSubcategory(text)).toBe(expected);
  });

  it.each(['', '项目立项', '资金投入'])('files %j nowhere', (text) => {
    expect(categoryOfSubcategory(text)).toBeNull();
  });
});

describe('isCostIndicator', () => {
  it('knows 成本 by its first level or its second', () => {
    expect(isCostIndicator('cost', '')).toBe(true);
    expect(isCostIndicator('output', '成本指标')).toBe(true);
    expect(isCostIndicator('output', '数量指标')).toBe(false);
  });
});
