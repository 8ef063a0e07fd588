import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { startJourneys } from '../support/browser/journey.ts';

const { open, expectPageErrors } = startJourneys();

/** An address of the app's own origin, and one of another. */
const ours = (path: string): string => new URL(`tables/${path}`, inject('appUrl')).href;
const theirs = (path: string): string => new URL(path, inject('tablesUrl')).href;

function openFrom(address: string): Promise<Page> {
  return open(`#/open?from=${encodeURIComponent(address)}`);
}

async function agree(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '这个地址不在本站' }).waitFor();
  await page.getByRole('button', { name: '仍要打开' }).click();
}

test('a table of the same origin opens without a question', async () => {
  const page = await openFrom(ours('good/weinan-2023-2.xlsx'));
  await page.getByRole('heading', { name: 'weinan-2023-2.xlsx' }).waitFor();
  await page.getByRole('region', { name: '读出的内容' }).getByText('12345响应平台场所运维费').waitFor();
});

test('another origin is asked about first, and nothing is fetched before', async () => {
  const page = await openFrom(theirs('good/weinan-2023-2.html'));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.getByRole('heading', { name: '这个地址不在本站' }).waitFor();
  expect(requests.filter((url) => url.startsWith(inject('tablesUrl')))).toEqual([]);
  await page.getByRole('button', { name: '仍要打开' }).click();
  await page.getByText('weinan-2023-2.html').first().waitFor();
});

test('another origin can be declined', async () => {
  const page = await openFrom(theirs('good/weinan-2023-2.html'));
  await page.getByRole('button', { name: '不打开' }).click();
  await page.getByRole('heading', { name: '评价表' }).waitFor();
});

test('a slow answer says so, and comes in the end', async () => {
  const page = await openFrom(theirs('slow/sanming-2023-1.xlsx'));
  await agree(page);
  await page.getByRole('heading', { name: '正在取文件' }).waitFor();
  await page.getByText(/已收到 \d+ KB，共 \d+ KB/).waitFor();
  await page.getByRole('alert').getByText('对方响应较慢。').waitFor();
  await fetch(theirs('release/sanming-2023-1.xlsx'));
  await page.getByRole('heading', { name: 'sanming-2023-1.xlsx' }).waitFor();
});

test('a slow answer can be cancelled', async () => {
  const page = await openFrom(theirs('slow/sanming-2023-2.xlsx'));
  await agree(page);
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('heading', { name: '已取消' }).waitFor();
});

test.each([
  ['missing', '没有这个文件', /404/],
  ['interrupted', '传到一半断了', /net::/],
  ['closed', '连不上', /CORS|net::/],
])('an answer that is %s says what happened, and is asked for again', async (kind, title, pageError) => {
  expectPageErrors(pageError);
  const page = await openFrom(theirs(`${kind}/sanming-2023-3.xlsx`));
  await agree(page);
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
});

test('a malformed file says what is wrong with it, and what to do instead', async () => {
  const page = await openFrom(theirs('malformed/sanming-2023-3.xlsx'));
  await agree(page);
  const alert = page.getByRole('alert');
  await alert.getByRole('heading', { name: '文件内容读不懂' }).waitFor();
  await alert.getByText(/文件已损坏或没有下载完整.*工作区没有变动。/).waitFor();
  await alert.getByRole('link', { name: '从本机导入' }).click();
  await page.getByRole('button', { name: '选择文件', exact: true }).waitFor();
});

test.each(['http://', 'javascript:alert(1)', 'file:///tables/sheet.xlsx'])('%s is no address to open', async (text) => {
  const page = await openFrom(text);
  await page.getByRole('heading', { name: '这不是网址' }).waitFor();
});

test('a workspace file is opened from an address', async () => {
  const page = await open(`#/open?from=${encodeURIComponent('sample/workspace.json')}`);
  await page.getByRole('heading', { name: /^工作区文件/ }).waitFor();
  const { evaluations } = JSON.parse(readFileSync('public/sample/workspace.json', 'utf8')) as {
    evaluations: unknown[];
  };
  await page.getByText(`${evaluations.length} 张与已有的完全相同，不动`).waitFor();
});
