import type { RawCell } from '../../read/raw-table.ts';
import { categoryNamed, categoryOfSecondLevel, isCategoryName, isSubcategoryName } from '../labels/level-names.ts';

export type Row = readonly RawCell[];

/** The words that stand below each word of a head, in their order. */
export type Tree = ReadonlyMap<RawCell, Row>;

/** Which words of the second row stand below which head of the first; null where that cannot be told. */
export type TreeOf = (heads: Row, words: Row) => Tree | null;

/** 数量指标 | 质量指标 | 社会效益指标 below 产出指标 | 效益指标, each below the first level it belongs to; null where one is not. */
export const secondLevelsUnder = (levels: Row, words: Row): Tree | null => {
  if (!words.every(({ text }) => isSubcategoryName(text))) return null;
  const under = levels.map((level): readonly [RawCell, Row] => [
    level,
    words.filter(({ text }) => categoryOfSecondLevel(text) === categoryNamed(level.text)),
  ]);
  const inOrder = under.flatMap(([, own]) => own);
  const isWhole = inOrder.length === words.length && inOrder.every((word, index) => word === words[index]);
  return isWhole && under.every(([, own]) => own.length > 0) ? new Map(under) : null;
};

/** Below 满意度指标 one second level may stand alone. */
const isWideEnough = ({ text }: RawCell, words: Row): boolean => words.length >= 2 || isCategoryName(text);

/** All ways to share the words out in their order, none or two and more below each head that they fit. */
export const sharesOf = (heads: Row, words: Row, fits: (head: RawCell, words: Row) => boolean): readonly Tree[] => {
  const [first, ...others] = heads;
  if (first === undefined) return words.length === 0 ? [new Map()] : [];
  return Array.from({ length: words.length + 1 }, (_, count) => words.slice(0, count))
    .filter((own) => own.length === 0 || (isWideEnough(first, own) && fits(first, own)))
    .flatMap((own) =>
      sharesOf(others, words.slice(own.length), fits).map(
        (tree): Tree => (own.length === 0 ? tree : new Map([[first, own], ...tree])),
      ),
    );
};

/** The cells stand one right behind the other from that column on. */
export const beginsAt = (row: Row, start: number): boolean =>
  row.every(({ column }, index) => column === start + index);

/** The column of each cell of a head. */
export type Places = ReadonlyMap<RawCell, number>;

/** The column of each cell once every head is as wide as the words below it, and the heads of the first row at least as wide as printed. */
export const placesIn = (heads: Row, tree: Tree): Places => {
  const places = new Map<RawCell, number>();
  const place = (cells: Row, from: number, widthOf: (index: number) => number): number =>
    cells.reduce((at, cell, index) => {
      places.set(cell, at);
      return Math.max(
        at + widthOf(index),
        place(tree.get(cell) ?? [], at, () => 1),
      );
    }, from);
  const printedWidth = (index: number): number => {
    const from = heads[index]?.column ?? 0;
    return (heads[index + 1]?.column ?? from + 1) - from;
  };
  place(heads, heads[0]?.column ?? 1, printedWidth);
  return places;
};
