import { startCost } from '../text/cell-costs.ts';
import { isBlockName } from '../text/preamble-segments.ts';
import type { ColumnRole } from '../text/role-costs.ts';
import type { Word } from './line-words.ts';

/** A word, whether its place in the line tells its place on the page, and how many blanks stand before it. */
export type Place = {
  readonly word: Word;
  readonly isTold: boolean;
  readonly gap: number;
  /** Whether it and the word before are two cells, or a value and its unit. */
  readonly isApart: boolean;
  readonly isUnit: boolean;
};

/** Where the texts of a column stand, as far as is known. */
export type Column = {
  readonly role: ColumnRole | null;
  readonly label: Word | null;
  readonly from: number;
  readonly to: number;
  /** How many texts begin at a place, and have their middle there. */
  readonly begins: ReadonlyMap<number, number>;
  readonly middles: ReadonlyMap<number, number>;
};

/** No word is further from its column than this costs, and suits it worse. */
const [mostOff, mostUnfit] = [4, 3];

const perPlace = 0.3;

export const middleOf = ({ from, to }: Word): number => from + to;

const timesAt = (times: ReadonlyMap<number, number>, place: number): number => times.get(place) ?? 0;

const distance = ({ from, to }: Word, column: Column): number =>
  Math.max(0, column.from - to + 1, from - column.to + 1);

/** How far a word stands from its column: not at all where others begin, or have their middle. */
export const offCost = ({ word, isTold }: Place, column: Column): number => {
  if (!isTold) return Math.min(0.4, distance(word, column) * 0.05);
  const isBelow = timesAt(column.begins, word.from) > 1;
  const isCentred = timesAt(column.middles, middleOf(word)) > 1;
  return (isBelow || isCentred ? 0 : 0.2) + Math.min(mostOff, distance(word, column) * perPlace);
};

const isNumber = (text: string): boolean => /^[\d.,，]+[%％]?$/u.test(text);

/** How ill a word suits the column, which may be the rest of a text in the line above. */
export const unfitCost = (text: string, role: ColumnRole | null): number => {
  if (role === null) return isBlockName(text) ? 0 : 0.6;
  if (role === 'category' || role === 'subcategory') {
    if (isBlockName(text)) return 1.5;
    return /\p{Script=Han}|^[（(]?\d+分?[）)]$/u.test(text) ? 0 : mostUnfit;
  }
  if (role === 'name') return isNumber(text) ? 2 : /^[≥≤＞＜><=＝]/u.test(text) ? mostUnfit : 0;
  if (role === 'score' || role === 'points') return /^[\d.]+分?$|^[-—－/]+$/u.test(text) ? 0 : mostUnfit;
  const cost = startCost(role, { tokens: [{ text, line: 0, isFirst: true }], at: 0 });
  return Math.min(cost / 4, 2);
};

/** What it costs to go on from one column to another between two words. */
export const stepCost = (before: number, column: number, { gap, isApart, isUnit }: Place): number => {
  if (before === column) return gap > 1 || isApart ? 3 : isUnit ? -0.8 : 0.8;
  const skipped = column - before - 1;
  return gap > 1 ? skipped * 0.1 : skipped * 0.6;
};
