import { type Decimal, formatDecimal, parseDecimal } from '../../domain/number/decimal.ts';

/** A spreadsheet number and the format that shows it exactly as it is printed. */
export type NumberCell = { readonly value: number; readonly format: string };

const SHOWABLE = /^-?(?<whole>0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<fraction>\d+))?(?<percent>%)?$/u;
const significantDigits = 15;

/**
 * The number behind a printed text, null when only a text cell shows it unchanged: `007`, `１００`, `5起`, or more
 * digits than a spreadsheet keeps. `98.25%` becomes 0.9825 shown with `0.00%`.
 */
export const numberCell = (text: string): NumberCell | null => {
  const parts = SHOWABLE.exec(text)?.groups;
  const value = parseDecimal(text.replace('%', ''));
  if (parts === undefined || value === null || !isKept(value) || /^-[0.,]*%?$/u.test(text)) return null;
  const { whole = '', fraction = '', percent = '' } = parts;
  const places = fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`;
  return {
    value: toNumber(percent === '' ? value : { coefficient: value.coefficient, scale: value.scale + 2 }),
    format: `${whole.includes(',') ? '#,##0' : '0'}${places}${percent}`,
  };
};

/** The nearest double, as a spreadsheet stores it. */
const toNumber = (value: Decimal): number => Number(formatDecimal(value));

const isKept = (value: Decimal): boolean => value.coefficient.toString().replace('-', '').length <= significantDigits;
