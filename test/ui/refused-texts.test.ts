import { describe, expect, it } from 'vitest';
import { createRefusedTexts } from '../../src/ui/refused-texts.ts';

const isRefused = (typed: string): boolean => !/^\d{4}$/u.test(typed);

/** A year of 2026 over which each text is typed in turn. */
const start = (...typed: readonly string[]) => {
  const texts = createRefusedTexts();
  const written: string[] = [];
  for (const text of typed) texts.take({ key: 'year', kept: '2026', isRefused }, text, (year) => written.push(year));
  return { texts, written };
};

describe('a text that a field refused', () => {
  it.each([
    [['20x7'], '20x7', []],
    [['20x7', '20x8'], '20x8', []],
    [['20x7', '2027'], null, ['2027']],
    [['20x7', '2026'], null, ['2026']],
  ])('%j typed one after the other', (typed, left, writes) => {
    const { texts, written } = start(...typed);
    expect([texts.read('year', '2026'), written]).toEqual([left, writes]);
  });

  it('stands at its own field only, also after the field was taken away and shown again', () => {
    const { texts } = start('20x7');
    texts.follow('year', '2026');
    texts.follow('year', '2026');
    expect([texts.read('year', '2026'), texts.read('amount', '2026')]).toEqual(['20x7', null]);
  });

  it('is dropped when another text is kept there, and does not come back with the one before', () => {
    const { texts } = start('20x7');
    expect(texts.read('year', '2025')).toBeNull();
    texts.follow('year', '2025');
    expect(texts.read('year', '2026')).toBeNull();
  });

  it('is told to those who show it when it comes and when it goes', () => {
    const { texts } = start();
    const told: (string | null)[] = [];
    const stop = texts.subscribe(() => told.push(texts.read('year', '2026')));
    texts.take({ key: 'year', kept: '2026', isRefused }, '20x7', () => undefined);
    texts.follow('year', '2026');
    texts.follow('year', '2027');
    stop();
    texts.take({ key: 'year', kept: '2026', isRefused }, '20x8', () => undefined);
    expect(told).toEqual(['20x7', null]);
  });
});
