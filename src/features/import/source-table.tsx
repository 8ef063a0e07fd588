import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RawCell, RawTable } from '../../import/read/raw-table.ts';
import { importText, positionText } from '../../text/import-page-text.ts';
import { cellKey } from './cell-place.ts';
import classes from './source-table.module.css';
import { setEditing, setLight, useIsEdited, useLitFrom } from './light-store.ts';
import { cellBeside, gridRows, type RowRange, type Step } from './source-grid.ts';

type SourceTableProps = {
  readonly table: RawTable;
  readonly range: RowRange;
  /** Keys of cells that somebody should look at. */
  readonly doubtful: ReadonlySet<string>;
  /** Keys of cells that were rewritten here. */
  readonly corrected: ReadonlySet<string>;
};

const stepOfKey: Readonly<Partial<Record<string, Step>>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The table as it stands in the file: merges drawn, rows and columns numbered as positions are named. */
export const SourceTable = memo(({ table, range, doubtful, corrected }: SourceTableProps) => {
  const rows = useMemo(() => gridRows(table, range), [table, range]);
  const [reached, setReached] = useState<RawCell | null>(null);
  const onKey = useCallback(
    (cell: RawCell, event: KeyboardEvent<HTMLElement>): void => {
      const step = stepOfKey[event.key];
      const next = step === undefined ? null : cellBeside(rows, cell, step);
      if (next === null) return;
      event.preventDefault();
      event.currentTarget
        .closest('table')
        ?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)
        ?.focus();
    },
    [rows],
  );
  const stop = rows.flatMap(({ cells }) => cells).find((cell) => isSamePlace(cell, reached)) ?? rows[0]?.cells[0];
  return (
    <table className={classes.source} aria-label={importText.sourceCaption(table.name)}>
      <thead>
        <tr>
          <th scope="col" className={classes.number}>
            {importText.rowHead}
          </th>
          {Array.from({ length: table.columnCount }, (_, index) => (
            <th key={index} scope="col" className={classes.number}>
              {index + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, cells }) => (
          <tr key={row}>
            <th scope="row" className={classes.number}>
              {row}
            </th>
            {cells.map((cell) => {
              const key = cellKey({ table: table.name, row: cell.row, column: cell.column });
              return (
                <SourceCell
                  key={cell.column}
                  cell={cell}
                  table={table.name}
                  mark={corrected.has(key) ? 'corrected' : doubtful.has(key) ? 'doubtful' : 'none'}
                  isStop={cell === stop}
                  onReach={setReached}
                  onKey={onKey}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

const isSamePlace = (cell: RawCell, other: RawCell | null): boolean =>
  cell.row === other?.row && cell.column === other.column;

type SourceCellProps = {
  readonly cell: RawCell;
  readonly table: string;
  readonly mark: 'none' | 'doubtful' | 'corrected';
  /** The one cell that the tab key stops at; arrows lead on from there. */
  readonly isStop: boolean;
  readonly onReach: (cell: RawCell) => void;
  readonly onKey: (cell: RawCell, event: KeyboardEvent<HTMLElement>) => void;
};

const SourceCell = memo(({ cell, table, mark, isStop, onReach, onKey }: SourceCellProps) => {
  const place = { table, row: cell.row, column: cell.column };
  const key = cellKey(place);
  const light = useLitFrom(key);
  const isEdited = useIsEdited(key);
  const element = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (light === 'result' || isEdited) element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [light, isEdited]);
  return (
    <td
      ref={element}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      data-lit={light === null && !isEdited ? undefined : ''}
      data-mark={mark}
      onMouseEnter={() => setLight({ key, from: 'source' })}
      onMouseLeave={() => setLight(null)}
    >
      <button
        type="button"
        tabIndex={isStop ? 0 : -1}
        data-place={`${cell.row} ${cell.column}`}
        className={classes.cell}
        title={positionText(cell.row, cell.column)}
        onFocus={() => {
          onReach(cell);
          setLight({ key, from: 'source' });
        }}
        onBlur={() => setLight(null)}
        onKeyDown={(event) => onKey(cell, event)}
        onClick={() => setEditing({ kind: 'cell', ...place, text: cell.text })}
      >
        {cell.formula !== null && cell.text.startsWith('#') ? `${cell.text} (=${cell.formula})` : cell.text}
      </button>
    </td>
  );
});
