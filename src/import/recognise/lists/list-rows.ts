import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { certain, type Fact } from '../blocks.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { itemColumn } from '../columns/item-column.ts';
import { headerKey } from '../labels/header-labels.ts';
import { fullScore } from '../table/amounts.ts';
import { isBlankText, isSumWord, looksNumeric, namesSum, plainNumber } from '../table/cell-text.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';
import type { ListContext } from './project-facts.ts';

/** 合计 of all projects, 市图书馆小计: their amounts are in the rows already. */
export const isSumRow = (context: ListContext, row: number): boolean => {
  const [first, second] = context.grid.cellsIn(row);
  const isSum = [first, second].some((cell) => cell !== undefined && namesSum(cell.text));
  const name = columnNamed(context.head.columns, 'name');
  return (
    isSum &&
    (name === undefined ||
      !context.grid.cellsIn(row).some((cell) => cell.column >= name.from && cell.column <= name.to))
  );
};

const isPoints = ({ text }: RawCell): boolean => looksNumeric(text.replace(/\s*分\s*$/u, ''));

/** The score where 总分 | 100 | 99.6 stand in front of the columns of points, since a merge was lost; behind 合计 it may be money. */
const slidPoints = (
  [label, whole, score, ...others]: readonly RawCell[],
  columns: readonly (IndicatorColumn | undefined)[],
): RawCell | undefined => {
  const isInFront =
    score !== undefined && columns.every((column) => column !== undefined && score.column < column.from);
  const isFull = Number(plainNumber(whole?.text ?? '') ?? 0) === fullScore;
  return isInFront && isFull && !isSumWord(label?.text ?? '') && others.length === 0 ? score : undefined;
};

/**
 * 总分 | 100 | 99.6 below the indicators of a project: what its scores come to, blank where it says only what they may.
 * In front of the indicators the row may be of all projects together, unless it comes to a hundred points; 项目得分 says that
 * it is of one. Null where the row says anything else. 100 | 99.6 right behind the label slid there, both of them doubtful.
 */
export const totalBelow = ({ grid, head }: ListContext, row: number): Fact | null => {
  const [label, ...values] = grid.cellsIn(row).filter(({ text }) => !isBlankText(text));
  const [score, weight] = (['self-score', 'max-score'] as const).map((kind) => columnNamed(head.columns, kind));
  const isTotal = label !== undefined && headerKey(label.text) === 'total' && label.row === row;
  if (!isTotal || score === undefined || values.length === 0 || !values.every(isPoints)) return null;
  const item = itemColumn(head.columns);
  const isBehind = label.column > (item?.to ?? 0) || squash(label.text).startsWith('项目');
  const slid = slidPoints([label, ...values], [weight, score]);
  const own = slid === undefined ? joined(cellsUnder(grid, row, score).own) : certain(slid);
  const whole = weight === undefined || slid !== undefined ? '' : joined(cellsUnder(grid, row, weight).own).text;
  if (slid === undefined && !isBehind && Number(plainNumber(whole) ?? 0) !== fullScore) return null;
  const isDoubtful = own.isDoubtful || !isBehind || slid !== undefined;
  return { ...own, text: own.text.replace(/\s*分\s*$/u, ''), isDoubtful };
};

/** The head again, at the top of the next page. */
export const repeatsHead = ({ grid, head }: ListContext, row: number): boolean => {
  const words = new Set(head.columns.flatMap(({ cell, groupText }) => [squash(cell.text), squash(groupText)]));
  const cells = grid.cellsIn(row);
  return cells.length >= 2 && cells.every(({ text }) => words.has(squash(text)));
};
