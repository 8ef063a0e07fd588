import { foldText } from '../../../domain/number/fold.ts';
import type { ColumnRole } from './cell-costs.ts';
import { flowLabelKey, type Segment } from './preamble-segments.ts';
import { isWholeValue, textShape } from './text-shape.ts';
import type { Token } from './text-tokens.ts';

const longestValue = 30;

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
  if (role === 'score' || role === 'number') return /^0\d/.test(whole);
  if (role !== 'target' && role !== 'actual') return false;
  if (partOfDate.test(whole)) return true;
  return !isWholeValue(whole) && (textShape(whole) === 'signed' || isTwoValues(whole));
};

/** A name that a number of its own ends: 安全率 | 100, one value too many for the columns behind it. */
export const endsInNumber = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 && textShape(tokens.at(-1)?.text ?? '') === 'number';

/** Numbers of one row of which some, not all, begin a line: one of them may be the rest of the one before it. */
export const areBroken = (values: readonly Token[]): boolean => {
  const [, ...rest] = values;
  return rest.some((token) => token.isFirst) && rest.some((token) => !token.isFirst);
};

const isNumber = (token: Token): boolean => ['number', 'measure'].includes(textShape(token.text));

const goalKeys = new Set(['expected-goal', 'actual-goal']);

const isGoal = ({ kind, labels: [label = ''] }: Segment): boolean =>
  kind === 'pair' && goalKeys.has(flowLabelKey(label) ?? '');

/** A text that ends, and on the same line another: 预期目标 and 实际完成情况 without their heads. */
const holdsTwoTexts = (values: readonly Token[]): boolean =>
  values.some((token, index) => index > 0 && !token.isFirst && /[。；]$/u.test(values[index - 1]?.text ?? ''));

/**
 * Whether more than the value asked for may stand behind a label: the value of a label beside it that seems blank, a
 * number behind a name, words behind a grade.
 */
export const isMixed = (segment: Segment, before: Segment | undefined): boolean => {
  const { values } = segment;
  // 预期目标, 实际完成情况 below each other, then the texts of both.
  if (before !== undefined && before.values.length === 0 && isGoal(before) && isGoal(segment)) return values.length > 0;
  if (isGoal(segment) && holdsTwoTexts(values)) return true;
  if (segment.isBeside && before?.kind === 'pair' && before.values.length === 0 && values.length > 1) return true;
  switch (flowLabelKey(segment.labels[0] ?? '')) {
    case 'project':
    case 'department':
    case 'unit':
      return values.slice(1).some(isNumber);
    case 'grade':
      return values.some((token, index) => index > 0 && token.isFirst);
    default:
      return false;
  }
};
