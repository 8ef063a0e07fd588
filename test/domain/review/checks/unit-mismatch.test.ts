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
    ['a cost as a share', [{ name: '热线外包服务费', targetText: '≤50%' }], ['cost-as-percent']],
    ['a quantity in money', [{ name: '租车次数', targetText: '1.5万元' }], ['quantity-in-money']],
    ['a rate in persons', [{ name: '群众满意率', targetText: '≥5人' }], ['rate-in-other-unit']],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(unitMismatch, ...rows)).toEqual(expected);
  });
});
