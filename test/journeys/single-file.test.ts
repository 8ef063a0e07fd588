import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { startJourneys } from '../support/browser/journey.ts';

const { open, expectPageErrors } = startJourneys();

test('the one file opened from a disk reads, keeps and exports tables, and asks for nothing beside itself', async () => {
  const page = await open(inject('singleFileUrl'));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByText('22 张表，5 张自评表').waitFor();
  await page.getByRole('link', { name: '导入', exact: true }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件', exact: true }).click();
  const name = 'weinan-2023-2.pdf';
  await (await choosing).setFiles({ name, mimeType: '', buffer: readFileSync(`test/cases/files/${name}`) });
  await page.getByRole('region', { name: '读出的内容' }).getByText('12345响应平台场所运维费').waitFor();
  const again = await page.context().newPage();
  await again.goto(inject('singleFileUrl'));
  await again.getByRole('button', { name: /^导出所列 22 张/ }).click();
  const downloading = again.waitForEvent('download');
  await again.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click();
  expect((await downloading).suggestedFilename()).toBe('绩效表22张.xlsx');
  expect(asked.filter((url) => !/^(?:file|blob|data):/.test(url))).toEqual([]);
});

test('the page of the folder says what to open instead when it comes from a disk', async () => {
  expectPageErrors(/blocked by CORS policy|ERR_FAILED/);
  const page = await open(new URL('index.html', inject('singleFileUrl')).href);
  await page.getByRole('link', { name: '打开单文件版 jichi.html' }).click();
  await page.getByText('22 张表，5 张自评表').waitFor();
});
