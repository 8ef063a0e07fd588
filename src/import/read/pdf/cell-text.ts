import { firstPiece, joinWrapped, widthInEms } from '../wide-text.ts';
import type { TextLine } from './text-lines.ts';

/** Whether the line below is the rest of this one: what it begins with did not fit any more. */
export const isWrapped = (line: TextLine, next: TextLine, width: number): boolean => {
  const used = line.right - line.left;
  const slack = line.size * 0.6;
  return used + widthInEms(firstPiece(next.text)) * next.size > width - slack;
};

/** The text of a cell of that width: wrapped lines joined, real breaks kept as `\n`. */
export const cellText = (lines: readonly TextLine[], width: number): string =>
  lines.reduce((text, line, index) => {
    const above = lines[index - 1];
    if (above === undefined) return line.text;
    return isWrapped(above, line, width) ? joinWrapped(text, line.text) : `${text}\n${line.text}`;
  }, '');
