import { CHINESE_NUMERAL, parseChineseNumeral } from '../number/chinese-numeral.ts';
import { type CalendarDay, calendarDay, lastDayOfMonth } from './calendar-day.ts';
import { parseYear } from './fiscal-year.ts';

/** The days a date as written covers: 2023年12月 is 1 to 31 December. `ends`: the text names the end itself (年底, a day). */
export type DateSpan = { readonly first: CalendarDay; readonly last: CalendarDay; readonly ends: boolean };

const YEAR = '((?:19|20)\\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2}|当|本|今|次|翌|下一)年度?';
const ORDINAL = `(\\d{1,2}|${CHINESE_NUMERAL})`;
const DECADES: Readonly<Record<string, readonly [number, number]>> = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31] };

const DATED = new RegExp(
  `^(?:${YEAR})?${ORDINAL}月份?(?:${ORDINAL}[日号]?|(底|末|月底|月末)|([上中下]旬)|内|当月)?$`,
  'u',
);
const QUARTER = new RegExp(`^(?:${YEAR})?第?([1-4一二三四])季度?(底|末|内)?$`, 'u');
const HALF = new RegExp(`^(?:${YEAR})?([上下])半年(底|末|内)?$`, 'u');
const WHOLE_YEAR = new RegExp(`^(?:${YEAR}|年度?)?(?:全|整)?(年?底|年?末|年终|年内|内|年)?$`, 'u');
const SEPARATED = /^((?:19|20)\d{2})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/u;
const COMPACT = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/u;

const readOrdinal = (text: string): number => {
  const value = /^\d+$/u.test(text) ? Number.parseInt(text, 10) : parseChineseNumeral(text);
  return value ?? 0;
};

/** The year a text names; 当年 and silence are the fiscal year, 次年 the one after. */
const readYear = (text: string | undefined, fiscalYear: number | null): number | null => {
  if (text === undefined || /^[当本今]$/u.test(text)) return fiscalYear;
  if (/^(?:次|翌|下一)$/u.test(text)) return fiscalYear === null ? null : fiscalYear + 1;
  return parseYear(text);
};

const monthSpan = (year: number | null, from: number, to: number): DateSpan => ({
  first: { year, month: from, day: 1 },
  last: { year, month: to, day: lastDayOfMonth(year, to) },
  ends: false,
});

const daySpan = (day: CalendarDay | null): DateSpan | null => day && { first: day, last: day, ends: true };

const readDated = (text: string, fiscalYear: number | null): DateSpan | null => {
  const match = DATED.exec(text);
  if (match === null) return null;
  const [, yearText, monthText = '', dayText, end, decade] = match;
  const [year, month] = [readYear(yearText, fiscalYear), readOrdinal(monthText)];
  if (month < 1 || month > 12) return null;
  if (dayText !== undefined) return daySpan(calendarDay(year, month, readOrdinal(dayText)));
  const whole = monthSpan(year, month, month);
  if (decade === undefined) return { ...whole, ends: end !== undefined };
  const [from, to] = DECADES[decade] ?? [1, 31];
  const last = to > whole.last.day ? whole.last.day : to;
  return { first: { year, month, day: from }, last: { year, month, day: last }, ends: false };
};

const readQuarter = (text: string, fiscalYear: number | null): DateSpan | null => {
  const match = QUARTER.exec(text);
  if (match === null) return null;
  const quarter = readOrdinal(match[2] ?? '');
  const span = monthSpan(readYear(match[1], fiscalYear), quarter * 3 - 2, quarter * 3);
  return { ...span, ends: /[底末]/u.test(match[3] ?? '') };
};

const readHalf = (text: string, fiscalYear: number | null): DateSpan | null => {
  const match = HALF.exec(text);
  if (match === null) return null;
  const span =
    match[2] === '上'
      ? monthSpan(readYear(match[1], fiscalYear), 1, 6)
      : monthSpan(readYear(match[1], fiscalYear), 7, 12);
  return { ...span, ends: /[底末]/u.test(match[3] ?? '') };
};

const readWholeYear = (text: string, fiscalYear: number | null): DateSpan | null => {
  const match = WHOLE_YEAR.exec(text);
  if (match === null || !/年/u.test(text) || text === '年' || text === '年度') return null;
  const span = monthSpan(readYear(match[1], fiscalYear), 1, 12);
  return { ...span, ends: /[底末终]/u.test(match[2] ?? '') };
};

const readSeparated = (text: string): DateSpan | null => {
  const compact = COMPACT.exec(text);
  const match = compact ?? SEPARATED.exec(text);
  if (match === null) return null;
  const year = Number.parseInt(match[1] ?? '', 10);
  const month = Number.parseInt((compact === null ? match[3] : match[2]) ?? '', 10);
  const dayText = compact === null ? match[4] : match[3];
  if (month < 1 || month > 12) return null;
  if (dayText === undefined) return monthSpan(year, month, month);
  return daySpan(calendarDay(year, month, Number.parseInt(dayText, 10)));
};

/**
 * Reads one date as people write it, folded and without spaces: 二〇二五年, 年底, 12月底, 2023年12月31日, 2023.07,
 * 三季度, 上半年. The fiscal year is taken where the text is silent. Null when the text is anything else.
 */
export const parseDateSpan = (text: string, fiscalYear: number | null): DateSpan | null =>
  readDated(text, fiscalYear) ??
  readQuarter(text, fiscalYear) ??
  readHalf(text, fiscalYear) ??
  readWholeYear(text, fiscalYear) ??
  readSeparated(text);
