import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { readFile as readTables } from '../../src/import/read/read-file.ts';
import { publishedEvaluation } from '../support/published-sheet.ts';
import { startJourneys } from '../support/browser/journey.ts';

const { open } = startJourneys();

type SavedFile = { readonly file: string; readonly bytes: Uint8Array };

const chooseIn = (page: Page, label: string, option: string) =>
  page.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });

/** Presses 导出 in the dialog and takes the file that the browser saves. */
const save = async (page: Page): Promise<SavedFile> => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click();
  const download = await waiting;
  await page.getByText(`已交给浏览器保存：${download.suggestedFilename()}`).waitFor();
  return { file: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
};

const importAgain = async (saved: SavedFile) => {
  let ids = 0;
  const { drafts, failure } = await importFile(saved, { newId: () => `${(ids += 1)}` });
  expect(failure).toBeNull();
  return drafts.map(({ evaluation }) => evaluation);
};

const textOf = async (saved: SavedFile): Promise<string> => {
  const document = await readTables(saved);
  if (!document.ok) throw new Error(document.error.kind);
  return document.value.tables.flatMap(({ cells, before }) => [...before, ...cells.map(({ text }) => text)]).join('|');
};

test.each(['Excel .xlsx，分数和合计带公式', 'Word .docx，可编辑'])('one sheet is taken away as %s', async (format) => {
  const page = await open('#/evaluations/sanming-2023-4');
  await page.getByRole('button', { name: '导出' }).click();
  await chooseIn(page, '文件', format);
  const saved = await save(page);
  expect(saved.file).toMatch(
    /^三明市12345.*_2023年度三明市12345政务服务便民热线中心热线外包服务运营经费\.(?:xlsx|docx)$/,
  );
  const again = await importAgain(saved);
  const rows = publishedEvaluation('sanming-2023-4').indicators.length;
  expect(again.map(({ statedTotal, indicators }) => [statedTotal, indicators.length])).toEqual([['86.71', rows]]);
});

test('one sheet is taken away in the national form', async () => {
  const page = await open('#/evaluations/sanming-2023-4');
  await page.getByRole('button', { name: '导出' }).click();
  await chooseIn(page, '表样', '项目支出绩效自评表（国家）');
  expect(await importAgain(await save(page))).toMatchObject([{ formTitle: '项目支出绩效自评表' }]);
});

test('everything listed becomes one workbook', async () => {
  const page = await open();
  await page.getByRole('button', { name: '导出所列 22 张' }).click();
  expect((await importAgain(await save(page))).length).toBe(22);
});

test('the list becomes a text file with its byte order mark', async () => {
  const page = await open();
  await page.getByRole('button', { name: '导出所列 22 张' }).click();
  await chooseIn(page, '内容', '本页列表，每张表一行');
  await chooseIn(page, '文件', '文本 .csv（UTF-8）');
  const { file, bytes } = await save(page);
  expect(file).toBe('评价表列表.csv');
  expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  expect(new TextDecoder().decode(bytes).trim().split('\r\n')).toHaveLength(23);
});

test('the report tells the published figures', async () => {
  const page = await open();
  await page.getByRole('button', { name: '导出所列 22 张' }).click();
  await chooseIn(page, '内容', '绩效自评报告（文字和表格）');
  const text = await textOf(await save(page));
  expect(text).toContain('533.52');
  expect(text).toContain('5个项目');
  expect(text).toContain('“优”的项目4个、“良”的项目1个、“中”的项目0个、“差”的项目0个');
});
