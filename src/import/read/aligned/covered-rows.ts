import { exactly } from './placed-text.ts';

/** The height of a row on the page. */
export type Extent = { readonly from: number; readonly to: number };

/** The rows that a merged cell covers, from `first` up to but not `end`. */
export type Covered = { readonly first: number; readonly end: number; readonly isUnsure: boolean };

/** A row more or less moves the middle by half its height: who knows places less exactly cannot tell the rows of a label. */
const tellsRows = 0.25;

/** A label beside a row that speaks against it is as far off as one that stands this many rows away. */
const offByRounding = 2;

/** Of two ways about as good, the one that cuts no cell of the level below is right. */
const cutsOther = 0.25;

/** More rows than this are not tried. */
const mostRows = 400;

type Cut = { readonly cost: number; readonly from: number };

type Distance = (first: number, end: number, label: number) => number;

/** The cheapest way to divide rows among labels, each at least one. */
const cheapestCuts = (rows: number, labels: number, distance: Distance): readonly number[] | null => {
  const best: (Cut | null)[][] = Array.from({ length: labels + 1 }, () =>
    Array.from({ length: rows + 1 }, (): Cut | null => null),
  );
  (best[0] ?? [])[0] = { cost: 0, from: 0 };
  for (let label = 1; label <= labels; label += 1) {
    for (let end = label; end <= rows; end += 1) {
      for (let first = label - 1; first < end; first += 1) {
        const before = best[label - 1]?.[first];
        if (before === null || before === undefined) continue;
        const cost = before.cost + distance(first, end, label - 1);
        const known = best[label]?.[end];
        if (known === null || known === undefined || cost < known.cost)
          (best[label] ?? [])[end] = { cost, from: first };
      }
    }
  }
  const ends = [rows];
  for (let label = labels; label > 0; label -= 1) {
    const cut = best[label]?.[ends[0] ?? 0];
    if (cut === null || cut === undefined) return null;
    ends.unshift(cut.from);
  }
  return ends;
};

/** Whether labels stand on the first of their rows and nowhere near the middle of them: each on one, some far above the next. */
export const areOnFirst = (rows: readonly Extent[], labels: readonly number[]): boolean => {
  const at = labels.map((label) =>
    rows.findIndex(({ from, to }) => Math.abs((from + to) / 2 - label) < (to - from) * exactly),
  );
  const ends = [...at.slice(1), rows.length];
  return at[0] === 0 && at.every((row) => row >= 0) && at.some((row, label) => (ends[label] ?? 0) - row > 2);
};

/**
 * How exactly places are known, as a share of the lowest row; whether the labels beside stand on the first of their rows;
 * whether what a row says speaks against a label; and whether a cell of the level below goes on from the row above.
 */
export type Placing = {
  readonly precision: number;
  readonly isAtTop?: boolean | undefined;
  readonly isAgainst?: ((label: number, row: number) => boolean) | undefined;
  readonly isCut?: ((row: number) => boolean) | undefined;
};

/**
 * The rows of each merged cell, told by where its label stands: in the middle of its rows, or on the first of them.
 * All rows are covered; where the labels stand as neither would put them, the cells are unsure.
 */
export const coveredRows = (
  rows: readonly Extent[],
  labels: readonly number[],
  { precision, isAtTop = false, isAgainst = () => false, isCut = () => false }: Placing,
): readonly Covered[] | null => {
  if (labels.length > rows.length || rows.length > mostRows) return null;
  const middle = (first: number, end: number): number => ((rows[first]?.from ?? 0) + (rows[end - 1]?.to ?? 0)) / 2;
  const lowest = Math.min(...rows.map(({ from, to }) => to - from));
  const inMiddle: Distance = (first, end, label) => Math.abs(middle(first, end) - (labels[label] ?? 0));
  const onFirst: Distance = (first, _, label) => Math.abs(middle(first, first + 1) - (labels[label] ?? 0));
  const ways = isAtTop ? [onFirst] : [inMiddle, onFirst];
  const found = ways.flatMap((distance) => {
    const cuts = cheapestCuts(rows.length, labels.length, (first, end, label) => {
      const against = rows.slice(first, end).filter((_, at) => isAgainst(label, first + at)).length;
      const faults = against * offByRounding + (first > 0 && isCut(first) ? cutsOther : 0);
      return distance(first, end, label) + (distance === inMiddle ? faults * lowest : 0);
    });
    if (cuts === null) return [];
    const spans = labels.map((_, label) => {
      const [first, end] = [cuts[label] ?? 0, cuts[label + 1] ?? 0];
      const isRefuted = rows.slice(first, end).some((_row, at) => isAgainst(label, first + at));
      return { first, end, off: distance(first, end, label), isRefuted: distance === onFirst && isRefuted };
    });
    return [{ spans, cost: spans.reduce((sum, { off }) => sum + off, 0), isFirst: distance === onFirst }];
  });
  const [best] = found.toSorted((a, b) => a.cost - b.cost);
  const isTold =
    precision < tellsRows ||
    (isAtTop && best?.isFirst === true) ||
    labels.length === rows.length ||
    labels.length === 1;
  if (best === undefined) return null;
  // Where one label is off, so may be the row at which its neighbour begins or ends.
  const isOff = best.spans.map(({ off }) => off > lowest * precision);
  return best.spans.map(({ first, end, isRefuted }, at) => ({
    first,
    end,
    isUnsure: !isTold || isRefuted || isOff[at - 1] === true || isOff[at] === true || isOff[at + 1] === true,
  }));
};
