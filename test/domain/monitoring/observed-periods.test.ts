import { describe, expect, it } from 'vitest';
import { defaultMeasure, type Measure } from '../../../src/domain/entry/ledger.ts';
import { observePeriods } from '../../../src/domain/monitoring/observed-periods.ts';
import { formatDecimal } from '../../../src/domain/number/decimal.ts';

const measureOf = (entries: readonly (readonly [number, string])[], facts: Partial<Measure> = {}): Measure => ({
  ...defaultMeasure,
  kind: 'cumulative',
  values: entries.map(([month, text]) => ({ month, text, note: '', evidence: [] })),
  ...facts,
});

const observe = (measure: Measure, month = 12) => {
  const found = observePeriods(measure, month, '场次');
  return found && { ...found, values: found.values.map(formatDecimal) };
};

describe('the periods of a year', () => {
  it.each<[string, Measure, readonly string[], number]>([
    [
      'one after the other',
      measureOf([
        [1, '5场'],
        [2, '6场'],
      ]),
      ['5', '6'],
      10,
    ],
    [
      'with a month left out',
      measureOf([
        [1, '5场'],
        [3, '12场'],
      ]),
      ['5', '0', '12'],
      9,
    ],
    [
      'of a project that began in April',
      measureOf([
        [4, '5场'],
        [5, '6场'],
      ]),
      ['5', '6'],
      7,
    ],
    [
      'of quarters',
      measureOf(
        [
          [3, '15场'],
          [9, '30场'],
        ],
        { interval: 'quarter' },
      ),
      ['15', '0', '30'],
      1,
    ],
    [
      'off their grid',
      measureOf(
        [
          [2, '15场'],
          [3, '30场'],
        ],
        { interval: 'quarter' },
      ),
      ['15', '30'],
      3,
    ],
    [
      'of a newest value',
      measureOf(
        [
          [1, '5场'],
          [3, '6场'],
        ],
        { kind: 'latest' },
      ),
      ['5', '6'],
      9,
    ],
  ])('%s', (_, measure, values, left) => {
    expect(observe(measure)).toEqual({ values, unit: '场', left });
  });

  it('end with the month that is looked at', () => {
    expect(
      observe(
        measureOf([
          [1, '5场'],
          [2, '6场'],
        ]),
        1,
      )?.values,
    ).toEqual(['5']);
  });

  it.each([
    ['unreadable', '若干'],
    ['of another unit', '6人'],
  ])('are none where a value is %s', (_, text) => {
    expect(
      observe(
        measureOf([
          [1, '5场'],
          [2, text],
        ]),
      ),
    ).toBeNull();
  });
});
