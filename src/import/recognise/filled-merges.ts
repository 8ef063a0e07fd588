import { squash } from '../../domain/number/fold.ts';
import type { RawCell, RawTable } from '../read/raw-table.ts';
import { lastColumn } from './grid.ts';
import { looksNumeric } from './cell-text.ts';

/** As many equal neighbours are no accident: 目标值, 完成值 and 分值 may repeat each other twice, words hardly thrice. */
const shortestRun = 3;

const isRepeatable = (text: string): boolean => /\p{Script=Han}{2}/u.test(squash(text)) && !looksNumeric(text);

const continues = (run: RawCell, cell: RawCell): boolean =>
  cell.row === run.row &&
  cell.rowSpan === run.rowSpan &&
  cell.column === lastColumn(run) + 1 &&
  cell.text === run.text &&
  isRepeatable(cell.text);

/**
 * Some programs undo a merge by writing its text into every cell it covered. Runs of the same words side by side become
 * one merged cell again; the first cell stays where it was.
 */
export const mergeFilled = (table: RawTable): RawTable => {
  const cells: RawCell[] = [];
  let run: RawCell[] = [];
  const flush = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first !== undefined && last !== undefined && run.length >= shortestRun)
      cells.push({ ...first, columnSpan: lastColumn(last) - first.column + 1 });
    else cells.push(...run);
    run = [];
  };
  for (const cell of table.cells) {
    const last = run.at(-1);
    if (last !== undefined && !continues(last, cell)) flush();
    run.push(cell);
  }
  flush();
  return { ...table, cells };
};
