import type { Decimal } from '../number/decimal.ts';
import { parseQuantity, type Quantity } from './quantity.ts';

/** A change against an earlier value as written: 提升10%, 较上年下降3个百分点. */
export type Change = { readonly direction: 'up' | 'down'; readonly value: Decimal; readonly unit: string };

const PAST = '(?:上一?年度?|去年|往年|前三年|同期|基期|年初|基准年?|(?:19|20)\\d{2}年度?|上季度?|上月)';
const AGAINST = `(?:(?:与|较|比|同|在|相对|相较于?)*(?:同比|环比|${PAST})*(?:同期|水平|基础上?|相比|实际|平均数?|平均值|比)*)`;
const UP = '增长|提高|提升|增加|上升|上涨|增幅|增';
const DOWN = '下降|降低|减少|减低|缩短|压减|压缩|削减|下调|降幅|降|减';
const CHANGE = new RegExp(
  `^${AGAINST}(?:年均|平均|每年|有所|实现|至少|力争)*(?:(${UP})|(${DOWN}))(?:幅度)?了?(.+)$`,
  'u',
);
const REACHED = /^(?:到|至|为)/u;

const LEVEL = '(?:同期|水平|数|值|实际|支出|预算|决算|平均|执行数|完成数)';
const PAST_VALUE = `(?:(?:上一?年度?|去年|往年|同期|基期)${LEVEL}*|(?:${PAST})${LEVEL}+)`;
const NOT_UP = new RegExp(
  `^${AGAINST}(?:实现|保持)?(?:零增长(?:或负增长)?|负增长或零增长|只减不增|只降不增|只降不升|只减少不增加|不增长|不增加|不上升|不增|(?:不高于|不超过|不大于|不多于|不突破|不超|≤|<=)${PAST_VALUE})$`,
  'u',
);
const NOT_DOWN = new RegExp(
  `^${AGAINST}(?:实现|保持)?(?:只增不减|只升不降|不降低|不下降|不减少|(?:不低于|不少于|不小于|≥|>=)${PAST_VALUE})$`,
  'u',
);

/** 零增长, 只减不增, 不低于上年: held against last year's value. Null when the text is none. */
export const parseTrend = (text: string): 'not-up' | 'not-down' | null =>
  NOT_UP.test(text) ? 'not-up' : NOT_DOWN.test(text) ? 'not-down' : null;

/**
 * Reads a change, folded and without spaces: 提升10%, 同比增长≥3%, 下降3个百分点. Null when it is none, or when the
 * change itself has a ceiling (下降不超过3%).
 */
export const parseChange = (text: string): Change | null => {
  const match = CHANGE.exec(text);
  if (match === null || REACHED.test(match[3] ?? '')) return null;
  const quantity = parseQuantity(match[3] ?? '');
  if (quantity === null || quantity.bound === '<=' || quantity.bound === '<') return null;
  return { direction: match[1] === undefined ? 'down' : 'up', value: quantity.value, unit: quantity.unit };
};

/** 提高到95%, 降至5%以下: a level to be reached, not a change. */
export const parseReachedLevel = (text: string): Quantity | null => {
  const match = CHANGE.exec(text);
  const level = match?.[3] ?? '';
  if (match === null || !REACHED.test(level)) return null;
  const quantity = parseQuantity(level.replace(REACHED, ''));
  if (quantity === null) return null;
  const expected = match[1] === undefined ? '<=' : '>=';
  if (quantity.bound === 'none') return { ...quantity, bound: expected };
  return quantity.bound.startsWith(expected.charAt(0)) ? quantity : null;
};
