import { type PointerEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { Spoken } from '../spoken.tsx';
import { CellEditor } from './cell-editor.tsx';
import classes from './grid.module.css';
import type { CellAt, GridColumn, GridRow } from './grid-model.ts';
import { GridRowView } from './grid-row-view.tsx';
import { type GridActions, useGrid } from './use-grid.ts';
import { useRowVirtualizer } from './use-row-virtualizer.ts';

type GridProps = GridActions & {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** What is said of a cell: row, column, content, state. */
  readonly describe: (cell: CellAt) => string;
  /** A cell to go to; another `turn` goes there again. */
  readonly wanted: { readonly row: string; readonly column: string; readonly turn: number } | null;
};

const rowHeight = 34;
const headHeight = 32;
/** A table whose cells are moved between by keys. */
const gridSemantics = { role: 'grid', 'aria-multiselectable': true } as const;

const cellUnder = (target: EventTarget): CellAt | null => {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
  const [row = Number.NaN, column = Number.NaN] = (found ?? '').split(':').map((part) => Number.parseInt(part, 10));
  return Number.isNaN(row) || Number.isNaN(column) ? null : { row, column };
};

/** A table to type into like a spreadsheet; it knows texts and places, not what they mean. */
export const Grid = ({ label, columns, rows, describe, wanted, ...actions }: GridProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const shown = useRef('0:0');
  const frame = useRef<HTMLDivElement>(null);
  const virtualizer = useRowVirtualizer(scroller, { count: rows.length, rowHeight, headHeight });
  const grid = useGrid({
    rows,
    columns,
    ...actions,
    pageRows: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2),
    show: (row) => virtualizer.scrollToIndex(row),
  });
  const { focus, range, select, commit, begin } = grid;
  const template = columns.map(({ width }) => width).join(' ');

  useLayoutEffect(() => {
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${focus.row}:${focus.column}"]`);
    const start = virtualizer.measurementsCache[focus.row]?.start;
    if (!cell || frame.current === null || start === undefined) return;
    const { style } = frame.current;
    [style.top, style.left] = [`${start}px`, `${cell.offsetLeft}px`];
    [style.width, style.height] = [`${cell.offsetWidth}px`, `${cell.offsetHeight}px`];
    const here = `${focus.row}:${focus.column}`;
    if (shown.current !== here) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    shown.current = here;
  });

  const go = useCallback(
    (to: { readonly row: string; readonly column: string }): void => {
      const [row, column] = [
        rows.findIndex(({ id }) => id === to.row),
        columns.findIndex(({ id }) => id === to.column),
      ];
      if (row < 0) return;
      select({ row, column: Math.max(column, 0) }, 'alone');
      input.current?.focus({ preventScroll: true });
    },
    [rows, columns, select],
  );
  const goes = useRef(go);
  useEffect(() => {
    goes.current = go;
  });
  useEffect(() => {
    if (wanted !== null) goes.current(wanted);
  }, [wanted]);

  const onPointerDown = (event: PointerEvent): void => {
    const cell = cellUnder(event.target);
    if (cell === null || event.button !== 0) return;
    event.preventDefault();
    commit();
    select(cell, event.shiftKey ? 'extend' : 'alone');
    input.current?.focus({ preventScroll: true });
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (event.buttons !== 1 || grid.editing !== null) return;
    const cell = cellUnder(event.target);
    if (cell !== null && (cell.row !== focus.row || cell.column !== focus.column)) select(cell, 'extend');
  };
  const spoken = rows.length === 0 ? label : describe(focus);

  return (
    <div ref={scroller} className={classes.scroller}>
      <div
        className={classes.sheet}
        style={{ height: virtualizer.getTotalSize() }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onDoubleClick={() => begin('caret', grid.cellAt(focus)?.text ?? '')}
      >
        <table
          {...gridSemantics}
          className={classes.table}
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
        >
          <thead className={classes.head}>
            <tr aria-rowindex={1} style={{ gridTemplateColumns: template }}>
              {columns.map(({ id, label: name, align, names }, at) => (
                <th key={id} scope="col" aria-colindex={at + 1} data-align={align} data-names={names}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {virtualizer.getVirtualItems().map(({ index, start, key }) => {
              const row = rows[index];
              const inRange = index >= range.top && index <= range.bottom;
              return row === undefined ? null : (
                <GridRowView
                  key={key}
                  row={row}
                  index={index}
                  start={start}
                  columns={columns}
                  template={template}
                  left={inRange ? range.left : -1}
                  right={inRange ? range.right : -1}
                  active={index === focus.row ? focus.column : -1}
                  measure={virtualizer.measureElement}
                />
              );
            })}
          </tbody>
        </table>
        {rows.length > 0 && (
          <CellEditor
            grid={grid}
            input={input}
            spoken={spoken}
            choices={columns[focus.column]?.choices}
            frame={frame}
            onPaste={actions.onPaste}
          />
        )}
      </div>
      <div aria-live="polite">
        <Spoken text={spoken} />
      </div>
    </div>
  );
};
