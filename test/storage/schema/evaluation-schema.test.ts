import { describe, expect, it } from 'vitest';
import { evaluationSchema } from '../../../src/storage/schema/evaluation-schema.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../support/evaluation-builder.ts';
import { publishedEvaluation, publishedIds } from '../../support/published-sheet.ts';

const origin = { table: 0, row: 14, column: 5, text: '≥35人' };

describe('stored facts', () => {
  it.each(publishedIds)('of %s are read as they were written', (id) => {
    const evaluation = publishedEvaluation(id);
    expect(evaluationSchema.parse(JSON.parse(JSON.stringify(evaluation)))).toEqual(evaluation);
  });

  it('keep origins and doubts', () => {
    const evaluation = buildEvaluation({
      origins: { projectName: origin },
      doubts: ['fiscalYear'],
      funding: { unit: '元', rows: [buildFundingRow({ origins: { rateText: origin }, doubts: ['rateText'] })] },
      indicators: [buildIndicator({ origins: { targetText: origin }, doubts: ['category'] })],
    });
    expect(evaluationSchema.parse(evaluation)).toEqual(evaluation);
  });

  it.each<[string, object]>([
    ['an unknown kind', { kind: 'essay' }],
    ['a number where text belongs', { statedTotal: 86.71 }],
    ['a year that is no whole number', { fiscalYear: 2023.5 }],
    ['an empty id', { id: '' }],
    ['an origin before the first row', { origins: { projectName: { ...origin, row: 0 } } }],
    ['a doubt about an unknown field', { doubts: ['colour'] }],
  ])('with %s are refused', (_, spoilt) => {
    expect(evaluationSchema.safeParse({ ...buildEvaluation(), ...spoilt }).success).toBe(false);
  });
});
