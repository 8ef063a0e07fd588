import { describe, expect, it } from 'vitest';
import { inferRuleSets } from '../../../src/domain/rules/infer-rule-sets.ts';
import { publishedRuleSets } from '../../../src/domain/rules/rule-sets.ts';
import { publishedSheet } from '../../support/evaluation-builder.ts';

const sheets = [1, 2, 3, 4, 5].map((number) => publishedSheet(`sanming-2023-${number}`));
const fits = inferRuleSets(sheets, publishedRuleSets);

describe('which rule set fits the five published sheets', () => {
  it('sanming-2023 gives every printed number, pro-rata indicators confirmed three times', () => {
    expect(fits[0]).toEqual({ ruleSetId: 'sanming-2023', compared: 55, reproduced: 55, proRataRows: 3, misfits: [] });
  });

  it('the national rule misses execution and total of two sheets and nothing else', () => {
    const national = fits.find(({ ruleSetId }) => ruleSetId === 'national-2020');
    expect(
      national?.misfits.map(({ evaluationId, part, printed, computed }) => [evaluationId, part, printed, computed]),
    ).toEqual([
      ['sanming-2023-3', 'execution', '0', '3.87'],
      ['sanming-2023-3', 'total', '90', '93.87'],
      ['sanming-2023-4', 'execution', '7', '9.82'],
      ['sanming-2023-4', 'total', '86.71', '89.53'],
    ]);
  });
});
