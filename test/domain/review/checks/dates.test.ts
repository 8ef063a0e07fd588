import { describe, expect, it } from 'vitest';
import { dates } from '../../../../src/domain/review/checks/dates.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('dates', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    ['on time', [{ targetText: '9月底前', actualText: '2023年9月20日', selfScoreText: '10' }], []],
    ['late and scored less', [{ targetText: '9月底前', actualText: '2023年10月', selfScoreText: '7' }], []],
    [
      'late by a month written 2023.10',
      [{ targetText: '9月底前', actualText: '2023.10', selfScoreText: '10' }],
      ['late-full-score'],
    ],
    ['late and full', [{ targetText: '9月底前', actualText: '2023年10月', selfScoreText: '10' }], ['late-full-score']],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(dates, ...rows)).toEqual(expected);
  });
});
