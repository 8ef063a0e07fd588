import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { roleOf } from '../goals/goal-heads.ts';
import {
  beginsAt,
  type Places,
  placesIn,
  type Row,
  secondLevelsUnder,
  sharesOf,
  type Tree,
  type TreeOf,
} from './head-tree.ts';
import { lettersOf, wordsBelow } from './head-words.ts';
import { isLevelHead } from '../columns/indicator-head.ts';
import { fundingColumnKind, isFundingBlockLabel, isSpendingKind } from '../labels/funding-labels.ts';
import { indicatorColumnKind, namesTarget } from '../labels/indicator-labels.ts';
import { isCategoryName, isLevelName } from '../labels/level-names.ts';
import { bareText } from '../table/bare-text.ts';
import { isMoneyHead, isMoneyWord, isPointsWord, namesItems } from './list-heads.ts';

/** What 绩效指标 leaves to the heads behind it. */
const ownLetters = [
  ['target', 'svu'],
  ['actual', 'au'],
  ['max-score', 'p'],
  ['self-score', 'p'],
  ['reason', 'c'],
] as const;

/** 指标值, 目标值: what is aimed at, below no head that asks for what came of it. */
const saysTarget = ({ text }: RawCell): boolean =>
  indicatorColumnKind(text) === 'target' && /指标|目标/u.test(bareText(text));

/** 一级指标 | 二级指标 | 三级指标, and what stands behind them unless a further head stands over that. */
const isOfIndicators = (words: Row, behind: Row): boolean => {
  const levels = words.findIndex(({ text }) => !isLevelHead(text));
  const kinds = behind.map(({ text }) => indicatorColumnKind(text));
  const taken = ownLetters.flatMap(([kind, letters]) => (kinds.includes(kind) ? [letters] : [])).join('');
  // 指标内容 behind the levels tells what an indicator means.
  const measures = words.slice(Math.max(levels, 0)).filter(({ text }) => indicatorColumnKind(text) !== 'name');
  // A unit right behind 指标值 is that one's.
  const letters = lettersOf(measures);
  const said = measures.some(saysTarget) ? letters.replace('vu', 'v') : letters;
  const others = levels < 0 ? [] : said.split('');
  return levels !== 0 && others.every((letter) => letter !== '-' && !taken.includes(letter));
};

const isOfGoal = (words: Row): boolean => words.map(({ text }) => roleOf(text)).join() === 'expected,actual';

/** 执行数 | 执行率 without a budget, below 年初预算数: one amount, which holds nothing of what was spent. */
const isSpentOfPlan = (head: RawCell, words: Row): boolean => {
  const isPlan = ({ text }: RawCell): boolean => ['initial', 'adjusted'].includes(fundingColumnKind(text) ?? '');
  const isSpent = ({ text }: RawCell): boolean => ['executed', 'rate'].includes(fundingColumnKind(text) ?? '');
  return isPlan(head) && bareText(head.text).endsWith('数') && words.some(isSpent) && !words.some(isPlan);
};

/** 全年预算数 | 执行数 | 执行率 | 得分（10分）: money, split up in the row below or not, and points of the execution behind it. */
const isOfMoney = (words: Row, lower: Tree): boolean => {
  const isMoney = (word: RawCell): boolean => isMoneyWord(word) || lower.has(word);
  return (
    words.slice(0, 2).every(isMoney) &&
    words.every((word) => isMoney(word) || isPointsWord(word)) &&
    new Set(words.map(({ text }) => squash(text))).size === words.length
  );
};

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

/** 部门整体支出年度绩效目标 beside 整体绩效目标: either may be what the levels stand below. */
const mayNameBlock = ({ text }: RawCell): boolean => /绩效(?:目标|指标)/u.test(squash(text));

type Asked = {
  readonly heads: Row;
  /** What stands below the words in a third row. */
  readonly lower: Tree;
  readonly isBlock: (head: RawCell) => boolean;
};

/** The words may stand below a head of the list, whose other heads tell what is left to it. */
const fitsIn =
  ({ heads, lower, isBlock }: Asked) =>
  (head: RawCell, words: Row): boolean => {
    // 资金总额 | 财政资金 tell of what was planned and of what was spent, not of 执行率.
    if (isMoneyHead(head))
      return (
        fundingColumnKind(head.text) !== 'rate' &&
        !isSpentOfPlan(head, words) &&
        mayHoldParts(heads, head) &&
        isOfMoney(words, lower)
      );
    // One project per row, its indicators in the cells of each second level, or side by side with their results.
    if (isCategoryName(head.text)) return secondLevelsUnder([head], words) !== null || isOfLevel(words);
    const kind = indicatorColumnKind(head.text);
    // 绩效指标, or 绩效指标完成情况, 绩效目标运行情况 as the name of the block where no other head is.
    const isNamed = heads.some(({ text }) => indicatorColumnKind(text) === 'weak-name');
    const isOfBlock = isNamed ? kind === 'weak-name' : isBlock(head);
    // One project per row, its indicators in the cells of each first level.
    if (isOfBlock && words.every(({ text }) => isCategoryName(text))) return true;
    if (isOfBlock && words.some(({ text }) => isLevelHead(text)))
      return isOfIndicators(words, heads.slice(heads.indexOf(head) + 1));
    const isGoal = roleOf(head.text) === 'expected' && isOfGoal(words);
    if ((kind === 'actual' || kind === 'forecast') && words.some(saysTarget)) return false;
    return isGoal || wordsBelow[kind ?? 'index']?.test(lettersOf(words)) === true;
  };

const noTree: Tree = new Map();

/** Which words of its second row stand below which heads of a list's first; null where that could be told in several ways or none. */
export const treeOfList: TreeOf = (heads, words) => {
  const [tree, ...others] = sharesOf(heads, words, fitsIn({ heads, lower: noTree, isBlock: namesBlock }));
  return tree === undefined || tree.size === 0 || others.length > 0 ? null : tree;
};

/** 一般公共预算 | 其他资金 below 按收入性质分, 基本支出 | 项目支出 below 按支出性质分. */
const splitsMoney = (head: RawCell, words: Row): boolean =>
  isFundingBlockLabel(head.text) &&
  words.every((word) => isMoneyWord(word) && isSpendingKind(word.text) === /支出/u.test(squash(head.text)));

/** The widest row is as wide as the head; what it may leave blank at its end left out. */
const isAsWide = (heads: Row, words: Row, places: Places, rows: readonly Row[]): boolean => {
  const [end = 0, lastWord = 0] = [heads, words].map((row) => Math.max(...row.map((cell) => places.get(cell) ?? 0)));
  const filled = Math.max(0, ...rows.map((row) => row.at(-1)?.column ?? 0));
  // Remarks and chances that no row holds may be left blank, behind the last of the words or as the last of them.
  const remarks = /[cl]*$/u.exec(lettersOf(words))?.[0].length ?? 0;
  return filled <= Math.max(end, lastWord) && filled >= lastWord - remarks;
};

/** A third row of nothing but money; null where there is none. */
const moneyBelow = (row: Row | undefined, start: number): Row | null =>
  row !== undefined && row.length >= 2 && beginsAt(row, start) && row.every(isMoneyWord) ? row : null;

/** 产出指标 | 数量指标 in the places of 一级指标 | 二级指标: the row below the head tells where those stand. */
const isToldBy = (row: Row, places: Places, words: Row): boolean => {
  const levels = words.filter(({ text }) => ['category', 'subcategory'].includes(indicatorColumnKind(text) ?? ''));
  const areLevels = levels.every((level) =>
    row.some(({ column, text }) => column === places.get(level) && isLevelName(text)),
  );
  return levels.length > 0 && areLevels;
};

/** The rows of a list's head, and those below as many of them. */
export type HeadOfList = {
  readonly rows: readonly Row[];
  readonly below: (depth: number) => readonly Row[];
};

/**
 * The head of a list of projects in two rows or three, all pushed to the left since all merges were lost: where its cells stand
 * once each head is as wide as the words below it, and the widest of the rows below as wide as the head. Null where it is none,
 * or where its words could stand in several ways.
 */
export const spreadList = ({ rows: [heads = [], words = [], third], below }: HeadOfList): Places | null => {
  const start = heads[0]?.column ?? 1;
  if (!heads.some(namesItems) || !beginsAt(heads, start) || !beginsAt(words, start)) return null;
  const money = moneyBelow(third, start);
  const rows = below(money === null ? 2 : 3);
  const lowers = money === null ? [noTree] : sharesOf(words, money, splitsMoney);
  const placesBy = (isBlock: Asked['isBlock']): readonly Places[] =>
    lowers.flatMap((lower) =>
      sharesOf(heads, words, fitsIn({ heads, lower, isBlock }))
        .filter((tree) => tree.size > 0)
        .map((tree) => placesIn(heads, new Map([...tree, ...lower]))),
    );
  const told = placesBy(namesBlock);
  const ways = told.length > 0 ? told : placesBy(mayNameBlock).filter((way) => isToldBy(rows[0] ?? [], way, words));
  const [places, ...others] = ways;
  return places !== undefined && others.length === 0 && isAsWide(heads, words, places, rows) ? places : null;
};
