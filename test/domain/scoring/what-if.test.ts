import { describe, expect, it } from 'vitest';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { sanming2023 } from '../../../src/domain/rules/published/sanming-2023.ts';
import { formatPoints } from '../../../src/domain/scoring/points.ts';
import { compareRuleSets } from '../../../src/domain/scoring/what-if.ts';
import { buildEvaluation, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';

describe('compareRuleSets', () => {
  it('moves the execution and the total of sheet 3, none of its rows', () => {
    const { rows, execution, total, grade } = compareRuleSets(
      publishedSheet('sanming-2023-3'),
      sanming2023,
      national2020,
    );
    expect(rows).toEqual([]);
    const points = [execution.from, execution.to, total.from, total.to].map((value) => value && formatPoints(value));
    expect(points).toEqual(['0', '3.87', '90', '93.87']);
    expect(grade).toEqual({ from: 'excellent', to: 'excellent' });
  });

  it('names the rows that move', () => {
    const inverse = { ...national2020, excess: { ...national2020.excess, kind: 'inverse' } } as const;
    const indicators = [
      buildIndicator({ id: 'a', name: '培训成本', targetText: '≤100', actualText: '150', maxScoreText: '40' }),
      buildIndicator({ id: 'b', maxScoreText: '50' }),
    ];
    const { rows } = compareRuleSets(buildEvaluation({ indicators }), national2020, inverse);
    expect(rows.map(({ name, from, to }) => [name, from && formatPoints(from), to && formatPoints(to)])).toEqual([
      ['培训成本', '20', '26.67'],
    ]);
  });

  it('has nothing to compare while a sheet is open', () => {
    const { total } = compareRuleSets(publishedSheet('weinan-2023-1'), national2020, sanming2023);
    expect(total).toEqual({ from: null, to: null });
  });
});
