import { describe, expect, it } from 'vitest';
import { reasonMissing } from '../../../../src/domain/review/checks/reason-missing.ts';
import { reviewSheet } from '../../../../src/domain/review/reviewed-sheet.ts';
import { national2020 } from '../../../../src/domain/rules/published/national-2020.ts';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

const find = (facts: Parameters<typeof buildIndicator>[0]) =>
  reasonMissing
    .find(reviewSheet(buildEvaluation({ indicators: [buildIndicator(facts)] }), national2020))
    .map(({ facts: found }) => found['lost']);

describe('reason-missing', () => {
  it.each([
    { selfScoreText: '10' },
    { selfScoreText: '9.71', deviationReason: '人员流入流出' },
    { actualText: '100' },
    { actualText: '', selfScoreText: '' },
  ])('accepts %j', (facts) => {
    expect(find(facts)).toEqual([]);
  });

  it.each([
    [{ selfScoreText: '9.71' }, '0.29'],
    [{ selfScoreText: '9.71', deviationReason: '无' }, '0.29'],
    [{ selfScoreText: '0', deviationReason: '—' }, '10'],
    [{ actualText: '90', selfScoreText: '' }, '1'],
  ])('finds %j', (facts, lost) => {
    expect(find(facts)).toEqual([lost]);
  });
});
