import { describe, expect, it } from 'vitest';
import type { FormAdaptation } from '../../../src/domain/form/form-adaptation.ts';
import { adaptForm, allForms } from '../../../src/export/forms/adapt-form.ts';
import { publishedForms } from '../../../src/export/forms/published-forms.ts';
import { layOutForm } from '../../../src/export/layout/lay-out-form.ts';
import { layoutRows, type SheetLayout } from '../../../src/export/layout/sheet-layout.ts';
import { writeSheets } from '../../../src/export/xlsx/write-sheets.ts';
import { importFile } from '../../../src/import/import-file.ts';
import { publishedEvaluation, scoredSheet } from '../../support/published-sheet.ts';

const changed: FormAdaptation = {
  id: 'own',
  base: 'fund-self-evaluation',
  name: '本局自评表',
  title: '市级专项资金绩效自评表',
  labels: [{ from: '主管部门', to: '主管单位' }],
  order: ['output', 'cost', 'benefit', 'satisfaction'],
  extraColumns: [{ head: '佐证材料', content: 'blank' }],
  notes: ['注：1、本表一式两份。'],
};
const evaluation = publishedEvaluation('sanming-2023-4');
const [form] = allForms([changed]).slice(-1);
const layout = scoredSheet(evaluation, form === undefined ? {} : { form }).layout;

const texts = (sheet: SheetLayout): readonly string[] =>
  layoutRows(sheet).map(({ cells }) => cells.map(({ text }) => text).join('|'));

/** How many columns each row covers, merges from above included. */
const coverage = (sheet: SheetLayout): ReadonlySet<number> => {
  const rows = layoutRows(sheet);
  const covered = rows.map(() => 0);
  rows.forEach(({ cells }, row) => {
    for (const { rowSpan, columnSpan } of cells)
      for (let below = row; below < row + rowSpan; below += 1) covered[below] = (covered[below] ?? 0) + columnSpan;
  });
  return new Set(covered);
};

describe('an adapted form', () => {
  it('prints its own title, labels, order, column and note', () => {
    const rows = texts(layout);
    expect(rows[0]).toBe('市级专项资金绩效自评表');
    expect(rows.some((row) => row.startsWith('主管单位|'))).toBe(true);
    expect(rows.some((row) => row.endsWith('偏差原因分析及改进措施|佐证材料'))).toBe(true);
    expect(rows.findIndex((row) => row.includes('产出指标'))).toBeLessThan(
      rows.findIndex((row) => row.includes('效益指标')),
    );
    expect(rows.at(-1)).toBe('注：1、本表一式两份。');
  });

  it('leaves the published one as it is', () => {
    expect(texts(scoredSheet(evaluation).layout)[0]).toBe('专项资金绩效自评表');
  });

  it.each(publishedForms.map((base) => [base.id, base] as const))('fills every row of %s', (_, base) => {
    const adapted = adaptForm(base, { ...changed, base: base.id });
    const sheet = layOutForm(adapted, evaluation, null);
    expect([...coverage(sheet)]).toEqual([adapted.columnWidths.length]);
  });

  it('is read back with what it says', async () => {
    const sheet = scoredSheet(evaluation, form === undefined ? {} : { form });
    let ids = 0;
    const { drafts } = await importFile(
      { file: 'a.xlsx', bytes: await writeSheets([sheet], { writtenAt: new Date(0) }) },
      { newId: () => `${(ids += 1)}` },
    );
    const again = drafts.map((draft) => draft.evaluation);
    expect(again.map(({ statedTotal, supervisingDepartment }) => [statedTotal, supervisingDepartment])).toEqual([
      [evaluation.statedTotal, evaluation.supervisingDepartment],
    ]);
    expect(again[0]?.indicators.map(({ name }) => name).toSorted()).toEqual(
      evaluation.indicators.map(({ name }) => name).toSorted(),
    );
  });

  it('is left out when its base is gone', () => {
    expect(allForms([{ ...changed, base: 'gone' }])).toEqual(publishedForms);
  });
});
