import { useRef } from 'react';
import { type DataColumn, DataRow } from './data-row.tsx';
import classes from './data-table.module.css';
import { type Sort, SortHead } from './sort-head.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';
import { useLongList } from './use-long-list.ts';

type DataTableProps<Row> = {
  readonly label: string;
  /** What the rows are narrowed to and sorted by: opened again with the same, the table stands where it was left. */
  readonly place: unknown;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sort: Sort;
  readonly onSort: (column: string) => void;
  /** A row to keep in sight, e.g. the one that is open beside the table; −1 = none. */
  readonly shown?: number;
};

const sizes = { rowHeight: 34, headHeight: 37 };

/** A table of any length: only the rows in sight are drawn. Arrows move, Enter follows the row's link. */
export const DataTable = <Row,>({
  label,
  place,
  columns,
  rows,
  keyOf,
  sort,
  onSort,
  shown = -1,
}: DataTableProps<Row>) => {
  const scroller = useRef<HTMLDivElement>(null);
  useKeptScroll(scroller, `${label} ${JSON.stringify([place, sort])}`);
  const { from, to, entered, onFocus, onKeyDown } = useLongList(scroller, {
    count: rows.length,
    ...sizes,
    shown,
    rowOf: (row) => row,
  });

  return (
    <div ref={scroller} className={classes.scroller} data-scroll-restoration-id={label}>
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
          {from > 0 && <tr aria-hidden style={{ height: from * sizes.rowHeight }} />}
          {rows.slice(from, to).map((row, offset) => (
            <DataRow
              key={keyOf(row)}
              columns={columns}
              row={row}
              index={from + offset}
              tabIndex={from + offset === entered ? 0 : -1}
              onFocus={onFocus}
              onKeyDown={onKeyDown}
            />
          ))}
          {to < rows.length && <tr aria-hidden style={{ height: (rows.length - to) * sizes.rowHeight }} />}
        </tbody>
      </table>
    </div>
  );
};
