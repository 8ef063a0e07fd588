import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { nothingBeside } from './beside-values.ts';
import type { Form, FormBand, FormCell, ListColumn, Spine } from './form.ts';
import { fundingItems, orderIndicators, printFunding, printIndicator, printProblem, printTask } from './list-items.ts';
import { listRows } from './list-rows.ts';
import { type ComputedValues, type PrintedValue, type PrintSource, printContent, printText } from './print-values.ts';
import type { LayoutBand, LayoutCell, LayoutRow, SheetLayout } from './sheet-layout.ts';

/** Fills a form with an evaluation: what was written, and `computed` values where nothing was (null: leave blank). */
export const layOutForm = (form: Form, evaluation: Evaluation, computed: ComputedValues | null): SheetLayout =>
  layOutSheet(form, { evaluation, computed, beside: nothingBeside(evaluation) });

/** Fills a form that also prints what is kept beside a sheet. */
export const layOutSheet = (form: Form, source: PrintSource): SheetLayout => ({
  formId: form.id,
  orientation: form.orientation,
  columnWidths: form.columnWidths,
  bands: form.bands.map((band) => layOutBand(band, source)),
});

/** Several sheets in one table; what stands outside the rows is that of the first. */
export const layOutRegister = (form: Form, sources: readonly PrintSource[]): SheetLayout | null => {
  const [first] = sources;
  if (first === undefined) return null;
  const layout = layOutSheet(form, first);
  const bands = layout.bands.map((band, index) => {
    const formBand = form.bands[index];
    if (formBand?.kind !== 'register') return band;
    return { heads: band.heads, rows: sources.flatMap((source) => fixedRows([formBand.row], source)) };
  });
  return { ...layout, bands };
};

const layOutBand = (band: FormBand, source: PrintSource): LayoutBand => {
  const { evaluation } = source;
  if (band.kind === 'rows') {
    const rows = fixedRows(band.rows, source);
    return band.closes === undefined ? { heads: [], rows } : { heads: [], rows, closes: band.closes };
  }
  if (band.kind === 'register') return { heads: fixedRows(band.heads, source), rows: fixedRows([band.row], source) };
  if (band.kind === 'funding') return fundingBand(band, source);
  if (band.kind === 'problems')
    return listBand(band, source, { items: evaluation.problems, columns: band.columns, print: printProblem });
  if (band.kind === 'tasks') {
    const list = { items: evaluation.tasks, columns: band.columns, print: printTask };
    return listBand(band, source, { ...list, closing: band.sum });
  }
  return listBand(band, source, {
    items: orderIndicators(evaluation.indicators, band.order),
    columns: band.columns,
    print: (indicator, column) => printIndicator(indicator, column, source),
  });
};

const fundingBand = (band: Extract<FormBand, { kind: 'funding' }>, source: PrintSource): LayoutBand => {
  const firstColumn = (band.spine?.columns ?? 0) + 1;
  const items = fundingItems(band.rows, source.evaluation.funding.rows);
  const rows = listRows(items, band.columns, {
    firstColumn: firstColumn + band.label.columns,
    print: (item, column) => printFunding(item, column, source),
  }).map((row, index) => {
    const printed = printText(items[index]?.row.label ?? '', null, 'form');
    const label = placeCell({ ...band.label, rows: 1 }, printed, firstColumn);
    return { cells: [label, ...row.cells] };
  });
  return withSpine(band.spine, { heads: fixedRows(band.heads, source, firstColumn), rows }, source);
};

type List<Item, Content extends string> = {
  readonly items: readonly Item[];
  readonly columns: readonly ListColumn<Content>[];
  readonly print: (item: Item, column: ListColumn<Content>) => PrintedValue;
  readonly closing?: readonly FormCell[] | null;
};

const listBand = <Item, Content extends string>(
  { spine, heads }: { readonly spine: Spine; readonly heads: readonly (readonly FormCell[])[] },
  source: PrintSource,
  { items, columns, print, closing = null }: List<Item, Content>,
): LayoutBand => {
  const firstColumn = (spine?.columns ?? 0) + 1;
  const listed = listRows(items, columns, { firstColumn, print });
  const rows = listed.length > 0 ? listed : [blankRow(columns, firstColumn)];
  const closed = closing === null ? rows : [...rows, ...fixedRows([closing], source, firstColumn)];
  return withSpine(spine, { heads: fixedRows(heads, source, firstColumn), rows: closed }, source);
};

/** A list without entries keeps one empty row, as the blank form does. */
const blankRow = <Content extends string>(columns: readonly ListColumn<Content>[], firstColumn: number): LayoutRow =>
  listRows([null], columns, { firstColumn, print: () => ({ text: '', number: null, author: 'unit' }) })[0] ?? {
    cells: [],
  };

const withSpine = (spine: Spine, band: LayoutBand, source: PrintSource): LayoutBand => {
  if (spine === null) return band;
  const rows = band.heads.length + band.rows.length;
  const cell = placeCell({ ...spine, rows }, printContent(spine.content, spine.format, source), 1);
  const [firstHead, ...heads] = band.heads;
  if (firstHead !== undefined) return { heads: [{ cells: [cell, ...firstHead.cells] }, ...heads], rows: band.rows };
  const [firstRow, ...rest] = band.rows;
  return { heads: [], rows: [{ cells: [cell, ...(firstRow?.cells ?? [])] }, ...rest] };
};

/** Places the cells of fixed rows left to right, around those that reach down from the rows above. */
const fixedRows = (
  rows: readonly (readonly FormCell[])[],
  source: PrintSource,
  firstColumn = 1,
): readonly LayoutRow[] => {
  const reaching = new Map<number, { rowsLeft: number; columns: number }>();
  return rows.map((row) => {
    let column = firstColumn;
    const cells = row.map((cell) => {
      for (let above = reaching.get(column); above !== undefined; above = reaching.get(column)) column += above.columns;
      const placed = placeCell(cell, printContent(cell.content, cell.format, source), column);
      column += cell.columns;
      return placed;
    });
    stepDown(reaching);
    for (const cell of cells)
      if (cell.rowSpan > 1) reaching.set(cell.column, { rowsLeft: cell.rowSpan - 1, columns: cell.columnSpan });
    return { cells };
  });
};

const stepDown = (reaching: Map<number, { rowsLeft: number; columns: number }>): void => {
  for (const [column, { rowsLeft, columns }] of reaching)
    if (rowsLeft > 1) reaching.set(column, { rowsLeft: rowsLeft - 1, columns });
    else reaching.delete(column);
};

const placeCell = (
  { columns, rows, role, align }: Pick<FormCell, 'columns' | 'rows' | 'role' | 'align'>,
  printed: PrintedValue,
  column: number,
): LayoutCell => ({ column, rowSpan: rows, columnSpan: columns, role, align, ...printed });
