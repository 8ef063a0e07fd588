import type { RawCell, RawTable } from '../read/raw-table.ts';
import { isHeadWord } from './header-columns.ts';
import { indicatorColumnKind } from './labels/indicator-labels.ts';
import { isCategoryName, isSubcategoryName } from './labels/level-names.ts';

const isLevel = ({ text }: RawCell): boolean => isCategoryName(text) || isSubcategoryName(text);

const isWord = (cell: RawCell): boolean => isLevel(cell) || isHeadWord(cell.text);

/** 序号 or 项目名称 over 数量指标, both in front of everything: the words below a list's levels slipped to its first column. */
const mayHaveSlipped = (head: RawCell, below: RawCell): boolean => {
  const kind = indicatorColumnKind(head.text);
  const isInFront = below.row === head.row + 1 && below.column === head.column && head.rowSpan === 1;
  return isInFront && (kind === 'index' || kind === 'project') && isWord(below);
};

/** The columns that levels stand over, each up to the next head. */
const placesUnderLevels = (heads: readonly RawCell[], columnCount: number): readonly number[] =>
  heads.flatMap((head, index) => {
    const to = (heads[index + 1]?.column ?? columnCount + 1) - 1;
    return isLevel(head) ? Array.from({ length: to - head.column + 1 }, (_, at) => head.column + at) : [];
  });

/** Moves the second row of such a head under its levels where it fills them exactly. */
export const placeSlippedHead = (table: RawTable): RawTable => {
  const { cells } = table;
  let head: RawCell | undefined;
  let first: RawCell | undefined;
  for (const cell of cells) {
    if (cell.row === first?.row || cell.text === '') continue;
    [head, first] = [first, cell];
    if (head === undefined || !mayHaveSlipped(head, first)) continue;
    const [above, row] = [head.row, first.row];
    const words = cells.filter((other) => other.row === row && other.text !== '');
    const places = placesUnderLevels(
      cells.filter((other) => other.row === above && other.text !== ''),
      table.columnCount,
    );
    if (places.length !== words.length || !words.every(isWord)) continue;
    const moved = new Map(words.map((word, index) => [word, places[index] ?? word.column]));
    return { ...table, cells: cells.map((other) => ({ ...other, column: moved.get(other) ?? other.column })) };
  }
  return table;
};
