/** A year as typed; null when it is none. */
export const parseFiscalYear = (text: string): number | null =>
  /^(?:19|20)\d\d$/u.test(text.trim()) ? Number.parseInt(text, 10) : null;
