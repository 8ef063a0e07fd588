/** What the address says about the sheet: the rule set being tried out, and whose receipt is open. */
export type SheetSearch = { readonly rules?: string | undefined; readonly at?: string | undefined };

/** Receipts that belong to no row. */
export const sheetStops = { execution: 'execution', total: 'total', grade: 'grade' } as const;
