/** Scripts written without spaces between words, and their punctuation. */
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/u;

/** Whether a character is as wide as high, and a line may break beside it. */
export const isWide = (character: string): boolean => wide.test(character);

/** Width of a text in units of its font size: a Chinese character 1, others about a half. */
export const widthInEms = (text: string): number =>
  Array.from(text).reduce((width, character) => width + (isWide(character) ? 1 : 0.5), 0);

/** Signs that may not start a line: they move down together with the character before them. */
const neverFirst = /^[，。、；：？！）》」』】〉％%‰,.;:?!)\]}”’]/u;

/** Signs that may not end a line: the next character comes with them. */
const neverLast = /[（《「『【〈“‘([{]$/u;

/** A sign of comparison or a bracket that waits for what comes, and what may come after it. */
const waits = /[（《「『【〈“‘([{≥≤≧≦＞＜=＝]$/u;
const comes = /^[\p{L}\d]/u;
const endsWords = /^[，。、；？！）》」』】〉％%‰]/u;

/** Whether a line cannot end here: the text below begins with a sign that ends words, or the one above waits for it. */
export const isBrokenOff = (text: string, below: string): boolean =>
  endsWords.test(below) || (waits.test(text) && comes.test(below));

/** What must stay in one piece when a line is filled: a wide character, or a run of others. */
export const firstPiece = (text: string): string => {
  const characters = Array.from(text);
  let length = 1;
  while (length < characters.length && neverLast.test(characters[length - 1] ?? '')) length += 1;
  if (!isWide(characters[length - 1] ?? '')) {
    while (length < characters.length && !isWide(characters[length] ?? '') && characters[length] !== ' ') length += 1;
  }
  while (length < characters.length && neverFirst.test(characters[length] ?? '')) length += 1;
  return characters.slice(0, length).join('');
};

/** Joins the rest of a wrapped line: nothing between Chinese characters or inside a number, a space between words. */
export const joinWrapped = (text: string, rest: string): string => {
  const isNumber = /\d[.,]$/.test(text) && /^\d/.test(rest);
  const isSpaced = !isNumber && !isWide(text.slice(-1)) && !isWide(rest.slice(0, 1)) && /[A-Za-z,.;]$/.test(text);
  return isSpaced ? `${text} ${rest}` : `${text}${rest}`;
};
