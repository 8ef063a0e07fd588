import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startJourneys } from '../support/browser/journey.ts';

const { open, visit } = startJourneys();

/** Nothing typed is still on its way to the disk. */
const written = async (page: Page): Promise<void> => {
  await page.locator('[data-save="saved"]').first().waitFor();
  await page.locator('[data-save="unsaved"]').first().waitFor({ state: 'detached' });
};

test.each([
  ['42', '42 ÷ (120 × 7 ÷ 12) = 60% → 黄灯'],
  ['56', '56 ÷ (120 × 7 ÷ 12) = 80% → 绿灯'],
  ['84', '84 ÷ (120 × 7 ÷ 12) = 120% → 蓝灯'],
])('what a July of %s against 120 means is told with its formula', async (done, words) => {
  const page = await visit('#/overview');
  await page.getByRole('link', { name: '双监控' }).click();
  await page.getByRole('slider', { name: '月份' }).fill('7');
  await page.getByRole('textbox', { name: '完成值' }).fill(done);
  await page.getByText(words).waitFor();
});

test('each project stands as it reported last, until a month is chosen', async () => {
  const page = await visit('#/monitoring');
  await page.getByText('8 个项目，滞后 3，留意 1，正常 4，超额 0，未亮灯 0。').waitFor();
  await page.getByText('42 ÷ (120 × 7 ÷ 12) = 60% → 黄灯').waitFor();
  const row = page.getByRole('row', { name: /热线进社区宣传/ });
  expect((await row.getByRole('cell').allTextContents()).slice(-3)).toEqual(['7 月', '0 / 1 / 6 / 1', '62.88']);
  await page.getByRole('slider', { name: '月份' }).fill('6');
  await page.waitForURL(/month=6/);
  await page.getByText('8 个项目，滞后 1，留意 1，正常 1，超额 0，未亮灯 5。').waitFor();
  await page.getByRole('button', { name: '看最近一次填报' }).click();
  await page.getByText('未亮灯 0').waitFor();
});

test('a sheet of months is not filled in as a self-evaluation: the page says so and leads to where it is', async () => {
  const page = await open('#/entry/example-2026-1');
  await page.getByRole('alert').getByText('这是一张监控表').waitFor();
  await page.getByRole('link', { name: '到双监控填写' }).click();
  await page.getByRole('heading', { name: /^热线进社区宣传/ }).waitFor();
});

test('values of months light an indicator, and causes and prospects are kept', async () => {
  const page = await open('#/monitoring/sanming-2023-4?month=7');
  const row = page.getByRole('row', { name: /平台热线接听坐席人数/ });
  await row.getByRole('combobox', { name: /取值/ }).selectOption({ label: '最新' });
  await row.getByRole('textbox', { name: /7 月值/ }).fill('13');
  await row.getByText('留意').click();
  await row.getByText('13 ÷ (35 × 7 ÷ 12) = 63.67%').waitFor();
  await row.getByRole('combobox', { name: /完成目标可能性/ }).selectOption({ label: '有可能' });
  await row.getByRole('checkbox', { name: '人员保障' }).check();
  await row.getByRole('textbox', { name: /原因说明/ }).fill('坐席七月未到位');
  await page.getByRole('textbox', { name: '1–7 月执行数' }).fill('70');
  await page.getByText('70 ÷ (200 × 7 ÷ 12) = 60%').waitFor({ state: 'attached' });
  await written(page);
  await page.reload();
  await expect.poll(() => row.getByRole('textbox', { name: /7 月值/ }).inputValue()).toBe('13');
  expect(await row.getByRole('checkbox', { name: '人员保障' }).isChecked()).toBe(true);
  await page.getByRole('link', { name: '全部项目' }).click();
  await page.getByRole('slider', { name: '月份' }).press('ArrowRight');
  await page.getByRole('slider', { name: '月份' }).press('ArrowLeft');
  await page.getByText(/滞后 \d，留意 2/).waitFor();
});

test('what is typed is written by itself, wherever one goes next, and can be taken back', async () => {
  const page = await open('#/monitoring/example-2026-1?month=7');
  const value = page.getByRole('textbox', { name: '7 月值：进社区宣传场次' });
  const cause = page.getByRole('textbox', { name: '原因说明：进社区宣传场次' });
  const before = await value.inputValue();
  await value.fill('11');
  await cause.fill('场地未定');
  await page.getByRole('link', { name: '评价表' }).click();
  await page.getByRole('table', { name: '评价表' }).waitFor();
  await page.goBack();
  await expect.poll(() => value.inputValue()).toBe('11');
  expect(await cause.inputValue()).toBe('场地未定');
  await cause.fill('场地已定');
  await written(page);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => cause.inputValue()).toBe('场地未定');
  await value.fill(before);
  await written(page);
  await page.reload();
  await expect.poll(() => cause.inputValue()).toBe('场地未定');
  expect(await value.inputValue()).toBe(before);
});

test('the end of the year is forecast, held against what the unit says, and calibrated', async () => {
  const page = await open('#/monitoring/sanming-2023-4?month=1');
  const row = page.getByRole('row', { name: /平台热线接听坐席人数/ });
  await row.getByRole('combobox', { name: /取值/ }).selectOption({ label: '累计' });
  for (const [month, value] of [
    ['1', '2'],
    ['2', '1'],
    ['3', '2'],
  ] as const) {
    await page.getByRole('slider', { name: '月份' }).fill(month);
    await row.getByRole('textbox', { name: new RegExp(`${month} 月值`) }).fill(value);
  }
  await row.getByText('达标可能 5 %').waitFor();
  await row.getByRole('combobox', { name: /完成目标可能性/ }).selectOption({ label: '确定能' });
  await row.getByText('与所选“确定能”不一致').waitFor();
  await page.getByText('怎么算的').click();
  await page.getByRole('button', { name: '回测，每格 200 个年度' }).click();
  const calibration = page.getByRole('table', { name: '回测命中率' });
  await expect
    .poll(() => calibration.getByRole('row', { name: /只有季度数/ }).textContent())
    .toBe('只有季度数100 %73.50 %79.50 %');
  expect(await calibration.getByRole('row', { name: /年末突击/ }).textContent()).toBe('年末突击13.50 %4.50 %7.50 %');
});
test('what the unit expects of the year is written, or taken from the forecast, and printed', async () => {
  const page = await open('#/monitoring/example-2026-1');
  const row = page.getByRole('row', { name: /进社区宣传场次/ });
  const expected = row.getByRole('textbox', { name: '全年预计：进社区宣传场次' });
  await row.getByRole('button', { name: '填入预测 76' }).click();
  expect(await expected.inputValue()).toBe('76');
  await expected.fill('80场');
  await page.getByRole('textbox', { name: '全年预计执行数' }).fill('45');
  await page.getByRole('link', { name: '打印监控表' }).click();
  await page.getByRole('cell', { name: '80场' }).waitFor();
  await page.getByRole('cell', { name: '45.00' }).waitFor();
});
