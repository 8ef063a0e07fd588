import type { RawTable } from '../../read/raw-table.ts';
import { isFilledAcross, mergeAllAcross } from './filled-across.ts';
import { mergeDown } from './filled-down.ts';

/**
 * Some programs undo a merge by writing its text into every cell it covered. Runs of the same words side by side, and
 * of labels below each other, become one merged cell again; the first cell stays where it was.
 */
export const mergeFilled = (table: RawTable): RawTable => ({
  ...table,
  cells: mergeDown(isFilledAcross(table.cells) ? mergeAllAcross(table.cells) : table.cells),
});
