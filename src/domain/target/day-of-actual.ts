import { type CalendarDay, calendarDay, dayOfSerial, lastDayOfMonth } from '../period/calendar-day.ts';
import type { Actual } from './actual.ts';

/** 2023.11 is November, 2023.1 January; places are kept as written, so 2023.10 is October. */
const dayOfMonthNumber = (coefficient: string, scale: number): CalendarDay | null => {
  const match = /^((?:19|20)\d{2})(\d{1,2})$/u.exec(coefficient);
  if (match === null || match[2]?.length !== scale) return null;
  const [year, month] = [Number.parseInt(match[1] ?? '', 10), Number.parseInt(match[2] ?? '', 10)];
  return calendarDay(year, month, lastDayOfMonth(year, month));
};

/** The day an actual names where its target is a day: a date, a month written 2023.11, or a spreadsheet's serial. */
export const dayOfActual = (actual: Actual): CalendarDay | null => {
  if (actual.kind === 'date') return actual.day;
  if (actual.kind !== 'number' || actual.unit !== '' || actual.bound !== 'exact') return null;
  const { coefficient, scale } = actual.value;
  const text = coefficient.toString();
  if (scale > 0) return dayOfMonthNumber(text, scale);
  return /^[345]\d{4}$/u.test(text) ? dayOfSerial(Number.parseInt(text, 10)) : null;
};
