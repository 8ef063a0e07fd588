import { describe, expect, it } from 'vitest';
import { unitMismatch } from '../../../../src/domain/review/checks/unit-mismatch.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('unit-mismatch', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    [
      'units that fit',
      [
        { name: '培训人数', targetText: '≥5人' },
        { name: '完成率', targetText: '≥5%' },
        { name: '巡查频率', targetText: '1次/月' },
      ],
      [],
    ],
    ['persons as a share', [{ name: '平台热线接听坐席人数', targetText: '≥100%' }], ['count-as-percent']],
    [
      'persons and things counted by other names, as a share',
      [
        { name: '参训人员', targetText: '≥100%' },
        { name: '培训人员数', targetText: '100%' },
        { name: '新增床位数', targetText: '≥95%' },
      ],
      ['count-as-percent', 'count-as-percent', 'count-as-percent'],
    ],
    [
      'a share of persons, and 数 that counts nothing',
      [
        { name: '参训人员', subcategoryText: '服务对象满意度', category: 'satisfaction', targetText: '≥95%' },
        { name: '满意度指数', targetText: '≥90%' },
        { name: '持证人员占比', targetText: '≥90%' },
      ],
      [],
    ],
    ['a cost as a share', [{ name: '热线外包服务费', targetText: '≤50%' }], ['cost-as-percent']],
    ['a quantity in money', [{ name: '租车次数', targetText: '1.5万元' }], ['quantity-in-money']],
    [
      '元 against 万元',
      [{ subcategoryText: '成本指标', name: '培训费', targetText: '≤2万元', actualText: '18000' }],
      ['scale-slip'],
    ],
    ['人次 against 万人次', [{ targetText: '≥2.5万人次', actualText: '25000' }], ['scale-slip']],
    ['万人次 against 人次', [{ targetText: '≥25000人次', actualText: '2.5' }], ['scale-slip']],
    [
      '万 named by the name alone',
      [{ name: '短信（万条）', targetText: '≥100', actualText: '980000' }],
      ['scale-slip'],
    ],
    [
      'a slip of 亿',
      [{ subcategoryText: '成本指标', name: '投资额', targetText: '≥1亿元', actualText: '120000000' }],
      ['scale-slip'],
    ],
    [
      'sizes that fit',
      [
        { subcategoryText: '成本指标', targetText: '≤2万元', actualText: '18000元' },
        { subcategoryText: '成本指标', targetText: '≤2万元', actualText: '1.8' },
        { targetText: '≥2.5万人次', actualText: '25000人次' },
        { targetText: '≥1次', actualText: '3000' },
        { targetText: '≥1次', actualText: '32000' },
        { subcategoryText: '成本指标', targetText: '≥1万元', actualText: '10000万元' },
        { targetText: '≥10人', actualText: '0' },
      ],
      [],
    ],
    ['a rate in persons', [{ name: '群众满意率', targetText: '≥5人' }], ['rate-in-other-unit']],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(unitMismatch, ...rows)).toEqual(expected);
  });
});
