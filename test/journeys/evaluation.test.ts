import { expect, test } from 'vitest';
import { startJourneys } from '../support/browser/journey.ts';

const { open, visit } = startJourneys();
const ownRuleSet = '三明市专项资金绩效自评规则（2023） · 观察（本表采用）';
const nationalRuleSet = '财政部项目支出绩效自评规则（2020） · 官方';

test('a score opens into its receipt, by the list, a click and the address', async () => {
  const page = await open();
  await page.getByRole('link', { name: /便民热线中心热线外包服务运营经费/ }).click();
  await page.getByRole('button', { name: '平台热线接听坐席人数：9.71，查看推导' }).click();
  const receipt = page.getByRole('complementary', { name: '得分推导' });
  await receipt.getByText('34 ÷ 35 × 10 = 9.71').waitFor();
  await receipt.getByText('未达到指标值，按完成值与指标值的比例得分').waitFor();
  await receipt.getByText(/官方.*依据：财预〔2020〕10号/s).waitFor();
  await receipt.getByText('四舍五入前为 9.714285…').waitFor();
  await receipt.getByText(/第 \d+ 行第 \d+ 列.*原文“≥35人”/s).waitFor();
  await page.reload();
  await receipt.getByText('34 ÷ 35 × 10 = 9.71').waitFor();
});

test('the sheet is walked and its receipts are opened and closed by keys alone', async () => {
  const page = await visit('#/evaluations/sanming-2023-4');
  await page.getByRole('button', { name: '热线外包服务费：10，查看推导' }).focus();
  const receipt = page.getByRole('complementary', { name: '得分推导' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await receipt.getByRole('heading', { name: '平台热线即问即答率' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await receipt.getByRole('heading', { name: '平台热线有效接通率' }).waitFor();
  await page.keyboard.press('Escape');
  await receipt.waitFor({ state: 'detached' });
});

test('the published total is shown with the blank score that cost ten points and the grade', async () => {
  const page = await visit('#/evaluations/sanming-2023-4');
  await page.getByText('1 处自评得分空白，按 0 计入总分，少得 10 分：96.71 优 → 86.71 良').waitFor();
  const row = page.getByRole('row', { name: /话务员自检考核/ });
  await row.getByText('=优优').waitFor();
  await row.getByText('读作 ≥ 优').waitFor();
  await page.getByText('自评得分空白，按规则可得 10 分；总分由 96.71 降为 86.71，等级由优降为良').waitFor();
  await page.getByRole('button', { name: '总分 86.71' }).click();
  const receipt = page.getByRole('complementary', { name: '得分推导' });
  await receipt.getByText('7 + 10 + 10 + 10 + 10 + 10 + 9.71 + 5 + 5 + 0 + 10 = 86.71').waitFor();
  await page.getByRole('button', { name: '等级 良' }).click();
  await receipt.getByText('80 ≤ 86.71 < 90').waitFor();
});

test('another rule set is tried out, and the address keeps it', async () => {
  const page = await open('#/evaluations/sanming-2023-4');
  const choice = page.getByRole('combobox', { name: '规则集' });
  await choice.selectOption({ label: nationalRuleSet });
  const trial = page.getByRole('region', { name: '试用：财政部项目支出绩效自评规则（2020）' });
  await trial.getByText('预算执行得分 7 → 9.82').waitFor();
  await trial.getByText('总分 86.71 → 89.53').waitFor();
  await page.getByRole('button', { name: '总分 89.53' }).waitFor();
  await page.reload();
  await trial.getByText('总分 86.71 → 89.53').waitFor();
  await trial.getByRole('button', { name: '不用' }).click();
  await page.getByRole('button', { name: '总分 86.71' }).waitFor();
  expect(await choice.locator('option:checked').textContent()).toBe(ownRuleSet);
});

test('a rule set that was adopted is still adopted after a reload', async () => {
  const page = await open('#/evaluations/sanming-2023-4?rules=national-2020');
  await page.getByRole('button', { name: '本表改用此规则集' }).click();
  await page
    .getByRole('status')
    .getByText(/已保存/)
    .waitFor();
  await page.goto(page.url().replace(/\?.*/, ''));
  await page.reload();
  await page.getByRole('button', { name: '总分 89.53' }).waitFor();
});

test.each([
  ['sanming-2023-1', '99.64', '优'],
  ['sanming-2023-2', '99.63', '优'],
  ['sanming-2023-3', '90', '优'],
  ['sanming-2023-4', '86.71', '良'],
  ['sanming-2023-5', '90', '优'],
])('%s computes to the published %s %s', async (id, total, grade) => {
  const page = await visit(`#/evaluations/${id}`);
  await page.getByRole('button', { name: `总分 ${total}`, exact: true }).waitFor();
  await page.getByRole('button', { name: `等级 ${grade}`, exact: true }).waitFor();
  await page.getByText('公布得分与计算结果一致').waitFor();
});

test.each(['weinan-2023-1', 'shaanxi-2021-2', 'guyuan-2025-1', 'liuzhou-2025-3'])(
  '%s, a target table, gets weights proposed that add up to 100',
  async (id) => {
    const page = await visit(`#/evaluations/${id}`);
    await page.getByText(/预算执行 \d+ \+ 指标 \d+ = 100/).waitFor();
  },
);

test('a table that was published blank says so', async () => {
  const page = await visit('#/evaluations/shaanxi-2021-3');
  await page.getByText('这张表公开时即为空白').waitFor();
});

test('an evaluation that does not exist says so', async () => {
  const page = await visit('#/evaluations/nowhere');
  await page.getByText('没有这张表').waitFor();
});
