/** What a row of the lines from `from` up to but not `to` costs: infinitely much where they cannot be one. */
export type RowCost = (from: number, to: number) => number;

/** Lines cut into rows; `unsure`: rows that another way, nearly as good, cuts otherwise. */
export type RowCuts = {
  readonly rows: readonly (readonly [number, number])[];
  readonly cost: number;
  readonly unsure: ReadonlySet<number>;
};

/** The margin where only a way that costs as much is another one. */
export const onlyTies = 0.01;

type Table = readonly (readonly number[])[];

const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/**
 * The cheapest way to cut lines into rows of at most `most` lines, and which of these rows are told: a way that costs
 * `margin` more is no other way. Its cost is infinite where there is no way.
 */
export const searchRows = (count: number, most: number, costOf: RowCost, margin: number): RowCuts => {
  const costs: Table = Array.from({ length: count }, (_, from) =>
    Array.from({ length: Math.min(most, count - from) }, (_row, more) => costOf(from, from + more + 1)),
  );
  const cost = (from: number, to: number): number => costs[from]?.[to - from - 1] ?? Number.POSITIVE_INFINITY;
  const steps = Array.from({ length: most }, (_, at) => at + 1);
  const above = [0];
  const before = [0];
  for (let to = 1; to <= count; to += 1) {
    const ways = steps.filter((step) => step <= to).map((step) => (above[to - step] ?? 0) + cost(to - step, to));
    const best = least(ways);
    above.push(best);
    before.push(to - 1 - ways.indexOf(best));
  }
  const below = Array.from({ length: count + 1 }, () => 0);
  for (let from = count - 1; from >= 0; from -= 1)
    below[from] = least(
      steps.filter((step) => from + step <= count).map((step) => cost(from, from + step) + (below[from + step] ?? 0)),
    );
  const total = above[count] ?? 0;
  const rows: (readonly [number, number])[] = [];
  for (let to = count; to > 0; to = before[to] ?? 0) rows.unshift([before[to] ?? 0, to]);
  /** The cheapest way without a cut above a line. */
  const across = (line: number): number =>
    least(
      steps.flatMap((up) =>
        line - up < 0
          ? []
          : steps.map(
              (down) =>
                (above[line - up] ?? 0) +
                cost(line - up, line + down) +
                (below[line + down] ?? Number.POSITIVE_INFINITY),
            ),
      ),
    );
  const isOpen = (ways: number): boolean => ways < total + margin;
  const isMovable = (line: number): boolean => line > 0 && line < count && isOpen(across(line));
  const isDivisible = ([from, to]: readonly [number, number]): boolean =>
    Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at).some((line) =>
      isOpen((above[line] ?? 0) + (below[line] ?? 0)),
    );
  const unsure = new Set(
    rows.flatMap((row, at) => (isMovable(row[0]) || isMovable(row[1]) || isDivisible(row) ? [at] : [])),
  );
  return { rows, cost: total, unsure };
};
