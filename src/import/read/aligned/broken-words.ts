import { isLevelName } from '../../recognise/labels/level-names.ts';
import { isWholeValue } from '../text/text-shape.ts';
import { areOver, type Word, type WordLine } from './line-words.ts';

/** The parts of words that were broken over two lines: what both are together, and the rest of the one that begins. */
export type BrokenWords = ReadonlyMap<Word, { readonly whole: string; readonly rest?: Word }>;

const isWhole = (text: string): boolean => isLevelName(text) || isWholeValue(text);

/** 满意度指 over 标, 2022年12 over 月: neither says anything alone, both together are a level or a value. */
export const brokenWords = (lines: readonly WordLine[]): BrokenWords => {
  const broken = new Map<Word, { whole: string; rest?: Word }>();
  lines.forEach((line, at) => {
    for (const word of line.filter(({ text }) => !isWhole(text))) {
      const rest = (lines[at + 1] ?? []).find((below) => areOver(word, below) && !broken.has(below));
      if (rest === undefined || isWhole(rest.text) || !isWhole(word.text + rest.text)) continue;
      const whole = word.text + rest.text;
      broken.set(word, { whole, rest }).set(rest, { whole });
    }
  });
  return broken;
};
