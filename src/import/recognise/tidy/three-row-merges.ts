import { rememberByText } from '../../../domain/remember-by-text.ts';
import type { RawCell, RawTable } from '../../read/raw-table.ts';
import { bareText } from '../table/bare-text.ts';
import { lastColumn } from '../table/grid.ts';
import { isHeadWord } from '../columns/header-columns.ts';
import { isIndicatorHead, isLevelHead } from '../columns/indicator-head.ts';
import { filledRowsOf } from '../table/row-cells.ts';

type Row = readonly RawCell[];

/** The rows of a head as they are printed, from the top down. */
export type HeadRows = { readonly upper: Row; readonly middle: Row; readonly lower: Row };

const isOneHigh = ({ rowSpan }: RawCell): boolean => rowSpan === 1;

/** 名称 | 权重 below each level. */
export const isNameWord = (text: string): boolean => /^(?:指标)?名称$/u.test(bareText(text));

const isWordOfHead = rememberByText((text) => isNameWord(text) || (isHeadWord(text) && !isLevelHead(text)));

const isWord = ({ text }: RawCell): boolean => isWordOfHead(text);

/** Three rows of words one below the other, none of them merged down, the levels in the first: the head of an indicator table. */
export const headRowsAt = (rows: readonly Row[], index: number): HeadRows | null => {
  const own = rows[index + 2]?.[0];
  if (own === undefined || !isWord(own)) return null;
  const [upper = [], middle = [], lower = []] = rows.slice(index, index + 3);
  const first = upper[0]?.row ?? 0;
  const isBelow = middle[0]?.row === first + 1 && lower[0]?.row === first + 2;
  if (!isBelow || lower.length < 2 || !lower.every(isWord)) return null;
  const cells = [...upper, ...middle, ...lower];
  const isHead = upper.some(({ text }) => isLevelHead(text)) && isIndicatorHead(cells.map(({ text }) => text));
  return isHead && cells.every(isOneHigh) ? { upper, middle, lower } : null;
};

/** A head cell and the words below it, up to the next head beside it or above. */
type Group = { readonly head: RawCell; readonly words: Row };

const groupsOf = (heads: Row, words: Row, above: Row): readonly Group[] =>
  heads.map((head) => {
    const ends = [...heads, ...above].map(({ column }) => column).filter((column) => column > head.column);
    const to = Math.min(...ends, Number.MAX_SAFE_INTEGER);
    return { head, words: words.filter(({ column }) => column >= head.column && column < to) };
  });

const beginsWithHead = ({ head, words }: Group): boolean => words.length === 0 || words[0]?.column === head.column;

const wide = (head: RawCell, words: Row): RawCell => ({
  ...head,
  columnSpan: Math.max(lastColumn(head), ...words.map(lastColumn)) - head.column + 1,
});

/** The cells of such a head as wide as the words below them, those without words merged down; null where one has no place. */
const merged = ({ upper, middle, lower }: HeadRows): ReadonlyMap<RawCell, RawCell> | null => {
  const inMiddle = groupsOf(middle, lower, upper);
  const inUpper = groupsOf(upper, middle, []);
  const owned = new Set(inMiddle.flatMap(({ words }) => words));
  const direct = groupsOf(
    upper,
    lower.filter((word) => !owned.has(word)),
    [],
  );
  const isPlaced = [...inMiddle, ...inUpper, ...direct].every(beginsWithHead) && owned.size > 0;
  const isSplit = inMiddle.some(({ words }) => words.length >= 2);
  const found = new Map<RawCell, RawCell>();
  for (const { head, words } of inMiddle)
    found.set(head, words.length > 0 ? wide(head, words) : { ...head, rowSpan: 2 });
  for (const [index, { head, words }] of inUpper.entries()) {
    const own = direct[index]?.words ?? [];
    // Words of both rows below one head: nobody can tell what stands below what.
    if (words.length > 0 && own.length > 0) return null;
    const below = words.map((word) => found.get(word) ?? word);
    const rowSpan = words.length > 0 ? 1 : own.length > 0 ? 2 : 3;
    found.set(head, { ...wide(head, [...below, ...own]), rowSpan });
  }
  const count = inUpper.flatMap(({ words }) => words).length;
  return isPlaced && isSplit && count === middle.length ? found : null;
};

/** Gives a head of three rows, whose merges were lost, its merges again: 目标与完成 over 年度指标值 over 符号 | 数值 | 单位. */
export const mergeThreeRows = (table: RawTable): RawTable => {
  const rows = filledRowsOf(table.cells);
  const changed = new Map<RawCell, RawCell>();
  for (const index of rows.keys()) {
    const head = headRowsAt(rows, index);
    for (const [cell, whole] of (head === null ? null : merged(head)) ?? []) changed.set(cell, whole);
  }
  return changed.size === 0 ? table : { ...table, cells: table.cells.map((cell) => changed.get(cell) ?? cell) };
};
