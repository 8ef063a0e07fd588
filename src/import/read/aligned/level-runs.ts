/** A label of a level: its lines, from the first to the last. */
export type LevelPlace = { readonly top: number; readonly bottom: number };

/** A row: its first and last line, and how many lines the highest of its cells takes. */
export type RowLines = { readonly first: number; readonly last: number; readonly height: number };

/** The rows beside which a label stands, from `from` up to but not `to`; unsure where others would do as well. */
export type LevelRun = { readonly from: number; readonly to: number; readonly isUnsure: boolean };

/** What speaks against a label beside a row, and whether a cell of the next level goes on from the row above. */
export type Against = {
  readonly isAgainst: (label: number, row: number) => boolean;
  readonly isCut: (row: number) => boolean;
};

/** A way that costs this much more is no other way. */
const margin = 0.3;

const [againstCost, cutCost] = [4, 1.5];

/** The space above and below the lines of a cell. */
const padding = 0.4;

type Cost = (label: number, from: number, to: number) => number;

type Heights = { readonly tops: readonly number[]; readonly yOf: (line: number) => number };

/** Rows as they stand on the page: lines between those of a cell are as high as a half of one. */
const heightsOf = (rows: readonly RowLines[]): Heights => {
  const tops = [0];
  for (const { height } of rows) tops.push((tops.at(-1) ?? 0) + height + padding);
  const yOf = (line: number): number => {
    const at = Math.max(
      0,
      rows.findLastIndex(({ first }) => first <= line),
    );
    const row = rows[at] ?? { first: 0, last: 0, height: 1 };
    const share = Math.min(1.5, Math.max(-0.5, (line - row.first + 0.5) / (row.last - row.first + 1)));
    return (tops[at] ?? 0) + share * (row.height + padding);
  };
  return { tops, yOf };
};

const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

type Runs = { readonly cost: number; readonly runs: readonly LevelRun[] };

/** All rows divided among labels in order, each at least one. */
const divide = (labels: number, rows: number, costOf: Cost): Runs => {
  const ends = Array.from({ length: rows + 1 }, (_, at) => at);
  const above: number[][] = [ends.map((end) => (end === 0 ? 0 : Number.POSITIVE_INFINITY))];
  for (let label = 0; label < labels; label += 1)
    above.push(
      ends.map((to) => least(ends.slice(0, to).map((from) => (above[label]?.[from] ?? 0) + costOf(label, from, to)))),
    );
  const below: number[][] = Array.from({ length: labels + 1 }, () =>
    ends.map((end) => (end === rows ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (let label = labels - 1; label >= 0; label -= 1)
    below[label] = ends.map((from) =>
      least(ends.slice(from + 1).map((to) => costOf(label, from, to) + (below[label + 1]?.[to] ?? 0))),
    );
  const total = above[labels]?.[rows] ?? Number.POSITIVE_INFINITY;
  const runs: LevelRun[] = [];
  let from = 0;
  for (let label = 0; label < labels; label += 1) {
    const ways = ends.slice(from + 1).map((to) => costOf(label, from, to) + (below[label + 1]?.[to] ?? 0));
    const best = from + 1 + ways.indexOf(least(ways));
    const isOther = ends.some((start) =>
      ends.slice(start + 1).some((end) => {
        const cost = (above[label]?.[start] ?? 0) + costOf(label, start, end) + (below[label + 1]?.[end] ?? 0);
        return (start !== from || end !== best) && cost < total + margin;
      }),
    );
    runs.push({ from, to: best, isUnsure: isOther || costOf(label, from, best) >= 1 });
    from = best;
  }
  return { cost: total, runs };
};

/** More rows than this are not tried. */
const mostRows = 120;

/** The rows of each label of a level: it stands in the middle of them, or at the top; all rows have one. */
export const levelRuns = (
  labels: readonly LevelPlace[],
  rows: readonly RowLines[],
  { isAgainst, isCut }: Against,
): readonly LevelRun[] | null => {
  if (labels.length === 0 || labels.length > rows.length || rows.length > mostRows) return null;
  const { tops, yOf } = heightsOf(rows);
  const faults: Cost = (label, from, to) => {
    const against = Array.from({ length: to - from }, (_, at) => from + at).filter((row) =>
      isAgainst(label, row),
    ).length;
    return against * againstCost + (from > 0 && isCut(from) ? cutCost : 0);
  };
  const middles = labels.map(({ top, bottom }) => (yOf(top) + yOf(bottom)) / 2);
  const inMiddle: Cost = (label, from, to) => {
    const off = (middles[label] ?? 0) - ((tops[from] ?? 0) + (tops[to] ?? 0)) / 2;
    return off * off + faults(label, from, to);
  };
  const atTop: Cost = (label, from, to) => {
    const off = (labels[label]?.top ?? 0) - (rows[from]?.first ?? 0);
    return Math.min(4, off * off) + faults(label, from, to);
  };
  const [middle, top] = [divide(labels.length, rows.length, inMiddle), divide(labels.length, rows.length, atTop)];
  const [best, other] = top.cost < middle.cost ? [top, middle] : [middle, top];
  if (other.cost > best.cost + margin) return best.runs;
  const isSame = (run: LevelRun, at: number): boolean =>
    other.runs[at]?.from === run.from && other.runs[at]?.to === run.to;
  return best.runs.map((run, at) => ({ ...run, isUnsure: run.isUnsure || !isSame(run, at) }));
};
