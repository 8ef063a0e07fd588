import { fundingColumnKind } from '../../recognise/labels/funding-labels.ts';
import { textBetween } from './flow-prices.ts';
import { textShape } from './text-shape.ts';
import type { Token } from './text-tokens.ts';
import { areBroken } from './value-doubts.ts';

/** A number, or a dash in the place of one. */
export const isNumeric = (text: string): boolean => ['number', 'none', 'measure'].includes(textShape(text));

/** `100.00` `%`, `7` `万`, `98.` `4%` broken apart: the unit belongs to the number before it, and so does its rest. */
export const withUnits = (values: readonly Token[]): readonly Token[] =>
  values.reduce<readonly Token[]>((joined, token) => {
    const last = joined.at(-1);
    const isUnit = last !== undefined && /^(?:[%％]|[万亿]?元|万)$/u.test(token.text);
    const isRest = last !== undefined && /^\d+\.$/u.test(last.text) && /^\d/u.test(token.text);
    return isUnit || isRest
      ? [...joined.slice(0, -1), { ...last, text: `${last.text}${token.text}` }]
      : [...joined, token];
  }, []);

/** 165.6 10 9.6 | 质保金未到 | 支付期: the words behind several numbers are one remark. */
const withRemark = (values: readonly Token[]): readonly Token[] => {
  const end = values.findLastIndex((token) => isNumeric(token.text)) + 1;
  const [first, ...rest] = values.slice(end);
  if (end < 2 || first === undefined || rest.length === 0) return values;
  return [...values.slice(0, end), { ...first, text: textBetween(values, end, values.length) }];
};

const isRemarked = (values: readonly Token[]): boolean =>
  values.length > 2 && values.slice(0, -1).every((token) => isNumeric(token.text));

/** Amounts, with a remark behind them or without. */
export const isAmounts = (values: readonly Token[]): boolean =>
  values.every((token) => isNumeric(token.text)) ||
  isNumeric(values.map((token) => token.text).join('')) ||
  isRemarked(values);

/** The values of a row of 项目资金, each in one piece. */
export const fundingValues = (values: readonly Token[]): readonly Token[] => withRemark(withUnits(values));

/** Heads without the remarks behind the numbers: a row that ends in a number has none. */
const headsOfNumbers = (heads: readonly string[]): readonly string[] =>
  heads.slice(
    0,
    heads.findLastIndex((head) => fundingColumnKind(head) !== 'aside' || !/备注|原因|说明/u.test(head)) + 1,
  );

/** The values agree with their heads as far as a sign of percent tells: 100% below 执行率 and no other. */
const fitRates = (values: readonly Token[], heads: readonly string[]): boolean =>
  values.every(
    ({ text }, at) => !/[%％]$/u.test(text) || ['rate', 'aside'].includes(fundingColumnKind(heads[at] ?? '') ?? ''),
  );

/** Fewer values than columns: which ones are blank the text does not tell, unless only the score of a part row is. */
export const areDoubtful = (values: readonly Token[], all: readonly string[], label: string): boolean => {
  const heads = isNumeric(values.at(-1)?.text ?? '') ? headsOfNumbers(all) : all;
  const isRemark = heads === all && values.length > 1;
  if (isRemark && fundingColumnKind(heads[values.length - 1] ?? '') !== 'aside') return true;
  if (!fitRates(values, heads)) return true;
  const isPart = !/总额|合计/u.test(label) && fundingColumnKind(heads.at(-1) ?? '') === 'self-score';
  return values.length > heads.length || values.length < heads.length - (isPart ? 1 : 0) || areBroken(values);
};
