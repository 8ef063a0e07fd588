import { parseDecimal } from '../../domain/number/decimal.ts';
import type { LayoutCell, LayoutRow, SheetLayout } from '../layout/sheet-layout.ts';
import type { FilledTable, TableColumn } from './table-form.ts';

const lineOver = (text: string, columns: number, role: 'title' | 'subtitle'): LayoutRow => ({
  cells: [{ column: 1, rowSpan: 1, columnSpan: columns, role, align: 'center', author: 'form', text, number: null }],
});

const headOf = ({ head }: TableColumn, index: number): LayoutCell => ({
  column: index + 1,
  rowSpan: 1,
  columnSpan: 1,
  role: 'head',
  align: 'center',
  author: 'form',
  text: head,
  number: null,
});

type Rows = readonly (readonly string[])[];

const textAt = (rows: Rows, row: number, column: number): string => rows[row]?.[column] ?? '';

/** True when a cell says the same as the one above, in this column and every merged column before it. */
const continues = (rows: Rows, columns: readonly TableColumn[], row: number, column: number): boolean => {
  if (row === 0 || columns[column]?.merge !== 'equal' || textAt(rows, row, column) === '') return false;
  const before = columns.slice(0, column + 1).map((_, index) => index);
  return before.every(
    (index) => columns[index]?.merge !== 'equal' || textAt(rows, row, index) === textAt(rows, row - 1, index),
  );
};

const spanOf = (rows: Rows, columns: readonly TableColumn[], row: number, column: number): number => {
  let span = 1;
  while (row + span < rows.length && continues(rows, columns, row + span, column)) span += 1;
  return span;
};

const layOutRow = (rows: Rows, columns: readonly TableColumn[], row: number): LayoutRow => ({
  cells: columns.flatMap(({ role, align, format }, column): readonly LayoutCell[] => {
    if (continues(rows, columns, row, column)) return [];
    const text = textAt(rows, row, column);
    const value = format === null ? null : parseDecimal(text);
    return [
      {
        column: column + 1,
        rowSpan: spanOf(rows, columns, row, column),
        columnSpan: 1,
        role,
        align,
        author: 'computed',
        text,
        number: value === null || format === null ? null : { value, format },
      },
    ];
  }),
});

/** A filled list as a sheet that paper, .xlsx and .docx have in common; its head repeats on every page. */
export const layOutTable = ({ form, subtitle, rows }: FilledTable): SheetLayout => ({
  formId: form.id,
  orientation: form.orientation,
  columnWidths: form.columns.map(({ width }) => width),
  bands: [
    {
      heads: [],
      rows: [lineOver(form.title, form.columns.length, 'title'), lineOver(subtitle, form.columns.length, 'subtitle')],
    },
    { heads: [{ cells: form.columns.map(headOf) }], rows: rows.map((_, row) => layOutRow(rows, form.columns, row)) },
  ],
});
