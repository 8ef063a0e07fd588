import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../../../src/import/recognise/tidy/side-by-side.ts';
import { recogniseTables } from '../../../../src/import/recognise/recognise-tables.ts';
import { rawTable } from '../../../support/raw-table-builder.ts';

const form = (project: string): readonly (readonly string[])[] => [
  ['项目名称', project, '', ''],
  ['一级指标', '二级指标', '三级指标', '年度指标值'],
  ['产出指标', '数量指标', '新建厕所', '≥20座'],
];
const beside = form('农村改厕').map((row, index) => [...row, '', ...(form('道路养护')[index] ?? [])]);
const slipped = [...beside, ['', '质量指标', '验收合格率', '100%', '质量指标', '验收合格率', '≥98%']];

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

  it('parts them where a row of the right one slipped into the empty column', () => {
    const { drafts } = recogniseTables([rawTable(slipped)], { newId: () => 'id' });
    expect(drafts.map(({ evaluation }) => evaluation.indicators.map(({ targetText }) => targetText))).toEqual([
      ['≥20座', '100%'],
      ['≥20座', '≥98%'],
    ]);
    expect(drafts[1]?.evaluation.indicators[1]?.doubts).toContain('targetText');
  });

  it('leaves one form with a column left empty as it is', () => {
    const spaced = form('农村改厕').map(([first = '', ...rest]) => [first, '', ...rest]);
    expect(sideBySide(rawTable(spaced))).toHaveLength(1);
  });
});
