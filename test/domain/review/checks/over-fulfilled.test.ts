import { describe, expect, it } from 'vitest';
import { overFulfilled } from '../../../../src/domain/review/checks/over-fulfilled.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('over-fulfilled', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    ['up to 120 %', [{ targetText: '≥100', actualText: '119.99' }], []],
    ['a ceiling', [{ targetText: '≤100', actualText: '200' }], []],
    ['from 120 %', [{ targetText: '≥100', actualText: '120' }], ['noted']],
    ['from 130 % without a reason', [{ targetText: '≥100人', actualText: '130人' }], ['reason-required']],
    ['a slip of 万', [{ targetText: '≥2.5万人次', actualText: '25000' }], []],
    ['from 130 % with a reason', [{ targetText: '≥100', actualText: '130', deviationReason: '年中追加任务' }], []],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(overFulfilled, ...rows)).toEqual(expected);
  });
});
