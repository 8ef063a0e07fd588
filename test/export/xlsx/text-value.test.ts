import { describe, expect, it } from 'vitest';
import { textFormat, textValue } from '../../../src/export/xlsx/text-value.ts';

const longest = 32_767;

describe('textValue', () => {
  it.each([
    ['热线经费', '热线经费'],
    ['=1+1', '=1+1'],
    ['_x0041_', '_x005F_x0041_'],
    ['页\ufffe码', '页码'],
    ['字'.repeat(longest), '字'.repeat(longest)],
  ])('writes %.20j', (text, value) => {
    expect(textValue(text)).toEqual({ value });
  });

  it('keeps what looks like an error a text', () => {
    expect(textValue('#REF!')).toEqual({ richText: [{ text: '#REF!' }], value: null });
  });

  it.each(['字', '😀'])('says where it cut a text of too many %s, and how much is left', (character) => {
    const text = character.repeat(40_000);
    const written = String(textValue(text).value);
    const [kept = '', note = ''] = written.split('……');
    expect(written.length).toBeLessThanOrEqual(longest);
    expect(kept).toBe(character.repeat(kept.length / character.length));
    expect(note).toContain(`其后 ${text.length - kept.length} 字未列入`);
  });
});

describe('textFormat', () => {
  it.each([
    ['=1+1', '@'],
    ['-5起', '@'],
    ['热线', null],
    [`=${'长'.repeat(300)}`, null],
  ])('of %.10j is %j', (text, format) => {
    expect(textFormat(text)).toBe(format);
  });
});
