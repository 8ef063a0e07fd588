import { memo, useEffect, useMemo, useRef } from 'react';
import type { RawCell, RawTable } from '../../import/read/raw-table.ts';
import { importText, positionText } from '../../text/import-page-text.ts';
import { cellKey } from './cell-place.ts';
import classes from './import-page.module.css';
import { setEditing, setLight, useIsEdited, useLitFrom } from './light-store.ts';
import { gridRows, type RowRange } from './source-grid.ts';

type SourceTableProps = {
  readonly table: RawTable;
  readonly range: RowRange;
  /** Keys of cells that somebody should look at. */
  readonly doubtful: ReadonlySet<string>;
  /** Keys of cells that were rewritten here. */
  readonly corrected: ReadonlySet<string>;
};

/** The table as it stands in the file: merges drawn, rows and columns numbered as positions are named. */
export const SourceTable = memo(({ table, range, doubtful, corrected }: SourceTableProps) => {
  const rows = useMemo(() => gridRows(table, range), [table, range]);
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
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

type SourceCellProps = {
  readonly cell: RawCell;
  readonly table: string;
  readonly mark: 'none' | 'doubtful' | 'corrected';
};

const SourceCell = memo(({ cell, table, mark }: SourceCellProps) => {
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
        tabIndex={-1}
        className={classes.cell}
        title={positionText(cell.row, cell.column)}
        onClick={() => setEditing({ kind: 'cell', ...place, text: cell.text })}
      >
        {cell.formula !== null && cell.text.startsWith('#') ? `${cell.text} (=${cell.formula})` : cell.text}
      </button>
    </td>
  );
});
