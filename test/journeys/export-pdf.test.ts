import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Printer, startPrinter } from '../../src/cli/pdf/start-printer.ts';
import { findForm } from '../../src/export/forms/published-forms.ts';
import { layOutForm } from '../../src/export/layout/lay-out-form.ts';
import { layoutRows, type SheetLayout } from '../../src/export/layout/sheet-layout.ts';
import { importFile } from '../../src/import/import-file.ts';
import { readPrintedPages } from '../support/browser/printed-pages.ts';
import { publishedEvaluation, publishedIds, type ScoredSheet, scoredSheet } from '../support/published-sheet.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await startPrinter();
});
afterAll(() => printer.close());

const texts = (layout: SheetLayout): readonly (readonly string[])[] =>
  layoutRows(layout).map(({ cells }) => cells.map(({ text }) => text.replace(/\s/gu, '')));

/** Print drivers may name a character by its radical: ⻚ for 页. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll('⻚', '页');

/** The printed sheet, imported again, says on its form what it said before. */
const expectBack = async ({ form, layout }: ScoredSheet, bytes: Uint8Array): Promise<void> => {
  let ids = 0;
  const { drafts, failure } = await importFile({ file: 'a.pdf', bytes }, { newId: () => `${(ids += 1)}` });
  expect(failure).toBeNull();
  expect(drafts.map(({ evaluation }) => texts(layOutForm(form, evaluation, null)))).toEqual([texts(layout)]);
};

describe.each(publishedIds)('%s printed by the batch command', (id) => {
  const sheet = scoredSheet(publishedEvaluation(id));

  it('is a numbered A4 page, and comes back with everything it says', async () => {
    const bytes = await printer.print(sheet.layout);
    const pages = await readPrintedPages(bytes);
    const size = sheet.layout.orientation === 'portrait' ? [210, 297] : [297, 210];
    expect(pages.map(({ width, height }) => [width, height])).toEqual([size]);
    expect(plain(pages[0]?.text ?? '')).toContain('第1页共1页');
    await expectBack(sheet, bytes);
  });
});

describe('a sheet on another form', () => {
  it.each([
    ['sanming-2023-5', 'project-monitoring', 2],
    ['sanming-2023-4', 'self-evaluation-review', 1],
    ['sanming-2023-4', 'project-self-evaluation', 1],
    ['sanming-2023-4', 'department-self-evaluation', 1],
    ['sanming-2023-4', 'project-goal-register', 1],
    ['guyuan-2025-2', 'project-goal-register', 1],
    ['shaanxi-2021-2', 'project-goal-register', 1],
  ] as const)('%s comes back from %s, on %d pages', async (id, formId, pages) => {
    const form = findForm(formId);
    if (form === null) throw new Error(`no form ${formId}`);
    const sheet = scoredSheet(publishedEvaluation(id), { form });
    const bytes = await printer.print(sheet.layout);
    expect(await readPrintedPages(bytes)).toHaveLength(pages);
    await expectBack(sheet, bytes);
  });
});

describe('a sheet longer than a page', () => {
  it('is printed on numbered pages and comes back whole', async () => {
    const published = publishedEvaluation('sanming-2023-4');
    const indicators = Array.from({ length: 5 }, (_, copy) =>
      published.indicators.map((row) => ({ ...row, id: `${row.id}-${copy}`, name: `${row.name}（${copy + 1}）` })),
    ).flat();
    const sheet = scoredSheet({ ...published, indicators });
    const bytes = await printer.print(sheet.layout);
    const pages = await readPrintedPages(bytes);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ text }, index) => plain(text).includes(`第${index + 1}页共${pages.length}页`))).not.toContain(
      false,
    );
    await expectBack(sheet, bytes);
  });
});
