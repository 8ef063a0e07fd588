import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../../src/import/recognise/side-by-side.ts';
import { recogniseTables } from '../../../src/import/recognise/recognise-tables.ts';
import { rawTable } from '../../support/raw-table-builder.ts';

const form = (project: string): readonly (readonly string[])[] => [
  ['项目名称', project, '', ''],
  ['一级指标', '二级指标', '三级指标', '年度指标值'],
  ['产出指标', '数量指标', '新建厕所', '≥20座'],
];
const beside = form('农村改厕').map((row, index) => [...row, '', ...(form('道路养护')[index] ?? [])]);

describe('sideBySide', () => {
  it('parts forms with an empty column between them and keeps their columns', () => {
    const strips = sideBySide(rawTable(beside));
    expect(strips.map((strip) => strip.cells[0]?.column)).toEqual([1, 6]);
  });

  it('reads each of them', () => {
    const { drafts } = recogniseTables([rawTable(beside)], { newId: () => 'id' });
    expect(drafts.map(({ evaluation }) => evaluation.projectName)).toEqual(['农村改厕', '道路养护']);
    expect(drafts.map(({ evaluation }) => evaluation.indicators[0]?.origins.targetText?.column)).toEqual([4, 9]);
  });

  it('leaves one form with a column left empty as it is', () => {
    const spaced = form('农村改厕').map(([first = '', ...rest]) => [first, '', ...rest]);
    expect(sideBySide(rawTable(spaced))).toHaveLength(1);
  });
});
