import { describe, expect, it } from 'vitest';
import { xmlText } from '../../src/export/xml-text.ts';

describe('xmlText', () => {
  it.each([
    ['第一行\n第二行\t尾', '第一行\n第二行\t尾'],
    ['😀𠮷', '😀𠮷'],
    ['a\u0000b\u001fc', 'abc'],
    ['页\ufffe码\uffff', '页码'],
    ['半\ud83d个', '半个'],
    ['半\ude00个', '半个'],
  ])('%j → %j', (text, written) => {
    expect(xmlText(text)).toBe(written);
  });
});
