import type { RawCell, RawTable } from '../../read/raw-table.ts';
import { isHeadWord } from '../columns/header-columns.ts';
import { endsLikePlace } from '../labels/place-names.ts';
import { isIndicatorHead } from '../columns/indicator-head.ts';
import { type IndicatorColumnKind, indicatorColumnKind, numberedWord } from '../labels/indicator-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { isMoneyWord } from './list-heads.ts';
import { spreadGroups } from './pushed-groups.ts';
import { spreadHeads } from './pushed-head.ts';
import { spreadList } from './pushed-list.ts';
import { spreadTotals } from './pushed-totals.ts';
import { spreadThreeRows } from './pushed-three-rows.ts';
import { spreadValue } from './pushed-value.ts';
import { filledRowsOf } from '../table/row-cells.ts';
import { isRowOfLabels } from '../table/labels-in-row.ts';
import { beginsAt, type Row } from './head-tree.ts';
import { withUnnamedWord } from './head-words.ts';
import { slidRow, type SlidRows } from './slid-head.ts';
import { saysSame } from '../table/says-same.ts';
import { headRowsAt } from './three-row-merges.ts';

const isLevel = ({ text }: RawCell): boolean => isLevelName(text);

const isWord = (cell: RawCell): boolean => isLevel(cell) || isHeadWord(cell.text) || numberedWord(cell.text) !== null;

const isRightBelow = (head: RawCell, below: RawCell): boolean =>
  below.row === head.row + 1 &&
  below.column === head.column &&
  head.rowSpan === 1 &&
  (isWord(below) || isMoneyWord(below) || endsLikePlace(below.text));

/** 序号 or 项目名称 over 数量指标, both in front of everything: the words below a list's levels slipped to its first column. */
const mayHaveSlipped = (head: RawCell): boolean => {
  const kind = indicatorColumnKind(head.text);
  return kind === 'index' || kind === 'project';
};

/** Narrow heads one right beside the other over more words than there are levels: the heads were pushed to the left as well. */
const arePushed = (heads: readonly RawCell[], words: readonly RawCell[]): boolean =>
  beginsAt(heads, heads[0]?.column ?? 1) &&
  heads.every(({ columnSpan }) => columnSpan === 1) &&
  words.length > heads.filter(isLevel).length;

/** The columns that levels stand over, each up to the next head. */
const placesUnderLevels = (heads: readonly RawCell[], columnCount: number): readonly number[] =>
  heads.flatMap((head, index) => {
    const to = (heads[index + 1]?.column ?? columnCount + 1) - 1;
    return isLevel(head) ? Array.from({ length: to - head.column + 1 }, (_, at) => head.column + at) : [];
  });

const measured = new Set<IndicatorColumnKind | null>(['target', 'actual', 'baseline', 'max-score', 'self-score']);

/** The columns of the one measure as wide as there are words: 历史参考值 over 2022年 | 2023年. */
const placesUnderMeasure = (heads: readonly RawCell[], count: number): readonly number[] => {
  const wide = heads.filter((head, index) => {
    const next = heads[index + 1];
    return next !== undefined && next.column - head.column === count && measured.has(indicatorColumnKind(head.text));
  });
  const [only, ...others] = wide;
  return only === undefined || others.length > 0 ? [] : Array.from({ length: count }, (_, at) => only.column + at);
};

/** 2022年 | 2023年 below the first words of the head of an indicator table: they slipped from under their group. */
const isStray = (heads: readonly RawCell[], words: readonly RawCell[]): boolean =>
  words.length >= 2 &&
  words.every((word, index) => word.column === (heads[0]?.column ?? 0) + index && isHeadWord(word.text)) &&
  heads.every(({ rowSpan }) => rowSpan === 1) &&
  isIndicatorHead(heads.map(({ text }) => text));

/** Where the words below a head belong if they slipped; empty where they did not. */
const placesOf = (heads: readonly RawCell[], words: readonly RawCell[], columnCount: number): readonly number[] => {
  const [head] = heads;
  if (head !== undefined && mayHaveSlipped(head)) return placesUnderLevels(heads, columnCount);
  return isStray(heads, words) ? placesUnderMeasure(heads, words.length) : [];
};

const movedWords = (
  heads: readonly RawCell[],
  words: readonly RawCell[],
  columnCount: number,
): ReadonlyMap<RawCell, number> | null => {
  const places = placesOf(heads, words, columnCount);
  if (places.length === 0 || places.length !== words.length || arePushed(heads, words) || !words.every(isWord))
    return null;
  return new Map(words.map((word, at) => [word, places[at] ?? word.column]));
};

const mostRows = 4;

/** The rows right below each other, from one that heads a table on. */
const rowsOfHead = (rows: readonly (readonly RawCell[])[], from: number): readonly (readonly RawCell[])[] => {
  const first = rows[from]?.[0]?.row ?? 0;
  return rows.slice(from, from + mostRows).filter(([cell], index) => cell?.row === first + index);
};

const mostRowsBelow = 20;

/**
 * The rows below a row up to the next of one cell or of labels: a title, a note, who filled it in. 一、某单位 right below the
 * head of a list is the unit of its first projects.
 */
const rowsBelow = (rows: readonly Row[], index: number): readonly Row[] => {
  const all = rows.slice(index + 1, index + 1 + mostRowsBelow);
  const below = all[0]?.length === 1 ? all.slice(1) : all;
  const end = below.findIndex((row) => row.length <= 1 || isRowOfLabels(row));
  return end < 0 ? below : below.slice(0, end);
};

/** Cells of a head, each as it stands in its place. */
type Moved = ReadonlyMap<RawCell, RawCell>;

const movedTo = (places: ReadonlyMap<RawCell, number> | null): Moved | null =>
  places === null ? null : new Map([...places].map(([cell, column]) => [cell, { ...cell, column }]));

const points = /^\d{1,3}(?:\.\d+)?$/u;

/** Points, an amount: a row that holds values heads nothing. Told first, as most rows of a form are such. */
const holdsPoints = (row: Row = []): boolean => row.some(({ text }) => points.test(text));

/** 县（区） | 东桥区 | 西坪镇 further up: each place has a form of its own, of which the head does not tell alone. */
const areNamedAbove = (rows: readonly Row[], before: number, words: Row): boolean =>
  words.every(({ text }) => endsLikePlace(text)) &&
  rows.slice(0, before).some((row) => words.every(({ text }) => row.some((cell) => saysSame(cell.text, text))));

/** Two rows or three of a head that were all pushed to the left; null where none were. */
const spreadAt = (rows: readonly Row[], index: number): Moved | null => {
  const threeRows = headRowsAt(rows, index - 1);
  const spread = threeRows === null ? null : spreadThreeRows(threeRows);
  const [heads, words] = [rows[index - 1] ?? [], withUnnamedWord(rows[index] ?? [])];
  const [head, first] = [heads[0], words[0]];
  if (spread !== null || head === undefined || first === undefined || !isRightBelow(head, first))
    return movedTo(spread);
  // Words that were pushed to the left stand one right behind the other: those of most tables do not.
  const ofHead = beginsAt(words, head.column) ? rowsOfHead(rows, index - 1) : [];
  const pushed =
    ofHead.length === 0
      ? null
      : (spreadTotals(heads, words) ??
        spreadGroups(ofHead) ??
        (areNamedAbove(rows, index - 1, words) ? null : spreadHeads(heads, words)) ??
        spreadList({ rows: ofHead, below: (depth) => rowsBelow(rows, index - 2 + depth) }));
  return movedTo(pushed ?? spreadValue(heads, () => rowsBelow(rows, index - 1)));
};

/** A lower row of a head that slid below the first of its heads; null where it did not. */
const slidAt = (rows: SlidRows, { columnCount }: RawTable): Moved | null => {
  const { lower: heads, words } = rows;
  const [head, first] = [heads[0], words[0]];
  const isBelow = head !== undefined && first !== undefined && isRightBelow(head, first);
  return (isBelow ? movedTo(movedWords(heads, words, columnCount)) : null) ?? slidRow(rows, columnCount);
};

/**
 * Moves the second row of such a head under its levels, or under its measure, where it fills them exactly; or its upper
 * rows over the groups of those below.
 */
export const placeSlippedHead = (table: RawTable): RawTable => {
  const rows = filledRowsOf(table.cells);
  const places = new Map<RawCell, RawCell>();
  /** Cells of heads that were spread: how wide they are follows from the words below them only. */
  const spread = new Set<RawCell>();
  const isSpread = (row: Row = []): boolean => row.some((cell) => spread.has(cell));
  const standing = (row: Row = []): Row => (isSpread(row) ? [] : row.map((cell) => places.get(cell) ?? cell));
  for (const index of rows.keys()) {
    if (holdsPoints(rows[index - 1])) continue;
    const own = isSpread(rows[index - 1]) ? null : spreadAt(rows, index);
    for (const [cell] of own ?? []) spread.add(cell);
    const slid = (): Moved | null => {
      const [upper, lower] = [standing(rows[index - 2]), standing(rows[index - 1])];
      const words = rows[index] ?? [];
      return slidAt({ upper, lower, words, below: () => rowsBelow(rows, index) }, table);
    };
    const moved = own ?? slid();
    for (const [cell, place] of moved ?? []) places.set(cell, place);
  }
  if (places.size === 0) return table;
  return {
    ...table,
    columnCount: Math.max(table.columnCount, ...[...places.values()].map(({ column }) => column)),
    cells: table.cells.map((cell) => places.get(cell) ?? cell),
  };
};
