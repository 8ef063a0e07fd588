import { type Decimal, parseDecimal } from '../number/decimal.ts';
import { type CalendarDay, compareDays, lastDayOfMonth } from './calendar-day.ts';
import { type DateSpan, parseDateSpan } from './date-span.ts';

/** A deadline or a period as written. `due` is null where it comes round again (每月5日前). */
export type Deadline = {
  readonly from: CalendarDay | null;
  readonly due: CalendarDay | null;
  readonly completion: Decimal | null;
};

const LEAD = /^(?:已?于|已?在|截至|截止到?|力争|确保|计划|预计|不晚于|不迟于|早于|应于|须于|每年(?!度)|≤|<=|<)+/u;
const LIMIT = '(?:\\(含\\))?(?:之前|以前|前|之内|以内|内|止)?(?:\\(含\\))?';
const DONE =
  '(?:全部|全面|基本|按时|按期|如期|均|已|顺利)*(?:完成|完工|竣工|建成|交付|到位|支付|发放|拨付|验收|办结|上报|报送|执行|实施|投入|开工|结束|公开|组织|开展|启动|达到|实现)';
const SHARE = '(?:率|比例|进度)?(?:达到?|≥|>=|不低于)?(\\d+(?:\\.\\d+)?)%(?:以上)?';
const TAIL = new RegExp(`^(.+?)(${LIMIT})(?:(${DONE})(?:${SHARE}|([\\u4e00-\\u9fa5]{0,12})))?$`, 'u');
const RECURRING =
  /^(?:每个?(?:月|季度?|周|旬|半年|学期)|次月|下月|当月)(?:的|末|底|初)?(?:\d{1,2}[日号])?(?:之?前|以前|以内|内|(?<=[日号末底]))(?:完成|上报|报送|发放|支付|拨付|到位)?$/u;
const SEPARATOR = /[-—–~～至到]+/gu;

const dayBefore = (day: CalendarDay): CalendarDay => {
  if (day.day > 1) return { ...day, day: day.day - 1 };
  if (day.month > 1) return { ...day, month: day.month - 1, day: lastDayOfMonth(day.year, day.month - 1) };
  return { year: day.year === null ? null : day.year - 1, month: 12, day: 31 };
};

/** 9月前 means before September begins; 一季度前 cannot mean before the year, so there the end of the quarter counts. */
const lastDayOnTime = (span: DateSpan, limit: string, fiscalYear: number | null): CalendarDay => {
  if (span.ends || !limit.includes('前')) return span.last;
  const startsTheYear = span.first.month === 1 && span.first.day === 1;
  const inFiscalYear = span.first.year === null || fiscalYear === null || span.first.year <= fiscalYear;
  return startsTheYear && inFiscalYear ? span.last : dayBefore(span.first);
};

const completeLeft = (left: string, right: string): string => {
  if (/^(?:.{2,4}年度?)?\d{1,2}$/u.test(left) && /月/u.test(right)) return `${left}月`;
  return /^(?:19|20)\d{2}$/u.test(left) && /^(?:19|20)\d{2}年?/u.test(right) ? `${left}年` : left;
};

const readPeriodAt = (left: string, right: string, fiscalYear: number | null): Deadline | null => {
  const first = parseDateSpan(completeLeft(left, right), fiscalYear);
  if (first === null) return null;
  const rightText = /^(?:19|20)\d{2}$/u.test(right) && /^(?:19|20)\d{2}年?$/u.test(left) ? `${right}年` : right;
  const last = parseDateSpan(rightText, first.first.year ?? fiscalYear);
  if (last === null || compareDays(first.first, last.last) !== -1) return null;
  return { from: first.first, due: last.last, completion: null };
};

/** 2023.07-2024.01, 2021年1月-12月, 1-12月: read only when exactly one way to cut it makes sense. */
const readPeriod = (text: string, fiscalYear: number | null): Deadline | null => {
  const found = [...text.matchAll(SEPARATOR)].flatMap((match) => {
    const period = readPeriodAt(text.slice(0, match.index), text.slice(match.index + match[0].length), fiscalYear);
    return period === null ? [] : [period];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
};

const readPoint = (text: string, limit: string, fiscalYear: number | null): Deadline | null => {
  const span = parseDateSpan(text, fiscalYear);
  if (span === null) return readPeriod(text, fiscalYear);
  const wholeYear = span.last.month === 12 && span.first.month === 1 && !span.ends && limit === '';
  return { from: wholeYear ? span.first : null, due: lastDayOnTime(span, limit, fiscalYear), completion: null };
};

/**
 * Reads a deadline or period as people write it, folded and without spaces: 12月底前, 2021年12月31日前完成,
 * 11月底完成100%, 2023.07-2024.01, 每月5日前. Null when the whole text is not one.
 */
export const parseDeadline = (text: string, fiscalYear: number | null): Deadline | null => {
  if (RECURRING.test(text)) return { from: null, due: null, completion: null };
  const plain = text.replace(LEAD, '');
  const whole = readPoint(plain, '', fiscalYear);
  if (whole !== null) return whole;
  const match = TAIL.exec(plain);
  if (match === null) return null;
  const [, dateText = '', limit = '', done, share, object] = match;
  if (object !== undefined && object !== '' && limit === '' && !/[底末日号]$/u.test(dateText)) return null;
  if (limit === '' && done === undefined) return null;
  const deadline = readPoint(dateText, limit, fiscalYear) ?? readPoint(dateText + limit, '', fiscalYear);
  return deadline && { ...deadline, completion: share === undefined ? null : parseDecimal(share) };
};
