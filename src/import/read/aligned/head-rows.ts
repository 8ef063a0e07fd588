import { isHeadWord } from '../../recognise/columns/header-columns.ts';
import { isBlockName } from '../text/preamble-segments.ts';
import { coveredRows } from './covered-rows.ts';
import { centreOf, exactly, type PlacedText, squash, type TextRow } from './placed-text.ts';

/** A label over several labels, by their places among the lowest ones. */
export type UpperLabel = { readonly text: PlacedText; readonly over: readonly PlacedText[] };

/** The labels of a head: the lowest one of each column, left to right, and those over several of them. */
export type Head = { readonly labels: readonly PlacedText[]; readonly upper: readonly UpperLabel[] };

/** Labels of a head stand on no more rows than this above and below those of its levels. */
const mostRows = 2;

/** A row of nothing but labels of an indicator table. */
export const isHeadRow = (row: TextRow | undefined): boolean =>
  row?.texts.every(({ text }) => isHeadWord(squash(text)) || isBlockName(squash(text))) === true;

/** The name of the block in front of its rows: it stands in their middle, which may be beside its head. */
const isInFront = (row: TextRow, others: readonly TextRow[]): boolean =>
  row.texts.every(
    ({ text, right }) => isBlockName(squash(text)) && others.every(({ texts }) => right <= (texts[0]?.left ?? 0)),
  );

/** The rows of the head around one of its rows, first and last: a head of two levels has labels above and below. */
export const headRowsAround = (rows: readonly TextRow[], at: number): readonly [number, number] => {
  let [from, to] = [at, at];
  while (at - from < mostRows && isHeadRow(rows[from - 1])) from -= 1;
  while (to - at < mostRows && isHeadRow(rows[to + 1])) to += 1;
  const isOutside = (row: number, start: number, end: number): boolean =>
    rows[row] !== undefined && start <= end && isInFront(rows[row], rows.slice(start, end + 1));
  if (to > at && isOutside(to, from, to - 1)) to -= 1;
  if (from < at && isOutside(from, from + 1, to)) from += 1;
  return [from, to];
};

/** Labels beside each other with no other label between them. */
const toRuns = (lowest: readonly PlacedText[], others: readonly PlacedText[]): readonly (readonly PlacedText[])[] => {
  const runs: PlacedText[][] = [];
  for (const label of lowest) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last !== undefined && !others.some((other) => other.left >= last.right && other.right <= label.left);
    if (isNext) runs.at(-1)?.push(label);
    else runs.push([label]);
  }
  return runs;
};

const joinedLabel = (above: PlacedText, below: PlacedText): PlacedText => ({
  text: squash(above.text + below.text),
  left: Math.min(above.left, below.left),
  right: Math.max(above.right, below.right),
  top: above.top,
  bottom: below.bottom,
  size: above.size,
});

const isOver = (label: PlacedText, run: readonly PlacedText[]): boolean =>
  label.right > (run[0]?.left ?? 0) && label.left < (run.at(-1)?.right ?? 0);

/** Divides the labels of a run among those above them, which stand over the middle of theirs. */
const divide = (run: readonly PlacedText[], above: readonly PlacedText[]): readonly UpperLabel[] => {
  const extents = run.map((label, at) => ({
    from: ((run[at - 1]?.right ?? label.left) + label.left) / 2,
    to: (label.right + (run[at + 1]?.left ?? label.right)) / 2,
  }));
  const covered = coveredRows(extents, above.map(centreOf), { precision: exactly }) ?? [];
  return above.map((text, at) => ({ text, over: run.slice(covered[at]?.first, covered[at]?.end) }));
};

/** The head that some rows of labels are together. */
export const toHead = (rows: readonly TextRow[]): Head => {
  const texts = rows.flatMap((row) => row.texts);
  const lowest = rows.length > 1 ? (rows.at(-1)?.texts ?? []) : [];
  const others = texts.filter((text) => !lowest.includes(text));
  const labels = new Set(texts);
  const upper: UpperLabel[] = [];
  const singles = others.filter((text) => !lowest.some((label) => isOver(text, [label])));
  for (const run of toRuns(lowest, singles)) {
    const above = others.filter((text) => isOver(text, run)).toSorted((a, b) => a.left - b.left);
    const [first, below] = [above[0], run[0]];
    for (const text of above) labels.delete(text);
    if (first !== undefined && below !== undefined && above.length === 1 && run.length === 1) {
      labels.delete(below);
      labels.add(joinedLabel(first, below));
    } else if (above.length > 0) upper.push(...divide(run, above));
  }
  return { labels: [...labels].toSorted((a, b) => a.left - b.left), upper };
};
