type Cell = { readonly value: string; readonly flawOf: (text: string) => string | null };

/** What becomes of a text left in a cell: kept there and not written, written, or neither where nothing changed. */
export const judgeTyped = (
  text: string,
  { value, flawOf }: Cell,
): { readonly refused: string | null; readonly written: string | null } => {
  if (flawOf(text) !== null) return { refused: text, written: null };
  return { refused: null, written: text === value ? null : text };
};
