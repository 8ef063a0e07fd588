import { foldText } from '../../../domain/number/fold.ts';
import { isSumWord } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { isTotalWord } from './column-kinds.ts';
import { columnNamed, type IndicatorColumn, isGradeWord } from './header-columns.ts';
import { itemColumn } from './item-column.ts';
import { headerKey } from '../labels/header-labels.ts';
import { cellsUnder, factUnder } from '../table/row-cells.ts';

/** A list of projects: its columns, and the row above the first project. */
export type ListHead = { readonly columns: readonly IndicatorColumn[]; readonly lastRow: number };

export const rowsBelow = (grid: Grid, { lastRow }: ListHead): readonly number[] =>
  Array.from({ length: grid.rowCount - lastRow }, (_, at) => lastRow + 1 + at);

/** Where the name of a row's project stands: in the row itself, or in a cell merged down to it as well. */
type NamedBy = 'own-cell' | 'reaching-cell';

/** The rows of every project say the same of it. */
export const saysSameOfProject = (grid: Grid, head: ListHead, column: IndicatorColumn, namedBy: NamedBy): boolean => {
  const project = itemColumn(head.columns);
  const indicator = columnNamed(head.columns, 'name');
  const told = new Map<string, Set<string>>();
  let rows = 0;
  for (const row of rowsBelow(grid, head)) {
    const merged = project === undefined || namedBy === 'own-cell' ? null : grid.at(row, project.from);
    const name = foldText(merged?.text ?? factUnder(grid, row, project).text);
    const text = foldText(factUnder(grid, row, column).text);
    // A sum, a heading over the next projects, who filled it in below.
    const isBetween = indicator !== undefined && factUnder(grid, row, indicator).text === '';
    if (isBetween || grid.cellsIn(row).length === 0 || isSumWord(grid.cellsIn(row)[0]?.text ?? '')) continue;
    if (name === '' || text === '') return false;
    told.set(name, (told.get(name) ?? new Set()).add(text));
    rows += 1;
  }
  return rows > told.size && [...told.values()].every(({ size }) => size === 1);
};

/** Where every row names its project the column says the same in all rows of one: a grade, 自评总分, or a score where no points are. */
export const isRepeated = (grid: Grid, head: ListHead, column: IndicatorColumn): boolean => {
  // 自评得分 beside indicators that have points of their own says it as 自评总分 does.
  const key = headerKey(column.cell.text);
  const saysTotal = (column.kind === 'unknown' && key === 'total') || isTotalWord(column);
  if (column.kind === 'self-score' && !saysTotal && columnNamed(head.columns, 'max-score') !== undefined) return false;
  return saysSameOfProject(grid, head, column, saysTotal || key === 'achievements' ? 'reaching-cell' : 'own-cell');
};

/** A column whose cells stand beside the projects' own, as high as those or above rows left empty: it tells of the project. */
export const isOfProjects = (grid: Grid, head: ListHead, column: IndicatorColumn): boolean => {
  const project = itemColumn(head.columns);
  const name = columnNamed(head.columns, 'name');
  if (project === undefined) return false;
  const rows = rowsBelow(grid, head);
  const pairs = rows.flatMap((row) =>
    cellsUnder(grid, row, column).own.map((cell) => ({ cell, named: cellsUnder(grid, row, project).own[0] })),
  );
  const isBeside = pairs.every(({ cell, named }) => named !== undefined && named.rowSpan === cell.rowSpan);
  const ownOf = (row: number, of: IndicatorColumn | undefined): boolean =>
    of !== undefined && cellsUnder(grid, row, of).own.length > 0;
  const isAboveOthers = pairs.length > 0 && rows.some((row) => ownOf(row, name) && !ownOf(row, project));
  return isBeside && (isAboveOthers || pairs.some(({ cell }) => cell.rowSpan > 1));
};

/** 自评等级, or 自评结论 whose cells say 优 and no more. */
export const tellsGrade = (grid: Grid, head: ListHead, column: IndicatorColumn): boolean => {
  const key = headerKey(column.cell.text);
  if (key !== 'achievements') return key === 'grade';
  const texts = rowsBelow(grid, head).flatMap((row) => cellsUnder(grid, row, column).own.map(({ text }) => text));
  return texts.length > 0 && texts.every(isGradeWord);
};
