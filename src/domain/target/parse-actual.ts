import type { Attainment } from '../indicator/indicator.ts';
import { parseDeadline } from '../period/parse-deadline.ts';
import type { Actual } from './actual.ts';
import { parseChange } from './parse-change.ts';
import { parseRating } from './parse-rating.ts';
import { plainText, saysNone } from './plain-text.ts';
import { type Bound, parseMeasuredQuantity, parseQuantity } from './quantity.ts';

/** Words that say how far a target was reached, tried in this order: 未完成 before 完成. */
const ATTAINMENTS: readonly (readonly [RegExp, Attainment])[] = [
  [
    /^(?:未(?:达成|达到|完成|实现)(?:年度)?(?:预期)?(?:指标|目标|效果)?(?:且效果较差)?|未达标|没有完成|尚未完成|否)$/u,
    'not-met',
  ],
  [
    /^(?:(?:部分|基本)(?:达成|达到|完成|实现)(?:年度)?(?:预期)?(?:指标|目标|效果)?(?:并具有一定效果)?|基本达标|部分达标)$/u,
    'partly-met',
  ],
  [
    /^(?:已?(?:全部|全面|如期|按时|按期|及时|顺利|圆满)?(?:达成(?:预期(?:指标|目标))?|完成|达标|达到(?:预期)?(?:目标|指标|效果)?|实现(?:目标)?))$/u,
    'met',
  ],
];
const ON_TIME = /如期|按时|按期|及时/u;
const DATE_LEAD = /^(?:已|经|我单位)*(?:于|在)?/u;

const boundOf = (bound: Bound): 'exact' | 'at-least' | 'at-most' =>
  bound === '>=' || bound === '>' ? 'at-least' : bound === '<=' || bound === '<' ? 'at-most' : 'exact';

/** 达到34人 says the value itself; 34人以上 only says that it is not below. */
const readNumber = (plain: string): Extract<Actual, { kind: 'number' }> | null => {
  const bare = plain.replace(/^(?:实际|已|共|累计)*(?:完成|达到|达|为|:)*(?=[\d-])/u, '');
  const quantity = parseQuantity(bare);
  if (quantity === null) return null;
  return { kind: 'number', value: quantity.value, unit: quantity.unit, bound: boundOf(quantity.bound) };
};

const readDate = (plain: string, fiscalYear: number | null): Actual | null => {
  const isDay = /^(?:19|20)\d{2}(?:\d{4}|\.\d{1,2}\.\d{1,2})$/u.test(plain);
  if (/^[\d.]+$/u.test(plain) && !isDay) return null;
  const due = parseDeadline(plain.replace(DATE_LEAD, ''), fiscalYear)?.due ?? null;
  return due && { kind: 'date', day: due };
};

const readAttainment = (plain: string): Actual | null => {
  const found = ATTAINMENTS.find(([pattern]) => pattern.test(plain));
  return found === undefined ? null : { kind: 'attainment', attainment: found[1], onTime: ON_TIME.test(plain) };
};

/** Reads an 实际完成值; blanks and the signs for blank (—, /, 无) are `blank`, never 0. */
export const parseActual = (text: string, fiscalYear: number | null): Actual => {
  if (saysNone(text)) return { kind: 'blank' };
  const plain = plainText(text);
  const rating = parseRating(plain);
  if (rating !== null) return { kind: 'rating', rating: rating.rating };
  const change = parseChange(plain);
  if (change !== null) return { kind: 'change', ...change };
  return readAttainment(plain) ?? readDate(plain, fiscalYear) ?? readNumber(plain) ?? { kind: 'statement' };
};

/** The number of an actual that otherwise reads as something else: 12月 against ≥10月, 满意度98% under its own name. */
export const parseActualNumber = (text: string, indicatorName: string): Extract<Actual, { kind: 'number' }> | null => {
  const plain = plainText(text);
  const number = readNumber(plain);
  if (number !== null) return number;
  const quantity = parseMeasuredQuantity(plain, plainText(indicatorName));
  return quantity && { kind: 'number', value: quantity.value, unit: quantity.unit, bound: boundOf(quantity.bound) };
};
