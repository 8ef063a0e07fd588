import { describe, expect, it } from 'vitest';
import { hollowTarget } from '../../../../src/domain/review/checks/hollow-target.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('hollow-target', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    ['a measure', [{ targetText: '≥95%' }, { targetText: '应保尽保' }, { targetText: '提高工作效率' }], []],
    [
      'hollow words',
      [{ targetText: '效果明显' }, { targetText: '显著提升' }, { targetText: '不断提升' }],
      ['hollow', 'hollow', 'hollow'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(hollowTarget, ...rows)).toEqual(expected);
  });
});
