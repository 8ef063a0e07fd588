import { memo } from 'react';
import type { SheetPage } from '../layout/paginate.ts';
import type { FragmentCell, FragmentRow } from '../layout/slice-rows.ts';
import styles from './printed-sheet.module.css';

type PrintedPageProps = {
  readonly page: SheetPage;
  readonly columnWidths: readonly number[];
  readonly foot: string;
};

/** One page of a sheet: each band a table of its own, so that its heads come again where the browser breaks it. */
export const PrintedPage = memo(({ page, columnWidths, foot }: PrintedPageProps) => {
  const total = columnWidths.reduce((sum, width) => sum + width, 0);
  return (
    <div className={styles['page']} data-flowing={page.sheets > 1 ? '' : undefined}>
      {page.bands.map((band, index) => (
        <table key={index} className={styles['table']}>
          <colgroup>
            {columnWidths.map((width, column) => (
              <col key={column} style={{ width: `${(width / total) * 100}%` }} />
            ))}
          </colgroup>
          {band.heads.length > 0 && <thead>{rowsOf(band.heads)}</thead>}
          <tbody>{rowsOf(band.rows)}</tbody>
        </table>
      ))}
      <div className={styles['foot']} aria-hidden="true">
        {foot}
      </div>
    </div>
  );
});

const rowsOf = (rows: readonly FragmentRow[]) =>
  rows.map((row, index) => (
    <tr key={index}>
      {row.cells.map((cell) => (
        <PrintedCell key={cell.column} cell={cell} />
      ))}
    </tr>
  ));

/** ≥95%, 98.66: a number in words of its own, set as the numbers beside it are. */
const isNumeral = (text: string): boolean => /^[\x20-\x7e≥≤‰—–]*\d[\x20-\x7e≥≤‰—–]*$/u.test(text);

const PrintedCell = ({ cell }: { readonly cell: FragmentCell }) => {
  const properties = {
    className: [
      styles['cell'],
      styles[cell.role],
      styles[cell.align],
      cell.role === 'number' || isNumeral(cell.text) ? styles['numeral'] : '',
      cell.openAbove ? styles['openAbove'] : '',
      cell.openBelow ? styles['openBelow'] : '',
    ].join(' '),
    colSpan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
    rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    'data-author': cell.author === 'form' ? undefined : cell.author,
  };
  if (cell.role === 'head' && cell.text !== '')
    return (
      <th {...properties} scope="col">
        {cell.text}
      </th>
    );
  if (cell.role === 'label' && cell.text !== '')
    return (
      <th {...properties} scope="row">
        {cell.text}
      </th>
    );
  return <td {...properties}>{cell.text}</td>;
};
