import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import { writeDocument } from '../../src/export/docx/write-document.ts';
import { findForm, formOf } from '../../src/export/forms/published-forms.ts';
import type { Form } from '../../src/export/layout/form.ts';
import { layOutForm } from '../../src/export/layout/lay-out-form.ts';
import { layoutRows, type SheetLayout } from '../../src/export/layout/sheet-layout.ts';
import { writeSheets } from '../../src/export/xlsx/write-sheets.ts';
import type { Draft } from '../../src/import/draft/draft.ts';
import { importFile } from '../../src/import/import-file.ts';
import { countedIds } from '../support/counted-ids.ts';
import { publishedEvaluation, publishedIds, type ScoredSheet, scoredSheet } from '../support/published-sheet.ts';

const writers = {
  xlsx: (sheets: readonly ScoredSheet[]) => writeSheets(sheets, { writtenAt: new Date('2024-01-05T00:00:00Z') }),
  docx: (sheets: readonly ScoredSheet[]) => writeDocument(sheets.map(({ layout }) => layout)),
} as const;
type Format = keyof typeof writers;
const formats = ['xlsx', 'docx'] as const satisfies readonly Format[];

const importBack = async (sheets: readonly ScoredSheet[], format: Format): Promise<readonly Draft[]> => {
  const bytes = await writers[format](sheets);
  return (await importFile({ file: `sheet.${format}`, bytes }, countedIds('row-'))).drafts;
};

/** Everything a sheet says, cell by cell; a line break counts as a space. */
const printed = (layout: SheetLayout): readonly (readonly string[])[] =>
  layoutRows(layout).map(({ cells }) => cells.map(({ text }) => text.replace(/\s+/gu, ' ').trim()));

const printedAgain = (form: Form, drafts: readonly Draft[]): readonly (readonly (readonly string[])[])[] =>
  drafts.map(({ evaluation }) => printed(layOutForm(form, evaluation, null)));

const expectedIssues = new Set(['category-inferred', 'blank-form']);

describe.each(publishedIds)('%s', (id) => {
  const sheet = scoredSheet(publishedEvaluation(id));

  it.each(formats)('comes back from its own form as .%s with everything it says', async (format) => {
    const drafts = await importBack([sheet], format);
    expect(printedAgain(sheet.form, drafts)).toEqual([printed(sheet.layout)]);
    expect(drafts.map(({ evaluation }) => formOf(evaluation).id)).toEqual([sheet.form.id]);
    expect(drafts.flatMap(({ issues }) => issues).filter(({ kind }) => !expectedIssues.has(kind))).toEqual([]);
  });
});

const selfEvaluations = publishedIds.filter((id) => id.startsWith('sanming'));
const otherForms = [
  'project-self-evaluation',
  'department-self-evaluation',
  'project-monitoring',
  'self-evaluation-review',
].flatMap((formId) => selfEvaluations.flatMap((id) => formats.map((format) => [id, formId, format] as const)));

const goalTables = publishedIds.filter((id) => publishedEvaluation(id).kind === 'target');
const ledTo = ['fund-self-evaluation', 'project-self-evaluation', 'department-self-evaluation'].flatMap((formId) =>
  goalTables.flatMap((id) => formats.map((format) => [id, formId, format] as const)),
);

const registered = publishedIds.flatMap((id) =>
  formats.map((format) => [id, 'project-goal-register', format] as const),
);

describe('a sheet on another form', () => {
  it.each([...otherForms, ...ledTo, ...registered])('%s comes back from %s as .%s', async (id, formId, format) => {
    const form = findForm(formId);
    if (form === null) throw new Error(`no form ${formId}`);
    const sheet = scoredSheet(publishedEvaluation(id), { form });
    expect(printedAgain(form, await importBack([sheet], format))).toEqual([printed(sheet.layout)]);
  });
});

describe('many sheets in one file', () => {
  it.each(formats)('come back one by one from .%s', async (format) => {
    const sheets = selfEvaluations.map((id) => scoredSheet(publishedEvaluation(id)));
    const drafts = await importBack(sheets, format);
    const again = drafts.map(({ evaluation }) => printed(scoredSheet(evaluation).layout));
    expect(again).toEqual(sheets.map(({ layout }) => printed(layout)));
  });
});

describe('a sheet longer than a page', () => {
  const published = publishedEvaluation('sanming-2023-4');
  const long: Evaluation = {
    ...published,
    overview: '概况说明。'.repeat(600),
    indicators: Array.from({ length: 6 }, (_, copy) =>
      published.indicators.map((row) => ({ ...row, id: `${row.id}-${copy}`, name: `${row.name}（${copy + 1}）` })),
    ).flat(),
  };

  it.each(formats)('comes back whole from .%s', async (format) => {
    const sheet = scoredSheet(long);
    expect(printedAgain(sheet.form, await importBack([sheet], format))).toEqual([printed(sheet.layout)]);
  });
});
