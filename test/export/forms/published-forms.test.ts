import { describe, expect, it } from 'vitest';
import { findForm, publishedForms } from '../../../src/export/forms/published-forms.ts';
import type { FormBand, FormCell } from '../../../src/export/layout/form.ts';

const widthOf = (cells: readonly { readonly columns: number }[]): number =>
  cells.reduce((sum, cell) => sum + cell.columns, 0);

const spineWidth = (band: Exclude<FormBand, { kind: 'rows' | 'register' }>): number => band.spine?.columns ?? 0;

/** Width of each row of cells, with the cells that reach down from the rows above. */
const rowWidths = (rows: readonly (readonly FormCell[])[]): readonly number[] =>
  rows.map(
    (row, index) =>
      widthOf(row) +
      rows
        .slice(0, index)
        .flatMap((above, aboveIndex) => above.filter((cell) => aboveIndex + cell.rows > index))
        .reduce((sum, cell) => sum + cell.columns, 0),
  );

const widthsOf = (band: FormBand): readonly number[] => {
  if (band.kind === 'rows') return rowWidths(band.rows);
  if (band.kind === 'register') return rowWidths([...band.heads, band.row]);
  const list = widthOf(band.columns) + (band.kind === 'funding' ? band.label.columns : 0);
  const sum = band.kind === 'tasks' && band.sum !== null ? [widthOf(band.sum)] : [];
  return [...rowWidths(band.heads), list, ...sum].map((width) => width + spineWidth(band));
};

describe.each(publishedForms.map((form) => [form.id, form] as const))('%s', (id, form) => {
  it('fills every row to its full width', () => {
    const widths = form.bands.flatMap(widthsOf);
    expect(widths).toEqual(widths.map(() => form.columnWidths.length));
  });

  it('is found by its id', () => {
    expect(findForm(id)).toBe(form);
  });
});
