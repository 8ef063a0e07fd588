import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeTarget } from '../columns/column-fit.ts';
import { lastColumn } from '../table/grid.ts';
import { beginsAt, type Row } from './head-tree.ts';
import { isHeadWord } from '../columns/header-columns.ts';
import { isLevelHead } from '../columns/indicator-head.ts';
import { headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isLevelName, isSubcategoryName } from '../labels/level-names.ts';
import { isMoneyHead, isMoneyWord, isPointsWord, namesItems } from './list-heads.ts';

/** A head and the last column before the next one. */
type Group = { readonly head: RawCell; readonly to: number };

const isOneHigh = ({ rowSpan }: RawCell): boolean => rowSpan === 1;

/** A word of the lower rows of a head: 资金总额, 产出指标, 符号. */
export const isLowerWord = (cell: RawCell): boolean =>
  isLevelName(cell.text) || isHeadWord(cell.text) || isMoneyWord(cell);

const isHead = (cell: RawCell): boolean => isLowerWord(cell) || isMoneyHead(cell) || headerKey(cell.text) !== null;

const groupsOf = (heads: Row, columnCount: number): readonly Group[] =>
  heads.map((head, index) => ({ head, to: (heads[index + 1]?.column ?? columnCount + 1) - 1 }));

const isWide = ({ head, to }: Group): boolean => to > head.column;

/** Neither money below another head nor levels below one that asks for something else. */
const mayStandBelow = (head: RawCell, word: RawCell): boolean => {
  const kind = indicatorColumnKind(head.text);
  if (isMoneyHead(head)) return isMoneyWord(word) || isPointsWord(word);
  if (isMoneyWord(word)) return false;
  if (namesItems(head) || kind === 'index' || kind === 'department') return false;
  const isLevel = isLevelName(word.text) || isLevelHead(word.text);
  return !isLevel || kind === null || kind === 'weak-name' || isLevelName(head.text);
};

const areDifferent = (words: Row): boolean => new Set(words.map(({ text }) => squash(text))).size === words.length;

/** Below each head that has words there are two or more from its first column on, no two the same, and none elsewhere. */
const fillsGroups = (groups: readonly Group[], words: Row, by: number): boolean => {
  const under = groups.map(({ head, to }) => ({
    head,
    own: words.filter(({ column }) => column + by >= head.column && column + by <= to),
  }));
  const filled = under.filter(({ own }) => own.length > 0);
  return (
    filled.flatMap(({ own }) => own).length === words.length &&
    filled.every(
      ({ head, own }) =>
        own.length >= 2 &&
        (own[0]?.column ?? 0) + by === head.column &&
        areDifferent(own) &&
        own.every((word) => mayStandBelow(head, word)),
    )
  );
};

const isSlidBelow = ([first, second]: Row, words: Row): boolean =>
  second !== undefined && second.column - (first?.column ?? 0) === 1 && words[0]?.column === first?.column;

/** 主管部门 | 某市教育局 | 实施单位 | 某中学 | …: two labels of a form, each with what it asks for. */
const areFilledIn = (row: Row): boolean =>
  row.length >= 4 &&
  row
    .slice(0, 4)
    .every((cell, at) => (headerKey(cell.text) !== null) === (at % 2 === 0) && isHead(cell) === (at % 2 === 0));

const areHeads = (row: Row): boolean =>
  row.length >= 3 && row.filter(isHead).length * 2 > row.length && !areFilledIn(row);

/** Words from the first column of narrow heads on, right below them. */
export const isBelowNarrowHeads = (heads: Row, words: Row): boolean =>
  // Most rows are told by their places alone; what their words mean takes longer.
  words.length >= 2 && isSlidBelow(heads, words) && [...heads, ...words].every(isOneHigh) && areHeads(heads);

/** Words of a head from its first column on, right below a narrow head of a list or of an indicator table. */
export const isSlidBelowHeads = (heads: Row, words: Row): boolean =>
  isBelowNarrowHeads(heads, words) &&
  heads.some((head) => namesItems(head) || isLevelHead(head.text)) &&
  words.every(isLowerWord);

/**
 * 资金总额 | 财政拨款 | (blank) | 符号 | 数值 | 单位 from the first column on, below heads that kept their blank cells: how far
 * the row slid to the left when the blank cells in front of it were lost; 0 where it did not, or could have in several ways.
 */
const slideOfWords = (heads: Row, words: Row, columnCount: number): number => {
  // Heads without any blank cell between them may have been pushed to the left themselves.
  if (beginsAt(heads, heads[0]?.column ?? 1) || !isSlidBelowHeads(heads, words)) return 0;
  const groups = groupsOf(heads, columnCount);
  const wide = groups.filter(isWide);
  const first = words[0]?.column ?? 0;
  const found = wide.map(({ head }) => head.column - first).filter((by) => fillsGroups(wide, words, by));
  return found.length === 1 ? (found[0] ?? 0) : 0;
};

/** The row holds a target under most of its columns behind the first. */
const holdsTargets = (row: Row): boolean => {
  const [, ...values] = row;
  return values.length >= 2 && values.filter(({ text }) => looksLikeTarget(text)).length * 2 > values.length;
};

/**
 * The names of indicators, one for each column below the second levels of a list of units or projects, from the first column
 * on: how far they slid to the left; 0 where they did not.
 */
const slideOfNames = (heads: Row, words: Row, rowsBelow: () => readonly Row[]): number => {
  const [owner, ...levels] = heads;
  const [start, last] = [levels[0], levels.at(-1)];
  if (owner === undefined || start === undefined || last === undefined) return 0;
  const by = start.column - owner.column;
  const fills = by === 1 && words.every(({ column }, index) => column === owner.column + index);
  if (!fills || !namesItems(owner) || !levels.every(({ text }) => isSubcategoryName(text))) return 0;
  const below = rowsBelow();
  const end = Math.max(last.column, ...below.flatMap((row) => row.map(lastColumn)));
  const areNames = words.length === end - start.column + 1 && !words.some(({ text }) => looksLikeTarget(text));
  const areRows = below.length > 0 && below.every((row) => row[0]?.column === owner.column && holdsTargets(row));
  return areNames && areRows && [...heads, ...words].every(isOneHigh) ? by : 0;
};

/** The heads of two rows, of each column the lower one; none where the lower row does not begin behind the first head. */
export const lowestHeads = (upper: Row, lower: Row): Row => {
  if ((lower[0]?.column ?? 0) <= (upper[0]?.column ?? 0) || !areHeads(upper)) return [];
  const above = groupsOf(upper, Number.MAX_SAFE_INTEGER).filter(
    ({ head, to }) => !lower.some(({ column }) => column >= head.column && column <= to),
  );
  return [...above.map(({ head }) => head), ...lower].sort((one, other) => one.column - other.column);
};

/** A cell moved to the right, no wider than the head it then stands below. */
const movedBelow = (groups: readonly Group[], word: RawCell, by: number): RawCell => {
  const column = word.column + by;
  const to = groups.findLast(({ head }) => head.column <= column)?.to ?? column;
  return { ...word, column, columnSpan: Math.max(1, Math.min(word.columnSpan, to - column + 1)) };
};

/** The two rows above a row that may have slid, its words, and the rows below it. */
export type SlidRows = {
  readonly upper: Row;
  readonly lower: Row;
  readonly words: Row;
  readonly below: () => readonly Row[];
};

/**
 * A lower row of a head whose blank cells in front are gone, below one or two rows that kept theirs: its cells where they
 * belong. Null where it is none. The rows hold no blank cells; those below are asked for only where they decide.
 */
export const slidRow = (
  { upper, lower, words, below }: SlidRows,
  columnCount: number,
): ReadonlyMap<RawCell, RawCell> | null => {
  const rowNumber = words[0]?.row ?? 0;
  if (lower[0]?.row !== rowNumber - 1) return null;
  for (const heads of [lower, ...(upper[0]?.row === rowNumber - 2 ? [lowestHeads(upper, lower)] : [])]) {
    const by = slideOfWords(heads, words, columnCount) || slideOfNames(heads, words, below);
    if (by <= 0) continue;
    const groups = groupsOf(heads, columnCount);
    return new Map(words.map((word) => [word, movedBelow(groups, word, by)]));
  }
  return null;
};
