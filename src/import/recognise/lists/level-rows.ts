import type { RawCell } from '../../read/raw-table.ts';
import { blank, certain, type IndicatorFacts, type Trouble, unsure } from '../blocks.ts';
import { suitsLevel } from '../columns/column-fit.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { leftBlank } from '../indicators/blank-rows.ts';
import type { Levels } from '../indicators/indicator-row.ts';
import { isLevelName } from '../labels/level-names.ts';
import { withoutPoints } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { isAbreast, type ListContext } from './project-facts.ts';

const isRowOf = (grid: Grid, row: number, test: (text: string) => boolean): boolean => {
  const cells = grid.cellsIn(row);
  return cells.length > 0 && cells.length <= 2 && cells.every(({ text }) => test(text));
};

const endsAsLevel = (text: string): boolean => isLevelName(text) || withoutPoints(text).endsWith('指标');

/**
 * 产出指标 and 数量指标 in rows of their own above their indicators: how far these slid to the left, so that each stands under
 * its head. Null where no distance suits all of them, or several do.
 */
export const slideOfTree = (grid: Grid, head: IndicatorHead): number | null => {
  const rows = Array.from({ length: grid.rowCount - head.lastRow }, (_, at) => head.lastRow + 1 + at);
  const cells = rows.filter((row) => isRowOf(grid, row, isLevelName)).flatMap((row) => grid.cellsIn(row));
  const levels = (['category', 'subcategory'] as const).flatMap((kind) => {
    const column = columnNamed(head.columns, kind);
    return column === undefined ? [] : [{ ...column, kind }];
  });
  const fits = (by: number): boolean =>
    cells.every((cell) =>
      levels.some(
        ({ kind, from, to }) => cell.column + by >= from && cell.column + by <= to && suitsLevel(cell.text, kind) > 0,
      ),
    );
  const farthest = (levels[0]?.from ?? 0) - grid.firstColumn;
  const places = Array.from({ length: Math.max(0, farthest) + 1 }, (_, by) => by).filter(fits);
  const [first] = places;
  return first === 0 || places.length === 1 ? (first ?? null) : null;
};

/** How far a row of levels slid; 0 for every other row. Among slid ones 管理指标, which nobody knows, is a level too. */
export const slideOfLevels = ({ grid, head }: ListContext, row: number, tree: number | null): number =>
  tree !== null && !isAbreast(head) && isRowOf(grid, row, endsAsLevel) ? tree : 0;

/** Behind what is said of the project a row in place holds levels and no more: 河道清障 | 产出指标. */
export const holdsOnlyLevels = ({ grid, head }: ListContext, row: number): boolean => {
  const first = columnNamed(head.columns, 'category') ?? columnNamed(head.columns, 'subcategory');
  const levels = head.columns.filter(({ kind }) => kind === 'category' || kind === 'subcategory');
  const behind = grid.cellsIn(row).filter(({ column }) => first !== undefined && column >= first.from);
  const isLevel = (cell: RawCell): boolean =>
    endsAsLevel(cell.text) && levels.some(({ from, to }) => cell.column >= from && cell.column <= to);
  return behind.length > 0 && behind.every(isLevel);
};

/** An indicator of the row at hand. */
type Read = { readonly facts: IndicatorFacts };

/** The levels a row without an indicator reaches; null where it holds none of its own. */
export const levelsReached = (
  [first]: readonly Read[],
  heading: RawCell | null,
  tree: number | null,
): Levels | null => {
  if (heading !== null) return { category: certain(heading, withoutPoints(heading.text)), subcategory: blank };
  if (first === undefined) return null;
  const { row, category, subcategory } = first.facts;
  if ([category, subcategory].every(({ cell }) => cell?.row !== row)) return null;
  return tree === null ? { category: unsure(category), subcategory: unsure(subcategory) } : { category, subcategory };
};

/** What stands under the columns of indicators in a row that says nothing of one, beyond levels and placeholders. */
export const leftInList = (
  grid: Grid,
  [first]: readonly Read[],
  columns: readonly IndicatorColumn[],
): readonly Trouble[] =>
  first === undefined
    ? []
    : leftBlank(grid, first.facts, columns).filter(({ column }) => (column ?? 0) >= (columns[0]?.from ?? 1));
