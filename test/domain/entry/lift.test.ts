import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLift } from '../../../src/domain/entry/lift.ts';
import { decimalOf, formatDecimal } from '../../../src/domain/number/decimal.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { nextGradeOf } from '../../../src/domain/scoring/next-grade.ts';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

const sheet = (actuals: readonly string[]) =>
  buildEvaluation({
    indicators: actuals.map((actualText, index) =>
      buildIndicator({
        id: `row-${index}`,
        name: `指标${index}`,
        targetText: '≥100人',
        actualText,
        maxScoreText: '30',
      }),
    ),
  });

const lift = (actuals: readonly string[]) => {
  const evaluation = sheet(actuals);
  return findLift(evaluation, scoreEvaluation(evaluation, national2020), national2020);
};

describe('距上一档', () => {
  it('names the least actual of each row that reaches the next cut-off', () => {
    const found = lift(['90', '80', '90']);
    expect(found).toMatchObject({ grade: 'excellent', together: ['row-0'] });
    expect(found?.rows.map(({ indicatorId, actual, reach }) => [indicatorId, actual?.to, reach])).toEqual([
      ['row-0', '97', 'reaches'],
      ['row-1', '87', 'reaches'],
      ['row-2', '97', 'reaches'],
    ]);
  });

  it.each([
    ['at the top', ['100', '100', '100']],
    ['while a row is open', ['100', '', '100']],
  ])('has nothing to say %s', (_, actuals) => {
    expect(lift(actuals)).toBeNull();
  });

  it('names several rows where none is enough alone', () => {
    expect(lift(['60', '60', '60'])?.together).toEqual(['row-0', 'row-1']);
    expect(lift(['90', '60', '90'])?.together).toEqual(['row-1']);
    expect(lift(['50', '95', '95'])?.rows[0]).toMatchObject({ indicatorId: 'row-0', reach: 'reaches' });
  });

  it('what it proposes reaches the grade, and one step less does not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 110 }), { minLength: 3, maxLength: 3 }), (numbers) => {
        const evaluation = sheet(numbers.map(String));
        const score = scoreEvaluation(evaluation, national2020);
        const found = findLift(evaluation, score, national2020);
        const grades = (found?.rows ?? []).flatMap(({ indicatorId, actual, reach }) => {
          if (actual === null || reach === 'helps') return [];
          const gradeAt = (actualText: string) => {
            const indicators = evaluation.indicators.map((row) =>
              row.id === indicatorId ? { ...row, actualText } : row,
            );
            return scoreEvaluation({ ...evaluation, indicators }, national2020).result?.grade;
          };
          const less = decimalOf(actual.to);
          return [[gradeAt(actual.to), gradeAt(formatDecimal({ ...less, coefficient: less.coefficient - 1n }))]];
        });
        const before = score.result?.grade;
        const next = score.result === null ? null : nextGradeOf(score.result.total, national2020)?.grade;
        expect(grades).toEqual(grades.map(() => [next, before]));
      }),
    );
  });
});
