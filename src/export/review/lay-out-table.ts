import { parseDecimal } from '../../domain/number/decimal.ts';
import type { LayoutCell, LayoutRow, SheetLayout } from '../layout/sheet-layout.ts';
import type { FilledTable, TableColumn } from './table-form.ts';

const cell = (column: number, text: string): Pick<LayoutCell, 'column' | 'rowSpan' | 'columnSpan' | 'text'> => ({
  column,
  rowSpan: 1,
  columnSpan: 1,
  text,
});

const lineOver = (text: string, columnSpan: number, role: 'title' | 'subtitle'): LayoutRow => ({
  cells: [{ ...cell(1, text), columnSpan, role, align: 'center', author: 'form', number: null }],
});

const headOf = ({ head }: TableColumn, index: number): LayoutCell => ({
  ...cell(index + 1, head),
  role: 'head',
  align: 'center',
  author: 'form',
  number: null,
});

const layOutRow = (texts: readonly string[], columns: readonly TableColumn[]): LayoutRow => ({
  cells: columns.map(({ role, align, format }, index): LayoutCell => {
    const text = texts[index] ?? '';
    const value = format === null ? null : parseDecimal(text);
    const number = value === null || format === null ? null : { value, format };
    return { ...cell(index + 1, text), role, align, author: 'computed', number };
  }),
});

/** A filled list as a sheet that .xlsx and .docx have in common; its head repeats on every page. */
export const layOutTable = ({ form, subtitle, rows }: FilledTable): SheetLayout => ({
  formId: form.id,
  orientation: form.orientation,
  columnWidths: form.columns.map(({ width }) => width),
  bands: [
    {
      heads: [],
      rows: [lineOver(form.title, form.columns.length, 'title'), lineOver(subtitle, form.columns.length, 'subtitle')],
    },
    { heads: [{ cells: form.columns.map(headOf) }], rows: rows.map((texts) => layOutRow(texts, form.columns)) },
  ],
});
