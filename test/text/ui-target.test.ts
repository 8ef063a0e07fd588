import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../src/domain/target/parse-target.ts';
import { readingText } from '../../src/text/ui-target.ts';

const read = (text: string): string | null =>
  readingText(
    text,
    parseTarget(text, { category: 'output', subcategoryText: '数量指标', name: '人数', fiscalYear: 2023 }),
  );

describe('a target as written', () => {
  it.each(['≥35人', '≥ 35 人', '≥９３％', '＞50', '', '/', '无'])('%s needs no reading beside it', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    ['=优优', '读作 ≥ 优'],
    ['100%', '读作 ≥ 100 %（推定）'],
    ['不超过2万', '读作 ≤ 2 万'],
    ['不断提升', '定性'],
    ['只减不增', '读作 不高于上年'],
  ])('%s is shown with “%s”', (text, reading) => {
    expect(read(text)).toBe(reading);
  });
});
