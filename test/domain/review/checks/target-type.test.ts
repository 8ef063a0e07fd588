import { describe, expect, it } from 'vitest';
import { targetType } from '../../../../src/domain/review/checks/target-type.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('target-type', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    ['a number', [{ targetText: '≥5次', actualText: '6次' }], []],
    ['a rating without a sign', [{ targetText: '优', actualText: '优' }], []],
    ['a blank actual', [{ targetText: '≥5次', actualText: '' }], []],
    [
      'a sign with a rating',
      [
        { targetText: '=优优', actualText: '优' },
        { targetText: '≥优优', actualText: '优' },
      ],
      ['sign-with-text', 'sign-with-text'],
    ],
    ['a sign with words', [{ targetText: '≥预算批复数' }], ['sign-with-text']],
    ['several conditions in one cell', [{ targetText: '≥98%，≤5天' }], ['several-conditions']],
    [
      'a number for words',
      [
        { targetText: '效果明显', actualText: '95' },
        { targetText: '优', actualText: '95分' },
      ],
      ['number-for-text', 'number-for-text'],
    ],
    ['all of it', [{ targetText: '应保尽保', actualText: '100%' }], []],
    ['words that hold a figure', [{ targetText: '长约2.44万分钟/1.43元', actualText: '2.44' }], []],
    ['words for a number', [{ targetText: '≥5次', actualText: '已完成' }], ['text-for-number']],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(targetType, ...rows)).toEqual(expected);
  });
});
