import { foldText } from '../../../domain/number/fold.ts';
import { namesBody } from '../../recognise/labels/body-names.ts';
import { holdsValue } from './cell-costs.ts';
import type { ColumnRole } from './role-costs.ts';
import { isWholeValue, textShape } from './text-shape.ts';
import type { Token } from './text-tokens.ts';

const longestValue = 30;

/** A word or two, as the name of a level is: 财务管理, 部门效果目标, 能力建设(15分). */
export const looksLikeLevel = (text: string): boolean => /^\p{Script=Han}{3,8}(?:[（(]\d{1,3}分[）)])?$/u.test(text);

/** A date that begins with its day, or ends before it. */
const partOfDate = /^[年月日号]|^\d{1,2}[日号]|\d年\d{1,2}$|月\d{1,2}$/u;

/** A comparison whose number stands elsewhere. */
const openComparison = /(?:不少于|不低于|不小于|不超过|不高于|不大于|大于|小于|高于|低于|等于|达到|[≥≤＞＜><=＝])$/u;

const isTwoValues = (text: string): boolean =>
  Array.from(text).some((_, at) => at > 0 && isWholeValue(text.slice(0, at)) && isWholeValue(text.slice(at)));

/** A part of a value, two values in one cell, or a value with other words behind it: it was cut elsewhere. */
export const isBrokenValue = (role: ColumnRole, text: string): boolean => {
  const whole = foldText(text);
  if (whole.length > longestValue) return false;
  if (openComparison.test(whole)) return role !== 'sign';
  if (['score', 'points', 'number'].includes(role)) return /^0\d/.test(whole);
  if (!holdsValue(role)) return false;
  if (partOfDate.test(whole)) return true;
  return !isWholeValue(whole) && (textShape(whole) === 'signed' || isTwoValues(whole));
};

/** 5（2）件: a number and, in brackets, how many of these are of one kind. */
const numberWithPart = /^\d+[（(]\d+[）)]\p{Script=Han}{0,2}$/u;

/** Such a number is a whole value: what stands beside it in its cell belongs into another. */
export const isBesideValue = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 && tokens.some(({ text }) => numberWithPart.test(text));

/** A name that a number of its own ends: 安全率 | 100%, one value too many for the columns behind it. */
export const endsInNumber = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 && ['number', 'measure', 'signed'].includes(textShape(tokens.at(-1)?.text ?? ''));

/** A number of its own behind words of a reason: the value of another column. */
export const holdsNumber = ([, ...rest]: readonly Token[]): boolean =>
  rest.some((token) => textShape(token.text) === 'number');

/** 306001-某局 | 某项目: the name of a unit may end where a line does, and that of its project begin. */
export const holdsUnit = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => {
    const before = tokens.slice(0, at).map(({ text }) => text);
    return token.isFirst && at > 0 && (namesBody(before.join('')) || /^\d{3,}/u.test(before[0] ?? ''));
  });

/** 财务管理 alone on the last line of a reason, in a text with one cell a line: it may be the level of the row below. */
export const endsInLevel = (own: readonly Token[], tokens: readonly Token[]): boolean => {
  const last = own.at(-1);
  if (last?.isFirst !== true || !looksLikeLevel(last.text)) return false;
  return own.length === 1 || tokens.every(({ isFirst }) => isFirst);
};

/** Numbers of one row of which some, not all, begin a line: one of them may be the rest of the one before it. */
export const areBroken = (values: readonly Token[]): boolean => {
  const [, ...rest] = values;
  return rest.some((token) => token.isFirst) && rest.some((token) => !token.isFirst);
};
