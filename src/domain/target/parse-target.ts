import { isCostIndicator } from '../indicator/category.ts';
import { dayOfSerial } from '../period/calendar-day.ts';
import { type Deadline, parseDeadline } from '../period/parse-deadline.ts';
import { rememberByText } from '../remember-by-text.ts';
import { parseChange, parseReachedLevel, parseTrend } from './parse-change.ts';
import { parseRange } from './parse-range.ts';
import { parseRating } from './parse-rating.ts';
import { plainText, saysNone } from './plain-text.ts';
import { parseMeasuredQuantity, parseQuantity, type Quantity } from './quantity.ts';
import { splitConditions } from './split-conditions.ts';
import type { Comparison, Target } from './target.ts';
import type { TargetContext } from './target-context.ts';
import { wantsNoEvent } from './zero-events.ts';

const SCHEDULE =
  /^(?:≥|>|=|大于或?等于|不低于|不少于|不小于|不慢于|不落后于|达到|高于|快于|超过|按照?|与)?(?:序时|时序)进度(?:要求|同步|一致|完成|执行|以上)?$/u;
const TIMELY_NAME = /时间|时限|日期|期限|周期|工期|竣工|截止|完成时/u;

/** True for 序时进度 and its variants. */
export const isScheduleText = (text: string): boolean => SCHEDULE.test(plainText(text));

const isTimely = (context: TargetContext): boolean =>
  /时效|进度/u.test(context.subcategoryText) || TIMELY_NAME.test(context.name);

/** A sign that the name leaves open for the cell: 苗木成活率(≥**%). */
const signOfName = (name: string): Comparison | null => {
  const match = /([≥≤])\*+/u.exec(plainText(name));
  return match === null ? null : match[1] === '≥' ? '>=' : '<=';
};

const impliedComparison = (quantity: Quantity, context: TargetContext): Comparison => {
  if (quantity.value.coefficient === 0n) return '=';
  return signOfName(context.name) ?? (isCostIndicator(context.category, context.subcategoryText) ? '<=' : '>=');
};

const toNumeric = (quantity: Quantity, context: TargetContext): Target => {
  const implied = quantity.bound === 'none';
  return {
    kind: 'numeric',
    comparison: quantity.bound === 'none' ? impliedComparison(quantity, context) : quantity.bound,
    value: quantity.value,
    unit: quantity.unit,
    implied,
  };
};

/** 12月 counts months under 数量, 全年 and 2023.12 are dates only where the indicator is about time. */
const readsAsDate = (plain: string, context: TargetContext): boolean => {
  if (/^[≤<]\d{1,2}月$/u.test(plain)) return false;
  if (isTimely(context)) return true;
  if (/^\d{1,2}月$/u.test(plain)) return !/数量/u.test(context.subcategoryText) && !/月数|时长/u.test(context.name);
  return (
    /\d.*[年月季]|^\d{4}\.\d{1,2}\.\d{1,2}$|[-—–~/]|年[底末终内]|年$|季度|半年|^[\u4e00-\u9fa5]+月/u.test(plain) &&
    !/^(?:全|当|本)年度?$/u.test(plain)
  );
};

const readSerial = (plain: string): Deadline | null => {
  if (/^(?:19|20)\d{2}$/u.test(plain)) return parseDeadline(`${plain}年`, null);
  if (!/^[345]\d{4}$/u.test(plain)) return null;
  const day = dayOfSerial(Number.parseInt(plain, 10));
  return day === null || day.year === null || day.year < 2005 || day.year > 2045
    ? null
    : { from: null, due: day, completion: null };
};

const readDeadline = (plain: string, context: TargetContext): Target | null => {
  if (!readsAsDate(plain, context)) return null;
  const serial = isTimely(context) ? readSerial(plain) : null;
  // Forms with the sign in a column of its own give =12月31日前.
  const deadline = serial ?? parseDeadline(plain.replace(/^=/u, ''), context.fiscalYear);
  return deadline && { kind: 'deadline', ...deadline };
};

const readWords = rememberByText((plain): Target | null => {
  const rating = parseRating(plain);
  if (rating !== null) return { kind: 'rating', ...rating };
  if (SCHEDULE.test(plain)) return { kind: 'schedule' };
  const trend = parseTrend(plain);
  if (trend !== null) return { kind: 'trend', direction: trend };
  if (wantsNoEvent(plain)) {
    return { kind: 'numeric', comparison: '=', value: { coefficient: 0n, scale: 0 }, unit: '', implied: true };
  }
  return null;
});

const readNumbers = (plain: string, context: TargetContext): Target | null => {
  const range = parseRange(plain);
  if (range !== null) return { kind: 'range', ...range };
  const change = parseChange(plain);
  if (change !== null) return { kind: 'relative', ...change };
  const quantity =
    parseQuantity(plain) ?? parseReachedLevel(plain) ?? parseMeasuredQuantity(plain, plainText(context.name));
  return quantity && toNumeric(quantity, context);
};

/**
 * Reads a 年度指标值. Every reading covers the whole text: what is not understood to the last sign is a `statement`,
 * which a person judges.
 */
export const parseTarget = (text: string, context: TargetContext): Target => {
  if (saysNone(text)) return { kind: 'none' };
  const plain = plainText(text);
  return (
    readWords(plain) ??
    readDeadline(plain, context) ??
    readNumbers(plain, context) ?? { kind: 'statement', parts: splitConditions(text) }
  );
};
