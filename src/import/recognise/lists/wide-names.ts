import type { RawCell } from '../../read/raw-table.ts';
import {
  blank,
  certain,
  type Fact,
  type IndicatorFacts,
  onlyGoal,
  type ProjectFacts,
  type Reading,
  untoldProject,
} from '../blocks.ts';
import { isBlankText, isSumWord, oneLine, withoutNumbering } from '../table/cell-text.ts';
import { type Grid, lastColumn, lastRow } from '../table/grid.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';
import { isRowOfLabels, sectionKeyOf } from '../table/sections.ts';
import { isHeadOfGroups } from './wide-table.ts';

type Names = {
  /** 项目单位 or 项目名称, merged down along the levels. */
  readonly owner: RawCell;
  readonly kind: 'project' | 'unit-name';
  readonly names: readonly RawCell[];
};

/** 产出指标 over 数量指标 over the indicators' own names, beside 项目单位: three rows of heads. */
const namesBelow = (grid: Grid, row: number): Names | null => {
  const [owner, ...groups] = grid.cellsIn(row);
  const kind = owner === undefined ? null : indicatorColumnKind(owner.text);
  if (owner === undefined || (kind !== 'project' && kind !== 'unit-name')) return null;
  const isBlankBelow = [row + 1, row + 2].every((at) => (grid.at(at, owner.column)?.text.trim() ?? '') === '');
  if (lastRow(owner) !== row + 2 && !isBlankBelow) return null;
  const levels = grid.cellsIn(row + 1);
  const names = grid.cellsIn(row + 2);
  const areLevels = levels.length > 0 && levels.every((cell) => isSubcategoryName(cell.text));
  const areNames =
    !isHeadOfGroups(names) && names.every((cell) => !isSubcategoryName(cell.text) && !isCategoryName(cell.text));
  const areGroups = groups.length > 0 && groups.every((cell) => isCategoryName(cell.text) && lastRow(cell) === row);
  return areLevels && areNames && areGroups && names.length >= 2 ? { owner, kind, names } : null;
};

const levelOver = (grid: Grid, row: number, name: RawCell): Fact => {
  const cell = grid
    .cellsIn(row)
    .filter((level) => level.column <= name.column)
    .at(-1);
  return cell === undefined ? blank : certain(cell, oneLine(cell.text));
};

const indicatorOf = (grid: Grid, row: number, head: number, name: RawCell): readonly IndicatorFacts[] => {
  const target = joined(cellsUnder(grid, row, { from: name.column, to: lastColumn(name) }).own);
  if (isBlankText(target.text)) return [];
  return [
    {
      row,
      category: levelOver(grid, head, name),
      subcategory: levelOver(grid, head + 1, name),
      name: certain(name, withoutNumbering(oneLine(name.text))),
      target: { ...target, text: oneLine(target.text) },
      ...onlyGoal,
    },
  ];
};

/** Reads a table of one unit or project per row with a column for each indicator; null when the row heads none. */
export const readWideNames = (grid: Grid, row: number): Reading | null => {
  const found = namesBelow(grid, row);
  if (found === null) return null;
  const { owner, kind, names } = found;
  const projects: ProjectFacts[] = [];
  let next = row + 3;
  for (; next <= grid.rowCount; next += 1) {
    const key = sectionKeyOf(grid, next);
    if (key === 'note' || key === 'title' || key === 'head' || isRowOfLabels(grid.cellsIn(next))) break;
    const own = joined(cellsUnder(grid, next, { from: owner.column, to: lastColumn(owner) }).own);
    if (isBlankText(own.text) || isSumWord(own.text)) continue;
    projects.push({
      ...untoldProject,
      row: next,
      ...(kind === 'project' ? { project: own } : { unit: own }),
      rows: names.flatMap((name) => indicatorOf(grid, next, row, name)),
    });
  }
  return { blocks: [{ kind: 'projects', holdsActuals: false, holdsScores: false, projects }], troubles: [], next };
};
