import { expect, it } from 'vitest';
import { crossFindingText } from '../../src/text/review-cross-text.ts';

const facts = { unit: '甲', other: '乙', sheets: '4', rows: '5' };

it.each([
  ['units', { ...facts, units: '2' }, '甲与乙有 5 行指标、指标值、完成值完全相同'],
  [
    'many-units',
    { ...facts, units: '4', third: '丙' },
    '甲、乙、丙等 4 个单位的 4 张表，每张至少有 5 行指标、指标值、完成值与其中别的单位完全相同',
  ],
])('names the %s that wrote the same', (kind, told, words) => {
  expect(crossFindingText({ check: 'identical-texts', severity: 'warn', kind, facts: told, places: [] })).toBe(words);
});
