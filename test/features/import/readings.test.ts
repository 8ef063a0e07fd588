import { describe, expect, it } from 'vitest';
import { indicatorKeys, readingsOf, understoodTarget } from '../../../src/features/import/readings.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../support/evaluation-builder.ts';

const origin = { table: 0, row: 14, column: 5, text: '=优优' };

describe('readingsOf', () => {
  it('says where each value came from and whether it is doubtful', () => {
    const indicator = buildIndicator({ targetText: '=优优', origins: { targetText: origin }, doubts: ['targetText'] });
    const target = readingsOf(buildEvaluation({ indicators: [indicator] })).find(({ place }) =>
      place.endsWith('年度指标值'),
    );
    expect(target).toMatchObject({ place: '培训人数 · 年度指标值', value: '=优优', origin, isDoubtful: true });
  });

  it('tells funding rows apart by their kind, other printed rows by their label', () => {
    const rows = [buildFundingRow(), buildFundingRow({ kind: 'detail', label: '上级补助' })];
    const keys = readingsOf(buildEvaluation({ funding: { unit: '万元', rows } })).map(({ key }) => key);
    expect(keys).toContain('funding total adjustedBudgetText');
    expect(keys).toContain('funding 上级补助 adjustedBudgetText');
  });

  it('gives every value a key of its own', () => {
    const keys = readingsOf(buildEvaluation({ indicators: [buildIndicator(), buildIndicator()] })).map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

it('indicatorKeys tell two indicators of one name apart', () => {
  const keys = indicatorKeys([buildIndicator(), buildIndicator(), buildIndicator({ subcategoryText: '质量指标' })]);
  expect(new Set(keys).size).toBe(3);
});

it.each([
  ['≥９３％', '≥ 93 %'],
  ['优', '优'],
  ['', ''],
])('understoodTarget of %j is %j', (targetText, reading) => {
  expect(understoodTarget(buildIndicator({ targetText }), 2023)).toBe(reading);
});
