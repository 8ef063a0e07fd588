import { describe, expect, it } from 'vitest';
import { weightConcentration } from '../../../../src/domain/review/checks/weight-concentration.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('weight-concentration', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    ['points spread out', [{ maxScoreText: '45' }, { category: 'benefit', maxScoreText: '45' }], []],
    ['half in one row', [{ maxScoreText: '50' }, { category: 'benefit', maxScoreText: '40' }], ['one-indicator']],
    [
      'no 产出',
      [
        { category: 'benefit', maxScoreText: '10' },
        { category: 'benefit', maxScoreText: '10' },
      ],
      ['no-output'],
    ],
    ['no 效益', [{ maxScoreText: '10' }, { maxScoreText: '10' }], ['no-benefit']],
    ['a level nobody knows', [{ category: null, maxScoreText: '10' }, { maxScoreText: '10' }], []],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(weightConcentration, ...rows)).toEqual(expected);
  });
});
