/** A part of a workbook, inflated. */
export const maxPartBytes = 96 * 1024 * 1024;

/** All parts together, as declared. */
export const maxTotalBytes = 192 * 1024 * 1024;

/** Cells of a workbook, blank ones with a format too. */
export const maxCells = 1_000_000;
