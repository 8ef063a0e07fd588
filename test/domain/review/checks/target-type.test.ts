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
    ['words for a number', [{ targetText: '≥5次', actualText: '已完成' }], ['text-for-number']],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(targetType, ...rows)).toEqual(expected);
  });
});
