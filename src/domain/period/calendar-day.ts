/** A day of the civil calendar, without time or zone. `year` is null while the text is silent and no fiscal year is known. */
export type CalendarDay = { readonly year: number | null; readonly month: number; readonly day: number };
