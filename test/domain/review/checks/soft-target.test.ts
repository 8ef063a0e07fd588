import { describe, expect, it } from 'vitest';
import { softTarget } from '../../../../src/domain/review/checks/soft-target.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('soft-target', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    ['no baseline', [{ targetText: '≥90人' }], []],
    [
      'harder than last year',
      [
        { targetText: '≥110人', baselineText: '100' },
        { targetText: '≤90万元', baselineText: '100万元' },
      ],
      [],
    ],
    [
      'easier than last year',
      [
        { targetText: '≥90人', baselineText: '100' },
        { targetText: '≤110万元', baselineText: '100万元' },
      ],
      ['below-baseline', 'below-baseline'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(softTarget, ...rows)).toEqual(expected);
  });
});
