import { isBlockName } from '../text/preamble-segments.ts';
import type { Word, WordLine } from './line-words.ts';
import { squash } from './placed-text.ts';

/** The name of a block in front of its rows takes no more lines than this. */
const mostLines = 10;

const withoutPoints = (text: string): string => text.replace(/[（(]\d{1,3}分?[）)]$/u, '');

const isName = (text: string): boolean => isBlockName(text) || isBlockName(withoutPoints(text));

/**
 * 绩效 in front of a head and 指标 beside the rows below it: the words of the name of the block, which is as high as all of
 * its rows, that are no texts of these.
 */
export const restOfBlockName = (labels: WordLine, below: readonly WordLine[]): ReadonlySet<Word> => {
  const [name, next] = labels;
  if (name === undefined || next === undefined || isBlockName(name.text)) return new Set();
  const inFront = below
    .slice(0, mostLines)
    .flatMap(([first]) => (first !== undefined && first.to <= next.from ? [first] : []));
  const upTo = (count: number): string => squash([name, ...inFront.slice(0, count)].map(({ text }) => text).join(''));
  const counts = inFront.map((_, at) => at + 1).filter((count) => isName(upTo(count)));
  return new Set(inFront.slice(0, counts.at(-1) ?? 0));
};
