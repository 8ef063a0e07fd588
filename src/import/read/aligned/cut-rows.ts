/** Lines cut into rows, each from a line up to but not another. */
export type CutRow = { readonly from: number; readonly to: number };

/** What speaks against the lines of a row being one; null where they cannot be. */
export type CostOf = (from: number, to: number) => number | null;

type Reached = { readonly cost: number; readonly rows: readonly CutRow[] };

const cheapest = (count: number, most: number, costOf: CostOf, isBetter: (a: number, b: number) => boolean) => {
  const reached: (Reached | null)[] = [{ cost: 0, rows: [] }];
  for (let to = 1; to <= count; to += 1) {
    let best: Reached | null = null;
    for (let from = Math.max(0, to - most); from < to; from += 1) {
      const above = reached[from] ?? null;
      const own = above === null ? null : costOf(from, to);
      if (above === null || own === null) continue;
      const cost = above.cost + own;
      if (best === null || isBetter(cost, best.cost)) best = { cost, rows: [...above.rows, { from, to }] };
    }
    reached.push(best);
  }
  return reached[count]?.rows ?? null;
};

/**
 * Cuts lines into rows of at most `most` lines such that least speaks against them; a row is unsure where another way is as
 * good. Null where there is no way.
 */
export const cutRows = (
  count: number,
  most: number,
  costOf: CostOf,
): readonly (CutRow & { readonly isUnsure: boolean })[] | null => {
  const first = cheapest(count, most, costOf, (a, b) => a < b);
  const last = cheapest(count, most, costOf, (a, b) => a <= b);
  if (first === null || last === null) return null;
  const isSame = (row: CutRow): boolean => last.some(({ from, to }) => from === row.from && to === row.to);
  return first.map((row) => ({ ...row, isUnsure: !isSame(row) }));
};
