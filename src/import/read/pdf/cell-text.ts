import { greatest } from '../extremes.ts';
import { firstPiece, isBrokenOff, joinWrapped, widthInEms } from '../wide-text.ts';
import type { TextLine } from './text-lines.ts';

/** The space between the text of a cell and its walls, both sides together, in characters. */
const padding = { least: 0.6, most: 1.6 };

/** How wide a line of these can be in a cell of that width. */
export const lineWidth = (lines: readonly TextLine[], width: number): number => {
  // The last line is left out: signs that may not begin a line make it wider than the others.
  const widest = greatest(
    lines.slice(0, -1).map((line) => line.right - line.left),
    0,
  );
  const size = lines[0]?.size ?? 0;
  return Math.min(Math.max(widest, width - padding.most * size), width - padding.least * size);
};

/** How wide the beginning of a line is that must stay in one piece. */
const pieceWidth = (line: TextLine): number => {
  const piece = firstPiece(line.text);
  return piece === line.text ? line.right - line.left : widthInEms(piece) * line.size;
};

const decimal = /^\d+(?:\.\d+)+[%％]?$/u;

/** 1.15 over 2.15: together they are no number. */
const areDecimals = (line: TextLine, next: TextLine): boolean => decimal.test(line.text) && decimal.test(next.text);

/** Whether the line below is the rest of this one: what it begins with did not fit any more. */
export const isWrapped = (line: TextLine, next: TextLine, width: number): boolean =>
  !areDecimals(line, next) &&
  (isBrokenOff(line.text, next.text) || line.right - line.left + pieceWidth(next) > width + line.size * 0.1);

const itemNumber = /^(\d{1,2})([.．、](?!\d)|[)）])/u;

/** Which lines begin with the next number of a list told in the cell: 1.…, 2.…; a line may happen to be full before it. */
export const nextItems = (lines: readonly TextLine[]): readonly boolean[] => {
  const last = new Map<string, number>();
  return lines.map(({ text }) => {
    const [, digits = '', sign = ''] = itemNumber.exec(text) ?? [];
    if (sign === '') return false;
    const number = Number(digits);
    const isNext = last.get(sign) === number - 1;
    last.set(sign, number);
    return isNext;
  });
};

/** The text of a cell of that width: wrapped lines joined, real breaks kept as `\n`. */
export const cellText = (lines: readonly TextLine[], width: number): string => {
  const available = lineWidth(lines, width);
  const isItem = nextItems(lines);
  return lines.reduce((text, line, index) => {
    const above = lines[index - 1];
    if (above === undefined) return line.text;
    return isWrapped(above, line, available) && isItem[index] !== true
      ? joinWrapped(text, line.text)
      : `${text}\n${line.text}`;
  }, '');
};
