import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startJourneys } from '../support/browser/journey.ts';

const { open, visit } = startJourneys();

const projects = (page: Page) => page.getByRole('table', { name: '评价表列表' }).getByRole('row').getByRole('link');

test('the app opens on the tables that five cities published, and a made-up year beside them', async () => {
  const page = await open();
  await projects(page).nth(21).waitFor();
  expect(await projects(page).count()).toBe(22);
  await page.getByText('22 张表，5 张自评表，预算 533.52 万元，优 4 良 1 中 0 差 0').waitFor();
});

test.each([
  ['2022年三明市12345平台热线外包服务', '100.00', '99.64', '优'],
  ['2022年三明市12345平台热线外包服务运营费', '100.00', '99.63', '优'],
  ['2023年度热线外包服务运营经费', '38.70', '90', '优'],
  ['2023年度三明市12345政务服务便民热线中心热线外包服务运营经费', '98.25', '86.71', '良'],
  ['2024年度热线外包服务运营经费', '0.00', '90', '优'],
])('the list shows the published total of %s', async (name, rate, total, grade) => {
  const page = await visit('#/');
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect
    .poll(() => row.getByRole('cell').allTextContents())
    .toEqual(expect.arrayContaining([rate, total, grade]));
});

test.each(['渭南', 'weinan', 'wn'])('the list is searched by characters and by pinyin: %s', async (words) => {
  const page = await visit('#/');
  await page.getByRole('searchbox', { name: '搜索项目、单位、指标' }).fill(words);
  const units = page.getByRole('row').filter({ hasText: '渭南市12345热线服务中心' });
  await expect.poll(() => units.count()).toBe(4);
});

test('a search is typed through a Chinese input method, and the way back leads past it', async () => {
  const page = await open('#/overview');
  const box = page.getByRole('searchbox', { name: '搜索项目、单位、指标' });
  await box.focus();
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['r', 're', 're x', 're xian']) {
    const caret = { selectionStart: text.length, selectionEnd: text.length };
    await keyboard.send('Input.imeSetComposition', { text, ...caret });
  }
  await keyboard.send('Input.insertText', { text: '热线' });
  expect(await box.inputValue()).toBe('热线');
  await page.getByText('17 张表，').waitFor();
  expect(new URL(page.url()).hash).toBe('#/?q=%E7%83%AD%E7%BA%BF');
  await page.goBack();
  await page.getByRole('link', { name: '双监控' }).waitFor();
  expect(await box.inputValue()).toBe('');
  await page.goForward();
  await expect.poll(() => box.inputValue()).toBe('热线');
});

test('a list that is opened again stands where it was left', async () => {
  const page = await open('', { viewport: { width: 1366, height: 500 } });
  await projects(page).nth(21).waitFor();
  const scroller = page.locator('[data-scroll-restoration-id="评价表列表"]');
  const scrolled = () => scroller.evaluate(({ scrollTop }) => scrollTop);
  await scroller.evaluate((element) => element.scrollTo(0, 272));
  await projects(page).nth(12).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('link', { name: '评价表', exact: true }).click();
  await expect.poll(scrolled).toBe(272);
  await page.goBack();
  await page.goBack();
  await expect.poll(scrolled).toBe(272);
});

test('the list is filtered by grade', async () => {
  const page = await visit('#/');
  await page.getByRole('combobox', { name: '等级' }).selectOption({ label: '良' });
  await expect
    .poll(() => projects(page).allTextContents())
    .toEqual(['2023年度三明市12345政务服务便民热线中心热线外包服务运营经费']);
});

test('the list is sorted by a click on a head, and the address keeps it', async () => {
  const page = await open();
  await page.getByRole('button', { name: '总分' }).click();
  await page.waitForURL(/sort=total/);
  await page.reload();
  await projects(page).nth(21).waitFor();
  expect(page.url()).toContain('sort=total');
});

test('a deleted sheet leaves the list and is put back from there', async () => {
  const page = await open('#/evaluations/sanming-2023-4');
  await page.getByRole('button', { name: '删除这张表' }).click();
  await page.getByText('21 张表，4 张自评表，预算 333.52 万元，优 4 良 0 中 0 差 0').waitFor();
  await page.reload();
  await page.getByRole('button', { name: '恢复“2023年度三明市12345政务服务便民热线中心热线外包服务运营经费”' }).click();
  await page.getByText('22 张表，5 张自评表，预算 533.52 万元，优 4 良 1 中 0 差 0').waitFor();
  expect(await page.getByText('最近删除').count()).toBe(0);
});

test('when the browser lost its data, the app says so instead of showing the sample as if nothing was', async () => {
  const page = await open();
  await projects(page).nth(21).waitFor();
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    for (const name of names) indexedDB.deleteDatabase(name);
  });
  await page.reload();
  await page.getByRole('alert').filter({ hasText: '从备份恢复' }).waitFor();
  expect(await projects(page).count()).toBe(0);
  await page.getByRole('button', { name: '看示例工作区' }).click();
  await projects(page).nth(21).waitFor();
  expect(await page.getByText('现在一张也读不到了').count()).toBe(0);
});
