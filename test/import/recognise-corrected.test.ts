import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import type { Indicator } from '../../src/domain/indicator/indicator.ts';
import type { Correction } from '../../src/import/draft/corrections.ts';
import type { RawTable } from '../../src/import/read/raw-table.ts';
import { readFile } from '../../src/import/read/read-file.ts';
import { recogniseCorrected } from '../../src/import/recognise-corrected.ts';

const table = '表 1';

const tableOf = (file: string, ...rows: readonly (readonly string[])[]): RawTable => ({
  file,
  name: table,
  rowCount: rows.length,
  columnCount: Math.max(...rows.map((row) => row.length)),
  before: [],
  cells: rows.flatMap((texts, row) =>
    texts.flatMap((text, column) =>
      text === '' ? [] : [{ row: row + 1, column: column + 1, rowSpan: 1, columnSpan: 1, text, formula: null }],
    ),
  ),
});

const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const form = tableOf(
  '自评表.xlsx',
  ['项目支出绩效自评表'],
  ['项目名称', '热线运行经费'],
  head,
  ['产出指标', '数量指标', '接听人数', '≥35人\n≥3次', '34', '10', '9'],
  ['产出指标', '质量指标', '考核', '优', '优', '10', '10'],
  ['效益指标', '社会效益', '满意', '≥90%', '95%', '10', '10'],
  ['合计', '', '', '', '', '30', '29'],
);

const read = (source: RawTable, ...corrections: readonly Correction[]): Evaluation => {
  let id = 0;
  const { drafts } = recogniseCorrected([source], corrections, { newId: () => String((id += 1)) });
  expect(drafts).toHaveLength(1);
  const [draft] = drafts;
  if (draft === undefined) throw new Error('no draft');
  return draft.evaluation;
};

const told = ({ indicators }: Evaluation) =>
  indicators.map(({ name, targetText, maxScoreText }: Indicator) => [name, targetText, maxScoreText]);

describe('recogniseCorrected', () => {
  it('gives a column another field, and the field another column', () => {
    const swapped: readonly Correction[] = [
      { kind: 'column', table, row: 3, column: 5, is: 'target' },
      { kind: 'column', table, row: 3, column: 4, is: 'actual' },
    ];
    const [first] = read(form, ...swapped).indicators;
    expect([first?.targetText, first?.actualText]).toEqual(['34', '≥35人\n≥3次']);
  });

  it('keeps what stood in a column that lost its field as a remark', () => {
    const [first] = read(form, { kind: 'column', table, row: 3, column: 4, is: 'actual' }).indicators;
    expect(first?.actualText).toBe('≥35人\n≥3次');
    expect(first?.remark).toContain('34');
  });

  it('reads columns under words that no form uses', () => {
    const strange = tableOf('甲.xlsx', ['甲', '乙', '丙', '丁'], ['数量指标', '接听人数', '≥35人', '10']);
    const columns = ['subcategory', 'name', 'target', 'max-score'] as const;
    const evaluation = read(
      strange,
      ...columns.map((is, index) => ({ kind: 'column', table, row: 1, column: index + 1, is }) as const),
    );
    expect(told(evaluation)).toEqual([['接听人数', '≥35人', '10']]);
  });

  it('makes rows of the conditions in one cell, each at the place of that cell', () => {
    const evaluation = read(form, { kind: 'split', table, row: 4, column: 4, parts: ['≥35人', '≥3次'] });
    expect(told(evaluation).slice(0, 3)).toEqual([
      ['接听人数', '≥35人', '10'],
      ['接听人数', '≥3次', ''],
      ['考核', '优', '10'],
    ]);
    expect(evaluation.indicators.map(({ origins }) => origins.targetText?.row)).toEqual([4, 4, 5, 6]);
    expect(evaluation.indicators[1]?.doubts).toContain('maxScoreText');
  });

  it.each([
    ['none', ['接听人数', '满意']],
    ['heading', ['接听人数', '满意']],
    ['indicator', ['接听人数', '考核', '满意']],
  ] as const)('takes a row for %s', (is, names) => {
    expect(told(read(form, { kind: 'row', table, row: 5, is })).map(([name]) => name)).toEqual(names);
  });

  it('takes the words of a heading for the level below it', () => {
    const lettered = tableOf(
      '甲.xlsx',
      head,
      ['效益指标', '', '（一）方面', '', '', '', ''],
      ['', '', '接听人数', '≥35人', '34', '10', '9'],
    );
    const evaluation = read(lettered, { kind: 'row', table, row: 2, is: 'heading' });
    expect(evaluation.indicators.map(({ category, name }) => [category, name])).toEqual([['benefit', '接听人数']]);
  });

  it('reads a row that looked like a sum as an indicator', () => {
    const sum = tableOf(
      '甲.xlsx',
      head,
      ['产出指标', '数量指标', '接听人数', '≥35人', '34', '10', '9'],
      ['合计人数', '', '受理量', '≥9件', '9', '5', '5'],
    );
    const names = (...corrections: readonly Correction[]) =>
      read(sum, ...corrections).indicators.map(({ name }) => name);
    expect(names({ kind: 'row', table, row: 3, is: 'indicator' })).toEqual(['接听人数', '受理量']);
  });

  it('joins the halves of a row that a page break cut', () => {
    const cut = tableOf(
      '甲.pdf',
      head,
      ['产出指标', '数量指标', '接听', '≥35', '34', '10', '9'],
      ['', '', '人数', '人', '', '', ''],
    );
    const evaluation = read(cut, { kind: 'merge-rows', table, row: 2, toRow: 3 });
    expect(told(evaluation)).toEqual([['接听人数', '≥35人', '10']]);
  });

  it('takes the year that a person gives, without a doubt', () => {
    const evaluation = read(
      { ...form, file: '2022年自评表.xlsx' },
      { kind: 'year', table, row: 4, year: 2023, reach: 'sheet' },
    );
    expect(evaluation.fiscalYear).toBe(2023);
    expect(evaluation.doubts).not.toContain('fiscalYear');
  });

  it('gives the year to the sheet it was given for, and to no other', () => {
    const other = { ...form, name: '表 2' };
    const { drafts } = recogniseCorrected(
      [form, other],
      [{ kind: 'year', table: '表 2', row: 4, year: 2023, reach: 'sheet' }],
      {
        newId: () => 'id',
      },
    );
    expect(drafts.map(({ evaluation }) => evaluation.fiscalYear)).toEqual([null, 2023]);
    expect(drafts.map(({ issues }) => issues.some(({ kind }) => kind === 'year-unknown'))).toEqual([true, false]);
  });

  it('gives the year to all sheets that print none, but not over one that was given to a sheet alone', () => {
    const others = ['表 2', '表 3'].map((name) => ({ ...form, name }));
    const { drafts } = recogniseCorrected(
      [form, ...others, { ...form, name: '表 4', before: ['项目支出绩效自评表（2021年度）'] }],
      [
        { kind: 'year', table: '表 3', row: 4, year: 2022, reach: 'sheet' },
        { kind: 'year', table: '表 2', row: 4, year: 2023, reach: 'file' },
      ],
      { newId: () => 'id' },
    );
    expect(drafts.map(({ evaluation }) => evaluation.fiscalYear)).toEqual([2023, 2023, 2022, 2021]);
    expect(drafts.flatMap(({ issues }) => issues.filter(({ kind }) => kind === 'year-unknown'))).toEqual([]);
  });

  it('reads places side by side anew as a person corrects them', () => {
    const places = tableOf(
      '目标表.xlsx',
      ['2025年度绩效目标表'],
      ['项目名称', '山塘维护'],
      ['一级指标', '二级指标', '三级指标', '白藤镇', '沙溪乡'],
      ['产出指标', '数量指标', '维护山塘', '≥3口', '≥5口'],
      ['满意度指标', '服务对象满意度指标', '村民满意度', '≥88%', '≥90%'],
    );
    const forms = (...corrections: readonly Correction[]) =>
      recogniseCorrected([places], corrections, { newId: () => 'id' }).drafts.map(({ evaluation }) => [
        evaluation.implementingUnit,
        ...evaluation.indicators.flatMap(({ targetText, origins }) => [targetText, origins.targetText?.column]),
      ]);
    expect(forms()).toEqual([
      ['白藤镇', '≥3口', 4, '≥88%', 4],
      ['沙溪乡', '≥5口', 5, '≥90%', 5],
    ]);
    const cells: readonly Correction[] = [
      { kind: 'cell', table, row: 4, column: 5, text: '≥6口' },
      { kind: 'cell', table, row: 3, column: 5, text: '沙溪镇' },
    ];
    expect(forms(...cells)[1]).toEqual(['沙溪镇', '≥6口', 5, '≥90%', 5]);
    // One of them is the target of the whole: one form.
    expect(forms({ kind: 'column', table, row: 3, column: 4, is: 'target' })).toEqual([['', '≥3口', 4, '≥88%', 4]]);
  });

  it('changes nothing without corrections', async () => {
    const bytes = new Uint8Array(readFileSync('test/cases/files/sanming-2023-1.xlsx'));
    const document = await readFile({ file: 'a.xlsx', bytes });
    if (!document.ok) throw new Error(document.error.kind);
    const ids = { newId: () => 'id' };
    const none: Correction = { kind: 'cell', table: 'no such table', row: 1, column: 1, text: '' };
    expect(recogniseCorrected(document.value.tables, [none], ids)).toEqual(
      recogniseCorrected(document.value.tables, [], ids),
    );
  });
});
