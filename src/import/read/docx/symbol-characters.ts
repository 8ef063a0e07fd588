/**
 * Characters typed with the Symbol and Wingdings fonts (Word's 插入→符号): a file holds them as U+F0xx or `w:sym`,
 * and the sign of a target (`≥`) is often one of them.
 */
const symbolFont: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb3: '≥',
  0xb1: '±',
  0xb4: '×',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xa5: '∞',
  0xb0: '°',
  0xb7: '·',
  0xa2: '′',
  0xb2: '″',
  0x2d: '−',
};

const wingdings: Readonly<Record<number, string>> = {
  0x6f: '□',
  0xa8: '□',
  0x52: '☑',
  0xfe: '☑',
  0xfc: '✓',
  0xfb: '✗',
  0x6c: '●',
  0x6e: '■',
  0xe0: '→',
};

/** The character a symbol font draws for a code; U+FFFD when not known, so that it is seen and not lost. */
export const symbolCharacter = (font: string, code: number): string => {
  const low = code & 0xff;
  if (/wingdings/i.test(font)) return wingdings[low] ?? '\ufffd';
  if (/symbol/i.test(font))
    return symbolFont[low] ?? (low >= 0x20 && low < 0x7f ? String.fromCodePoint(low) : '\ufffd');
  return code >= 0xf000 && code <= 0xf0ff ? '\ufffd' : String.fromCodePoint(code);
};

/** Replaces private-use characters of symbol fonts inside ordinary text. */
export const replaceSymbolCharacters = (text: string, font: string): string =>
  text.replace(/[\uf000-\uf0ff]/g, (character) =>
    symbolCharacter(font === '' ? 'Symbol' : font, character.codePointAt(0) ?? 0),
  );
