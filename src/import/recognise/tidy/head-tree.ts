import { squash } from '../../../domain/number/fold.ts';
import type { Category } from '../../../domain/indicator/indicator.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { categoryNamed, categoryOfSecondLevel, isCategoryName, isSubcategoryName } from '../labels/level-names.ts';

export type Row = readonly RawCell[];

/** The words that stand below each word of a head, in their order. */
export type Tree = ReadonlyMap<RawCell, Row>;

/** Which words of the second row stand below which head of the first; null where that cannot be told. */
export type TreeOf = (heads: Row, words: Row) => Tree | null;

/** 投入指标, beside 产出指标 | 效益指标: a first level outside the four. */
export const isInputLevel = ({ text }: RawCell): boolean => /^投入(?:类)?(?:指标|目标)?$/u.test(squash(text));

/** 时效目标 | 成本目标 in front of 数量目标: how many words stand below 投入指标. */
const countOfInput = (levels: Row, words: Row): number =>
  levels[0] !== undefined && isInputLevel(levels[0]) ? words.findIndex(({ text }) => !/时效|成本/u.test(text)) : 0;

/** The first level a second one belongs to; 满意度指标 is one of 效益指标 where none of several first levels is called so. */
const levelOver = (levels: Row, { text }: RawCell): RawCell | undefined => {
  const category = categoryOfSecondLevel(text.replace(/目标$/u, '指标'));
  const of = (named: Category | null): RawCell | undefined =>
    levels.find((level) => categoryNamed(level.text) === named);
  return of(category) ?? (category === 'satisfaction' && levels.length > 1 ? of('benefit') : undefined);
};

/** 数量指标 | 质量指标 | 社会效益指标 below 产出指标 | 效益指标, each below the first level it belongs to; null where one is not. */
export const secondLevelsUnder = (levels: Row, words: Row): Tree | null => {
  if (!words.every(({ text }) => isSubcategoryName(text))) return null;
  const input = countOfInput(levels, words);
  const owners = words.map((word, index) => (index < input ? levels[0] : levelOver(levels, word)));
  const under = levels.map((level): readonly [RawCell, Row] => [
    level,
    words.filter((_, index) => owners[index] === level),
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
