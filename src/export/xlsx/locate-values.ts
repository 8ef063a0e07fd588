import type { FundingRowKind } from '../../domain/budget/funding.ts';
import type { Evaluation, SheetTextField } from '../../domain/evaluation/evaluation.ts';
import type { Indicator } from '../../domain/indicator/indicator.ts';
import type { Form, FormBand, FormCell, FundingContent, IndicatorContent } from '../layout/form.ts';
import { fundingItems, orderIndicators } from '../layout/list-items.ts';
import type { LayoutCell, LayoutRow, SheetLayout } from '../layout/sheet-layout.ts';

/** Which fact a cell of a sheet shows. */
export type CellSubject =
  | { readonly kind: 'field'; readonly field: SheetTextField }
  | { readonly kind: 'funding'; readonly row: FundingRowKind; readonly field: FundingContent }
  | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly content: IndicatorContent };

/** A cell with its fact; `rowIndex` counts the rows of the whole sheet from 0. */
export type LocatedValue = { readonly rowIndex: number; readonly cell: LayoutCell; readonly subject: CellSubject };

type Start = { readonly heads: number; readonly rows: number };

/** Finds the facts of an evaluation on its sheet again, by walking form and layout side by side. */
export const locateValues = (form: Form, evaluation: Evaluation, layout: SheetLayout): readonly LocatedValue[] => {
  let row = 0;
  return layout.bands.flatMap((band, index) => {
    const start = { heads: row, rows: row + band.heads.length };
    row = start.rows + band.rows.length;
    const formBand = form.bands[index];
    return formBand === undefined ? [] : locateInBand(formBand, evaluation, { rows: band.rows, start });
  });
};

type BandRows = { readonly rows: readonly LayoutRow[]; readonly start: Start };

const locateInBand = (band: FormBand, evaluation: Evaluation, { rows, start }: BandRows): readonly LocatedValue[] => {
  switch (band.kind) {
    case 'rows':
      return band.rows.flatMap((cells, index) => locateFixed(cells, rows[index], start.rows + index));
    case 'register':
      return rows.flatMap((row, index) => locateFixed(band.row, row, start.rows + index));
    case 'tasks': {
      const closing = rows.length - 1;
      return band.sum === null ? [] : locateFixed(band.sum, rows[closing], start.rows + closing);
    }
    case 'funding': {
      const first = (band.spine?.columns ?? 0) + band.label.columns + 1;
      const items = fundingItems(band.rows, evaluation.funding.rows);
      return items.flatMap((item, index) =>
        locateListed(band.columns, { row: rows[index], first }).map(({ cell, content }) => ({
          rowIndex: start.rows + index,
          cell,
          subject: { kind: 'funding', row: item.row.kind, field: content } as const,
        })),
      );
    }
    case 'indicators': {
      const first = (band.spine?.columns ?? 0) + 1;
      return orderIndicators(evaluation.indicators, band.order).flatMap((indicator, index) =>
        locateListed(band.columns, { row: rows[index], first }).map(({ cell, content }) => ({
          rowIndex: start.rows + index,
          cell,
          subject: { kind: 'indicator', indicator, content } as const,
        })),
      );
    }
    case 'problems':
      return [];
  }
};

const locateFixed = (
  cells: readonly FormCell[],
  row: LayoutRow | undefined,
  rowIndex: number,
): readonly LocatedValue[] => {
  const placed = row?.cells.slice(-cells.length) ?? [];
  return cells.flatMap(({ content }, index) => {
    const cell = placed[index];
    if (cell === undefined || (content.kind !== 'field' && content.kind !== 'funding')) return [];
    return [{ rowIndex, cell, subject: content }];
  });
};

const locateListed = <Content extends string>(
  columns: readonly { readonly content: Content; readonly columns: number }[],
  { row, first }: { readonly row: LayoutRow | undefined; readonly first: number },
): readonly { readonly cell: LayoutCell; readonly content: Content }[] => {
  let column = first;
  return columns.flatMap(({ content, columns }) => {
    const cell = row?.cells.find((candidate) => candidate.column === column);
    column += columns;
    return cell === undefined ? [] : [{ cell, content }];
  });
};
