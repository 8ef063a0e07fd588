import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { printToPdf, readPrintedPages } from '../support/browser/printed-pages.ts';
import { startJourneys } from '../support/browser/journey.ts';

const { open, visit } = startJourneys();

const panel = (page: Page) => page.getByRole('complementary', { name: '数字背后的项目' });
const projects = (page: Page) => panel(page).getByRole('listitem').getByRole('link');

const openTable = async (page: Page, title: string): Promise<readonly (readonly string[])[]> => {
  const figure = page.getByRole('figure', { name: title });
  await figure.getByText('数据表').click();
  const rows = await figure.getByRole('row').all();
  return Promise.all(
    rows.slice(1).map(async (row) => {
      const head = await row.getByRole('rowheader').allTextContents();
      return [...head, ...(await row.getByRole('cell').allTextContents())];
    }),
  );
};

test('one sentence says where the five sheets of 三明 stand', async () => {
  const page = await visit('#/overview');
  await page
    .getByText(
      '5 个项目，预算 533.52 万元，执行 249.36 万元（46.74 %），序时进度 100 %，优 4 良 1 中 0 差 0，平均 93.20 分，2 个刚好压线，5 个未提交。',
    )
    .waitFor();
});

test.each<[string, string, readonly string[]]>([
  ['2 个刚好压线', 'cutoff', ['2023年度热线外包服务运营经费', '2024年度热线外包服务运营经费']],
  ['良 1', 'grade.good', ['2023年度三明市12345政务服务便民热线中心热线外包服务运营经费']],
  [
    '2 个项目执行率低于 60 %，指标得分率却不低于 90 %',
    'suspicious',
    ['2023年度热线外包服务运营经费', '2024年度热线外包服务运营经费'],
  ],
])('the number “%s” opens its projects, and the address keeps them', async (number, rows, names) => {
  const page = await open('#/overview');
  await page.getByRole('link', { name: number }).click();
  await page.waitForURL(new RegExp(`rows=${rows}`));
  await expect.poll(() => projects(page).allTextContents()).toEqual(names);
  await page.reload();
  await expect.poll(() => projects(page).allTextContents()).toEqual(names);
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
});

test('the sum of the budgets opens into its parts', async () => {
  const page = await visit('#/overview');
  await page.getByRole('link', { name: '533.52 万元' }).click();
  await panel(page).getByText('249.36 ÷ 533.52 = 46.74 %').waitFor();
  await panel(page).getByText('= 533.52').waitFor();
  expect(await projects(page).count()).toBe(5);
});

test('the lowest score and the row that cost it are one click away', async () => {
  const page = await visit('#/overview');
  await page.getByRole('link', { name: '话务员自检考核，失 10 分' }).click();
  await page
    .getByRole('complementary', { name: '得分推导' })
    .getByRole('heading', { name: '话务员自检考核' })
    .waitFor();
});

test('what needs attention is ranked, with its reasons in words', async () => {
  const page = await visit('#/overview');
  const region = page.getByRole('region', { name: '需要关注' });
  await expect
    .poll(() =>
      region
        .getByRole('listitem')
        .filter({ has: page.getByRole('paragraph') })
        .count(),
    )
    .toBe(5);
  await region.getByText('全年预算 250，只执行 0').waitFor();
  await region.getByText('总分由 96.71 降为 86.71，等级由优降为良').waitFor();
  await region.getByText('预算执行率 38.70 %，序时进度 12/12').waitFor();
  await region.getByText('预算执行率 20.00 %，序时进度 7/12').waitFor();
  await region.getByText('“进社区宣传场次”选的是“确定能”，按截至 7 月的数据推算，达标可能 0 %').waitFor();
});

test('a year under way is told by its lights, and a July of 42 against 120 by its numbers', async () => {
  const page = await visit('#/overview');
  await page.getByText('年内监控 3 个项目，截至 7 月，滞后 1 留意 1 正常 1。').waitFor();
  await page.getByRole('link', { name: '“进社区宣传场次”截至 7 月 42，应达 70，为 60 % → 黄灯' }).click();
  const row = page.getByRole('row', { name: /进社区宣传场次/ });
  await row.getByText('留意').click();
  await row.getByText('42 ÷ (120 × 7 ÷ 12) = 60%').waitFor();
  await row.getByText('与所选“确定能”不一致').waitFor();
});

test('the months of the year under way stand beside their curve', async () => {
  const page = await visit('#/overview');
  const months = await openTable(page, '各月执行与完成');
  expect(months[6]).toEqual(['7 月', '58.33', '28.26', '64.21', '3']);
  expect(months[7]).toEqual(['8 月', '66.67', '—', '—', '0']);
  await page.getByRole('link', { name: '2026 年度截至 7 月执行 28.26 %，序时进度 58.33 %' }).click();
  await expect
    .poll(() => projects(page).allTextContents())
    .toEqual(['智能知识库建设（示例数据）', '热线进社区宣传（示例数据）', '话务员技能培训（示例数据）']);
});

test.each([
  ['red', '滞后 1', '智能知识库建设（示例数据）'],
  ['yellow', '留意 1', '热线进社区宣传（示例数据）'],
])('the %s light opens its project', async (light, number, name) => {
  const page = await visit('#/overview');
  await page.getByRole('link', { name: number }).click();
  await page.waitForURL(new RegExp(`rows=light.${light}`));
  await expect.poll(() => projects(page).allTextContents()).toEqual([name]);
});

test('the overview is narrowed from its address and by its filters', async () => {
  const page = await visit('#/overview?lost=timeliness');
  await page.getByText('没有符合筛选的项目。').waitFor();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByRole('combobox', { name: '失分方面' }).selectOption({ label: '数量有失分' });
  await page.waitForURL(/lost=quantity/);
  await page.getByText('1 个项目，预算 200.00 万元').waitFor();
});

test('the numbers behind the pictures stand beside them', async () => {
  const page = await visit('#/overview');
  expect(await openTable(page, '失分在哪里')).toEqual([
    ['预算执行', '4.60', '23'],
    ['数量', '0.06', '0.29'],
    ['质量', '2.15', '10.73'],
    ['时效', '0', '0'],
    ['成本', '0', '0'],
    ['效益', '0', '0'],
    ['满意度', '0', '0'],
  ]);
  expect(await openTable(page, '等级分布')).toEqual([['2023', '4', '1', '0', '0', '0']]);
  const points = await openTable(page, '执行与得分');
  expect(points.map((cells) => cells.slice(2))).toEqual([
    ['38.70', '100.00'],
    ['0.00', '100.00'],
    ['100.00', '99.60'],
    ['100.00', '99.59'],
    ['98.25', '88.57'],
  ]);
  expect((await openTable(page, '单位与方面'))[0]?.slice(1, 3)).toEqual(['99.61', '85.69']);
});

test('a picture is saved as a file', async () => {
  const page = await open('#/overview');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存图: 失分在哪里' }).click();
  expect((await download).suggestedFilename()).toBe('绩尺-失分在哪里.png');
});

test('a briefing of one page is printed and saved as a picture', async () => {
  const page = await open('#/overview?year=2023');
  await page.getByRole('link', { name: '一页简报' }).click();
  await page.getByText('533.52').waitFor();
  expect(await page.getByRole('article').getByRole('list').first().getByRole('link').count()).toBe(3);
  const printed = await readPrintedPages(await printToPdf(page));
  expect(printed).toHaveLength(1);
  expect(printed[0]?.text).toContain('最需要关注的三个项目');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为图片' }).click();
  expect((await download).suggestedFilename()).toBe('绩尺简报-全部单位-2023 年度.png');
});

test('the overview prints its pictures with patterns instead of colours alone', async () => {
  const page = await open('#/overview');
  await page.locator('figure svg').nth(4).waitFor();
  expect(await page.locator('figure svg pattern').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('figure svg pattern').count()).toBeGreaterThan(0);
});
