import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../../src/domain/number/decimal.ts';
import { excellentShare, gradeYears } from '../../../../src/features/overview/charts/grades.ts';
import { buildRow, sanmingRows } from '../../../support/overview-rows.ts';

describe('grades by year', () => {
  const years = gradeYears([
    ...sanmingRows,
    buildRow({ fiscalYear: 2022, grade: 'poor' }),
    buildRow({ fiscalYear: 2022 }),
  ]);

  it('are counted, the oldest year first', () => {
    expect(years).toEqual([
      { year: 2022, counts: { excellent: 0, good: 0, fair: 0, poor: 1, none: 1 } },
      { year: 2023, counts: { excellent: 4, good: 1, fair: 0, poor: 0, none: 0 } },
    ]);
  });

  it('give the share of 优 among the graded', () => {
    expect(years.map(excellentShare).map((share) => share && formatDecimal(share))).toEqual(['0.00', '80.00']);
  });

  it('give no share while nobody is graded', () => {
    expect(gradeYears([buildRow()]).map(excellentShare)).toEqual([null]);
  });
});
