import { type CellObject, SSF } from '@e965/xlsx';
import { displayedText } from '../displayed-text.ts';
import { unescapeCharacters } from './shared-strings.ts';
import { UnknownPart } from './unknown-part.ts';

/** A cell as the sheet's markup holds it. */
export type MarkedCell = {
  /** s n b e str inlineStr d; null for a number. */
  readonly type: string | null;
  readonly style: number;
  /** Null when the cell has no value. */
  readonly value: string | null;
  readonly formula: string | null;
};

/** What cells of a workbook refer to. */
export type CellContext = {
  readonly strings: readonly string[];
  /** Texts as shown, by their number; filled while cells are read. */
  readonly shown: Map<number, string>;
  /** The number format of each cell style; null for a built-in one that only the library knows. */
  readonly formats: readonly (string | null)[];
  readonly is1904: boolean;
};

type Formatter = (format: string, value: number | string, setting: { date1904: boolean; dateNF: string }) => string;

/** The library's own formatter: a number shows the same whichever way the file is read. */
const { format: formatWith } = SSF as { readonly format: Formatter };

const shown = (value: number | string, format: string, is1904: boolean): string => {
  try {
    return formatWith(format, value, { date1904: is1904, dateNF: 'yyyy/m/d' });
  } catch {
    return '';
  }
};

/** A format with a section for texts may show something else than the text. */
const formatsText = (format: string): boolean => (format.match(/;/gu)?.length ?? 0) >= 3;

const textCell = (text: string, format: string, is1904: boolean): CellObject => ({
  t: 's',
  v: text,
  w: formatsText(format) ? shown(text, format, is1904) : text,
});

const formatOf = ({ style }: MarkedCell, { formats }: CellContext): string => {
  const format = style < formats.length ? formats[style] : 'General';
  if (format === null || format === undefined) throw new UnknownPart('number format');
  return format;
};

const cellOf = (cell: MarkedCell, value: string, context: CellContext): CellObject => {
  const format = formatOf(cell, context);
  const { strings, is1904 } = context;
  switch (cell.type) {
    case 's':
      return textCell(strings[Number.parseInt(value, 10)] ?? '', format, is1904);
    case 'str':
    case 'inlineStr':
      return textCell(unescapeCharacters(value), format, is1904);
    case 'b':
      return { t: 'b', v: value === '1', w: value === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { t: 'e', w: value, ...(cell.formula === null ? {} : { f: cell.formula }) };
    case 'n':
    case null:
      return numberCell(value, format, is1904);
    default:
      throw new UnknownPart('type of a cell');
  }
};

/** A text by its number; tidied once, however many cells show it. */
const sharedText = (cell: MarkedCell, index: number, context: CellContext): string => {
  if (formatsText(formatOf(cell, context))) return displayedText(cellOf(cell, String(index), context));
  const known = context.shown.get(index);
  if (known !== undefined) return known;
  const text = displayedText(textCell(context.strings[index] ?? '', 'General', context.is1904));
  context.shown.set(index, text);
  return text;
};

const numberCell = (text: string, format: string, is1904: boolean): CellObject => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new UnknownPart('number');
  const w = format === 'General' && Number.isInteger(value) ? String(value) : shown(value, format, is1904);
  return { t: 'n', v: value, w, z: format };
};

/** What the sheet shows in a cell. */
export const markedCellText = (cell: MarkedCell, context: CellContext): string => {
  if (cell.value === null) return '';
  if (cell.type === 's') return sharedText(cell, Number.parseInt(cell.value, 10), context);
  return displayedText(cellOf(cell, cell.value, context));
};
