import { fundingColumnKind } from '../../recognise/labels/funding-labels.ts';
import { isFundingRow } from '../text/preamble-segments.ts';
import { onlyTies, searchRows } from './row-search.ts';
import type { Word, WordLine } from './line-words.ts';
import { squash } from './placed-text.ts';

/** A row of money: its label, and the amounts in their columns. */
export type MoneyRow = {
  readonly label: string;
  readonly values: readonly { readonly column: number; readonly text: string; readonly isUnsure: boolean }[];
  readonly isUnsure: boolean;
};

/** A line of a row: words of its label, and those behind it. */
export type MoneyLine = { readonly labels: WordLine; readonly amounts: WordLine };

/** A row takes no more lines than this. */
const mostLines = 4;

/** Ways to set the words of a line under the heads that are looked at. */
const mostWays = 6;

/** Ways that differ by less than this many places are as good. */
const margin = 2;

const amount = /^(?:(?:\d{1,3}(?:[,，]\d{3})+|0|[1-9]\d*)(?:[.．]\d+)?(?:[%％]|万?元|分)?|[-—–－]+|[/／*]|无)$/u;

/** Words of a line, each in a column. */
type Placed = { readonly cost: number; readonly columns: readonly number[] };

const distance = (one: Word, other: Word): number =>
  Math.min(
    Math.abs(one.from - other.from),
    Math.abs(one.from + one.to - other.from - other.to) / 2,
    Math.abs(one.to - other.to),
  );

/** The best ways to set words side by side under the heads. */
const waysOf = (words: WordLine, known: readonly (readonly Word[])[]): readonly Placed[] => {
  let ways: readonly Placed[] = [{ cost: 0, columns: [] }];
  words.forEach((word, at) => {
    ways = ways
      .flatMap(({ cost, columns }) => {
        const next = (columns.at(-1) ?? -1) + 1;
        const room = known.length - (words.length - at - 1);
        return Array.from({ length: Math.max(0, room - next) }, (_, index) => ({
          cost: cost + Math.min(...(known[next + index] ?? []).map((other) => distance(word, other))),
          columns: [...columns, next + index],
        }));
      })
      .toSorted((a, b) => a.cost - b.cost)
      .slice(0, mostWays * 4);
  });
  return ways.slice(0, mostWays);
};

type Line = MoneyLine & { readonly ways: readonly Placed[] };

/** The words known to stand in each column: its label, and those of lines as full as the head. */
const knownWords = (lines: readonly MoneyLine[], head: readonly Word[]): readonly (readonly Word[])[] => {
  const full = lines.filter(({ amounts }) => amounts.length === head.length);
  return head.map((label, column) => [label, ...full.flatMap(({ amounts }) => amounts[column] ?? [])]);
};

type Values = ReadonlyMap<number, readonly string[]>;

type RowWay = { readonly cost: number; readonly values: Values };

const valuesOf = (lines: readonly Line[], ways: readonly Placed[]): Values => {
  const values = new Map<number, string[]>();
  lines.forEach(({ amounts }, at) => {
    amounts.forEach(({ text }, index) => {
      const column = ways[at]?.columns[index] ?? -1;
      values.set(column, [...(values.get(column) ?? []), text]);
    });
  });
  return values;
};

const combine = (lines: readonly Line[]): readonly (readonly Placed[])[] =>
  lines.reduce<readonly (readonly Placed[])[]>(
    (all, { ways }) => all.flatMap((way) => ways.map((own) => [...way, own])),
    [[]],
  );

/** Lines of a number before its last one are as long as there is room. */
const isWhole = (pieces: readonly string[], longest: number): boolean =>
  amount.test(pieces.join('')) && pieces.slice(0, -1).every((piece) => piece.length >= Math.min(longest - 1, 99));

const labelOf = (lines: readonly Line[]): readonly string[] =>
  lines.map(({ labels }) => squash(labels.map(({ text }) => text).join(''))).filter((text) => text !== '');

/** What speaks against the label of a row; null where it is none, or two. */
const labelCost = (parts: readonly string[]): number | null => {
  const label = parts.join('');
  if (label === '') return null;
  const isTwo = parts.some(
    (part, at) =>
      at > 0 &&
      (/^(?:其中|[\d一二三四][、.．])/u.test(part) ||
        (isFundingRow(parts.slice(0, at).join('')) && isFundingRow(parts.slice(at).join('')))),
  );
  if (isTwo) return null;
  if (isFundingRow(label)) return 0;
  return parts.length > 1 ? 30 : 10;
};

/** A number of several lines that no point, comma or percent sign holds together. */
const isLoose = (pieces: readonly string[]): boolean => pieces.length > 1 && /^\d+$/u.test(pieces.join(''));

/** The rows of money below a head; null where amounts and labels do not come out. */
export const moneyRows = (all: readonly MoneyLine[], head: readonly Word[]): readonly MoneyRow[] | null => {
  const filled = all.filter(({ labels, amounts }) => labels.length + amounts.length > 0);
  const isAside = head.map(({ text }) => fundingColumnKind(text) === 'aside');
  const known = knownWords(filled, head);
  const lines = filled.map((line): Line => ({ ...line, ways: waysOf(line.amounts, known) }));
  const longest = head.map((_, column) =>
    Math.max(
      0,
      ...lines.flatMap(({ amounts, ways: [best] }) =>
        amounts.filter((__, index) => best?.columns[index] === column).map(({ text }) => text.length),
      ),
    ),
  );
  const areWhole = (values: Values): boolean =>
    [...values].every(([column, pieces]) => isAside[column] === true || isWhole(pieces, longest[column] ?? 0));
  const waysBetween = (from: number, to: number): readonly RowWay[] => {
    const own = lines.slice(from, to);
    return combine(own)
      .map((ways) => ({ cost: ways.reduce((sum, { cost }) => sum + cost, 0), values: valuesOf(own, ways) }))
      .filter(({ values }) => areWhole(values))
      .toSorted((a, b) => a.cost - b.cost);
  };
  const costOf = (from: number, to: number): number => {
    const label = labelCost(labelOf(lines.slice(from, to)));
    const [best] = label === null ? [] : waysBetween(from, to);
    return label === null || best === undefined ? Number.POSITIVE_INFINITY : label + best.cost;
  };
  const cuts = searchRows(lines.length, mostLines, costOf, onlyTies);
  if (!Number.isFinite(cuts.cost)) return null;
  return cuts.rows.map(([from, to], row) => {
    const [best, next] = waysBetween(from, to);
    const isClose = best !== undefined && next !== undefined && next.cost - best.cost < margin;
    return {
      label: labelOf(lines.slice(from, to)).join(''),
      isUnsure: cuts.unsure.has(row),
      values: [...(best?.values ?? [])].map(([column, pieces]) => ({
        column,
        text: pieces.join(''),
        isUnsure: isLoose(pieces) || (isClose && next.values.get(column)?.join('') !== pieces.join('')),
      })),
    };
  });
};
