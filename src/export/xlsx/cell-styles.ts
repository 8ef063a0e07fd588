import type { CellStyle } from 'hucre/xlsx';
import type { LayoutCell } from '../layout/sheet-layout.ts';
import { roleFonts } from './role-fonts.ts';

const side = { style: 'thin', color: { rgb: '000000' } } as const;
const ruled = { top: side, right: side, bottom: side, left: side };
const UNRULED = new Set(['title', 'subtitle', 'note']);

/**
 * How a cell of a form looks on a spreadsheet; `format` is a number format, `@` keeps text from being read as a formula.
 * A text that runs over pages begins at the top.
 */
export const cellStyle = (
  { role, align }: LayoutCell,
  { format, vertical }: { readonly format: string | null; readonly vertical: 'top' | 'center' },
): CellStyle => ({
  font: roleFonts[role],
  alignment: { horizontal: align, vertical, wrapText: true },
  ...(UNRULED.has(role) ? {} : { border: ruled }),
  ...(format === null ? {} : { numFmt: format }),
});
