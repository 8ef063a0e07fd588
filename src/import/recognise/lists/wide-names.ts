import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import {
  blank,
  certain,
  type Fact,
  type IndicatorFacts,
  type MoneyColumn,
  onlyGoal,
  type ProjectFacts,
  type Reading,
  troubleAt,
} from '../blocks.ts';
import { isBlankText, isSumWord, namesSum, oneLine, withoutNumbering } from '../table/cell-text.ts';
import { type Grid, lastColumn, lastRow } from '../table/grid.ts';
import { isMoneyPart } from '../labels/funding-labels.ts';
import { isCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { looksLikeTarget } from '../columns/column-fit.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';
import {
  endsWideRows,
  type WideColumn,
  type WideContext,
  wideColumns,
  wideContext,
  wideFact,
  wideKindOf,
  wideProject,
  wideReading,
} from './wide-row.ts';
import { isHeadOfGroups } from './wide-table.ts';
import { isOverValues } from './wide-values.ts';

/** Merged down along the levels, or blank or the same below. */
const standsAlone = (grid: Grid, row: number, cell: RawCell): boolean =>
  [row + 1, row + 2].every((at) => ['', squash(cell.text)].includes(squash(grid.at(at, cell.column)?.text ?? '')));

/** 资金安排 over 合计 | 中央资金 | 省级资金, up to the next head. */
const headsMoneyParts = (grid: Grid, row: number, cell: RawCell): boolean => {
  const next = grid.cellsIn(row).find(({ column }) => column > cell.column)?.column ?? grid.columnCount + 1;
  const parts = grid.cellsIn(row + 1).filter(({ column }) => column >= cell.column && column < next);
  return parts.length >= 2 && parts.every(({ text }) => isMoneyPart(text) || isSumWord(text));
};

/**
 * 产出指标 over 数量指标 over the indicators' own names, behind 项目单位 or 项目名称 and what else is told of each: three rows of
 * heads. The names of the indicators; null for any other row.
 */
const namesBelow = (grid: Grid, row: number): readonly RawCell[] | null => {
  const heads = grid.cellsIn(row);
  const first = heads.findIndex((cell) => isCategoryName(cell.text));
  if (first < 1) return null;
  const last = heads.findLastIndex((cell) => isCategoryName(cell.text));
  const [front, groups, behind] = [heads.slice(0, first), heads.slice(first, last + 1), heads.slice(last + 1)];
  const [from, to] = [heads[first]?.column ?? 0, (behind[0]?.column ?? grid.columnCount + 1) - 1];
  const isNamed = front.some(({ text }) => ['project', 'unit-name'].includes(wideKindOf(text) ?? ''));
  if (!isNamed) return null;
  const areBeside = behind.every((cell) => wideKindOf(cell.text) !== null && standsAlone(grid, row, cell));
  if (!areBeside || !front.every((cell) => standsAlone(grid, row, cell) || headsMoneyParts(grid, row, cell)))
    return null;
  const isOfIndicators = ({ column }: RawCell): boolean => column >= from && column <= to;
  const levels = grid.cellsIn(row + 1).filter(isOfIndicators);
  const below = grid.cellsIn(row + 2);
  const names = below.filter(isOfIndicators);
  const lower = below.filter((cell) => !isOfIndicators(cell));
  const areLevels = levels.length > 0 && levels.every((cell) => isSubcategoryName(cell.text));
  const areNames =
    !isHeadOfGroups(names) &&
    !names.some((name) => isOverValues(grid, name)) &&
    names.every(({ text }) => !isSubcategoryName(text) && !isCategoryName(text));
  const isRepeated = ({ column, text }: RawCell): boolean =>
    [row, row + 1].some((at) => squash(grid.at(at, column)?.text ?? '') === squash(text));
  const areGroups = groups.every((cell) => isCategoryName(cell.text) && lastRow(cell) === row);
  return areLevels && areNames && areGroups && names.length >= 2 && lower.every(isRepeated) ? names : null;
};

/** The columns in front of the indicators. */
const ofProjects = (grid: Grid, row: number): readonly WideColumn[] =>
  wideColumns(grid, { row, subRow: row + 1 }).filter(({ kind }) => kind !== 'indicators');

/** The head of a row over a name, or the last one in front of it where its merge is lost. */
export const levelOver = (grid: Grid, row: number, name: RawCell): Fact => {
  const cell = grid
    .cellsIn(row)
    .filter((level) => level.column <= name.column)
    .at(-1);
  return cell === undefined ? blank : certain(cell, squash(cell.text));
};

type NamesOver = { readonly head: number; readonly by: number };

const indicatorOf = (grid: Grid, row: number, name: RawCell, { head, by }: NamesOver): readonly IndicatorFacts[] => {
  const target = joined(cellsUnder(grid, row, { from: name.column - by, to: lastColumn(name) - by }).own);
  if (isBlankText(target.text)) return [];
  return [
    {
      row,
      category: levelOver(grid, head, name),
      subcategory: levelOver(grid, head + 1, name),
      name: certain(name, withoutNumbering(oneLine(name.text))),
      target: { ...target, text: oneLine(target.text), isDoubtful: target.isDoubtful || by > 0 },
      ...onlyGoal,
    },
  ];
};

/** 合计, 全省合计, 小计 in front of the amounts. */
const isSum = (grid: Grid, row: number): boolean => {
  const [first, second] = grid.cellsIn(row);
  return [first, second].some((cell) => cell !== undefined && namesSum(cell.text));
};

/**
 * 85 in the place of the goal, which was merged down from the first row: what stands behind the goal slid to the left with it.
 * The table as its columns stand in that row; null where it stands in place.
 */
const slidBehindGoal = (context: WideContext, row: number): WideContext | null => {
  const goal = context.columns.find(({ kind }) => kind === 'goal');
  if (goal === undefined || !looksLikeTarget(wideFact(context, row, 'goal').text)) return null;
  const behind = context.columns.filter(({ from }) => from > goal.from);
  const columns = context.columns
    .filter((column) => column !== goal)
    .map((column) => (behind.includes(column) ? { ...column, from: column.from - 1, to: column.to - 1 } : column));
  return { ...context, columns };
};

/** Reads a table of one unit or project per row with a column for each indicator; null when the row heads none. */
export const readWideNames = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const names = namesBelow(grid, row);
  if (names === null) return null;
  const context = wideContext(grid, row, ofProjects(grid, row), sheetUnit);
  const projects: ProjectFacts[] = [];
  let next = row + 3;
  for (; next <= grid.rowCount; next += 1) {
    if (endsWideRows(grid, next)) break;
    const isNamed = (['project', 'unit-name'] as const).some(
      (kind) => !isBlankText(wideFact(context, next, kind).text),
    );
    if (!isNamed || isSum(grid, next)) continue;
    const slid = slidBehindGoal(context, next);
    const [first] = grid.cellsIn(next);
    if (slid !== null && first !== undefined) context.troubles.push(troubleAt('shifted-row', first));
    const told = wideProject(slid ?? context, next);
    const above = projects.at(-1)?.goal ?? blank;
    projects.push({
      ...told,
      goal: slid === null ? told.goal : { ...above, isDoubtful: true },
      rows: names.flatMap((name) => indicatorOf(grid, next, name, { head: row, by: slid === null ? 0 : 1 })),
    });
  }
  return wideReading(context, projects, next);
};
