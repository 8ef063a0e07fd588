type Rows = { readonly at: number; readonly last: number; readonly page: number };

const moves: Readonly<Record<string, (rows: Rows) => number>> = {
  ArrowDown: ({ at, last }) => Math.min(at + 1, last),
  ArrowUp: ({ at }) => Math.max(at - 1, 0),
  PageDown: ({ at, last, page }) => Math.min(at + page, last),
  PageUp: ({ at, page }) => Math.max(at - page, 0),
  Home: () => 0,
  End: ({ last }) => last,
};

type Press = { readonly key: string; readonly ctrlKey: boolean; readonly altKey: boolean };

/** Where a key moves the active row of a long list, 0-based; null = the key is not one that moves it. */
export const rowAfterKey = ({ key, ctrlKey, altKey }: Press, rows: Rows): number | null =>
  ctrlKey || altKey ? null : (moves[key]?.(rows) ?? null);
