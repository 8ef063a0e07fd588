import { bareText } from '../table/bare-text.ts';
import { fundingColumnKind } from './funding-labels.ts';
import { headerKey } from './header-labels.ts';

/** How sure it is that points are the execution's. */
export type Execution = 'execution' | 'perhaps-execution';

type Points = 'max-score' | 'self-score';

/** Points in words of money; 总分 is of the whole. */
const pointsKind = (text: string): Points | null => {
  const kind = fundingColumnKind(text);
  if (kind === 'self-score') return kind;
  return kind === 'max-score' && headerKey(text) !== 'total' ? kind : null;
};

/** Of labels of money one says how much was spent: 全年执行数 | 执行率 | 得分. */
export const isBesideRate = (among: readonly string[]): boolean =>
  among.some((text) => fundingColumnKind(text) === 'rate');

/**
 * Whose points a label among those of money asks for: 得分（10分）, or 分值 | 得分, are the execution's, 得分 beside 执行率 perhaps;
 * 自评得分 alone is of the whole.
 */
export const pointsAmongMoney = (text: string, among: readonly string[]): Execution | null => {
  if (pointsKind(text) === null) return null;
  const isWeighed = among.some((other) => pointsKind(other) === 'max-score');
  if (isWeighed || /\d/u.test(bareText(text))) return 'execution';
  return isBesideRate(among) && bareText(text) === '得分' ? 'perhaps-execution' : null;
};
