import { describe, expect, it } from 'vitest';
import { defaultMeasure, type Measure } from '../../../src/domain/entry/ledger.ts';
import { observePeriods } from '../../../src/domain/monitoring/observed-periods.ts';
import type { Opening } from '../../../src/domain/monitoring/opening.ts';
import { formatDecimal } from '../../../src/domain/number/decimal.ts';

const measureOf = (entries: readonly (readonly [number, string])[], facts: Partial<Measure> = {}): Measure => ({
  ...defaultMeasure,
  kind: 'cumulative',
  values: entries.map(([month, text]) => ({ month, text, note: '', evidence: [] })),
  ...facts,
});

const observe = (measure: Measure, month = 12, opening: Opening | null = null) => {
  const found = observePeriods({ measure, name: '场次', opening }, month);
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
    expect(observe(measure)).toEqual({ values, begun: null, unit: '场', left });
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

  it.each<[string, Partial<Measure>, readonly (readonly [number, string])[], readonly string[], string | null]>([
    ['a sum', {}, [[8, '6场']], ['6'], '42'],
    ['a mean, once for each month', { kind: 'average' }, [[8, '6场']], ['6'], '294'],
    ['a newest value, as one more of them', { kind: 'latest' }, [[8, '50场']], ['42', '50'], null],
    [
      'nothing, where the months are typed',
      {},
      [1, 2, 3, 4, 5, 6, 7].map((month) => [month, '6场'] as const),
      Array.from({ length: 7 }, () => '6'),
      null,
    ],
  ])('go on from what a sheet prints of January to July: %s', (_, facts, entries, values, begun) => {
    const found = observe(measureOf(entries, facts), 12, { month: 7, text: '42场' });
    expect(found?.values).toEqual(values);
    expect(found?.begun && formatDecimal(found.begun.total)).toBe(begun);
  });

  it('are none where nothing was entered', () => {
    expect(observe(measureOf([]))?.values).toEqual([]);
  });

  it('are not told where seven printed months are no whole quarters', () => {
    expect(observe(measureOf([], { interval: 'quarter' }), 12, { month: 7, text: '42场' })).toBeNull();
    expect(observe(measureOf([[9, '6场']], { interval: 'quarter' }), 12, { month: 7, text: '42场' })).toBeNull();
  });
});
