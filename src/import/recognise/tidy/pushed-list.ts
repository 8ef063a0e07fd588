import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { roleOf } from '../goals/goal-heads.ts';
import { beginsAt, placesIn, type Row, secondLevelsUnder, sharesOf, type TreeOf } from './head-tree.ts';
import { lettersOf, wordsBelow } from './head-words.ts';
import { isLevelHead } from '../columns/indicator-head.ts';
import { fundingColumnKind } from '../labels/funding-labels.ts';
import { indicatorColumnKind, namesTarget } from '../labels/indicator-labels.ts';
import { isCategoryName } from '../labels/level-names.ts';
import { isMoneyHead, isMoneyWord, isPointsWord, namesItems } from './list-heads.ts';

/** What 绩效指标 leaves to the heads behind it. */
const ownLetters = [
  ['target', 'svu'],
  ['actual', 'au'],
  ['max-score', 'p'],
  ['self-score', 'p'],
  ['reason', 'c'],
] as const;

/** 一级指标 | 二级指标 | 三级指标, and what stands behind them unless a further head stands over that. */
const isOfIndicators = (words: Row, behind: Row): boolean => {
  const levels = words.findIndex(({ text }) => !isLevelHead(text));
  const kinds = behind.map(({ text }) => indicatorColumnKind(text));
  const taken = ownLetters.flatMap(([kind, letters]) => (kinds.includes(kind) ? [letters] : [])).join('');
  // 指标内容 behind the levels tells what an indicator means.
  const measures = words.slice(Math.max(levels, 0)).filter(({ text }) => indicatorColumnKind(text) !== 'name');
  const others = levels < 0 ? [] : lettersOf(measures).split('');
  return levels !== 0 && others.every((letter) => letter !== '-' && !taken.includes(letter));
};

const isOfGoal = (words: Row): boolean => words.map(({ text }) => roleOf(text)).join() === 'expected,actual';

/** 全年预算数 | 执行数 | 执行率 | 得分（10分）: money, and points of the execution behind it. */
const isOfMoney = (words: Row): boolean =>
  words.slice(0, 2).every(isMoneyWord) &&
  words.every((word) => isMoneyWord(word) || isPointsWord(word)) &&
  new Set(words.map(({ text }) => squash(text))).size === words.length;

/** 资金来源 beside 资金总额: the parts stand below what tells where the money is from. */
const mayHoldParts = (heads: Row, head: RawCell): boolean => {
  const tellsParts = ({ text }: RawCell): boolean => /来源|构成|其中/u.test(squash(text));
  return tellsParts(head) || !heads.some((other) => isMoneyHead(other) && tellsParts(other));
};

const namesBlock = ({ text }: RawCell): boolean => {
  const label = squash(text);
  const isResult = indicatorColumnKind(text) === 'actual' && label.includes('指标');
  return isResult || /^(?:年度|项目|整体)?绩效(?:目标|指标).{0,6}(?:运行|完成|监控|实现|执行|填报)?情况$/u.test(label);
};

/** 指标及目标值 | 完成值: the columns of the indicators of a first level. */
const isOfLevel = ([name, ...others]: Row): boolean =>
  name !== undefined && namesTarget(name.text) && /^[ap]+c*$/u.test(lettersOf(others));

/** The words may stand below a head of the list, whose other heads tell what is left to it. */
const fitsIn =
  (heads: Row) =>
  (head: RawCell, words: Row): boolean => {
    // 资金总额 | 财政资金 tell of what was planned and of what was spent, not of 执行率.
    if (isMoneyHead(head))
      return fundingColumnKind(head.text) !== 'rate' && mayHoldParts(heads, head) && isOfMoney(words);
    // One project per row, its indicators in the cells of each second level, or side by side with their results.
    if (isCategoryName(head.text)) return secondLevelsUnder([head], words) !== null || isOfLevel(words);
    const kind = indicatorColumnKind(head.text);
    // 绩效指标, or 绩效指标完成情况, 绩效目标运行情况 as the name of the block where no other head is.
    const isNamed = heads.some(({ text }) => indicatorColumnKind(text) === 'weak-name');
    const isOfBlock = isNamed ? kind === 'weak-name' : namesBlock(head);
    // One project per row, its indicators in the cells of each first level.
    if (isOfBlock && words.every(({ text }) => isCategoryName(text))) return true;
    if (isOfBlock && words.some(({ text }) => isLevelHead(text)))
      return isOfIndicators(words, heads.slice(heads.indexOf(head) + 1));
    const isGoal = roleOf(head.text) === 'expected' && isOfGoal(words);
    return isGoal || wordsBelow[kind ?? 'index']?.test(lettersOf(words)) === true;
  };

/** Which words of its second row stand below which heads of a list's first; null where that could be told in several ways or none. */
export const treeOfList: TreeOf = (heads, words) => {
  const [tree, ...others] = sharesOf(heads, words, fitsIn(heads));
  return tree === undefined || tree.size === 0 || others.length > 0 ? null : tree;
};

/**
 * The head of a list of projects in two rows, both pushed to the left since all merges were lost: where its cells stand once
 * each head is as wide as the words below it, and the widest of the rows below, `width` columns, as wide as the head. Null
 * where it is none, or where its words could stand in several ways.
 */
export const spreadList = (heads: Row, words: Row, width: number): ReadonlyMap<RawCell, number> | null => {
  const start = heads[0]?.column ?? 1;
  if (!heads.some(namesItems) || !beginsAt(heads, start) || !beginsAt(words, start)) return null;
  const tree = treeOfList(heads, words);
  if (tree === null) return null;
  const places = placesIn(heads, tree);
  const [end, lastWord] = [heads, words].map((row) => Math.max(...row.map((cell) => places.get(cell) ?? 0)));
  const filled = start + width - 1;
  // Remarks that no row holds may be left blank, behind the last of the words or as the last of them.
  const remarks = /c*$/u.exec(lettersOf(words))?.[0].length ?? 0;
  const isAsWide = filled <= Math.max(end ?? 0, lastWord ?? 0) && filled >= (lastWord ?? 0) - remarks;
  return isAsWide ? places : null;
};
