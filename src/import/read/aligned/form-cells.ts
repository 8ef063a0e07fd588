import { flowLabelKey } from '../text/preamble-segments.ts';
import { joinWrapped } from '../wide-text.ts';
import { headedCells } from './band-cells.ts';
import type { BandColumns } from './band-columns.ts';
import { type Band, type FormRows, toBands } from './form-bands.ts';
import { squash, type TextRow } from './placed-text.ts';
import { type AlignedCell, type AlignedRows, pairCells, totalCells } from './row-cells.ts';

const widthOf = (rows: readonly TextRow[]): readonly [number, number] => {
  const texts = rows.flatMap((row) => row.texts);
  return [Math.min(...texts.map(({ left }) => left)) - 1, Math.max(...texts.map(({ right }) => right)) + 1];
};

/** The cells of a form; broken when rows of its indicators lack what they should have. */
export type FormCells = AlignedRows & { readonly isBroken: boolean; readonly isOff: boolean };

/** The cells so far; `values`: those of the last row of labels and values, behind its first label. */
type OpenCells = {
  count: number;
  readonly cells: AlignedCell[];
  isBroken: boolean;
  isOff: boolean;
  indicators: BandColumns | null;
  values: readonly AlignedCell[];
};

/** The value above a text that stands alone: the text is more of it, or the beginning of the value below. */
const valueOver = ({ values }: OpenCells, { texts: [text, ...more] }: TextRow): AlignedCell | undefined =>
  text === undefined || more.length > 0 || flowLabelKey(squash(text.text)) !== null
    ? undefined
    : values.find(({ from, to }) => from <= text.left && text.right <= to + 1);

const addPairs = (open: OpenCells, row: TextRow, width: readonly [number, number]): void => {
  const above = valueOver(open, row);
  const [rest] = row.texts;
  if (above !== undefined && rest !== undefined) {
    const whole = { ...above, text: joinWrapped(above.text, rest.text), isUnsure: true };
    open.cells[open.cells.indexOf(above)] = whole;
    open.values = open.values.map((value) => (value === above ? whole : value));
    return;
  }
  const isAfterRest = open.values.some(({ isUnsure }) => isUnsure);
  const cells = pairCells(row.texts, open.count, width).map((cell) =>
    isAfterRest ? { ...cell, isUnsure: true } : cell,
  );
  open.cells.push(...cells);
  open.values = cells.slice(1);
  open.count += 1;
};

const addHeaded = (open: OpenCells, band: Band, precision: number): void => {
  const found = headedCells(band, open.count, precision);
  if (band.kind === 'indicators') open.indicators = found.columns;
  open.cells.push(...found.cells);
  open.count += found.count;
  open.isBroken ||= found.isBroken;
  open.isOff ||= found.isOff;
  open.values = [];
};

/** The cells of a form, band by band. */
export const cellsOf = (form: FormRows, precision: number): FormCells => {
  const width = widthOf(form.rows);
  const open: OpenCells = { count: 0, cells: [], isBroken: false, isOff: false, indicators: null, values: [] };
  for (const band of toBands(form)) {
    if (band.heads.length > 0) {
      addHeaded(open, band, precision);
      continue;
    }
    for (const row of band.rows) {
      if (band.kind === 'total' && open.indicators !== null) {
        open.cells.push(...totalCells(row, open.count, open.indicators));
        open.count += 1;
      } else addPairs(open, row, width);
    }
  }
  return open;
};
