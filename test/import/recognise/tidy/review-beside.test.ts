import { describe, expect, it } from 'vitest';
import { recogniseTables } from '../../../../src/import/recognise/recognise-tables.ts';
import { withoutReview } from '../../../../src/import/recognise/tidy/review-beside.ts';
import { rawTable } from '../../../support/raw-table-builder.ts';

type Rows = readonly (readonly string[])[];

const form: Rows = [
  ['项目支出绩效目标表', '', '', ''],
  ['项目名称', '农村改厕', '', ''],
  ['一级指标', '二级指标', '三级指标', '年度指标值'],
  ['产出指标', '数量指标', '新建厕所', '≥20座'],
];
const beside = (rows: Rows) => rawTable(form.map((row, index) => [...row, '', ...(rows[index] ?? [])]));
const inFront = (rows: Rows) => rawTable(form.map((row, index) => [...(rows[index] ?? []), '', ...row]));

const scores: Rows = [
  ['绩效目标评审表', '', ''],
  ['评审内容', '满分', '得分'],
  ['目标是否明确', '20', '18'],
  ['合计', '20', '18'],
];
const untitled: Rows = [
  ['', '', ''],
  ['评审内容', '分值', '评分'],
  ['目标是否明确', '20', '18'],
  ['合计', '20', '18'],
];
const opinions: Rows = [
  ['项目绩效目标审核表', ''],
  ['审核内容', '审核意见'],
  ['完整性', '填报齐全'],
  ['可行性', '条件具备'],
];

describe('withoutReview', () => {
  it.each([
    ['a table of scores', beside(scores), 6],
    ['one of opinions', beside(opinions), 6],
    ['one in front of the form', inFront(scores), 1],
  ])('tells %s and reads nothing of it', (_, table, column) => {
    const [draft] = recogniseTables([table], { newId: () => 'id' }).drafts;
    expect(draft?.evaluation).toMatchObject({ formTitle: '项目支出绩效目标表', kind: 'target', attributes: [] });
    expect(draft?.evaluation.indicators.map(({ maxScoreText, remark }) => maxScoreText + remark)).toEqual(['']);
    expect(draft?.issues).toContainEqual(expect.objectContaining({ kind: 'not-a-performance-table', column }));
  });

  it.each([
    ['columns of the form behind an empty one', beside([[], [], ['评分标准', '分值', '得分'], ['按比例', '20', '18']])],
    ['scores without a name, which may be of the form', beside(untitled)],
    ['another form', beside(form)],
  ])('leaves %s', (_, table) => {
    expect(withoutReview(table)).toEqual({ form: table, review: null });
  });
});
