import { useCallback, useState } from 'react';
import type { Edit } from '../../../domain/entry/edit.ts';
import type { EntrySheet } from '../../../domain/entry/entry-sheet.ts';
import { measureEdits, periodEdits } from '../../../domain/entry/period-edits.ts';
import { measureOf } from '../../../domain/entry/ledger.ts';
import { entryText } from '../../../text/entry-sheet.ts';
import { intervalText, measureKindText, periodText, sourceText } from '../../../text/entry-period.ts';
import { Grid } from '../../../ui/grid/grid.tsx';
import type { CellAt } from '../../../ui/grid/grid-model.ts';
import type { GridActions, GridEdit } from '../../../ui/grid/use-grid.ts';
import type { EntrySession, SessionState } from '../session/entry-session.ts';
import type { JudgedEntry } from './judge-entry.ts';
import { createPeriodRows, monthOfColumn, periodColumns, periodKey } from './period-rows.ts';
import { isEditable } from './year-columns.ts';
import { editsOfCell } from './edits-of-cell.ts';

type PeriodGridProps = {
  readonly judged: JudgedEntry;
  readonly session: EntrySession;
  readonly state: SessionState;
  readonly onActive: (row: string, month: number) => void;
};

/** The code behind a chosen word; null when it is none of them. */
const codeOf = (words: Readonly<Record<string, string>>, text: string): string | null =>
  Object.entries(words).find(([, word]) => word === text.trim())?.[0] ?? null;

const choices = { kind: measureKindText, interval: intervalText, source: sourceText } as const;

const editsOf = (sheet: EntrySheet, { row: id, column, text }: GridEdit): readonly Edit[] => {
  if (!isEditable(sheet, 'actualText')) return [];
  if (column === 'kind' || column === 'interval' || column === 'source') {
    const code = codeOf(choices[column], text);
    return code === null ? [] : measureEdits(sheet, { id, field: column }, code);
  }
  if (column === 'baselineText') return editsOfCell(sheet, { kind: 'indicator', id, field: 'baselineText' }, text);
  const month = monthOfColumn(column);
  const { kind } = measureOf(sheet.ledger, id);
  return month === null || kind === null ? [] : periodEdits(sheet, { id, month }, text.trim());
};

/** The year period by period; the kind of each measure is chosen before its values. */
export const PeriodGrid = ({ judged, session, state, onActive }: PeriodGridProps) => {
  const [toRows] = useState(createPeriodRows);
  const rows = toRows(judged.sheet, state);
  const actions: GridActions = {
    onDraft: (edit) => {
      if (monthOfColumn(edit.column) === null) return;
      session.draft(periodKey(edit.row, edit.column), editsOf(session.getState().sheet, edit));
    },
    onEdit: (edits) => {
      for (const edit of edits) {
        session.edit(editsOf(session.getState().sheet, edit), periodKey(edit.row, edit.column));
      }
    },
    onPaste: ({ cells }) => {
      for (const cell of cells) session.edit(editsOf(session.getState().sheet, cell));
    },
    onHistory: (direction) => void session[direction](),
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
