import { isWide } from '../wide-text.ts';

/** A piece of a line between blanks; `from` and `to`: the places it takes in its line. */
export type Word = { readonly text: string; readonly from: number; readonly to: number };

export type WordLine = readonly Word[];

type PlacesOf = (text: string) => number;

const onePlace: PlacesOf = (text) => Array.from(text).length;

const twoPlaces: PlacesOf = (text) =>
  Array.from(text).reduce((places, character) => places + (isWide(character) || character === '　' ? 2 : 1), 0);

const toWords = (line: string, placesOf: PlacesOf): WordLine =>
  Array.from(line.matchAll(/\S+/gu), ({ 0: text, index }) => {
    const from = placesOf(line.slice(0, index));
    return { text, from, to: from + placesOf(text) };
  });

/** Texts of one column begin at one place: how many begin where others do. */
const agreement = (lines: readonly WordLine[]): number => {
  const begins = new Map<number, number>();
  for (const words of lines) {
    words.forEach(({ from }, at) => {
      const before = words[at - 1]?.to;
      if (before !== undefined && from - before > 1) begins.set(from, (begins.get(from) ?? 0) + 1);
    });
  }
  return [...begins.values()].reduce((sum, count) => sum + count * count, 0);
};

/** The words of lines with their places: a Chinese character takes two places where the columns agree better that way, else one. */
export const wordLines = (lines: readonly string[]): readonly WordLine[] => {
  const [single, double] = [onePlace, twoPlaces].map((placesOf) => lines.map((line) => toWords(line, placesOf)));
  return agreement(double ?? []) > agreement(single ?? []) ? (double ?? []) : (single ?? []);
};

export const areOver = (one: Word, other: Word): boolean => one.from < other.to && other.from < one.to;

/** Whether two words a blank apart are cells side by side. */
export type AreApart = (before: Word, word: Word) => boolean;

export const never: AreApart = () => false;

/** Words a blank apart are one text, unless they are cells side by side. */
export const toPieces = (words: WordLine, areApart: AreApart): WordLine =>
  words.reduce<readonly Word[]>((pieces, word) => {
    const last = pieces.at(-1);
    if (last === undefined || word.from - last.to > 1 || areApart(last, word)) return [...pieces, word];
    return [...pieces.slice(0, -1), { text: `${last.text} ${word.text}`, from: last.from, to: word.to }];
  }, []);
