import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { startJourneys } from '../support/browser/journey.ts';
import { printToPdf, readPrintedPages } from '../support/browser/printed-pages.ts';

const { open } = startJourneys();

test('a bureau adapts a form, sees it at once, and prints with it after a reload', async () => {
  const page = await open('#/forms');
  await page.getByRole('link', { name: '调整表样：专项资金绩效自评表（福建、三明）' }).click();
  await page.getByLabel('表样名称').fill('本局自评表');
  await page.getByLabel('表格标题').fill('市级专项资金绩效自评表');
  await page.getByRole('button', { name: '增加一栏' }).click();
  await page.getByLabel('第 1 栏名称').fill('佐证材料');
  await page.getByLabel('表下注释（每行一条）').fill('注：本表一式两份。');
  await page.getByLabel('“主管部门”改为').fill('主管单位');
  const preview = page.getByRole('region', { name: '预览（空白）' });
  await preview.getByText('市级专项资金绩效自评表').waitFor();
  await preview.getByRole('columnheader', { name: '佐证材料' }).waitFor();
  await page.getByRole('button', { name: '保存表样' }).click();
  await page.getByRole('rowheader', { name: '本局自评表' }).waitFor();
  await page.evaluate(() => {
    location.hash = '#/print/sanming-2023-4';
  });
  await page.reload();
  await page.getByRole('combobox', { name: '表式' }).selectOption({ label: '本局自评表 · A4 纵向' });
  await page.getByRole('cell', { name: '市级专项资金绩效自评表' }).waitFor();
  const text = (await readPrintedPages(await printToPdf(page))).map((sheet) => sheet.text).join('');
  expect(text).toContain('主管单位三明市人民政府办公室');
  expect(text).toContain('佐证材料');
  expect(text).toContain('注：本表一式两份。');
});

test('a blank form is saved for its year and read as blank', async () => {
  const page = await open('#/forms');
  await page.getByLabel('空白模板的年度').fill('2026');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '空白模板 .xlsx' }).nth(1).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('项目支出绩效自评表（国家）_空白模板_2026年度.xlsx');
  const bytes = new Uint8Array(await readFile(await download.path()));
  let ids = 0;
  const { failure, drafts } = await importFile({ file: 'a.xlsx', bytes }, { newId: () => `${(ids += 1)}` });
  expect(failure).toBeNull();
  expect(drafts.flatMap(({ evaluation }) => evaluation.indicators)).toEqual([]);
});
