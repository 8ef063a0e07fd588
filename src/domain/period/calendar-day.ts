/** A day of the civil calendar, without time or zone. `year` is null while the text is silent and no fiscal year is known. */
export type CalendarDay = { readonly year: number | null; readonly month: number; readonly day: number };

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month; February has 28 while the year is unknown. */
export const lastDayOfMonth = (year: number | null, month: number): number =>
  month === 2 && year !== null && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 31);

/** A day that exists in the calendar, or null: 2023-02-30 is none. 29 February is allowed while the year is unknown. */
export const calendarDay = (year: number | null, month: number, day: number): CalendarDay | null => {
  if (month < 1 || month > 12 || day < 1) return null;
  const last = year === null && month === 2 ? 29 : lastDayOfMonth(year, month);
  return day <= last ? { year, month, day } : null;
};

/** −1, 0 or 1; null when only one of the two knows its year. */
export const compareDays = (left: CalendarDay, right: CalendarDay): -1 | 0 | 1 | null => {
  if ((left.year === null) !== (right.year === null)) return null;
  const [a, b] = [toOrdinal(left), toOrdinal(right)];
  return a < b ? -1 : a > b ? 1 : 0;
};

const toOrdinal = (day: CalendarDay): number => (day.year ?? 0) * 10_000 + day.month * 100 + day.day;

const daysInYear = (year: number): number => (isLeap(year) ? 366 : 365);

/** The day behind a spreadsheet's date serial: 44561 → 2021-12-31. Null before 1900-03-01 or after 2100. */
export const dayOfSerial = (serial: number): CalendarDay | null => {
  if (!Number.isInteger(serial) || serial < 61 || serial > 73_415) return null;
  let rest = serial - 2;
  let year = 1900;
  while (rest >= daysInYear(year)) {
    rest -= daysInYear(year);
    year += 1;
  }
  let month = 1;
  while (rest >= lastDayOfMonth(year, month)) {
    rest -= lastDayOfMonth(year, month);
    month += 1;
  }
  return { year, month, day: rest + 1 };
};
