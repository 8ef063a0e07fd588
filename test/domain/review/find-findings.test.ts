import { describe, expect, it } from 'vitest';
import { findFindings } from '../../../src/domain/review/find-findings.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { sanming2023 } from '../../../src/domain/rules/published/sanming-2023.ts';
import { buildEvaluation, buildFundingRow, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';

const blocking = (id: string) =>
  findFindings(publishedSheet(id), sanming2023)
    .filter(({ severity }) => severity === 'block')
    .map(({ check, kind }) => `${check} ${kind}`);

describe('what blocks the published sheets of 三明', () => {
  it.each([
    ['sanming-2023-1', []],
    ['sanming-2023-2', []],
    ['sanming-2023-3', []],
    ['sanming-2023-4', ['score-range blank', 'funding-arithmetic rate']],
  ])('%s: %j', (id, expected) => {
    expect(blocking(id)).toEqual(expected);
  });

  it('names the blank of sheet 4 with what it cost', () => {
    const found = findFindings(publishedSheet('sanming-2023-4'), sanming2023).find(
      ({ check }) => check === 'score-range',
    );
    expect(found?.facts).toEqual({
      indicator: '话务员自检考核',
      lost: '10',
      total: '86.71',
      grade: 'good',
      filledTotal: '96.71',
      filledGrade: 'excellent',
    });
  });
});

describe('findings', () => {
  it.each([
    'guyuan-2025-1',
    'guyuan-2025-2',
    'liuzhou-2025-1',
    'shaanxi-2021-1',
    'weinan-2023-1',
    'weinan-2023-2',
    'weinan-2023-3',
  ])('the goal table %s has none that blocks', (id) => {
    expect(findFindings(publishedSheet(id), national2020).filter(({ severity }) => severity === 'block')).toEqual([]);
  });

  it('come with the gravest first', () => {
    const ranks = { block: 0, warn: 1, note: 2 } as const;
    const order = findFindings(publishedSheet('sanming-2023-4'), sanming2023).map(({ severity }) => ranks[severity]);
    expect(order).toEqual(order.toSorted((left, right) => left - right));
  });

  it('are none for a sheet that is in order', () => {
    const indicators = [
      buildIndicator({ id: 'a', name: '培训人数', maxScoreText: '50', selfScoreText: '50' }),
      buildIndicator({
        id: 'b',
        name: '就业人数',
        category: 'benefit',
        subcategoryText: '社会效益指标',
        maxScoreText: '40',
        selfScoreText: '40',
      }),
    ];
    const funding = { unit: '万元', rows: [buildFundingRow({ rateText: '100.00', selfScoreText: '10' })] } as const;
    const evaluation = buildEvaluation({ indicators, funding, statedTotal: '100', statedGrade: '优' });
    expect(findFindings(evaluation, national2020).filter(({ severity }) => severity === 'block')).toEqual([]);
  });
});
