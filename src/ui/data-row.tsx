import type { KeyboardEvent, ReactNode } from 'react';
import classes from './data-table.module.css';

/** What the link of a row takes on, so that one row at a time is in the tab order and arrows move between rows. */
export type RowLinkProps = {
  readonly tabIndex: number;
  readonly 'data-row': number;
  readonly className: string;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

export type DataColumn<Row> = {
  readonly id: string;
  readonly label: string;
  /** CSS width; one column may be `auto`. */
  readonly width: string;
  readonly align?: 'start' | 'end' | 'center';
  /** One column of a table renders the row's link with `link`; the link covers the whole row. */
  readonly render: (row: Row, link: RowLinkProps) => ReactNode;
};

type DataRowProps<Row> = {
  readonly columns: readonly DataColumn<Row>[];
  readonly row: Row;
  readonly index: number;
  readonly tabIndex: number;
  readonly onFocus: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

export const DataRow = <Row,>({ columns, row, index, tabIndex, onFocus, onKeyDown }: DataRowProps<Row>) => {
  const link: RowLinkProps = {
    tabIndex,
    'data-row': index,
    className: classes.link ?? '',
    onFocus: () => onFocus(index),
    onKeyDown,
  };
  return (
    <tr aria-rowindex={index + 2} className={classes.row}>
      {columns.map(({ id, align = 'start', render }) => (
        <td key={id} data-align={align}>
          {render(row, link)}
        </td>
      ))}
    </tr>
  );
};
