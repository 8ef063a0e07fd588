import { parseMonths } from '../../../domain/monitoring/monitored-months.ts';
import { squash } from '../../../domain/number/fold.ts';
import { type IndicatorColumnKind, indicatorColumnKind, numberedWord } from '../labels/indicator-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { bareText } from '../table/bare-text.ts';
import { isGradeWord, isHeadWord } from './header-columns.ts';

const scoreGroup = (text: string): IndicatorColumnKind | null => {
  const word = squash(text);
  if (/自评|单位|自我/u.test(word)) return 'self-score';
  return /复|财政|主管|审|抽查|专家|第三方|核定/u.test(word) ? 'other-score' : null;
};

/** 指标值 over 预计2022年实现值 and 上年实绩: no result of the year. */
const isOfOtherYear = (text: string): boolean => /^预[计期]|上年|前年|历史|基期/u.test(bareText(text));

const targetGroup = (text: string): IndicatorColumnKind | null => {
  const word = bareText(text);
  if (/符号?$|性质|方向|^(?:关系|比较|运算)/u.test(word)) return 'symbol';
  if (/单位/u.test(word)) return 'unit';
  if (/上年|前年|历史|基期/u.test(word)) return 'baseline';
  if (/^预计.*(?:当年|本年|实现)/u.test(word)) return 'target';
  return /调整/u.test(word) ? 'adjusted-target' : isHeadWord(text) ? 'target' : 'target-of-part';
};

/** Words of a plan: below 完成情况 a bare 指标值 or 数值 is a result, 年度指标值 is not. */
const saysPlan = /目标|计划|预期|年初|年度指标值/u;

const kindUnderActual = (text: string): IndicatorColumnKind => {
  const own = indicatorColumnKind(text);
  if (own === 'unit') return 'actual-unit';
  if (own === 'symbol') return 'note';
  const isOwn = own === 'self-score' || own === 'reason' || own === 'forecast';
  return isOwn || (own === 'target' && saysPlan.test(bareText(text))) ? own : 'actual';
};

/** What a word below a level heads: 指标内容, 目标值, 指标1. */
export const kindUnderLevel = (text: string): IndicatorColumnKind | null =>
  numberedWord(text)?.kind ?? indicatorColumnKind(text);

/**
 * What a sub-column means depends on the group over it: 得分 {自评, 复核}, 指标值 {符号, 值, 单位}; where that says nothing
 * known, on the one above it: 实际完成 over 全年.
 */
export const kindInGroup = (text: string, group: string, above: string): IndicatorColumnKind | null => {
  const own = isLevelName(group) ? kindUnderLevel(text) : indicatorColumnKind(text);
  const over = indicatorColumnKind(group) ?? indicatorColumnKind(above);
  // 1-6月 over 数值 | 单位.
  if (own === 'target' && /^数?值$/u.test(bareText(text)) && parseMonths(group) !== null) return 'actual';
  if ((over === 'note' || over === 'target') && isGradeWord(text))
    return bareText(text).startsWith('优') ? 'target' : 'note';
  if (over === 'target' || over === 'adjusted-target')
    return own === 'baseline' || (own === 'actual' && !isOfOtherYear(text)) ? own : targetGroup(text);
  if (over === 'self-score' || over === 'max-score') return scoreGroup(text) ?? own ?? over;
  if (over === 'reason') return own === 'reason' ? 'reason' : 'cause';
  if (over === 'likelihood') return 'likelihood';
  if (over === 'forecast') return own === 'unit' || own === 'actual-unit' ? 'other-unit' : 'forecast';
  if (over === 'actual' && own !== 'actual') return kindUnderActual(text);
  if (/复核|财政|主管|第三方|专家|抽查|再评价/u.test(squash(group)) && (own === 'self-score' || own === 'actual')) {
    return own === 'self-score' ? 'other-score' : 'note';
  }
  return own ?? over;
};
