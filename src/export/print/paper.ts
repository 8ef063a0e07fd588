import type { Orientation } from '../layout/sheet-layout.ts';

/** A4 in millimetres. */
const a4 = { short: 210, long: 297 };

/** Margins in millimetres; the page number stands in the bottom margin. */
export const margin = { top: 16, bottom: 18, side: 15 } as const;

/** The lowest row of a sheet in millimetres. */
export const lowestRow = 6;

/** What the browser may draw a little taller on paper than it measured on screen. */
const reserve = 3;

const pixelsPerMillimetre = 96 / 25.4;

/** The printable area of a page in CSS pixels. */
export const printableArea = (orientation: Orientation): { readonly width: number; readonly height: number } => {
  const [width, height] = orientation === 'portrait' ? [a4.short, a4.long] : [a4.long, a4.short];
  return {
    width: (width - 2 * margin.side) * pixelsPerMillimetre,
    height: (height - margin.top - margin.bottom - reserve) * pixelsPerMillimetre,
  };
};

/** The margin box of `@page`, and the padding of a page on screen. */
export const pageMargin = `${margin.top}mm ${margin.side}mm ${margin.bottom}mm`;

/** Width and height of the paper as CSS lengths. */
export const paperSize = (orientation: Orientation): { readonly width: string; readonly height: string } =>
  orientation === 'portrait'
    ? { width: `${a4.short}mm`, height: `${a4.long}mm` }
    : { width: `${a4.long}mm`, height: `${a4.short}mm` };
