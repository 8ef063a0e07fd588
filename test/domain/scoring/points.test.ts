import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/domain/entry/edit.ts';
import { takeComputedEdits } from '../../../src/domain/entry/submission.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import type { Indicator } from '../../../src/domain/indicator/indicator.ts';
import { compareDecimals, decimalOf } from '../../../src/domain/number/decimal.ts';
import { findFindings } from '../../../src/domain/review/find-findings.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { formatPoints, parseRate, pointsOrNull } from '../../../src/domain/scoring/points.ts';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts';
import { sumStated } from '../../../src/domain/scoring/sum-stated.ts';
import { ruleSetOf } from '../../../src/storage/summary.ts';
import { gradeBandText } from '../../../src/text/grade-band-text.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

it.each([
  ['90.00', '90'],
  ['9.6', '9.60'],
  ['1.875', '1.875'],
  ['16.6670', '16.667'],
  ['-0.5', '-0.50'],
])('points of %s are written %s', (value, text) => {
  expect(formatPoints(decimalOf(value))).toBe(text);
});

it.each([
  ['98.25', '98.25'],
  ['98.2 %', '98.2'],
  ['98％', '98'],
  ['—', null],
])('a rate printed as %s is %s', (text, expected) => {
  expect(parseRate(text)).toEqual(expected === null ? null : decimalOf(expected));
});

const weighted = (weights: readonly string[], facts: Partial<Indicator> = {}) =>
  weights.map((maxScoreText, at) => buildIndicator({ id: `row ${at}`, name: `指标${at}`, maxScoreText, ...facts }));

const thirds = ['16.667', '16.667', '16.666'];
const statement = { targetText: '管理规范', actualText: '基本规范', deviationReason: '制度修订推迟到次年一月' };

describe('分值 with more than two places', () => {
  it.each<[string, readonly Indicator[], string]>([
    ['full points', [...weighted(thirds), buildIndicator({ id: 'rest', maxScoreText: '40' })], '100'],
    [
      '16 × 1.875',
      [...weighted(Array.from({ length: 16 }, () => '1.875')), buildIndicator({ id: 'rest', maxScoreText: '60' })],
      '100',
    ],
    [
      'a target missed by a hair',
      weighted(['16.667', '73.333'], { targetText: '≥100000', actualText: '99999' }),
      '100',
    ],
    ['partly met', weighted(['3.34', '3.33', '83.33'], { ...statement, attainment: 'partly-met' }), '64.01'],
  ])('%s: never above 分值, inside its band, and one total everywhere', (_, indicators, total) => {
    const sheet = {
      ruleSetId: 'national-2020',
      evaluation: buildEvaluation({ indicators }),
      ledger: emptyLedger,
      watch: emptyWatch,
    };
    const score = scoreEvaluation(sheet.evaluation, national2020);
    const { evaluation } = applyEdits(sheet, takeComputedEdits(sheet, score, { ruleSetOf, gradeText: gradeBandText }));
    const above = evaluation.indicators.filter(
      ({ selfScoreText, maxScoreText }) => compareDecimals(decimalOf(selfScoreText), decimalOf(maxScoreText)) > 0,
    );
    expect(above).toEqual([]);
    const again = scoreEvaluation(evaluation, national2020);
    const totals = [score.result?.total, again.result?.total, sumStated(evaluation, again)?.total];
    expect(totals.map((value) => value && formatPoints(value))).toEqual([total, total, total]);
    expect(pointsOrNull(evaluation.statedTotal)).toEqual(decimalOf(total));
    const checks = findFindings(evaluation, national2020).map(({ check }) => check);
    const scoring = ['score-range', 'score-formula', 'qualitative-band'];
    expect(checks.filter((check) => scoring.includes(check))).toEqual([]);
  });

  it('a score above it is named with all its places', () => {
    const evaluation = buildEvaluation({ indicators: weighted(['16.667'], { selfScoreText: '16.67' }) });
    const found = findFindings(evaluation, national2020).find(({ check }) => check === 'score-range');
    expect(found?.facts).toMatchObject({ selfScore: '16.67', maxScore: '16.667', excess: '0.003' });
  });
});
