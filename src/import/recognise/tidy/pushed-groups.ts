import type { RawCell } from '../../read/raw-table.ts';
import { beginsAt, isInputLevel, placesIn, type Row, secondLevelsUnder, type Tree } from './head-tree.ts';
import { isMoneyPart } from '../labels/funding-labels.ts';
import { indicatorColumnKind, numberedWord } from '../labels/indicator-labels.ts';
import { isCategoryName, isLevelName } from '../labels/level-names.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { isMoneyHead, namesItems } from './list-heads.ts';
import { namesUnder } from './pushed-names.ts';

const kindsOf = (row: Row): readonly string[] => row.map(({ text }) => indicatorColumnKind(text) ?? 'unknown');

/** 指标1 | 指标值 | 指标2 | 指标值 below each level, of which each begins anew with its first. */
const numberedUnder = (levels: Row, words: Row): Tree | null => {
  const begins = words.flatMap(({ text }, index) => {
    const word = numberedWord(text);
    return word?.kind === 'name' && word.isFirst ? [index] : [];
  });
  const groups = begins.map((from, index) => words.slice(from, begins[index + 1]));
  const isPair = ([name, target]: Row): boolean =>
    numberedWord(name?.text ?? '')?.kind === 'name' &&
    (numberedWord(target?.text ?? '')?.kind ?? indicatorColumnKind(target?.text ?? '')) === 'target';
  const arePairs = words.every((_, index) => index % 2 === 1 || isPair(words.slice(index, index + 2)));
  const isWhole = levels.length >= 2 && groups.length === levels.length && begins[0] === 0 && arePairs;
  return isWhole ? new Map(levels.map((level, index) => [level, groups[index] ?? []])) : null;
};

/** 三级指标 | 指标值 below each level: the same words again and again, a name and its target among them. */
const groupsUnder = (levels: Row, words: Row): Tree | null => {
  const width = words.length / levels.length;
  if (levels.length < 2 || !Number.isInteger(width)) return null;
  const groups = levels.map((_, index) => words.slice(index * width, (index + 1) * width));
  const [first = [], ...others] = groups.map(kindsOf);
  const isGroup = first.includes('name') && first.includes('target') && !first.includes('unknown');
  const isRepeated = others.every((kinds) => kinds.join() === first.join());
  return isGroup && isRepeated ? new Map(levels.map((level, index) => [level, groups[index] ?? []])) : null;
};

const onlyOne = (cells: Row): RawCell | undefined => (cells.length === 1 ? cells[0] : undefined);

/** 资金总额 | 财政拨款 in front of a lower row stand below the one head of money. */
const cutMoney = (heads: Row, words: Row): { readonly money: Tree; readonly others: Row } => {
  const owner = onlyOne(heads.filter(isMoneyHead));
  const end = words.findIndex(({ text }) => !isMoneyPart(text));
  const isMoney = owner !== undefined && end >= 2;
  return isMoney
    ? { money: new Map([[owner, words.slice(0, end)]]), others: words.slice(end) }
    : { money: new Map(), others: words };
};

/** 绩效指标, or 绩效目标 where nothing else is called so, over the first levels. */
const labelOfLevels = (heads: Row): RawCell | undefined => {
  const headsOf = (...kinds: readonly string[]): Row =>
    heads.filter(({ text }) => kinds.includes(indicatorColumnKind(text) ?? ''));
  const named = headsOf('weak-name');
  return onlyOne(named.length > 0 ? named : headsOf('target', 'goal'));
};

/** 合计 | 512.80, or 1 | 某项目: a row of the list, for the names of indicators stand without numbers. */
const isBelowHead = (row: Row): boolean => row.some(({ text }) => looksLikeAmount(text));

/** 产出指标 | 效益指标 in the first row; beside a 数量指标 that can be no first level, all levels there. */
const levelsIn = (heads: Row): Row => {
  const areSecond = heads.some(({ text }) => isLevelName(text) && !isCategoryName(text));
  return heads.filter((head) => isInputLevel(head) || (areSecond ? isLevelName(head.text) : isCategoryName(head.text)));
};

/** How many columns stand in front of the first levels and behind them. */
const columnsAround = (heads: Row, tree: Tree): { readonly front: number; readonly behind: number } => {
  const levels = levelsIn(heads);
  const [first, last] = [levels[0], levels.at(-1)].map((level) => (level === undefined ? -1 : heads.indexOf(level)));
  const widthOf = (cells: Row): number => cells.reduce((sum, cell) => sum + (tree.get(cell)?.length ?? 1), 0);
  return { front: widthOf(heads.slice(0, first)), behind: widthOf(heads.slice((last ?? -1) + 1)) };
};

/** What stands below what in the head of a list whose indicators stand under levels of their own; null in any other. */
const treeOf = ([heads = [], ...lower]: readonly Row[], all: readonly Row[]): Tree | null => {
  const label = labelOfLevels(heads);
  const tree = new Map<RawCell, Row>();
  let levels: Row = levelsIn(heads);
  let hasSecond = false;
  for (const [index, row] of lower.entries()) {
    // One project per row, its indicators in the cells of each second level.
    if (hasSecond && isBelowHead(row)) return tree;
    const { money, others } = index === 0 ? cutMoney(heads, row) : { money: new Map<RawCell, Row>(), others: row };
    for (const [owner, words] of money) tree.set(owner, words);
    const groups = numberedUnder(levels, others) ?? groupsUnder(levels, others);
    if (groups !== null) return new Map([...tree, ...groups]);
    const names = hasSecond ? namesUnder(levels, row, all[index + 2] ?? [], columnsAround(heads, tree)) : null;
    if (names !== null) return new Map([...tree, ...names]);
    const isFirst = levels.length === 0 && label !== undefined && others.every(({ text }) => isCategoryName(text));
    const under = isFirst ? new Map([[label, others]]) : secondLevelsUnder(levels, others);
    if (under === null) return null;
    for (const [owner, words] of under) tree.set(owner, words);
    levels = others;
    hasSecond = !isFirst;
  }
  return null;
};

/**
 * A head of two rows or more, pushed to the left row by row since all merges were lost, over indicators that stand side by
 * side, of one project or of a list of them: where its cells stand. Null where it is none.
 */
export const spreadGroups = (rows: readonly Row[]): ReadonlyMap<RawCell, number> | null => {
  const [heads = [], ...below] = rows;
  const start = heads[0]?.column ?? 1;
  const end = below.findIndex((row) => row.length === 0 || !beginsAt(row, start));
  const isOfList = heads.some(namesItems);
  const areLevels = heads.every(({ text }) => isCategoryName(text));
  if (!(isOfList || areLevels) || !beginsAt(heads, start)) return null;
  const tree = treeOf([heads, ...(end < 0 ? below : below.slice(0, end))], rows);
  return tree === null ? null : placesIn(heads, tree);
};
