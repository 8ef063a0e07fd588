import { describe, expect, it } from 'vitest';
import { recogniseTables } from '../../../../src/import/recognise/recognise-tables.ts';
import { rawTable } from '../../../support/raw-table-builder.ts';

const table = rawTable([
  ['项目名称', '农村改厕', '', ''],
  ['一级指标', '二级指标', '三级指标', '年度指标值'],
  ['产出指标', '数量指标', '新建厕所', '≥20座'],
  ['产出指标', '数量指标', '新建公厕', '≥2座'],
  ['产出指标', '质量指标', '验收合格率', '100%'],
  ['产出指标', '时效指标', '按时完工率', '100%'],
]);

const hiding = (...rows: readonly number[]) => ({
  ...table,
  cells: table.cells.map((cell) =>
    rows.includes(cell.row) ? { ...cell, uncertain: true as const, isHidden: true as const } : cell,
  ),
});

describe('hiddenCells', () => {
  it('tells where each stretch of hidden rows begins, and each value of them is uncertain', () => {
    const [draft] = recogniseTables([hiding(3, 4, 6)], { newId: () => 'id' }).drafts;
    expect(draft?.issues.filter(({ kind }) => kind === 'hidden-cells').map(({ row }) => row)).toEqual([3, 6]);
    expect(draft?.evaluation.indicators.map(({ doubts }) => doubts.includes('targetText'))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('says nothing of a table that hides nothing', () => {
    const [draft] = recogniseTables([table], { newId: () => 'id' }).drafts;
    expect(draft?.issues.map(({ kind }) => kind)).not.toContain('hidden-cells');
  });

  it('tells that a form comes from a hidden sheet', () => {
    const [draft] = recogniseTables([{ ...table, isHidden: true as const }], { newId: () => 'id' }).drafts;
    expect(draft?.issues.map(({ kind }) => kind)).toContain('hidden-sheet');
  });
});
