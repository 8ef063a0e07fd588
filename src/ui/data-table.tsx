import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type DataColumn, DataRow } from './data-row.tsx';
import classes from './data-table.module.css';
import { type Sort, SortHead } from './sort-head.tsx';
import { useRowWindow } from './use-row-window.ts';

type DataTableProps<Row> = {
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sort: Sort;
  readonly onSort: (column: string) => void;
  /** A row to keep in sight, e.g. the one that is open beside the table; −1 = none. */
  readonly shown?: number;
};

const rowHeight = 34;
const headHeight = 36;

/** Where a key moves the active row. */
const moves: Readonly<Record<string, (at: number, last: number, page: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last, page) => Math.min(at + page, last),
  PageUp: (at, _last, page) => Math.max(at - page, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

const showRow = (element: HTMLElement, index: number): void => {
  const top = index * rowHeight;
  const bottom = top + rowHeight + headHeight + 1;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
};

/** A table of any length: only the rows in sight are drawn. Arrows move, Enter follows the row's link. */
export const DataTable = <Row,>({ label, columns, rows, keyOf, sort, onSort, shown = -1 }: DataTableProps<Row>) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const at = Math.min(active, Math.max(rows.length - 1, 0));
  const { from, to, page, look } = useRowWindow(scroller, { count: rows.length, rowHeight });

  useEffect(() => {
    if (shown >= 0 && scroller.current !== null) showRow(scroller.current, shown);
  }, [shown]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const element = scroller.current;
    const next = moves[event.key]?.(at, rows.length - 1, page - 2);
    if (next === undefined || element === null || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    showRow(element, next);
    flushSync(() => {
      look();
      setActive(next);
    });
    element.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus({ preventScroll: true });
  };

  return (
    <div ref={scroller} className={classes.scroller}>
      <table className={classes.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <SortHead key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {from > 0 && <tr aria-hidden style={{ height: from * rowHeight }} />}
          {rows.slice(from, to).map((row, offset) => (
            <DataRow
              key={keyOf(row)}
              columns={columns}
              row={row}
              index={from + offset}
              tabIndex={from + offset === at ? 0 : -1}
              onFocus={setActive}
              onKeyDown={onKeyDown}
            />
          ))}
          {to < rows.length && <tr aria-hidden style={{ height: (rows.length - to) * rowHeight }} />}
        </tbody>
      </table>
    </div>
  );
};
