import type { RawCell } from '../../read/raw-table.ts';
import { isFundingRowLabel } from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { isBlankText } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { formTitleOf, inlinePairs } from '../table/lines.ts';

const levelHeads = new Set(['category', 'subcategory', 'name']);

/** The rows between a head and what it stands below: the title of its form, or another head. */
const rowsAbove = (grid: Grid, row: number): readonly (readonly RawCell[])[] => {
  const rows = Array.from({ length: row - 1 }, (_, at) => grid.cellsIn(row - 1 - at));
  const end = rows.findIndex((cells) =>
    cells.some(({ text }) => formTitleOf(text) !== null || levelHeads.has(indicatorColumnKind(text) ?? '')),
  );
  return end < 0 ? rows : rows.slice(0, end);
};

/** 项目名称 | 农村公路养护, or both in one cell. */
const says = (cells: readonly RawCell[], key: 'project' | 'expected-goal'): boolean =>
  cells.some(({ text }, index) => {
    const isBehind = headerKey(text) === key && !isBlankText(cells[index + 1]?.text ?? '');
    return isBehind || inlinePairs(text).some(({ label }) => headerKey(label) === key);
  });

const saysMoney = (cells: readonly RawCell[]): boolean =>
  cells.some(({ text }, index) => isFundingRowLabel(text) && looksLikeAmount(cells[index + 1]?.text ?? ''));

/** Money or a goal stand above the head: they are of one form, and so is what the head's columns tell apart. */
export const isBelowForm = (grid: Grid, row: number): boolean =>
  rowsAbove(grid, row).some((cells) => saysMoney(cells) || says(cells, 'expected-goal'));

/** The project of the form is named above the head. */
export const isBelowProject = (grid: Grid, row: number): boolean =>
  rowsAbove(grid, row).some((cells) => says(cells, 'project'));
