import { describe, expect, it } from 'vitest';
import { toSummary } from '../../src/storage/summary.ts';
import { publishedSheet } from '../support/evaluation-builder.ts';

const summaryOf = (id: string) =>
  toSummary({ id, revision: 1, ruleSetId: 'sanming-2023', evaluation: publishedSheet(id) });

describe('the points of a summary', () => {
  it('add up to the published total', () => {
    const { executionPoints, aspects } = summaryOf('sanming-2023-4');
    const indicators = aspects.reduce((sum, { counted }) => sum + counted, 0);
    expect([executionPoints, indicators]).toEqual([{ maxScore: 1000, counted: 700 }, 7971]);
  });

  it('name the rows that cost points, the dearest first', () => {
    expect(summaryOf('sanming-2023-4').losses).toMatchObject([
      { name: '话务员自检考核', lost: 1000, isBlank: true },
      { name: '平台热线接听坐席人数', lost: 29, isBlank: false },
    ]);
  });

  it('name the finding that blocks submission', () => {
    expect(summaryOf('sanming-2023-5').gravest).toMatchObject({ check: 'full-outputs-unspent', kind: 'unspent' });
  });

  it('are none in a target table', () => {
    expect(summaryOf('weinan-2023-1')).toMatchObject({ aspects: [], losses: [], gravest: null });
  });
});
