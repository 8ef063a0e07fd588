import type { RawCell } from '../../read/raw-table.ts';
import { type Block, certain } from '../blocks.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { plainNumber } from '../table/cell-text.ts';
import { type Grid, lastRow } from '../table/grid.ts';

type Points = 'max-score' | 'self-score';

/** What a number in the second row of a head sums up: 100 below 分值, 84 below 得分; null for any other cell. */
const summedUp = (grid: Grid, cell: RawCell, row: number): Points | null => {
  if (plainNumber(cell.text) === null) return null;
  const over = grid.at(row, cell.column);
  const isHead = over !== null && over.row === row && lastRow(over) === row && over.columnSpan === 1;
  const kind = isHead ? indicatorColumnKind(over.text) : null;
  return kind === 'max-score' || kind === 'self-score' ? kind : null;
};

const isLevel = ({ text }: RawCell): boolean =>
  ['category', 'subcategory', 'name'].includes(indicatorColumnKind(text) ?? '');

/** The words of a head's second row, 一级 | 二级 | 三级, without what the points come to: | 100 | 84. */
export const wordsBelowHead = (grid: Grid, row: number): readonly RawCell[] => {
  const below = grid.cellsIn(row + 1);
  const words = below.filter((cell) => summedUp(grid, cell, row) === null);
  return words.length < below.length && words.filter(isLevel).length < 2 ? below : words;
};

/** The total that the second row of a head tells; null where it holds words alone. */
export const totalInHead = (grid: Grid, row: number): Block | null => {
  const words = wordsBelowHead(grid, row);
  const numbers = grid.cellsIn(row + 1).filter((cell) => !words.includes(cell));
  if (numbers.length === 0) return null;
  const factOf = (kind: Points) => {
    const cell = numbers.find((each) => summedUp(grid, each, row) === kind);
    return cell === undefined ? null : certain(cell, plainNumber(cell.text) ?? cell.text);
  };
  return { kind: 'total', isSum: false, maxScore: factOf('max-score'), total: factOf('self-score'), grade: null };
};
