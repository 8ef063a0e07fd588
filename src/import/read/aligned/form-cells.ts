import { isFundingRowLabel } from '../../recognise/labels/funding-labels.ts';
import { flowLabelKey } from '../text/preamble-segments.ts';
import { joinWrapped } from '../wide-text.ts';
import { headedCells } from './band-cells.ts';
import type { BandColumns } from './band-columns.ts';
import { type Band, type FormRows, toBands } from './form-bands.ts';
import { type PlacedText, squash, type TextRow } from './placed-text.ts';
import { type AlignedCell, type AlignedRows, isAmount, pairCells, totalCells } from './row-cells.ts';

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

/** A text that goes on below, beside another that does, is no shorter. */
const shortestText = 12;

/** Texts side by side go on with those above them where these are sentences; labels and amounts are a row of their own. */
const goesOn = (value: AlignedCell, { text }: PlacedText): boolean =>
  !isFundingRowLabel(squash(text)) && !isAmount(squash(text)) && squash(value.text).length >= shortestText;

/**
 * The values above the texts of a row that has no label of its own: each is more of its value, or the beginning of the one
 * below. Null where one stands under none.
 */
const valuesOver = ({ values }: OpenCells, { texts }: TextRow): ReadonlyMap<AlignedCell, PlacedText> | null => {
  const over = texts.flatMap((text) => {
    const value = values.find(({ from, to }) => from <= text.left && text.right <= to + 1);
    if (value === undefined || flowLabelKey(squash(text.text)) !== null) return [];
    return texts.length === 1 || goesOn(value, text) ? [[value, text] as const] : [];
  });
  const found = new Map(over);
  return texts.length > 0 && found.size === texts.length ? found : null;
};

const addPairs = (open: OpenCells, row: TextRow, width: readonly [number, number]): void => {
  const over = valuesOver(open, row);
  if (over !== null) {
    open.values = open.values.map((above) => {
      const rest = over.get(above);
      if (rest === undefined) return above;
      const whole = { ...above, text: joinWrapped(above.text, rest.text), isUnsure: true };
      open.cells[open.cells.indexOf(above)] = whole;
      return whole;
    });
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
