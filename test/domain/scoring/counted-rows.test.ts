import { describe, expect, it } from 'vitest';
import { formatDecimal, sumDecimals } from '../../../src/domain/number/decimal.ts';
import { sanming2023 } from '../../../src/domain/rules/published/sanming-2023.ts';
import { countRows, findLosses, sumByAspect } from '../../../src/domain/scoring/counted-rows.ts';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts';
import { publishedSheet } from '../../support/evaluation-builder.ts';

const rowsOf = (id: string) => {
  const sheet = publishedSheet(id);
  return countRows(sheet, scoreEvaluation(sheet, sanming2023));
};

describe('三明 2023, sheet 4', () => {
  it('loses ten points by a blank and 0.29 by a missing person', () => {
    const losses = findLosses(rowsOf('sanming-2023-4'));
    expect(losses.map(({ name, lost, isBlank }) => [name, formatDecimal(lost), isBlank])).toEqual([
      ['话务员自检考核', '10', true],
      ['平台热线接听坐席人数', '0.29', false],
    ]);
  });

  it('adds up to its indicator points by aspect', () => {
    const parts = sumByAspect(rowsOf('sanming-2023-4'));
    expect(formatDecimal(sumDecimals(parts.map(({ counted }) => counted)))).toBe('79.71');
    expect(parts.map(({ aspect }) => aspect)).toEqual([
      'quantity',
      'quality',
      'timeliness',
      'cost',
      'benefit',
      'satisfaction',
    ]);
  });
});
