import type { MoneyColumn, Reading } from '../blocks.ts';
import type { Grid } from '../table/grid.ts';
import { readBracketedProjects } from './bracketed-projects.ts';
import { readOutlineList } from './outline-list.ts';
import { readWideNames } from './wide-names.ts';
import { readWideScores } from './wide-scores.ts';
import { readWideTable } from './wide-table.ts';

/**
 * Reads a list of one project, unit or place per row, its indicators across or in one cell, or below each other as an outline.
 * Null when the row heads none.
 */
export const readWideList = (grid: Grid, row: number, unit: MoneyColumn | null): Reading | null =>
  readWideNames(grid, row, unit) ??
  readWideScores(grid, row, unit) ??
  readWideTable(grid, row, unit) ??
  readBracketedProjects(grid, row, unit) ??
  readOutlineList(grid, row, unit);
