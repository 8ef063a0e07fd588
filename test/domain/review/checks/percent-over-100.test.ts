import { describe, expect, it } from 'vitest';
import { percentOver100 } from '../../../../src/domain/review/checks/percent-over-100.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('percent-over-100', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    ['shares up to 100 %', [{ name: '满意率', targetText: '≥100%', actualText: '100%' }], []],
    ['growth', [{ name: '收入增长率', targetText: '≥120%', actualText: '150%' }], []],
    [
      'more than a ceiling allows',
      [{ category: 'cost', name: '成本控制率', targetText: '≤100%', actualText: '104%' }],
      [],
    ],
    ['a target above', [{ name: '投入时效', targetText: '≥250%', actualText: '250' }], ['target']],
    ['an actual above', [{ name: '满意率', targetText: '≥95%', actualText: '105' }], ['actual']],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(percentOver100, ...rows)).toEqual(expected);
  });
});
