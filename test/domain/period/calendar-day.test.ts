import { describe, expect, it } from 'vitest';
import { calendarDay, compareDays, dayOfSerial, lastDayOfMonth } from '../../../src/domain/period/calendar-day.ts';

describe('dayOfSerial', () => {
  it.each([
    [44561, 2021, 12, 31],
    [44562, 2022, 1, 1],
    [45351, 2024, 2, 29],
    [36526, 2000, 1, 1],
    [61, 1900, 3, 1],
  ])('%i is %i-%i-%i', (serial, year, month, day) => {
    expect(dayOfSerial(serial)).toEqual({ year, month, day });
  });

  it.each([0, 60, 80_000, 44561.5])('%d is no day', (serial) => {
    expect(dayOfSerial(serial)).toBeNull();
  });
});

describe('calendarDay', () => {
  it('knows which days exist', () => {
    expect(calendarDay(2023, 2, 29)).toBeNull();
    expect(calendarDay(2024, 2, 29)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(calendarDay(null, 2, 29)).toEqual({ year: null, month: 2, day: 29 });
    expect(calendarDay(2023, 13, 1)).toBeNull();
    expect(lastDayOfMonth(1900, 2)).toBe(28);
  });
});

describe('compareDays', () => {
  it('orders days and refuses when only one knows its year', () => {
    const day = { year: 2023, month: 12, day: 31 };
    expect(compareDays(day, { year: 2024, month: 1, day: 1 })).toBe(-1);
    expect(compareDays(day, day)).toBe(0);
    expect(compareDays({ ...day, year: null }, { year: null, month: 6, day: 30 })).toBe(1);
    expect(compareDays(day, { ...day, year: null })).toBeNull();
  });
});
