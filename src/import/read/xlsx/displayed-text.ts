import type { CellObject } from '@e965/xlsx';

const significantDigits = 15;

/** 1.2e-7 → 0.00000012: a number's own digits without an exponent. */
const plainDigits = (value: number): string => {
  const [mantissa = '0', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = Number.parseInt(exponent, 10);
  const digits = whole + fraction;
  const point = whole.length + shift;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0').slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`;
};

/** A number without a format: as typed when it has at most 15 digits, else as General shows it (0.1+0.2 → 0.3). */
const generalText = (value: number, shown: string): string => {
  const typed = plainDigits(value);
  const digits = typed.replace(/[-.]/g, '').replace(/^0+/, '');
  if (digits.length <= significantDigits) return typed;
  const isShortened = /^-?\d+(\.\d+)?$/.test(shown) && shown !== String(value) && Math.abs(value) < 1e9;
  return isShortened ? shown : plainDigits(Number(value.toPrecision(significantDigits)));
};

const numberText = (value: number, shown: string, format: string | number | undefined): string => {
  const isGeneral = format === undefined || format === 'General' || shown === String(value);
  // An accounting format shows zero as `-`: the sheet says 0, not blank.
  if (isGeneral || !/\d/.test(shown)) return generalText(value, shown);
  return value < 0 && /^\(.*\)$/.test(shown) ? `-${shown.slice(1, -1)}` : shown;
};

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim();

/** `=优优` typed into a cell is a formula that means nothing: what was written is still in the formula. */
const writtenAsFormula = (formula: string): string | null => {
  const written = formula.replace(/^=+/, '').replace(/^"([^"]*)"$/, '$1');
  return /\p{Script=Han}/u.test(written) && !/[()!&"]/.test(written) ? `=${written}` : null;
};

/** What the sheet shows in a cell; a formula is never evaluated, its saved result is taken. */
export const displayedText = (cell: CellObject): string => {
  const shown = typeof cell.w === 'string' ? cell.w.trim() : '';
  if (cell.t === 'n' && typeof cell.v === 'number') return tidy(numberText(cell.v, shown, cell.z));
  if (cell.t === 'e') {
    const written = cell.f === undefined ? null : writtenAsFormula(cell.f);
    return written !== null && (shown === '#NAME?' || shown === '') ? tidy(written) : tidy(shown);
  }
  if (cell.t === 's') return tidy(shown === '' && typeof cell.v === 'string' ? cell.v : shown);
  return cell.t === 'z' ? '' : tidy(shown);
};
