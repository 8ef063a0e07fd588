import { read, utils, type WorkSheet, write } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { findForm, publishedForms } from '../../../src/export/forms/published-forms.ts';
import type { Form } from '../../../src/export/layout/form.ts';
import { layOutForm } from '../../../src/export/layout/lay-out-form.ts';
import { orderIndicators } from '../../../src/export/layout/list-items.ts';
import { layoutRows } from '../../../src/export/layout/sheet-layout.ts';
import { blankEvaluation } from '../../../src/export/template/blank-evaluation.ts';
import { writeTemplate } from '../../../src/export/template/write-template.ts';
import { type CellSubject, locateValues } from '../../../src/export/xlsx/locate-values.ts';
import { blockOf, cellName, sheetGrid } from '../../../src/export/xlsx/sheet-grid.ts';
import { importFile } from '../../../src/import/import-file.ts';
import { publishedEvaluation } from '../../support/published-sheet.ts';

const setting = { fiscalYear: 2023, writtenAt: new Date('2024-01-05T00:00:00Z') };

const formNamed = (id: string): Form => {
  const form = findForm(id);
  if (form === null) throw new Error(`no form ${id}`);
  return form;
};

const importAgain = async (bytes: Uint8Array) => {
  let ids = 0;
  return importFile({ file: '模板.xlsx', bytes }, { newId: () => `${(ids += 1)}` });
};

/** What stands in a cell of the template once a unit has filled it in. */
const answerTo = (subject: CellSubject, evaluation: Evaluation, row: number): string => {
  if (subject.kind === 'field') return evaluation[subject.field];
  if (subject.kind === 'indicator') {
    const indicator = evaluation.indicators[row];
    const content = subject.content;
    return indicator !== undefined && content in indicator ? indicator[content as 'name'] : '';
  }
  const funding = evaluation.funding.rows.find(({ kind }) => kind === subject.row);
  return funding !== undefined && subject.field in funding ? funding[subject.field as 'rateText'] : '';
};

const NUMBER = /^\d+(?:\.\d+)?$/u;

/** Types the facts of an evaluation into the template, as a person would. */
const fillIn = (template: Uint8Array, form: Form, evaluation: Evaluation): Uint8Array => {
  const workbook = read(template, { type: 'array', cellStyles: true });
  const sheet: WorkSheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {};
  const blank = blankEvaluation(form, setting.fiscalYear);
  const layout = layOutForm(form, blank, null);
  const grid = sheetGrid(layout);
  for (const { subject, rowIndex, cell } of locateValues(form, blank, layout)) {
    const row = subject.kind === 'indicator' ? blank.indicators.indexOf(subject.indicator) : 0;
    const text = answerTo(subject, evaluation, row);
    const { startRow, startCol } = blockOf(grid, rowIndex, cell);
    if (text === '' || cell.author === 'form') continue;
    sheet[cellName(startRow, startCol)] = NUMBER.test(text) ? { t: 'n', v: Number(text) } : { t: 's', v: text };
  }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: (grid.firstRows.at(-1) ?? 1) - 1, c: 20 } });
  return new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
};

/** What a sheet says, without the lists that the template was not filled with. */
const printed = (form: Form, evaluation: Evaluation): readonly string[] =>
  layoutRows(layOutForm(form, evaluation, null)).map(({ cells }) => cells.map(({ text }) => text.trim()).join('|'));

const selfForms = ['fund-self-evaluation', 'project-self-evaluation', 'department-self-evaluation'] as const;
const goalForms = [
  ['project-goals', 'weinan-2023-1'],
  ['municipal-project-goals', 'guyuan-2025-1'],
] as const;
const filled = [
  ...selfForms.flatMap((form) => [1, 2, 3, 4, 5].map((sheet) => [form, `sanming-2023-${sheet}`] as const)),
  ...goalForms,
];

describe('a template that was filled in', () => {
  it.each(filled)('%s with %s is read without a question', async (formId, id) => {
    const form = formNamed(formId);
    const published = publishedEvaluation(id);
    const order = form.bands.find((band) => band.kind === 'indicators')?.order ?? null;
    const evaluation: Evaluation = {
      ...published,
      fiscalYear: setting.fiscalYear,
      attributes: [],
      tasks: [],
      problems: [],
      indicators: orderIndicators(published.indicators, order),
    };
    const { failure, drafts } = await importAgain(fillIn(await writeTemplate(form, setting), form, evaluation));
    expect(failure).toBeNull();
    expect(drafts.flatMap(({ issues }) => issues)).toEqual([]);
    expect(drafts.map((draft) => printed(form, draft.evaluation))).toEqual([printed(form, evaluation)]);
  });
});

/** Types texts into cells, as a person would. */
const typeInto = (template: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array => {
  const workbook = read(template, { type: 'array', cellStyles: true });
  const sheet: WorkSheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {};
  for (const [name, text] of Object.entries(texts))
    sheet[name] = NUMBER.test(text) ? { t: 'n', v: Number(text) } : { t: 's', v: text };
  return new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
};

describe('the template of a register', () => {
  it('takes a project per row, and leaves the rows below alone', async () => {
    const filled = typeInto(await writeTemplate(formNamed('project-goal-register'), setting), {
      B5: '市信访局',
      C5: '热线经费',
      D5: '36',
      E5: '保障热线\n平稳运行',
      F5: '数量指标：接听人次(≥6000人次)\n数量指标：坐席人数(≥35人)',
      N5: '满意度指标：群众满意度(≥98%)',
      B6: '市信访局',
      C6: '培训经费',
      D6: '4.5',
      E6: '办好培训',
      F6: '数量指标：培训人次(≥200人次)',
    });
    const { failure, drafts } = await importAgain(filled);
    expect(failure).toBeNull();
    expect(
      drafts.map(({ evaluation }) => [evaluation.projectName, ...evaluation.indicators.map(({ name }) => name)]),
    ).toEqual([
      ['热线经费', '接听人次', '坐席人数', '群众满意度'],
      ['培训经费', '培训人次'],
    ]);
    const questions = drafts.flatMap(({ issues }) => issues.map(({ kind }) => kind));
    expect(questions.filter((kind) => kind !== 'category-inferred')).toEqual([]);
  });
});

describe('a blank template', () => {
  it.each(publishedForms.map(({ id }) => id))('%s is read as blank or without rows', async (id) => {
    const { drafts } = await importAgain(await writeTemplate(formNamed(id), setting));
    expect(drafts.flatMap(({ evaluation }) => evaluation.indicators)).toEqual([]);
  });

  it('repeats the heads of its list on further pages', async () => {
    const files = unzipSync(await writeTemplate(formNamed('fund-self-evaluation'), setting));
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
      /_xlnm\.Print_Titles[^>]*>[^<]*\$14:\$14</u,
    );
  });

  it('offers the levels and protects its labels', async () => {
    const files = unzipSync(await writeTemplate(formNamed('fund-self-evaluation'), setting));
    const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toContain('<sheetProtection');
    expect(xml).toContain('"成本指标,产出指标,效益指标,满意度指标"');
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('<protection locked="0"/>');
  });
});
