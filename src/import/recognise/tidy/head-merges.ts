import { squash } from '../../../domain/number/fold.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';
import type { RawCell, RawTable } from '../../read/raw-table.ts';
import { lastColumn } from '../table/grid.ts';
import { isIndicatorHead, isUnderLevels } from '../columns/indicator-head.ts';
import { isMoneyOfPlaces } from '../funding/money-of-places.ts';
import {
  bareRowLabel,
  fundingColumnKind,
  isAmountKind,
  isFundingRowLabel,
  isSpendingKind,
  namesDivision,
} from '../labels/funding-labels.ts';
import { indicatorColumnKind, numberedWord } from '../labels/indicator-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { withoutPoints } from '../table/cell-text.ts';
import { inlinePairs } from '../table/lines.ts';
import { filledRowsOf } from '../table/row-cells.ts';
import { isFundingHead, isTaskHead } from '../table/sections.ts';

/** A head cell of the upper row, and the words below it and below the blank cells that follow. */
type Group = { readonly head: RawCell; readonly words: readonly RawCell[] };

/** 1-8月执行数, 1-8月完成值, 指标1: words of a head that hold a number. */
const isKnownWord = (text: string): boolean =>
  indicatorColumnKind(text) !== null || isAmountKind(fundingColumnKind(text)) || numberedWord(text) !== null;

/** 其中：财政拨款 is a word of a head without what stands in front of the colon. */
const saysHead = rememberByText((text) => {
  const word = squash(withoutPoints(bareRowLabel(text)));
  const isWord = /\p{Script=Han}/u.test(word) && word.length <= 12 && !/[:：;；。]/u.test(word);
  return isWord && (!/\d/u.test(word) || isKnownWord(text));
});

const isHeadText = ({ text }: RawCell): boolean => saysHead(text);

/** 部门名称：市档案馆 above a head heads no column. */
const holdsValue = ({ text }: RawCell): boolean => inlinePairs(text).length > 0;

const isLevel = ({ text }: RawCell): boolean => isLevelName(text);

const isOneHigh = ({ rowSpan }: RawCell): boolean => rowSpan === 1;

const groupsOf = (upper: readonly RawCell[], lower: readonly RawCell[]): readonly Group[] =>
  upper.map((head, index) => {
    const to = (upper[index + 1]?.column ?? Number.POSITIVE_INFINITY) - 1;
    return { head, words: lower.filter((cell) => cell.column >= head.column && lastColumn(cell) <= to) };
  });

/** 按资金来源划分 over 财政拨款 | 其他资金. */
const dividesMoney = ({ head, words }: Group): boolean =>
  namesDivision(head.text) &&
  words.length >= 2 &&
  words.every(({ text }) => isFundingRowLabel(text) || isSpendingKind(text));

/** Words fill the second row of a head from the first column of each group on, and none stands in front of all groups. */
const isSecondRow = (
  upper: readonly RawCell[],
  lower: readonly RawCell[],
  groups: readonly Group[],
  isHead: (cell: RawCell) => boolean,
): boolean => {
  const [over, below] = [upper.map(({ text }) => text), lower.map(({ text }) => text)];
  const filled = groups.filter(({ words }) => words.length > 0);
  // Where no head is without words below it, levels over the columns of their indicators tell a head.
  const isOpen = upper.length >= 2 && lower.length >= 2 && (filled.length < upper.length || isUnderLevels(over, below));
  return (
    isOpen &&
    lower.every((cell) => isHeadText(cell) && (!isLevel(cell) || isHead(cell))) &&
    filled.some(({ words }) => words.length >= 2 || words.some((word) => isHead(word))) &&
    filled.every(({ head, words }) => words[0]?.column === head.column) &&
    filled.flatMap(({ words }) => words).length === lower.length &&
    (isIndicatorHead([...over, ...below]) ||
      isUnderLevels(over, below) ||
      isFundingHead(upper) ||
      isTaskHead(upper) ||
      groups.some(dividesMoney) ||
      lower.some((cell) => isHead(cell)))
  );
};

/** A head cell as wide as the words below it; without words it reaches down beside the `depth` rows below. */
const wholeHead = ({ head, words }: Group, lower: readonly RawCell[], depth: number): RawCell => {
  const last = lower.find(({ row, column }) => row === words.at(-1)?.row && column === words.at(-1)?.column);
  return last === undefined
    ? { ...head, rowSpan: 1 + depth }
    : { ...head, columnSpan: lastColumn(last) - head.column + 1 };
};

/** Gives a head of two to four rows, whose merges were lost, its merges again: 指标值 {新罗区, 永定区} beside 三级指标. */
export const mergeHeads = (table: RawTable): RawTable => {
  const rows = filledRowsOf(table.cells);
  const changed = new Map<RawCell, RawCell>();
  /** How many rows of a head stand from a row on. */
  const depths = new Map<number, number>();
  for (let index = rows.length - 2; index >= 0; index -= 1) {
    const [upper = [], lower = []] = [rows[index], rows[index + 1]];
    const [own] = lower;
    if (own === undefined || upper.length < 2 || lower.length < 2 || !isHeadText(own)) continue;
    if (!upper.every(isOneHigh) || !lower.every(isOneHigh)) continue;
    if ((upper[0]?.row ?? 0) + 1 !== lower[0]?.row || upper.some(holdsValue) || isMoneyOfPlaces(upper)) continue;
    const groups = groupsOf(upper, lower);
    if (!isSecondRow(upper, lower, groups, (cell) => changed.has(cell))) continue;
    const wholeLower = lower.map((cell) => changed.get(cell) ?? cell);
    const depth = depths.get(index + 1) ?? 1;
    depths.set(index, depth + 1);
    for (const group of groups) changed.set(group.head, wholeHead(group, wholeLower, depth));
  }
  return changed.size === 0 ? table : { ...table, cells: table.cells.map((cell) => changed.get(cell) ?? cell) };
};
