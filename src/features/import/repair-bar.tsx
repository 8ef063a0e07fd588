import { useMemo } from 'react';
import type { Correction } from '../../import/draft/corrections.ts';
import type { ColumnRole, RowRole } from '../../import/read/raw-table.ts';
import { columnRoleText, importText, rowRoleText } from '../../text/import-page-text.ts';
import { Choice } from '../../ui/choice.tsx';
import type { CellPlace } from './cell-place.ts';
import type { ReadEntry } from './entry.ts';
import classes from './repair-bar.module.css';
import { partsOf, repairsOf } from './repair.ts';
import { SmallButton } from './small-button.tsx';

type RepairBarProps = {
  readonly state: ReadEntry;
  readonly place: CellPlace;
  /** The text as it stands in the editor. */
  readonly text: string;
  readonly onCorrect: (correction: Correction) => void;
};

const columnRoles = Object.keys(columnRoleText) as ColumnRole[];
const rowRoles = Object.keys(rowRoleText) as RowRole[];

/** What else can be told about a cell: its column, its row, that it is several or only half of one. */
export const RepairBar = ({ state, place, text, onCorrect }: RepairBarProps) => {
  const { original, corrections } = state;
  const repairs = useMemo(() => repairsOf(original.tables, corrections, place), [original, corrections, place]);
  if (repairs === null) return null;
  const { column, row, right, below, nextRow } = repairs;
  const parts = partsOf(text);
  const tellColumn = (value: string): void => {
    const is = columnRoles.find((role) => role === value);
    if (is !== undefined) onCorrect({ kind: 'column', table: place.table, row: column.row, column: column.column, is });
  };
  const tellRow = (value: string): void => {
    const is = rowRoles.find((role) => role === value);
    if (is !== undefined) onCorrect({ kind: 'row', table: place.table, row: place.row, is });
  };
  const mergeWith = (toRow: number, toColumn: number): void => onCorrect({ kind: 'merge', ...place, toRow, toColumn });
  return (
    <div className={classes.repairs}>
      <span aria-hidden="true">{importText.columnIs}</span>
      <Choice
        label={importText.columnIs}
        value={column.is ?? ''}
        options={[
          ...(column.is === null ? [{ value: '', label: importText.asRead }] : []),
          ...columnRoles.map((role) => ({ value: role, label: columnRoleText[role] })),
        ]}
        onChange={tellColumn}
      />
      <span aria-hidden="true">{importText.rowIs}</span>
      <Choice
        label={importText.rowIs}
        value={row ?? ''}
        options={[
          ...(row === null ? [{ value: '', label: importText.asRead }] : []),
          ...rowRoles.map((role) => ({ value: role, label: rowRoleText[role] })),
        ]}
        onChange={tellRow}
      />
      {parts.length > 1 && (
        <SmallButton onClick={() => onCorrect({ kind: 'split', ...place, parts })}>
          {importText.split(parts.length)}
        </SmallButton>
      )}
      {right !== null && (
        <SmallButton onClick={() => mergeWith(place.row, right.column)}>{importText.mergeRight}</SmallButton>
      )}
      {below !== null && (
        <SmallButton onClick={() => mergeWith(below.row, place.column)}>{importText.mergeBelow}</SmallButton>
      )}
      {nextRow !== null && (
        <SmallButton
          onClick={() => onCorrect({ kind: 'merge-rows', table: place.table, row: place.row, toRow: nextRow })}
        >
          {importText.mergeRows}
        </SmallButton>
      )}
    </div>
  );
};
