import { squash } from '../../../domain/number/fold.ts';
import { headerKey } from '../labels/header-labels.ts';
import { isCategoryName } from '../labels/level-names.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import type { Grid } from '../table/grid.ts';
import { factUnder } from '../table/row-cells.ts';
import { namesDepartment } from '../tidy/list-heads.ts';
import { placeOfLevels, recast } from './column-kinds.ts';
import { isBelowForm, isBelowProject } from './form-above.ts';
import { columnNamed, type IndicatorColumn } from './header-columns.ts';

/** What a list is of: projects, or where no column names those the units in front of the levels. */
export const itemColumn = (columns: readonly IndicatorColumn[]): IndicatorColumn | undefined => {
  const unit = columnNamed(columns, 'unit-name');
  const isInFront = unit !== undefined && unit.from < placeOfLevels(columns);
  return columnNamed(columns, 'project') ?? (isInFront ? unit : undefined);
};

/** 二级项目, 子项目, 资金名称, 重点任务: words for what a list may tell the indicators of. */
const mayNameItems = (text: string): boolean =>
  headerKey(text) === 'project' || /(?:项目|专项|资金|政策|任务|事项)(?:名称|内容)?$/u.test(squash(text));

/** The first levels below each item of a column, in the order of the items; null where an item begins elsewhere. */
const levelsByItem = (
  grid: Grid,
  from: number,
  column: IndicatorColumn,
  category: IndicatorColumn,
): readonly ReadonlySet<string>[] | null => {
  const items: Set<string>[] = [];
  let name = '';
  for (let row = from; row <= grid.rowCount; row += 1) {
    const own = squash(factUnder(grid, row, column).text);
    const level = squash(factUnder(grid, row, category).text);
    const isLevel = isCategoryName(level);
    // 填表人 below the list.
    if (headerKey(own) !== null) break;
    if (own !== '' && looksLikeAmount(own)) return null;
    if (own !== '' && own !== name && isLevel) items.push(new Set());
    else if (own !== '' && own !== name && level !== '') return null;
    if (own !== '') name = own;
    if (isLevel) items.at(-1)?.add(level);
  }
  return items;
};

/**
 * How many items a column tells apart, where the same first levels begin again with each: a single form says each level
 * once. None where they do not.
 */
export const itemsIn = (
  grid: Grid,
  from: number,
  column: IndicatorColumn,
  category: IndicatorColumn | undefined,
): number => {
  const items = category === undefined ? [] : (levelsByItem(grid, from, column, category) ?? []);
  const [first, ...others] = items;
  const areAgain = others.every((levels) => [...levels].some((level) => first?.has(level) === true));
  return others.length > 0 && areAgain ? items.length : 0;
};

/** 部门名称 in a head that names neither projects nor units: the departments are the units. */
const settleDepartments = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const isNamed = columns.some(({ kind }) => kind === 'project' || kind === 'unit-name');
  return isNamed
    ? columns
    : columns.map((column) => (namesDepartment(column.cell) ? recast(column, 'unit-name') : column));
};

/**
 * A list of projects whose column of names is called otherwise: words for a project in front of the levels, and with each
 * of its cells the first levels begin again. Of two such columns the finer one names the projects.
 */
const settleProjects = (grid: Grid, from: number, columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const category = columns.find(({ kind }) => kind === 'category');
  if (category === undefined || columns.some(({ kind }) => kind === 'project')) return columns;
  const open = new Set<IndicatorColumn['kind']>(['unknown', 'note']);
  const named = columns
    .filter((column) => column.from < category.from && open.has(column.kind) && mayNameItems(column.cell.text))
    .map((column) => ({ column, count: itemsIn(grid, from, column, category) }))
    .filter(({ count }) => count > 0);
  const finest = named.toSorted((one, other) => other.count - one.count)[0]?.column;
  return columns.map((column) => (column === finest ? recast(column, 'project') : column));
};

/** The columns of a list with the one that names what it is of; below the name, the money or the goal of a project it is none. */
export const settleItemColumn = (
  grid: Grid,
  { row, below }: { readonly row: number; readonly below: number },
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] => {
  const isOneProject = isBelowForm(grid, row) || isBelowProject(grid, row);
  return settleDepartments(isOneProject ? columns : settleProjects(grid, below, columns));
};
