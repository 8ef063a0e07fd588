import { memo } from 'react';
import classes from './grid.module.css';
import type { GridColumn, GridRow } from './grid-model.ts';

type GridRowViewProps = {
  readonly row: GridRow;
  readonly index: number;
  readonly start: number;
  readonly columns: readonly GridColumn[];
  readonly template: string;
  /** First and last selected column; −1 where none is. */
  readonly left: number;
  readonly right: number;
  /** The active column; −1 where it is in another row. */
  readonly active: number;
  readonly measure: (element: HTMLElement | null) => void;
};

/** The grid line where the cell that names the row begins. */
const namesAt = (columns: readonly GridColumn[]): number => columns.findIndex(({ names }) => names === 'row') + 1;

/** One row as drawn: again only when something of it changed. */
export const GridRowView = memo(
  ({ row, index, start, columns, template, left, right, active, measure }: GridRowViewProps) => (
    <tr
      ref={measure}
      aria-rowindex={index + 2}
      data-index={index}
      className={classes.row}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
    >
      {columns.map((column, at) => {
        const cell = row.cells[at];
        const Tag = column.names === 'row' ? 'th' : 'td';
        return (
          <Tag
            key={column.id}
            {...(column.names === 'row' && { scope: 'row' })}
            aria-colindex={at + 1}
            aria-selected={at >= left && at <= right}
            title={cell?.hint}
            aria-readonly={cell?.lock !== undefined}
            className={classes.cell}
            data-cell={`${index}:${at}`}
            data-column={column.id}
            data-names={column.names}
            data-align={column.align}
            data-active={at === active || undefined}
            data-lock={cell?.lock}
            data-tone={cell?.tone}
            data-save={cell?.save}
          >
            {cell?.shown ?? cell?.text}
          </Tag>
        );
      })}
      {row.note !== undefined && (
        <td
          className={classes.note}
          style={{ gridColumn: `${namesAt(columns)} / -1` }}
          aria-colindex={namesAt(columns)}
        >
          <div>{row.note}</div>
        </td>
      )}
    </tr>
  ),
);
