import { applyEdits } from '../../../domain/entry/edit.ts';
import type { EntrySheet } from '../../../domain/entry/entry-sheet.ts';
import { measureOf } from '../../../domain/entry/ledger.ts';
import { derivePeriodActual } from '../../../domain/entry/period-actual.ts';
import type { GridEdit } from '../../../ui/grid/use-grid.ts';
import { judgePeriodCells } from './edits-of-period.ts';
import type { PasteAccount, PasteLine } from './judge-paste.ts';
import { monthOfColumn, periodColumns } from './period-rows.ts';

/** Takes what can be taken into the periods, and says for each cell what became of it; values that cannot be put together are named. */
export const judgePeriodPaste = (
  sheet: EntrySheet,
  { cells, outside }: { readonly cells: readonly GridEdit[]; readonly outside: readonly string[] },
): PasteAccount => {
  const verdicts = judgePeriodCells(
    sheet,
    cells.map((cell) => ({ ...cell, text: cell.text.trim() })),
  );
  const edits = verdicts.flatMap((verdict) => verdict.edits);
  const { evaluation, ledger } = applyEdits(sheet, edits);
  const names = new Map(evaluation.indicators.map(({ id, name }) => [id, name]));
  const columnOf = (id: string): string => periodColumns.find((column) => column.id === id)?.label ?? id;
  const isMixed = (row: string): boolean => derivePeriodActual(measureOf(ledger, row)).kind === 'mixed';
  const lines = verdicts.map(({ cell: { row, column, text }, outcome }): PasteLine => {
    const isDoubtful = outcome === 'taken' && monthOfColumn(column) !== null && isMixed(row);
    return { name: names.get(row) ?? '', column: columnOf(column), text, outcome: isDoubtful ? 'doubtful' : outcome };
  });
  const lost = outside.map((text): PasteLine => ({ name: '', column: '', text, outcome: 'outside' }));
  return { lines: [...lines, ...lost], edits };
};
