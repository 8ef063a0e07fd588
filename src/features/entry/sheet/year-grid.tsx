import { useCallback, useState } from 'react';
import { placeKey } from '../../../domain/entry/entry-sheet.ts';
import type { SessionState } from '../../../queries/session/session-state.ts';
import type { SheetSession } from '../../../queries/session/sheet-session.ts';
import { entryColumnText, entryText } from '../../../text/entry-sheet.ts';
import { formatScore } from '../../../text/format-number.ts';
import { Grid } from '../../../ui/grid/grid.tsx';
import type { CellAt } from '../../../ui/grid/grid-model.ts';
import type { GridActions, GridEdit } from '../../../ui/grid/use-grid.ts';
import { newId } from '../../../worker/new-id.ts';
import { editsOfCell } from './edits-of-cell.ts';
import type { JudgedEntry } from './judge-entry.ts';
import { judgePaste } from './judge-paste.ts';
import type { PasteAccount } from './paste-lines.ts';
import { asksReason, isEditable, placeOfCell, yearColumnIds, yearColumns } from './year-columns.ts';
import { createYearRows, noteTextOf } from './year-rows.tsx';

type YearGridProps = {
  readonly judged: JudgedEntry;
  readonly session: SheetSession;
  readonly state: SessionState;
  readonly wanted: { readonly row: string; readonly column: string; readonly turn: number } | null;
  readonly onActive: (row: string) => void;
  readonly onPasted: (account: PasteAccount) => void;
  /** A target changed after submission: the owner asks why. */
  readonly onTarget: (row: string, text: string) => void;
};

/** 绩效指标 of the year, typed into like a spreadsheet; scores follow every keystroke. */
export const YearGrid = ({ judged, session, state, wanted, onActive, onPasted, onTarget }: YearGridProps) => {
  const [toRows] = useState(createYearRows);
  const rows = toRows(judged, state);

  const editsOf = useCallback(
    ({ row, column, text }: GridEdit) => {
      const { sheet } = session.getState();
      const place = placeOfCell(row, column);
      if (place === null || !isEditable(sheet, place.field) || asksReason(sheet, place.field)) return [];
      return editsOfCell(sheet, place, text);
    },
    [session],
  );
  const keyOf = ({ row, column }: GridEdit): string | null => {
    const place = placeOfCell(row, column);
    return place === null ? null : placeKey(place);
  };
  const actions: GridActions = {
    onDraft: (edit) => session.draft(keyOf(edit) ?? '', editsOf(edit)),
    onEdit: (edits) => {
      const [only] = edits;
      if (only?.column === 'targetText' && asksReason(session.getState().sheet, 'targetText'))
        onTarget(only.row, only.text);
      session.edit(edits.flatMap(editsOf), edits.length === 1 && only !== undefined ? keyOf(only) : null);
    },
    onPaste: (pasted) => {
      const account = judgePaste(session.getState().sheet, pasted, { newId });
      session.edit(account.edits);
      onPasted(account);
    },
    onHistory: (direction) => session[direction](),
    onLost: useCallback(
      ({ row, column, text, original }) => {
        const place = placeOfCell(row, column);
        if (place !== null && text !== original) session.keepAside({ kind: 'cell', place, from: original, to: text });
      },
      [session],
    ),
    onActive: useCallback((row: string) => onActive(row), [onActive]),
  };

  const describe = ({ row, column }: CellAt): string => {
    const indicator = judged.sheet.evaluation.indicators[row];
    const id = yearColumnIds[column];
    const cell = rows[row]?.cells[column];
    if (indicator === undefined || id === undefined || cell === undefined) return '';
    const score = judged.score.indicators[row];
    return [
      entryText.cell(row + 1, indicator.name, entryColumnText[id], cell.text || entryText.blank),
      entryText.cellTarget(indicator.targetText || entryText.blank),
      ...(score?.kind === 'scored' ? [entryText.cellScore(formatScore(score.score))] : []),
      ...(cell.lock === undefined ? [] : [cell.hint ?? entryText.cellLocked]),
      ...(cell.save === undefined ? [] : [entryText.saveState[cell.save]]),
      ...noteTextOf(
        score,
        judged.findings.filter(({ indicatorId }) => indicatorId === indicator.id),
      ),
    ].join(entryText.join);
  };

  return (
    <Grid
      label={entryText.gridLabel}
      columns={yearColumns}
      rows={rows}
      describe={describe}
      wanted={wanted}
      {...actions}
    />
  );
};
