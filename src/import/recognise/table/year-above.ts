import { parseFiscalYear } from '../../../domain/period/fiscal-year.ts';
import type { Grid } from './grid.ts';
import { formTitleOf, saysItsValue, yearLine } from './lines.ts';

const linesOfTitle = 4;

/**
 * The only year that stands by itself in a row, as in 申报单位：市商务局 | （2025年）; several are heads of columns, and one behind
 * a label is what that asks for: 设立年度 | 2022年.
 */
const yearBeside = (grid: Grid, row: number): readonly string[] => {
  const cells = grid.cellsIn(row);
  const years = cells.filter(({ text }) => yearLine(text) !== null);
  const [year] = years;
  const before = year === undefined ? undefined : cells[cells.indexOf(year) - 1];
  const isAnswer = before !== undefined && !saysItsValue(before.text);
  return year === undefined || years.length > 1 || isAnswer ? [] : [year.text];
};

const firstYear = (texts: readonly string[]): number | null => {
  for (const text of texts) {
    const year = parseFiscalYear(text);
    if (year !== null) return year;
  }
  return null;
};

const readYear = (grid: Grid, rowCount: number): number | null => {
  const rows = Array.from({ length: rowCount }, (_, index) => index + 1);
  const titles = rows.map((at) => grid.cellsIn(at)[0]?.text ?? '');
  const lines = [...grid.before, ...titles].filter((text) => formTitleOf(text) !== null || yearLine(text) !== null);
  return firstYear(lines) ?? firstYear(rows.flatMap((at) => yearBeside(grid, at)));
};

const knownYears = new WeakMap<Grid, Map<number, number | null>>();

/** The year in the title, below it or in a line of the first rows; told once for all tables below those. */
export const yearAbove = (grid: Grid, row: number): number | null => {
  const years = knownYears.get(grid) ?? new Map<number, number | null>();
  knownYears.set(grid, years);
  const rowCount = Math.min(row - 1, linesOfTitle);
  const known = years.get(rowCount);
  if (known !== undefined) return known;
  const year = readYear(grid, rowCount);
  years.set(rowCount, year);
  return year;
};
