import type { Label } from './label-worth.ts';
import { worthOf, worthOfGroup } from './label-worth.ts';
import { areOver, type Word, type WordLine } from './line-words.ts';
import { squash } from './placed-text.ts';

/** So many ways to put the words of a head together are followed at once, and so many of one shape. */
const mostWays = 300;
const mostAlike = 12;

/** Texts of a column that stand in the middle of it are at most this far beside those above them. */
const farthestBeside = 10;

const longestLabel = 24;

/** A column of a head; `last`: its lowest line so far; `group`: which label of the upper lines it stands under. */
export type Column = Label & { readonly last: number; readonly group: number | null };

/** One way to put the words together; `at`: the column of the last word of the line that is being read. */
export type Way = {
  readonly columns: readonly Column[];
  readonly groups: readonly Label[];
  readonly at: number;
  readonly cost: number;
  /** How good it looks before its labels are read to their ends. */
  readonly promise: number;
};

type Placing = { readonly word: Word; readonly line: number };

/** A label that was not read to its end may become any. */
const halfWorth = (label: Label): number => Math.max(worthOf(label), label.isJoined ? -0.6 : -0.3);

/** A group of one label is none. */
const lonely = 0.2;

export const countOf = (columns: readonly Column[], group: number | null): number =>
  columns.filter((column) => column.group === group).length;

/** The place of both, or of the longer one where the other was pushed beside it. */
const placeOfBoth = (one: Word, other: Word): { readonly from: number; readonly to: number } => {
  const { from, to } = one.to - one.from >= other.to - other.from ? one : other;
  return areOver(one, other) ? { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) } : { from, to };
};

const replaced = (columns: readonly Column[], at: number, column: Column): readonly Column[] =>
  columns.map((other, index) => (index === at ? column : other));

/** How far a word stands beside the text above it: both begin at one place, or have one middle. */
const offBy = (column: Word, word: Word): number =>
  Math.min(Math.abs(column.from - word.from), Math.abs(column.from + column.to - word.from - word.to) / 2);

/** Another column stands over a word, its own does not. */
const isOverOther = ({ columns }: Way, at: number, { word, line }: Placing): boolean =>
  !columns.some((own, index) => index === at && areOver(own, word)) &&
  columns.some((other, index) => index !== at && other.last < line && areOver(other, word));

/** Another column begins where a word does, its own does not. */
const standsUnderOther = ({ columns }: Way, at: number, { word, line }: Placing): boolean =>
  columns[at]?.from !== word.from &&
  columns.some((other, index) => index !== at && other.last < line && other.from === word.from);

/** A word more of a column: of its next line, or a blank behind its last. */
const extended = (way: Way, at: number, placing: Placing): readonly Way[] => {
  const column = way.columns[at];
  const { word, line } = placing;
  if (column === undefined || squash(column.text + word.text).length > longestLabel) return [];
  const isSameLine = column.last === line;
  if (isSameLine && way.at !== at) return [];
  const grown = {
    ...column,
    ...placeOfBoth(column, word),
    text: squash(column.text + word.text),
    last: line,
    isJoined: column.isJoined || isSameLine,
  };
  const cost =
    0.05 * Math.min(isSameLine ? 0 : offBy(column, word), farthestBeside) +
    (isSameLine ? 0.5 : 0.1 * (line - column.last - 1)) +
    (areOver(column, word) ? 0 : 0.1) +
    (isOverOther(way, at, placing) ? 0.6 : 0) +
    (standsUnderOther(way, at, placing) ? 0.3 : 0);
  const promise = way.promise + halfWorth(grown) - halfWorth(column) - cost;
  return [{ ...way, columns: replaced(way.columns, at, grown), at, cost: way.cost + cost, promise }];
};

const toColumn = ({ word, line }: Placing, group: number | null): Column => ({
  text: squash(word.text),
  from: word.from,
  to: word.to,
  last: line,
  group,
  isJoined: false,
});

const inserted = (way: Way, at: number, column: Column, cost: number): Way => ({
  ...way,
  columns: [...way.columns.slice(0, at), column, ...way.columns.slice(at)],
  at,
  cost: way.cost + cost,
  promise:
    way.promise +
    halfWorth(column) +
    (column.group !== null && countOf(way.columns, column.group) === 1 ? lonely : 0) -
    cost,
});

/** A column that begins in this line, between two others. */
const begun = (way: Way, at: number, placing: Placing): readonly Way[] => {
  const [before, after] = [way.columns[at - 1], way.columns[at]];
  const { word, line } = placing;
  if ((before !== undefined && before.to > word.from) || (after !== undefined && after.from < word.to)) return [];
  const groups = new Set([before?.group ?? null, after?.group ?? null].filter((group) => group !== null));
  return [
    inserted(way, at, toColumn(placing, null), 0.03 * line),
    ...[...groups].map((group) => inserted(way, at, toColumn(placing, group), 0.02)),
  ];
};

/** A label of the lines above that turns out to stand over a word and others. */
const divided = (way: Way, at: number, placing: Placing): readonly Way[] => {
  const column = way.columns[at];
  if (column === undefined || column.last >= placing.line || column.group !== null) return [];
  const part = toColumn(placing, way.groups.length);
  const cost = (areOver(column, placing.word) ? 0.05 : 0.2) + (standsUnderOther(way, at, placing) ? 0.5 : 0);
  const promise = way.promise - halfWorth(column) + worthOfGroup(column) - lonely + halfWorth(part) - cost;
  const columns = replaced(way.columns, at, part);
  return [{ columns, groups: [...way.groups, column], at, cost: way.cost + cost, promise }];
};

/** What stands in the middle of the last column may be far from its other lines: nothing stands behind it. */
const isNear = ({ columns }: Way, at: number, { word, line }: Placing): boolean => {
  const column = columns[at];
  if (column === undefined) return false;
  const isLast = at === columns.length - 1 && word.from >= column.from;
  return isLast || column.last === line || areOver(column, word) || offBy(column, word) <= farthestBeside;
};

/** Word by word from left to right: each is more of a column, begins one, or is the first below a label of its group. */
const placed = (way: Way, placing: Placing): readonly Way[] => {
  const { columns } = way;
  const next = columns.findIndex(({ to }, at) => at > way.at && to > placing.word.from);
  const end = next < 0 ? columns.length : next;
  const near = columns.flatMap((_, at) => (at >= way.at && isNear(way, at, placing) ? [at] : []));
  return [
    ...near.flatMap((at) => extended(way, at, placing)),
    ...[...new Set([...near, end - 1, end])].filter((at) => at > way.at).flatMap((at) => divided(way, at, placing)),
    ...(end <= way.at ? [] : begun(way, end, placing)),
  ];
};

/** The best ways of each shape: one that begins a group looks worse than others until its labels are read. */
const bestOf = (ways: readonly Way[]): readonly Way[] => {
  const alike = new Map<string, number>();
  const kept = ways
    .toSorted((a, b) => b.promise - a.promise)
    .filter(({ columns, groups, at }) => {
      const shape = `${columns.length} ${groups.length} ${at}`;
      const count = (alike.get(shape) ?? 0) + 1;
      alike.set(shape, count);
      return count <= mostAlike;
    });
  return kept.slice(0, mostWays);
};

export const readLine = (ways: readonly Way[], words: WordLine, line: number): readonly Way[] =>
  words
    .reduce<readonly Way[]>((open, word) => bestOf(open.flatMap((way) => placed(way, { word, line }))), ways)
    .map((way) => ({ ...way, at: -1 }));
