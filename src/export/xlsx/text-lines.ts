const HALF_WIDTH = /[\u0020-\u007e\u00a0-\u00ff]/u;
const UNBROKEN = /[\w.,%/+:;()'"&@#-]+|\s|./gsu;

/** A half-width character is half an em in Chinese fonts and a little more in their substitutes. */
const halfWidth = 0.56;

const widthOf = (text: string): number => {
  let ems = 0;
  for (const character of text) ems += HALF_WIDTH.test(character) ? halfWidth : 1;
  return ems;
};

/** How many lines a text takes in a cell `ems` wide: Chinese breaks anywhere, words and numbers only when too long. */
export const countLines = (text: string, ems: number): number =>
  text.split('\n').reduce((lines, paragraph) => lines + countParagraphLines(paragraph, Math.max(ems, 1)), 0);

const countParagraphLines = (paragraph: string, ems: number): number => {
  let lines = 1;
  let used = 0;
  for (const [piece] of paragraph.matchAll(UNBROKEN)) {
    const width = widthOf(piece);
    if (used + width <= ems) {
      used += width;
    } else if (width <= ems) {
      lines += 1;
      used = width;
    } else {
      const total = used + width;
      lines += Math.ceil(total / ems) - 1;
      used = total - (Math.ceil(total / ems) - 1) * ems;
    }
  }
  return lines;
};
