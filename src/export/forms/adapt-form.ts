import type { FormAdaptation } from '../../domain/form/form-adaptation.ts';
import type { Form, FormBand, FormCell } from '../layout/form.ts';
import { note } from '../layout/form-cells.ts';
import { findForm, publishedForms } from './published-forms.ts';
import { widenBands } from './widen-bands.ts';

/** Width of an added column as a share of the columns there are. */
const extraShare = 0.1;

/** The published form with what a bureau changed: title, labels, order, further columns, lines below. */
export const adaptForm = (form: Form, adaptation: FormAdaptation): Form => {
  const words = new Map(adaptation.labels.filter(({ to }) => to.trim() !== '').map(({ from, to }) => [from, to]));
  const worded = form.bands.map((band) => rewordBand(band, { words, title: adaptation.title }));
  const ordered = worded.map((band) =>
    band.kind === 'indicators' && adaptation.order !== null ? { ...band, order: adaptation.order } : band,
  );
  const extra = adaptation.extraColumns.filter(({ head }) => head.trim() !== '');
  const widened = extra.length === 0 ? ordered : widenBands(ordered, extra);
  const hasList = widened !== ordered;
  const columns = form.columnWidths.length + (hasList ? extra.length : 0);
  const notes = adaptation.notes.filter((line) => line.trim() !== '').map((line) => [note(line, columns)]);
  return {
    ...form,
    id: adaptation.id,
    name: adaptation.name,
    columnWidths: hasList ? widenColumns(form.columnWidths, extra.length) : form.columnWidths,
    bands: notes.length === 0 ? widened : [...widened, { kind: 'rows', rows: notes }],
  };
};

const widenColumns = (widths: readonly number[], extra: number): readonly number[] => {
  const width = Math.round(widths.reduce((sum, share) => sum + share, 0) * extraShare);
  return [...widths, ...Array.from({ length: extra }, () => width)];
};

type Wording = { readonly words: ReadonlyMap<string, string>; readonly title: string };

const rewordCell = (cell: FormCell, { words, title }: Wording): FormCell => {
  if (cell.content.kind !== 'text') return cell;
  if (cell.role === 'title') return title === '' ? cell : { ...cell, content: { kind: 'text', text: title } };
  const text = words.get(cell.content.text);
  return text === undefined ? cell : { ...cell, content: { kind: 'text', text } };
};

const rewordRows = (rows: readonly (readonly FormCell[])[], wording: Wording) =>
  rows.map((row) => row.map((cell) => rewordCell(cell, wording)));

const rewordBand = (band: FormBand, wording: Wording): FormBand => {
  if (band.kind === 'rows') return { ...band, rows: rewordRows(band.rows, wording) };
  if (band.kind === 'register') return { ...band, heads: rewordRows(band.heads, wording) };
  const spine = band.spine === null ? null : rewordCell(band.spine, wording);
  const reworded = { ...band, spine, heads: rewordRows(band.heads, wording) };
  if (reworded.kind !== 'funding') return reworded;
  const rows = reworded.rows.map((row) => ({ ...row, label: wording.words.get(row.label) ?? row.label }));
  return { ...reworded, rows };
};

/** Every form there is: those published, then those of the bureau. One whose base is gone is left out. */
export const allForms = (adaptations: readonly FormAdaptation[]): readonly Form[] => [
  ...publishedForms,
  ...adaptations.flatMap((adaptation) => {
    const base = findForm(adaptation.base);
    return base === null ? [] : [adaptForm(base, adaptation)];
  }),
];
