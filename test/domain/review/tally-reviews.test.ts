import { describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../../src/domain/evaluation/evaluation.ts';
import { tallyReviews } from '../../../src/domain/review/tally-reviews.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

describe('the tally of a year', () => {
  it.each<[EvaluationState, number]>([
    ['draft', 0],
    ['submitted', 0],
    ['returned', 0],
    ['reviewed', 1],
    ['archived', 1],
  ])('a sheet with all its marks that is %s counts %i times as reviewed', (state, count) => {
    const sheet = {
      evaluation: buildEvaluation({ state }),
      selfGrade: 'excellent' as const,
      reviewedGrade: 'good' as const,
    };
    expect(tallyReviews([sheet])).toMatchObject({
      projects: 1,
      selfGrades: { excellent: 1 },
      reviewed: count,
      reviewedGrades: { good: count },
      returned: state === 'returned' ? 1 : 0,
    });
  });
});
