import { describe, expect, it } from 'vitest';
import { misfiled } from '../../../../src/domain/review/checks/misfiled.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('misfiled', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    [
      'rows in place',
      [
        { subcategoryText: '时效指标', name: '响应时间', targetText: '≤30分钟' },
        { subcategoryText: '成本指标', name: '成本控制率', targetText: '≤100%' },
        { subcategoryText: '数量指标', name: '培训人数', targetText: '≥5人' },
      ],
      [],
    ],
    [
      'a count under 时效',
      [{ subcategoryText: '时效指标', name: '公交车身广告投放', targetText: '≥1辆' }],
      ['count-under-timeliness'],
    ],
    [
      'a rate under 成本',
      [{ subcategoryText: '成本指标', name: '成功回复率', targetText: '≥70%' }],
      ['rate-under-cost'],
    ],
    [
      'a rate under 数量',
      [{ subcategoryText: '数量指标', name: '热线外包服务满意率', targetText: '≥94%' }],
      ['rate-under-quantity'],
    ],
    [
      'a payment under 数量',
      [{ subcategoryText: '数量指标', name: '支付物业费', targetText: '≥12次' }],
      ['payment-under-quantity'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(misfiled, ...rows)).toEqual(expected);
  });
});
