import { useCallback, useState } from 'react';
import type { Edit } from '../../../domain/entry/edit.ts';
import type { EntrySheet } from '../../../domain/entry/entry-sheet.ts';
import type { SessionState } from '../../../queries/session/session-state.ts';
import type { SheetSession } from '../../../queries/session/sheet-session.ts';
import { entryText } from '../../../text/entry-sheet.ts';
import { periodText } from '../../../text/entry-period.ts';
import { Grid } from '../../../ui/grid/grid.tsx';
import type { CellAt } from '../../../ui/grid/grid-model.ts';
import type { GridActions, GridEdit } from '../../../ui/grid/use-grid.ts';
import { judgePeriodCells } from './edits-of-period.ts';
import type { JudgedEntry } from './judge-entry.ts';
import { judgePeriodPaste } from './judge-period-paste.ts';
import type { PasteAccount } from './paste-lines.ts';
import { createPeriodRows, monthOfColumn, periodColumns, periodKey, typedPlaceOf } from './period-rows.ts';

type PeriodGridProps = {
  readonly judged: JudgedEntry;
  readonly session: SheetSession;
  readonly state: SessionState;
  readonly onActive: (row: string, month: number) => void;
  readonly onPasted: (account: PasteAccount) => void;
};

const editsOf = (sheet: EntrySheet, cells: readonly GridEdit[]): readonly Edit[] =>
  judgePeriodCells(sheet, cells).flatMap(({ edits }) => edits);

/** The year period by period; the kind of each measure is chosen before its values. */
export const PeriodGrid = ({ judged, session, state, onActive, onPasted }: PeriodGridProps) => {
  const [toRows] = useState(createPeriodRows);
  const rows = toRows(judged.sheet, state);
  const actions: GridActions = {
    onDraft: (edit) => {
      if (monthOfColumn(edit.column) === null) return;
      session.draft(periodKey(edit.row, edit.column), editsOf(session.getState().sheet, [edit]));
    },
    onEdit: (edits) => {
      const [only] = edits;
      const closes = edits.length === 1 && only !== undefined ? periodKey(only.row, only.column) : null;
      session.edit(editsOf(session.getState().sheet, edits), closes);
    },
    onPaste: (pasted) => {
      const account = judgePeriodPaste(session.getState().sheet, pasted);
      session.edit(account.edits);
      onPasted(account);
    },
    onHistory: (direction) => session[direction](),
    onLost: useCallback(
      ({ row, column, text, original }) => {
        const place = typedPlaceOf(row, column);
        if (place !== null && text !== original) session.keepAside({ kind: 'cell', place, from: original, to: text });
      },
      [session],
    ),
    onActive: useCallback((row: string, column: string) => onActive(row, monthOfColumn(column) ?? 0), [onActive]),
  };
  const describe = ({ row, column }: CellAt): string => {
    const indicator = judged.sheet.evaluation.indicators[row];
    const head = periodColumns[column];
    const cell = rows[row]?.cells[column];
    if (indicator === undefined || head === undefined || cell === undefined) return '';
    return [
      entryText.cell(row + 1, indicator.name, head.label, cell.text || entryText.blank),
      entryText.cellTarget(indicator.targetText || entryText.blank),
      ...(cell.lock === undefined ? [] : [entryText.cellLocked]),
      ...(cell.save === undefined ? [] : [entryText.saveState[cell.save]]),
    ].join(entryText.join);
  };
  return (
    <Grid
      label={periodText.gridLabel}
      columns={periodColumns}
      rows={rows}
      describe={describe}
      wanted={null}
      {...actions}
    />
  );
};
