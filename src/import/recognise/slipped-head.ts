import { squash } from '../../domain/number/fold.ts';
import type { RawCell, RawTable } from '../read/raw-table.ts';
import { isHeadWord } from './header-columns.ts';
import { isIndicatorHead } from './indicator-head.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from './labels/indicator-labels.ts';
import { isCategoryName, isSubcategoryName } from './labels/level-names.ts';
import { rowsOf } from './row-cells.ts';

const isLevel = ({ text }: RawCell): boolean => isCategoryName(text) || isSubcategoryName(text);

const isWord = (cell: RawCell): boolean => isLevel(cell) || isHeadWord(cell.text);

const isFilled = ({ text }: RawCell): boolean => text !== '';

const isRightBelow = (head: RawCell, below: RawCell): boolean =>
  below.row === head.row + 1 && below.column === head.column && head.rowSpan === 1 && isWord(below);

/** 序号 or 项目名称 over 数量指标, both in front of everything: the words below a list's levels slipped to its first column. */
const mayHaveSlipped = (head: RawCell): boolean => {
  const kind = indicatorColumnKind(head.text);
  return kind === 'index' || kind === 'project';
};

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
  if (places.length === 0 || places.length !== words.length || !words.every(isWord)) return null;
  return new Map(words.map((word, at) => [word, places[at] ?? word.column]));
};

const levelKinds = new Set<IndicatorColumnKind | null>(['category', 'subcategory', 'name', 'finer-name']);
const targetKinds = new Set<IndicatorColumnKind | null>(['symbol', 'target', 'unit']);
const causeKinds = new Set<IndicatorColumnKind | null>(['cause', 'reason', 'remark']);

/** What a word of the second row says; 内容 between 运算符号 and 度量单位 is the target. */
const kindOfWord = ({ text }: RawCell): IndicatorColumnKind | null =>
  squash(text) === '内容' ? 'target' : indicatorColumnKind(text);

/** Words of the second row that belong below one head of the first. */
type Run = { readonly words: readonly RawCell[]; readonly owner: RawCell };

/** 一级指标 | 二级指标 | 三级指标 below 绩效指标, 符号 | 值 | 单位 below 指标值, 制度保障 | 人员保障 below 原因; null where some have no head. */
const runsOf = (heads: readonly RawCell[], words: readonly RawCell[]): readonly Run[] | null => {
  const kinds = words.map(kindOfWord);
  const levels = kinds.findIndex((kind) => !levelKinds.has(kind));
  const targets = kinds.findIndex((kind, index) => index >= levels && !targetKinds.has(kind));
  const end = targets < 0 ? words.length : targets;
  const headOf = (kind: IndicatorColumnKind): RawCell | undefined => {
    const [only, ...others] = heads.filter(({ text }) => indicatorColumnKind(text) === kind);
    return others.length === 0 ? only : undefined;
  };
  const isOfTarget = kinds.slice(levels, end).includes('target') && levels >= 0;
  if (!isOfTarget || !kinds.slice(end).every((kind) => causeKinds.has(kind))) return null;
  const runs = [
    { words: words.slice(0, levels), owner: headOf('weak-name') },
    { words: words.slice(levels, end), owner: headOf('target') },
    { words: words.slice(end), owner: headOf('reason') },
  ].filter((run) => run.words.length > 0);
  const owned = runs.flatMap(({ words: own, owner }): readonly Run[] =>
    owner === undefined || own.length < 2 ? [] : [{ words: own, owner }],
  );
  return owned.length === runs.length ? owned : null;
};

/** A head of two rows, both pushed to the left: where its cells stand once each head is as wide as the words below it. */
const spreadHeads = (heads: readonly RawCell[], words: readonly RawCell[]): ReadonlyMap<RawCell, number> | null => {
  const start = heads[0]?.column ?? 1;
  const isPushed = [heads, words].every((row) => row.every(({ column }, index) => column === start + index));
  const isHead = isIndicatorHead([...heads, ...words].map(({ text }) => text));
  const runs = isPushed && isHead ? runsOf(heads, words) : null;
  if (runs === null) return null;
  const places = new Map<RawCell, number>();
  let next = start;
  for (const head of heads) {
    const below = runs.find(({ owner }) => owner === head)?.words ?? [];
    places.set(head, next);
    for (const [index, word] of below.entries()) places.set(word, next + index);
    next += Math.max(1, below.length);
  }
  return places;
};

/**
 * Moves the second row of such a head under its levels, or under its measure, where it fills them exactly; or its first
 * row over the groups of the second.
 */
export const placeSlippedHead = (table: RawTable): RawTable => {
  const rows = rowsOf(table.cells);
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1] ?? [];
    const [head, first] = [above.find(isFilled), row.find(isFilled)];
    if (head === undefined || first === undefined || !isRightBelow(head, first)) continue;
    const [heads, words] = [above.filter(isFilled), row.filter(isFilled)];
    const moved = spreadHeads(heads, words) ?? movedWords(heads, words, table.columnCount);
    if (moved === null) continue;
    return {
      ...table,
      columnCount: Math.max(table.columnCount, ...moved.values()),
      cells: table.cells.map((other) => ({ ...other, column: moved.get(other) ?? other.column })),
    };
  }
  return table;
};
