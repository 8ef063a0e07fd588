import { describe, expect, it } from 'vitest';
import { replaceSymbolCharacters, symbolCharacter } from '../../../../src/import/read/docx/symbol-characters.ts';

describe('symbolCharacter', () => {
  it.each([
    ['Symbol', 0xf0b3, '≥'],
    ['Symbol', 0xa3, '≤'],
    ['Symbol', 0xf03d, '='],
    ['Wingdings 2', 0xf052, '☑'],
    ['Wingdings', 0xf0a8, '□'],
    ['宋体', 0x2265, '≥'],
    ['Wingdings', 0xf001, '\ufffd'],
  ])('%s %i is %s', (font, code, character) => {
    expect(symbolCharacter(font, code)).toBe(character);
  });
});

describe('replaceSymbolCharacters', () => {
  it('reads private characters inside a text, and leaves the rest', () => {
    expect(replaceSymbolCharacters('\uf0b395%以上', '')).toBe('≥95%以上');
  });
});
