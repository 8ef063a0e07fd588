import { describe, expect, it } from 'vitest';
import { clip, displayWidth, textTable } from '../../src/cli/text-table.ts';

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['指标', 4],
    ['≥95％', 5],
  ])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('clip', () => {
  it.each([
    ['指标', 4, '指标'],
    ['指标值', 5, '指标…'],
    ['a\nb', 5, 'a b'],
  ])('%j in %i columns', (text, width, clipped) => {
    expect(clip(text, width)).toBe(clipped);
  });
});

describe('textTable', () => {
  it('aligns Chinese columns', () => {
    expect(
      textTable([
        ['名', '值'],
        ['指标', '1'],
      ]),
    ).toEqual(['名    值', '────────', '指标  1']);
  });
});
