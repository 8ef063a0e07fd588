import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { settlePointsBefore } from '../columns/front-points.ts';
import type { Strip } from '../columns/head-strip.ts';
import { headColumns, type IndicatorColumn } from '../columns/header-columns.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { kindInGroup } from '../columns/kind-in-group.ts';
import { settleItemColumn } from '../columns/item-column.ts';
import { asListed } from '../columns/list-columns.ts';
import { bringsPoints, withoutOwnPoints } from '../columns/points-of-names.ts';
import { headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName, isLevelName } from '../labels/level-names.ts';
import { namesSum } from '../table/cell-text.ts';
import { type Grid, lastRow } from '../table/grid.ts';
import { yearAbove } from '../table/year-above.ts';
import { namesItems } from '../tidy/list-heads.ts';
import { levelOver } from './wide-names.ts';
import { asValue, isNameOverValues, isOverValues } from './wide-values.ts';

/** 小计（20分）: the points of several indicators, read from theirs. */
const isSum = ({ text }: RawCell): boolean => namesSum(withoutOwnPoints(text));

/** 加分项（5分）, 折算分（20分）: points that no indicator has. */
const isExtra = ({ text }: RawCell): boolean =>
  /(?:加|减|扣|奖励|折算)分(?:项|指标|因素)?$/u.test(squash(withoutOwnPoints(text)));

/** 资金投入（10分）: an indicator with its points, not 自评得分（100分）. */
const isName = (cell: RawCell): boolean => {
  const kind = indicatorColumnKind(cell.text);
  const isScore = kind === 'max-score' || kind === 'self-score' || kind === 'other-score';
  return bringsPoints(cell.text) && !isScore && !isSum(cell) && !isExtra(cell) && headerKey(cell.text) !== 'total';
};

/** 序号, 主管部门 or 部门名称: no level of what stands below. */
const isOfItems = (head: RawCell): boolean =>
  namesItems(head) || ['index', 'department'].includes(indicatorColumnKind(head.text) ?? '');

type Names = { readonly names: readonly RawCell[]; readonly row: number };

/** The names in the lowest row of a head, below their levels, with nothing else below those but their sums; null where it is none. */
const namesUnder = (grid: Grid, row: number, lowest: number): Names | null => {
  const levelOf = (cell: RawCell): RawCell | null => levelOver(grid, row, cell).cell;
  const isTold = (cell: RawCell): boolean => isCategoryName(levelOf(cell)?.text ?? '') && isNameOverValues(grid, cell);
  const names = grid.cellsIn(lowest).filter((cell) => isName(cell) || isTold(cell));
  const levels = new Set(names.map(levelOf));
  const isLevel = (head: RawCell): boolean =>
    !isOfItems(head) && lastRow(head) < lowest && names.some(({ column }) => column === head.column);
  const areLevels = grid.cellsIn(row).every((head) => !levels.has(head) || isLevel(head));
  const mayStand = (cell: RawCell): boolean => names.includes(cell) || isSum(cell) || isExtra(cell);
  const isWhole = grid.cellsIn(lowest).every((cell) => mayStand(cell) || !levels.has(levelOf(cell)));
  return names.length >= 2 && areLevels && isWhole ? { names, row: lowest } : null;
};

/** The names in a head of one row, of which none is a level; null where there are no three of them. */
const namesAlone = (grid: Grid, row: number): Names | null => {
  const names = grid.cellsIn(row).filter(isName);
  return names.length >= 3 && !names.some(({ text }) => isLevelName(text)) ? { names, row } : null;
};

/** The names of indicators in the head of a list of units or projects: below one level, or below two, or below none. */
const namesIn = (grid: Grid, row: number): Names | null =>
  grid.cellsIn(row).some(namesItems)
    ? (namesUnder(grid, row, row + 1) ?? namesUnder(grid, row, row + 2) ?? namesAlone(grid, row))
    : null;

/** The last row of the head: below the names where every one of them stands over its values. */
const lastRowOf = (grid: Grid, { names, row }: Names): number =>
  names.every((name) => isOverValues(grid, name)) ? row + 1 : row;

/** The levels over the name of an indicator. */
const levelsOver = (grid: Grid, row: number, name: RawCell): Pick<Strip, 'category' | 'subcategory'> => {
  const first = name.row > row ? levelOver(grid, row, name).cell : null;
  const second = name.row > row + 1 ? levelOver(grid, row + 1, name).cell : null;
  const isBelowFirst = second !== null && second.column >= (first?.column ?? 0);
  return { category: first, subcategory: isBelowFirst ? second : null };
};

/** An indicator across: its name, its columns and the levels over it. */
export type WideIndicator = Strip & { readonly name: RawCell };

/** The head of a list with indicators across. */
export type WideHead = {
  readonly head: IndicatorHead;
  readonly indicators: readonly WideIndicator[];
  readonly hasLevels: boolean;
};

/** The name over a column: the head itself where nothing stands below it. */
const nameOver = (grid: Grid, { cell }: IndicatorColumn, { names, row }: Names): RawCell | null => {
  const over = cell.row > row ? levelOver(grid, row, cell).cell : cell;
  return names.find((name) => name === over) ?? null;
};

/** With the names that reach down beside the levels, from their row on. */
const withNamesBeside = (grid: Grid, row: number, { names, row: lowest }: Names): Names => {
  const beside = headColumns(grid, { row, subRow: lowest }, kindInGroup).flatMap(({ cell }) =>
    isName(cell) && !names.includes(cell) ? [cell] : [],
  );
  return { names: [...names, ...beside].toSorted((a, b) => a.column - b.column), row: lowest };
};

/** The head that begins in a row: the columns of its units or projects, and a strip for each indicator. Null for any other row. */
export const findWideHead = (grid: Grid, row: number): WideHead | null => {
  const lowest = namesIn(grid, row);
  if (lowest === null) return null;
  const found = withNamesBeside(grid, row, lowest);
  const { names } = found;
  const end = lastRowOf(grid, found);
  const columns = headColumns(grid, { row, subRow: end }, kindInGroup).map((column) => {
    const name = nameOver(grid, column, found);
    return name === null ? column : asValue(column, name);
  });
  const settled = settlePointsBefore(columns, names[0]?.column ?? 0);
  const ofItems = settled.filter((column) => nameOver(grid, column, found) === null && !isSum(column.cell));
  const indicators = names.map((name) => ({
    ...levelsOver(grid, row, name),
    columns: settled.filter((column) => nameOver(grid, column, found) === name),
    name,
  }));
  const head: IndicatorHead = {
    columns: asListed(settleItemColumn(grid, { row, below: end + 1 }, ofItems), yearAbove(grid, row)),
    category: null,
    subcategory: null,
    beside: indicators,
    lastRow: end,
    label: '',
    isList: true,
    isMonitoring: false,
    troubles: [],
  };
  return { head, indicators, hasLevels: found.row > row };
};
