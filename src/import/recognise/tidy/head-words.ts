import { type IndicatorColumnKind, indicatorColumnKind } from '../labels/indicator-labels.ts';
import type { Row } from './head-tree.ts';

/** One letter for each kind of word, to tell what may stand below a head. */
const letters: Partial<Record<IndicatorColumnKind, string>> = {
  symbol: 's',
  target: 'v',
  actual: 'a',
  unit: 'u',
  'actual-unit': 'u',
  forecast: 'f',
  note: 'n',
  'max-score': 'p',
  'self-score': 'p',
  'other-score': 'p',
  cause: 'c',
  reason: 'c',
  remark: 'c',
  likelihood: 'l',
};

/** 符号 | (blank) | 单位: the words with one for the value between the two, which has none of its own. */
export const withUnnamedWord = (words: Row): Row => {
  const [sign, unit] = words;
  const isUnnamed =
    sign !== undefined &&
    unit?.column === sign.column + 2 &&
    indicatorColumnKind(sign.text) === 'symbol' &&
    indicatorColumnKind(unit.text) === 'unit';
  return isUnnamed ? [sign, { ...sign, column: sign.column + 1, text: '值' }, ...words.slice(1)] : words;
};

/** The kinds of words in their order, `-` for any other. */
export const lettersOf = (words: Row): string =>
  words.map(({ text }) => letters[indicatorColumnKind(text) ?? 'index'] ?? '-').join('');

const target = /^s?vu?$/u;
const points = /^p+$/u;

/** 数值 | 单位 | 完成率, 1-8月完成值 | 全年预计完成值: what is told of a result. */
export const resultWords = /^s?[va]u?n*f?$/u;

/** 符号 | 数值 | 单位 below 年度指标值, 数值 | 完成率 below 实际完成, 分值 | 得分 below 评分. */
export const wordsBelow: Partial<Record<IndicatorColumnKind, RegExp>> = {
  target,
  'adjusted-target': target,
  baseline: resultWords,
  actual: resultWords,
  forecast: resultWords,
  'max-score': points,
  'self-score': points,
  reason: /^c+$/u,
  likelihood: /^l+$/u,
};
