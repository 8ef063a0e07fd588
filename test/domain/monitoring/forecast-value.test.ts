import { describe, expect, it } from 'vitest';
import type { MeasureKind } from '../../../src/domain/entry/ledger.ts';
import { forecastValue } from '../../../src/domain/monitoring/forecast-value.ts';
import { compareDecimals, decimalOf, formatDecimal } from '../../../src/domain/number/decimal.ts';

const forecast = (kind: MeasureKind, values: readonly string[], periodsLeft: number, lastYear: string | null = null) =>
  forecastValue({
    kind,
    values: values.map(decimalOf),
    begun: null,
    periodsLeft,
    lastYear: lastYear === null ? null : decimalOf(lastYear),
    floor: null,
    ceiling: null,
  });

const rangeOf = (value: ReturnType<typeof forecast>) => value?.ranges.of80.map(formatDecimal);

describe('the end of the year', () => {
  it.each<[string, MeasureKind, readonly string[], number, string, readonly string[]]>([
    ['a steady pace', 'cumulative', ['10', '10', '10'], 9, '120.00', ['103.03', '136.97']],
    ['nothing left to come', 'cumulative', ['10', '14'], 0, '24.00', ['24.00', '24.00']],
    ['a pace that varies', 'cumulative', ['8', '10', '12'], 9, '120.00', ['91.71', '148.29']],
    ['a pace that grew', 'cumulative', ['6', '6', '10', '10'], 8, '112.00', ['52.91', '171.09']],
    ['a level that holds', 'latest', ['95', '95', '95'], 6, '95.00', ['95.00', '95.00']],
    ['a level that moved', 'latest', ['94', '95', '96'], 4, '96.00', ['92.23', '99.77']],
    ['a mean', 'average', ['90', '94'], 2, '92.00', ['87.65', '96.35']],
  ])('from %s', (_, kind, values, left, middle, range) => {
    const found = forecast(kind, values, left);
    expect(found && formatDecimal(found.middle)).toBe(middle);
    expect(rangeOf(found)).toEqual(range);
  });

  it('is not told from one period, unless last year is known', () => {
    expect(forecast('cumulative', ['10'], 11)).toBeNull();
    expect(forecast('cumulative', ['10'], 11, '10')?.observations).toBe(2);
  });

  it.each<[MeasureKind, string, string]>([
    ['cumulative', '42', '72.00'],
    ['average', '665', '95.25'],
  ])('goes on from first months that are only known together: %s', (kind, total, middle) => {
    const begun = { total: decimalOf(total), periods: 7 };
    const values = (kind === 'cumulative' ? ['6'] : ['96']).map(decimalOf);
    const series = { kind, values, begun, periodsLeft: 4, lastYear: null, floor: null, ceiling: null };
    const found = forecastValue(series);
    expect(found && [formatDecimal(found.middle), found.observations]).toEqual([middle, 2]);
    expect(forecastValue({ ...series, values: [] })).toBeNull();
  });

  it('never loses what was counted already', () => {
    const found = forecast('cumulative', ['100', '1', '1'], 9);
    expect(found?.outcomes.every((value) => compareDecimals(value, decimalOf('102')) >= 0)).toBe(true);
  });

  it('has twenty rising outcomes', () => {
    const outcomes = forecast('cumulative', ['8', '10', '12'], 9)?.outcomes ?? [];
    expect(outcomes).toHaveLength(20);
    expect(outcomes.toSorted(compareDecimals)).toEqual(outcomes);
  });

  it('stays inside the bounds of a rate', () => {
    const bounds = { floor: decimalOf('0'), ceiling: decimalOf('100') };
    const found = forecastValue({
      kind: 'latest',
      values: ['90', '99'].map(decimalOf),
      begun: null,
      periodsLeft: 10,
      lastYear: null,
      ...bounds,
    });
    expect(found && formatDecimal(found.ranges.of80[1])).toBe('100.00');
  });
});
