import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { startJourneys } from '../support/browser/journey.ts';
import { printToPdf, readPrintedPages } from '../support/browser/printed-pages.ts';

const { open, visit } = startJourneys();
const portrait = { width: 210, height: 297 };
const landscape = { width: 297, height: 210 };

test('the sheet of 三明 prints on one A4 page as published', async () => {
  const page = await visit('#/print/sanming-2023-4');
  await page.getByText('1 份，1 页').waitFor();
  const pages = await readPrintedPages(await printToPdf(page));
  expect(pages).toMatchObject([portrait]);
  const text = pages[0]?.text ?? '';
  expect(text).toContain('专项资金绩效自评表（2023年度）专项名称2023年度三明市12345政务服务便民热线中心');
  expect(text).toContain('年度资金总额0.00200.00196.491098.257');
  expect(text).toContain('平台热线接听坐席人数≥35人34109.71人员流入流出');
  expect(text).toContain('总分值、评价总分（S）10086.71评价等级良(90>S≥80)');
  expect(text).toContain('第1页共1页');
  expect(text).not.toContain('返回评价表');
});

test('blank scores are filled in when asked for', async () => {
  const page = await visit('#/print/sanming-2023-4');
  await page.getByRole('combobox', { name: '空白处' }).selectOption({ label: '填入计算得分与预测' });
  await page.getByRole('cell', { name: '96.71' }).waitFor();
  const [sheet] = await readPrintedPages(await printToPdf(page));
  expect(sheet?.text).toContain('话务员自检考核=优优优1010');
});

test('paper is white and ink is black, even from the dark', async () => {
  const page = await open('#/print/sanming-2023-4', { colorScheme: 'dark' });
  await page.getByText('1 份，1 页').waitFor();
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() => [
    getComputedStyle(document.documentElement).colorScheme,
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.body).backgroundColor,
    getComputedStyle(document.querySelector('td') ?? document.body).color,
  ]);
  const white = 'rgb(255, 255, 255)';
  expect(colours).toEqual(['light', white, white, 'rgb(0, 0, 0)']);
});

test('the same facts print in the national form', async () => {
  const page = await visit('#/print/sanming-2023-4');
  await page.getByRole('combobox', { name: '表式' }).selectOption({ label: '项目支出绩效自评表（国家） · A4 纵向' });
  await page.getByRole('cell', { name: '项目支出绩效自评表' }).waitFor();
  const pages = await readPrintedPages(await printToPdf(page));
  expect(pages.map(({ text }) => text).join('')).toContain('平台热线接听坐席人数');
  expect(pages[0]).toMatchObject(portrait);
});

test('everything listed prints as one job, the projects of one register in one table', async () => {
  const page = await visit('#/');
  await page.getByRole('link', { name: '打印所列 22 张' }).click();
  await page.getByText('22 份，20 页').waitFor();
  const pages = await readPrintedPages(await printToPdf(page));
  expect(pages).toHaveLength(20);
  const across = pages.filter(({ width }) => width === landscape.width);
  const registers = across.filter(({ text }) => text.includes('年度绩效目标'));
  expect([across.length, registers.length]).toEqual([6, 3]);
  for (const name of ['工作平台系统维护费', '通讯线路租用及邮电费', '宣传费', '一个号码管服务运行管理费'])
    expect(registers.map(({ text }) => text).join('')).toContain(name);
  expect(pages.every(({ text }) => text.length > 50)).toBe(true);
});

test('a job of a hundred sheets is laid out to its end', async () => {
  // A page of the same origin that is not the app: nothing has begun yet.
  const page = await open('sample/workspace.json');
  const ids = Array.from({ length: 100 }, (_, index) => `copy-${index}`);
  const sample = JSON.parse(readFileSync('public/sample/workspace.json', 'utf8')) as {
    readonly evaluations: readonly { readonly evaluation: object }[];
  };
  const evaluations = ids.map((id) => {
    const first = sample.evaluations[0];
    return { ...first, id, evaluation: { ...first?.evaluation, id } };
  });
  await page.route('**/sample/workspace.json', (route) => route.fulfill({ json: { ...sample, evaluations } }));
  await page.goto(new URL(`#/print?ids=${ids.join('%2C')}`, inject('appUrl')).href);
  await page.getByText(/^100 份，\d+ 页$/).waitFor({ timeout: 45_000 });
});
