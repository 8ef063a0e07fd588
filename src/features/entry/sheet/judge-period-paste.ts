import { applyEdits } from '../../../domain/entry/edit.ts';
import type { EntrySheet } from '../../../domain/entry/entry-sheet.ts';
import { measureOf } from '../../../domain/entry/ledger.ts';
import { derivePeriodActual } from '../../../domain/entry/period-actual.ts';
import type { GridPaste } from '../../../ui/grid/use-grid.ts';
import { judgePeriodCells, type PeriodVerdict } from './edits-of-period.ts';
import { linesOf, type PasteAccount } from './paste-lines.ts';
import { monthOfColumn, periodColumns } from './period-rows.ts';

/** Takes what can be taken into the periods, and says for each cell what became of it; values that cannot be put together are named. */
export const judgePeriodPaste = (sheet: EntrySheet, { cells, outside }: GridPaste): PasteAccount => {
  const verdicts = judgePeriodCells(
    sheet,
    cells.map((cell) => ({ ...cell, text: cell.text.trim() })),
  );
  const edits = verdicts.flatMap((verdict) => verdict.edits);
  const after = applyEdits(sheet, edits);
  const isMixed = (row: string): boolean => derivePeriodActual(measureOf(after.ledger, row)).kind === 'mixed';
  const isDoubtful = ({ cell, outcome }: PeriodVerdict): boolean =>
    outcome === 'taken' && monthOfColumn(cell.column) !== null && isMixed(cell.row);
  const lines = linesOf({
    before: sheet,
    after,
    verdicts: verdicts.map((verdict) => (isDoubtful(verdict) ? { ...verdict, outcome: 'doubtful' } : verdict)),
    lost: outside,
    columnOf: (id) => periodColumns.find((column) => column.id === id)?.label ?? id,
  });
  return { lines, edits, addedRows: 0 };
};
