import { foldText, squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { type Trouble, troubleAt } from '../blocks.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import { type ListContext, ownFact } from './project-facts.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';
import { listKinds } from '../columns/list-columns.ts';

const listCells = new Set<IndicatorColumn['kind']>([...listKinds, 'index', 'note']);

/** A column of codes: 单位编码（项目编码）. */
export const holdsCodes = ({ kind, cell }: IndicatorColumn): boolean =>
  !listKinds.has(kind) && /编码|代码/u.test(squash(cell.text));

/** Nothing stands under the columns of indicators: a project with its goal, or the unit whose projects follow. */
export const isNamingRow = (context: ListContext, row: number): boolean => {
  const isOfList = (cell: RawCell): boolean =>
    context.head.columns.some(({ kind, from, to }) => listCells.has(kind) && cell.column >= from && cell.column <= to);
  const isNamed = (['project', 'unit-name'] as const).some((kind) => ownFact(context, row, kind).text !== '');
  return isNamed && context.grid.cellsIn(row).every(isOfList);
};

const codeIn = ({ grid, head }: ListContext, row: number): string => {
  const column = head.columns.find(holdsCodes);
  return column === undefined ? '' : foldText(joined(cellsUnder(grid, row, column).own).text);
};

/**
 * The row names a project without indicators, not the unit of the projects below: it has a goal, or a code like that of
 * another project. A unit's code begins those of its own, or is shorter than theirs. Never more than a guess.
 */
export const isBareProject = (context: ListContext, row: number, others: readonly number[]): boolean => {
  if (ownFact(context, row, 'project').text === '') return false;
  const code = codeIn(context, row);
  const codes = others.map((other) => codeIn(context, other)).filter((other) => other !== '');
  if (code !== '' && codes.some((other) => other.startsWith(code) || other.length > code.length)) return false;
  return (
    ownFact(context, row, 'goal').text !== '' || (code !== '' && codes.some((other) => other.length === code.length))
  );
};

/** What a unit is to reach stands in no project below it: it is told, not dropped. */
export const goalOfUnit = (context: ListContext, row: number): readonly Trouble[] => {
  const { cell } = ownFact(context, row, 'goal');
  return cell === null ? [] : [troubleAt('unread-cell', cell)];
};
