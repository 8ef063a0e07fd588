import { isWide, type TextLine } from './text-lines.ts';

/** Signs that may not start a line: they move down together with the character before them. */
const neverFirst = /^[，。、；：？！）》」』】〉％%,.;:?!)\]}”’]/u;

/** What must stay in one piece when a line is filled: a wide character, or a run of others. */
const firstPiece = (text: string): string => {
  const characters = Array.from(text);
  const first = characters[0] ?? '';
  let length = 1;
  if (!isWide(first)) {
    while (length < characters.length && !isWide(characters[length] ?? '') && characters[length] !== ' ') length += 1;
  }
  while (length < characters.length && neverFirst.test(characters[length] ?? '')) length += 1;
  return characters.slice(0, length).join('');
};

const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((width, character) => width + (isWide(character) ? size : size / 2), 0);

/** Whether the line below is the rest of this one: what it begins with did not fit any more. */
export const isWrapped = (line: TextLine, next: TextLine, width: number): boolean => {
  const used = line.right - line.left;
  const slack = line.size * 0.6;
  return used + widthOf(firstPiece(next.text), next.size) > width - slack;
};

/** Joins the rest of a wrapped line: nothing between Chinese characters, a space between words. */
export const joinWrapped = (text: string, rest: string): string => {
  const isSpaced = !isWide(text.slice(-1)) && !isWide(rest.slice(0, 1)) && /[A-Za-z,.;]$/.test(text);
  return isSpaced ? `${text} ${rest}` : `${text}${rest}`;
};

/** The text of a cell of that width: wrapped lines joined, real breaks kept as `\n`. */
export const cellText = (lines: readonly TextLine[], width: number): string =>
  lines.reduce((text, line, index) => {
    const above = lines[index - 1];
    if (above === undefined) return line.text;
    return isWrapped(above, line, width) ? joinWrapped(text, line.text) : `${text}\n${line.text}`;
  }, '');
