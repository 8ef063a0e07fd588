import type { ListColumn } from './form.ts';
import type { PrintedValue } from './print-values.ts';
import type { LayoutCell, LayoutRow } from './sheet-layout.ts';

type PrintItem<Item, Content extends string> = (item: Item, column: ListColumn<Content>) => PrintedValue;

/** Rows of a list starting in `firstColumn`, with equal neighbours of the merging columns made one cell. */
export const listRows = <Item, Content extends string>(
  items: readonly Item[],
  columns: readonly ListColumn<Content>[],
  { firstColumn, print }: { readonly firstColumn: number; readonly print: PrintItem<Item, Content> },
): readonly LayoutRow[] => {
  const values = items.map((item) => columns.map((column) => print(item, column)));
  const starts = columns.map((_, index) => firstColumn + columnsBefore(columns, index));
  return values.map((row, rowIndex) => ({
    cells: columns.flatMap((column, index) => {
      const printed = row[index];
      if (printed === undefined || isCovered(values, columns, { row: rowIndex, column: index })) return [];
      const rowSpan = spanBelow(values, columns, { row: rowIndex, column: index });
      return [listCell(column, printed, { column: starts[index] ?? firstColumn, rowSpan })];
    }),
  }));
};

type Position = { readonly row: number; readonly column: number };

const columnsBefore = (columns: readonly { readonly columns: number }[], index: number): number =>
  columns.slice(0, index).reduce((sum, column) => sum + column.columns, 0);

/** A merging cell joins the one above when it and all merging cells left of it say the same. */
const isCovered = <Content extends string>(
  values: readonly (readonly PrintedValue[])[],
  columns: readonly ListColumn<Content>[],
  { row, column }: Position,
): boolean => {
  if (row === 0 || columns[column]?.merge !== 'equal') return false;
  if ((values[row]?.[column]?.text ?? '') === '') return false;
  return columns
    .slice(0, column + 1)
    .every((other, index) => other.merge !== 'equal' || values[row]?.[index]?.text === values[row - 1]?.[index]?.text);
};

const spanBelow = <Content extends string>(
  values: readonly (readonly PrintedValue[])[],
  columns: readonly ListColumn<Content>[],
  { row, column }: Position,
): number => {
  let next = row + 1;
  while (next < values.length && isCovered(values, columns, { row: next, column })) next += 1;
  return next - row;
};

const listCell = <Content extends string>(
  column: ListColumn<Content>,
  printed: PrintedValue,
  place: { readonly column: number; readonly rowSpan: number },
): LayoutCell => ({ ...place, columnSpan: column.columns, role: column.role, align: column.align, ...printed });
