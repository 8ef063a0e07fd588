import type { RawCell } from '../../read/raw-table.ts';
import { isLevelHead } from '../columns/indicator-head.ts';
import { plainNumber } from '../table/cell-text.ts';
import type { Row } from './head-tree.ts';
import { isPointsWord } from './list-heads.ts';

const fewestLevels = 2;

/**
 * 评价指标 | 指标分值 | 评价得分 right above 一级 | 二级 | 三级 | 100 | 84: the heads of points stand over what these come to, behind
 * all levels. Where they belong; null for any other two rows.
 */
export const spreadTotals = (heads: Row, words: Row): ReadonlyMap<RawCell, number> | null => {
  const [, ...points] = heads;
  const levels = words.length - points.length;
  // Most rows of words end with a word.
  if (points.length === 0 || levels < fewestLevels || plainNumber(words.at(-1)?.text ?? '') === null) return null;
  const [named, sums] = [words.slice(0, levels), words.slice(levels)];
  const areSums = points.every(isPointsWord) && sums.every(({ text }) => plainNumber(text) !== null);
  if (!areSums || !named.every(({ text }) => isLevelHead(text))) return null;
  return new Map(points.map((head, at) => [head, sums[at]?.column ?? head.column]));
};
