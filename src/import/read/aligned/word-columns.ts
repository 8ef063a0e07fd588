import { beginsItem } from '../text/text-tokens.ts';
import { joinWrapped } from '../wide-text.ts';
import type { Word, WordLine } from './line-words.ts';

/** The words of one column, line by line: nothing stands between columns in any of their lines. */
export type WordColumn = {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly (readonly Word[])[];
};

/** The columns of some lines, left to right: words that stand over each other are of one. */
export const wordColumns = (lines: readonly WordLine[]): readonly WordColumn[] => {
  const columns: { from: number; to: number }[] = [];
  for (const { from, to } of lines.flat().toSorted((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns.map(({ from, to }) => ({
    from,
    to,
    lines: lines.map((line) => line.filter((word) => word.from >= from && word.to <= to)),
  }));
};

const lineText = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** The lines of a text; numbered items begin anew. */
export const joinedLines = (lines: readonly (readonly Word[])[]): string =>
  lines
    .filter((words) => words.length > 0)
    .map(lineText)
    .reduce((text, next) => {
      if (text === '') return next;
      return beginsItem(next) ? `${text}\n${next}` : joinWrapped(text, next);
    }, '');

/** Words on their places, each with nothing beside it. */
export const columnText = ({ lines }: WordColumn, from = 0, to = lines.length): string =>
  lines
    .slice(from, to)
    .flat()
    .map(({ text }) => text)
    .join('');
