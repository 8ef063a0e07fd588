import type { ExtraColumn } from '../../domain/form/form-adaptation.ts';
import type { FormBand, FormCell, IndicatorContent, ListColumn } from '../layout/form.ts';
import { answerColumn, head } from '../layout/form-cells.ts';

/** Adds columns at the right of the indicators; every other band reaches over them. No list, no columns. */
export const widenBands = (bands: readonly FormBand[], extra: readonly ExtraColumn[]): readonly FormBand[] =>
  bands.some(({ kind }) => kind === 'indicators')
    ? bands.map((band) => (band.kind === 'indicators' ? extendList(band, extra) : stretchBand(band, extra.length)))
    : bands;

const extendList = (
  band: Extract<FormBand, { kind: 'indicators' }>,
  extra: readonly ExtraColumn[],
): Extract<FormBand, { kind: 'indicators' }> => {
  const columns: readonly ListColumn<IndicatorContent>[] = extra.map(({ content }) => answerColumn(content, 1));
  const rows = band.heads.length;
  const heads = band.heads.map((row, index) =>
    index === 0 ? [...row, ...extra.map((column) => head(column.head, 1, rows))] : row,
  );
  return { ...band, heads, columns: [...band.columns, ...columns] };
};

const stretchLast = <Cell extends { readonly columns: number }>(cells: readonly Cell[], by: number): readonly Cell[] =>
  cells.map((cell, index) => (index === cells.length - 1 ? { ...cell, columns: cell.columns + by } : cell));

const stretchRows = (rows: readonly (readonly FormCell[])[], by: number): readonly (readonly FormCell[])[] => {
  let covered = 0;
  return rows.map((row) => {
    const isCovered = covered > 0;
    covered = Math.max(0, covered - 1);
    if (isCovered) return row;
    covered = (row.at(-1)?.rows ?? 1) - 1;
    return stretchLast(row, by);
  });
};

const stretchBand = (band: FormBand, by: number): FormBand => {
  switch (band.kind) {
    case 'rows':
      return { ...band, rows: stretchRows(band.rows, by) };
    case 'funding':
      return { ...band, heads: stretchRows(band.heads, by), columns: stretchLast(band.columns, by) };
    case 'register':
      return { ...band, heads: stretchRows(band.heads, by), row: stretchLast(band.row, by) };
    case 'indicators':
      return band;
    case 'tasks': {
      const sum = band.sum === null ? null : stretchLast(band.sum, by);
      return { ...band, heads: stretchRows(band.heads, by), columns: stretchLast(band.columns, by), sum };
    }
    case 'problems':
      return { ...band, heads: stretchRows(band.heads, by), columns: stretchLast(band.columns, by) };
  }
};
