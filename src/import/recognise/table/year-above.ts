import { parseFiscalYear } from '../../../domain/period/fiscal-year.ts';
import type { Grid } from './grid.ts';
import { formTitleOf, yearLine } from './lines.ts';

const linesOfTitle = 4;

/** The year in the title or the line below it. */
export const yearAbove = (grid: Grid, row: number): number | null => {
  const rows = Array.from(
    { length: Math.min(row - 1, linesOfTitle) },
    (_, index) => grid.cellsIn(index + 1)[0]?.text ?? '',
  );
  const lines = [...grid.before, ...rows].filter((text) => formTitleOf(text) !== null || yearLine(text) !== null);
  return lines.map(parseFiscalYear).find((year) => year !== null) ?? null;
};
