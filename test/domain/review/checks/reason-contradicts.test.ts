import { describe, expect, it } from 'vitest';
import { reasonContradicts } from '../../../../src/domain/review/checks/reason-contradicts.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('reason-contradicts', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    [
      'full without deviation',
      [
        { selfScoreText: '10', deviationReason: '无偏差' },
        { selfScoreText: '10', deviationReason: '' },
      ],
      [],
    ],
    ['lost with a reason', [{ selfScoreText: '9.71', deviationReason: '人员流入流出' }], []],
    ['full with a failure', [{ selfScoreText: '10', deviationReason: '项目进度滞后' }], ['full-with-failure']],
    ['lost without deviation', [{ selfScoreText: '9', deviationReason: '无偏差' }], ['none-where-lost']],
    ['lost with two words', [{ selfScoreText: '9', deviationReason: '疫情' }], ['too-short']],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(reasonContradicts, ...rows)).toEqual(expected);
  });
});
