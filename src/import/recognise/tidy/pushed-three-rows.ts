import type { RawCell } from '../../read/raw-table.ts';
import { beginsAt, placesIn, type Row, sharesOf, type Tree } from './head-tree.ts';
import { lettersOf, resultWords, wordsBelow } from './head-words.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isLevelHead } from '../columns/indicator-head.ts';
import { type HeadRows, isNameWord } from './three-row-merges.ts';

/** 名称 | 权重 below each level. */
const areOfLevel = ([name, ...others]: Row): boolean =>
  name !== undefined && isNameWord(name.text) && /^p+$/u.test(lettersOf(others));

const groupKinds = new Set<IndicatorColumnKind | null>([null, 'target-and-actual', 'target', 'actual']);

/** 评价指标 over 一级指标 | 二级指标 | 三级指标; 目标与完成 over 年度指标值 | 实际完成值. */
const mayHead = ({ text }: RawCell, middle: Row): boolean =>
  middle.every((word) => isLevelHead(word.text)) ? isLevelHead(text) : groupKinds.has(indicatorColumnKind(text));

/** The middle row below one head of the first, the lowest row shared out among what is left. */
const treesOf = ({ upper, middle, lower }: HeadRows): readonly Tree[] =>
  upper
    .filter((head) => mayHead(head, middle))
    .flatMap((group) => {
      const owners = upper.flatMap((head): Row => (head === group ? middle : [head]));
      const fits = (head: RawCell, words: Row): boolean => {
        if (isLevelHead(head.text)) return middle.includes(head) && areOfLevel(words);
        const kind = indicatorColumnKind(head.text);
        const pattern = kind === null && middle.includes(head) ? resultWords : wordsBelow[kind ?? 'index'];
        return pattern?.test(lettersOf(words)) === true;
      };
      return sharesOf(owners, lower, fits).map((tree): Tree => new Map([...tree, [group, middle]]));
    })
    .filter((tree) => middle.some((head) => (tree.get(head) ?? []).length > 0));

/**
 * A head of three rows, all pushed to the left since all merges were lost: where its cells stand once each head is as wide as
 * the words below it. Null where it is none, or where its words could stand in several ways.
 */
export const spreadThreeRows = (rows: HeadRows): ReadonlyMap<RawCell, number> | null => {
  const { upper, middle, lower } = rows;
  const start = upper[0]?.column ?? 1;
  if (!beginsAt(middle, start) || !beginsAt(lower, start) || middle.length < 2) return null;
  const [tree, ...others] = treesOf(rows);
  if (tree === undefined || others.length > 0) return null;
  const places = placesIn(upper, tree);
  return [...places].some(([{ column }, place]) => column !== place) ? places : null;
};
