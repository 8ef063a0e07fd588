import type { RawCell } from '../../read/raw-table.ts';
import { suits } from '../columns/column-fit.ts';
import { holdsWords, looksNumeric } from '../table/cell-text.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { isCategoryName, isOnlyCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import type { Grid } from '../table/grid.ts';
import type { Assignment } from './whole-slips.ts';

type At = (row: number, kind: IndicatorColumn['kind']) => RawCell | null;

const cellsOf =
  (grid: Grid, columns: readonly IndicatorColumn[]): At =>
  (row, kind) => {
    const column = columnNamed(columns, kind);
    const cell = column === undefined ? null : grid.at(row, column.from);
    return cell === null || cell.text.trim() === '' ? null : cell;
  };

const rowsOfLevel = 6;

/**
 * 产出指标 | 数量 | … over (blank) | 质量 | …, without a column for second levels: the names are what such a level is called, and the row
 * stands below the first one, merged down or not.
 */
const isNamedByLevel = (at: At, row: number): boolean => {
  const name = at(row, 'name');
  if (name === null || !isSubcategoryName(name.text)) return false;
  const level = at(row, 'category');
  if (level !== null) return level.rowSpan > 1 || (level.row === row && isCategoryName(level.text));
  for (let above = row - 1; above >= row - rowsOfLevel; above -= 1) {
    const [category, before] = [at(above, 'category'), at(above, 'name')];
    if (before?.row !== above || !isSubcategoryName(before.text)) return false;
    if (category !== null) return category.row === above && isCategoryName(category.text);
  }
  return false;
};

/** The levels of the row are merged down along it, or, where merges were filled with their text, said again in each row. */
const isBesideLevels = (at: At, row: number): boolean => {
  const [category, subcategory] = [at(row, 'category'), at(row, 'subcategory')];
  if (category === null || subcategory === null) return false;
  const isSaidAgain = [row - 1, row + 1].some((other) => at(other, 'subcategory')?.text === subcategory.text);
  return category.rowSpan > 1 && (subcategory.rowSpan > 1 || isSaidAgain);
};

/**
 * The levels of the row are merged over several rows: it stands as its head says, though its name may read like a level:
 * 产出质量 under 项目产出.
 */
export const isUnderMerges = (
  grid: Grid,
  row: number,
  columns: readonly IndicatorColumn[],
  standing: Assignment,
): boolean => {
  const at = cellsOf(grid, columns);
  const name = at(row, 'name');
  if (name?.row !== row || !holdsWords(name.text) || isOnlyCategoryName(name.text)) return false;
  const isUnder = columnNamed(columns, 'subcategory') === undefined ? isNamedByLevel(at, row) : isBesideLevels(at, row);
  return (
    isUnder &&
    [...standing].every(
      ([cell, { kind }]) => (kind !== 'max-score' && kind !== 'self-score') || suits(cell.text, kind) > 0,
    )
  );
};

/**
 * 数量指标 | 88 | 100: a number where the name stands, right between its level and the target, whatever it means. The level is in
 * its place, so nothing slipped.
 */
export const isNumberForName = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const at = cellsOf(grid, columns);
  const [name, target] = [at(row, 'name'), at(row, 'target')];
  const areNumbers = [name, target].every((cell) => cell?.row === row && looksNumeric(cell.text));
  if (!areNumbers) return false;
  const [category, subcategory] = [at(row, 'category'), at(row, 'subcategory')];
  const isBelowLevel = category === null || isCategoryName(category.text);
  return isBelowLevel && subcategory?.row === row && isSubcategoryName(subcategory.text);
};
