import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../src/domain/entry/library.ts';
import { buildEvaluation, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';

describe('指标库', () => {
  it('lists what several tables share once, with their projects, the most used first', () => {
    const shared = { name: '培训人数', targetText: '≥100人' };
    const library = buildLibrary([
      buildEvaluation({ projectName: '甲', indicators: [buildIndicator({ name: '合格率' }), buildIndicator(shared)] }),
      buildEvaluation({ projectName: '乙', indicators: [buildIndicator({ ...shared, targetText: '≥１００人' })] }),
    ]);
    expect(library.map(({ indicator, count, projects }) => [indicator.name, count, projects])).toEqual([
      ['培训人数', 2, ['甲', '乙']],
      ['合格率', 1, ['甲']],
    ]);
  });

  it('shows a row as it was met first, under the first year that is known', () => {
    const [first, second] = [buildIndicator({ targetText: '≥100人' }), buildIndicator({ targetText: '≥１００人' })];
    const [entry, ...others] = buildLibrary([
      buildEvaluation({ implementingUnit: '甲局', fiscalYear: null, indicators: [first, first] }),
      buildEvaluation({ implementingUnit: '乙局', fiscalYear: 2023, indicators: [second] }),
      buildEvaluation({ implementingUnit: '丙局', fiscalYear: 2024, indicators: [second] }),
    ]);
    expect(entry).toMatchObject({ indicator: first, count: 4, unit: '甲局', fiscalYear: 2023 });
    expect(others).toEqual([]);
  });

  it('leaves out rows of 无 and rows without a name', () => {
    const none = [buildIndicator({ name: '无', targetText: '无' }), buildIndicator({ name: ' ' })];
    expect(buildLibrary([buildEvaluation({ indicators: none })])).toEqual([]);
  });

  it('holds the published tables', () => {
    const names = buildLibrary([publishedSheet('weinan-2023-2')]).map(({ indicator }) => indicator.name);
    expect(names).toContain('购买工单短信（万条）');
  });
});
