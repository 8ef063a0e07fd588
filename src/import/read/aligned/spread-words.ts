import { isLevelName } from '../../recognise/labels/level-names.ts';
import { isWholeValue, textShape } from '../text/text-shape.ts';
import { isBrokenValue } from '../text/value-doubts.ts';
import { type BrokenWords, brokenWords } from './broken-words.ts';
import { arePoints, isLooseLabel, labelKind, levelKind, wordsOf } from './dense-words.ts';
import { type AreApart, areOver, never, toPieces, type Word, type WordLine } from './line-words.ts';

/** A run of words with the column behind those of the run before it, and the run behind it. */
type Run = { readonly own: WordLine; readonly lowest: number; readonly next: Word | undefined };

type Under = { readonly labels: WordLine; readonly broken: BrokenWords };

const isScore = (label: Word | undefined): boolean => ['max-score', 'self-score'].includes(labelKind(label) ?? '');

const isNumber = (word: string): boolean => textShape(word.replace(/分$/u, '')) === 'number';

/** 86件 is no score. */
const suits = (word: string, label: Word | undefined): boolean =>
  !isScore(label) || isNumber(word) || textShape(word) === 'placeholder';

/** Whether a word behind another may be a text of its own: a whole value, behind a level, or under a label of sentences. */
const fits = (before: string, word: string, label: Word | undefined): boolean =>
  isWholeValue(word) ||
  isLevelName(before) ||
  arePoints(before) ||
  // 86 公里 is one value.
  (isLooseLabel(label) && !isWholeValue(before + word));

/** What the words of a run are together with their rests in the line below, or above. */
const wholesOf = (own: WordLine, words: readonly string[], broken: BrokenWords): readonly string[] =>
  own.length === words.length ? own.map((word) => broken.get(word)?.whole ?? word.text) : words;

/** The columns in which a run may begin: that of its level by name, else the one over it, else those beside this. */
const startsOf = (first: string, { own, lowest }: Run, labels: WordLine): readonly number[] => {
  const [word] = own;
  const levels = ['category', 'subcategory'].map((kind) => labels.findIndex((label) => labelKind(label) === kind));
  if (word === undefined) return [];
  const over = labels.findIndex(({ to }) => to > word.from);
  const named = levelKind(first);
  if (named !== null) return [levels[named === 'category' ? 0 : 1] ?? -1];
  const isLevel = isLevelName(first) && levels.some((level) => level >= 0);
  const from = isLevel && !levels.includes(over) ? Math.max(...levels) : over;
  const near = over < 0 ? [] : [from, from - 1, from + 1];
  return near.filter((at) => at >= lowest && at < labels.length && (!isLevel || levels.includes(at)));
};

/**
 * The words of a text that stand a blank apart, each under a label of its own: where they are as many as the labels from
 * the first one to the next text of the line, reasons aside, or values of the columns side by side that its first one
 * begins. Null where they are not.
 */
const spreadWords = (run: Run, { labels, broken }: Under): WordLine | null => {
  const [first] = run.own;
  const words = wordsOf(run.own.map(({ text }) => text).join(' '));
  const wholes = wholesOf(run.own, words, broken);
  if (first === undefined || words.length < 2 || wholes.some((word) => isBrokenValue('target', word))) return null;
  const end = run.next === undefined ? labels.length : labels.findIndex((label) => areOver(label, run.next ?? label));
  for (const start of startsOf(wholes[0] ?? '', run, labels)) {
    const over = start < 0 || end < 0 ? [] : labels.slice(start, end);
    const isBeside = over[0] !== undefined && areOver(over[0], first) && words.every(isWholeValue);
    const isFilled = over.length >= words.length && over.slice(words.length).every(isLooseLabel);
    const areFit = wholes.every((word, at) => at === 0 || fits(wholes[at - 1] ?? '', word, over[at]));
    // 持续提升 持续提升 15 14: the points tell where the words stand.
    const isAnchored = isFilled && wholes.some((word, at) => isScore(over[at]) && isNumber(word));
    if (!(areFit || isAnchored) || !wholes.every((word, at) => suits(word, over[at]))) continue;
    if (!isFilled && !(isBeside && over.length > words.length)) continue;
    const isOver = over[0] !== undefined && areOver(over[0], first);
    const own = isOver ? { ...first, to: Math.min(first.to, over[1]?.from ?? first.to) } : { ...first, ...over[0] };
    return words.map((text, at) => ({ ...(at === 0 ? own : { ...first, ...over[at] }), text }));
  }
  return null;
};

/** The rest of a word stands where its beginning was put. */
const underBeginnings = (texts: WordLine, line: WordLine, begun: ReadonlyMap<Word, Word>): WordLine =>
  texts.map((text) => {
    const rest = line.find((word) => word.text === text.text && areOver(word, text) && begun.has(word));
    const place = rest === undefined ? undefined : begun.get(rest);
    return place === undefined ? text : { ...text, from: place.from, to: place.to };
  });

/** The texts of a line: what stands a blank apart is spread over the labels, or cut where cells are apart. */
const textsUnder = (line: WordLine, under: Under, areApart: AreApart): WordLine => {
  const pieces = toPieces(line, never);
  const isBorder: AreApart = (before, word) =>
    areApart(before, word) || under.broken.has(before) || under.broken.has(word);
  let lowest = 0;
  return pieces.flatMap((piece, at) => {
    const own = line.filter(({ from, to }) => from >= piece.from && to <= piece.to);
    const texts = spreadWords({ own, lowest, next: pieces[at + 1] }, under) ?? toPieces(own, isBorder);
    const last = texts.at(-1);
    if (last !== undefined) lowest = Math.max(lowest, under.labels.findLastIndex((label) => areOver(label, last)) + 1);
    return texts;
  });
};

/** The texts of the lines below a head, each below the label that it belongs to. */
export const textsBelow = (lines: readonly WordLine[], labels: WordLine, areApart: AreApart): readonly WordLine[] => {
  const broken = brokenWords(lines);
  const begun = new Map<Word, Word>();
  return lines.map((line) => {
    const texts = underBeginnings(textsUnder(line, { labels, broken }, areApart), line, begun);
    for (const word of line) {
      const rest = broken.get(word)?.rest;
      const place = texts.find(({ text }) => text === word.text);
      if (rest !== undefined && place !== undefined) begun.set(rest, place);
    }
    return texts;
  });
};
