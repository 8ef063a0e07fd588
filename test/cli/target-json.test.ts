import { describe, expect, it } from 'vitest';
import { targetJson } from '../../src/cli/target-json.ts';
import { parseTarget } from '../../src/domain/target/parse-target.ts';

const read = (text: string) =>
  targetJson(parseTarget(text, { category: 'output', subcategoryText: '数量指标', name: '指标', fiscalYear: 2023 }));

const none = { operator: null, value: null, unit: null, implied: null };

describe('targetJson', () => {
  it.each([
    ['≥95%', { kind: 'numeric', operator: '>=', value: '95', unit: '%', implied: false }],
    ['1296.14', { kind: 'numeric', operator: '>=', value: '1296.14', unit: null, implied: true }],
    ['80—90%', { ...none, kind: 'range', unit: '%' }],
    ['12月底前', { ...none, kind: 'deadline', value: '2023-12-31' }],
    ['=优优', { ...none, kind: 'rating', value: '优', implied: false }],
    ['提升10%', { ...none, kind: 'relative', value: '10', unit: '%' }],
    ['只减不增', { ...none, kind: 'trend' }],
    ['大于等于序时进度', { ...none, kind: 'schedule' }],
    ['效果明显', { ...none, kind: 'statement' }],
    ['无', { ...none, kind: 'none' }],
  ])('%s', (text, reading) => {
    expect(read(text)).toEqual(reading);
  });
});
