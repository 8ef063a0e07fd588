import { describe, expect, it } from 'vitest';
import { type Aspect, aspectOf } from '../../../src/domain/indicator/aspect.ts';
import type { Category } from '../../../src/domain/indicator/indicator.ts';

describe('an indicator is about', () => {
  it.each<[Category | null, string, Aspect]>([
    ['output', '数量指标', 'quantity'],
    ['output', '产出质量', 'quality'],
    ['output', '时效指标', 'timeliness'],
    ['output', '成本指标', 'cost'],
    ['cost', '经济成本指标', 'cost'],
    ['cost', '', 'cost'],
    ['benefit', '可持续影响', 'benefit'],
    ['satisfaction', '服务对象满意度指标', 'satisfaction'],
    ['output', '', 'other'],
    [null, '', 'other'],
  ])('%s · %s: %s', (category, subcategoryText, aspect) => {
    expect(aspectOf({ category, subcategoryText })).toBe(aspect);
  });
});
