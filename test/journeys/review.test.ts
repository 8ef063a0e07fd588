import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { emptyDisk, fillDisk } from '../support/browser/full-disk.ts';
import { startJourneys } from '../support/browser/journey.ts';
import { buildCounty } from '../support/county.ts';
import { packageOf } from '../support/county-package.ts';

const { open } = startJourneys();

const hotline = '2023年度三明市12345政务服务便民热线中心热线外包服务运营经费';
const outsourced = '2023年度热线外包服务运营经费';

type Sent = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const sent = (name: string, buffer: Buffer): Sent => ({ name, mimeType: 'application/octet-stream', buffer });

/** Clicks and takes the file that the browser saves. */
const download = async (page: Page, button: string | RegExp): Promise<Buffer> => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await saved.path());
};

const choose = async (page: Page, files: readonly Sent[]): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件…' }).click(),
  ]);
  await chooser.setFiles([...files]);
};

const take = async (page: Page, count: number): Promise<void> => {
  await page.getByRole('button', { name: `收下 ${count} 张` }).click();
  await page.getByText(`已写入 ${count} 张`).waitFor();
};

const goTo = (page: Page, tab: string) => page.getByRole('button', { name: tab, exact: true }).click();

const desk = (page: Page) => page.getByRole('region', { name: '复核工作台' });
const saved = (page: Page) => page.getByText(/^已保存/).waitFor();

const clearWorkspace = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^工作区/ }).click();
  await page.getByRole('menuitem', { name: '清空工作区…' }).click();
  await page.getByRole('button', { name: '删除全部' }).click();
  await page.getByText('这一年度还没有自评表').waitFor();
};

const openSheet = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).click();
  await desk(page).getByRole('heading', { name }).waitFor();
};

test('two units file, the bureau returns one with two marks, it comes back corrected and is approved; the chain holds', async () => {
  const [first, ...others] = buildCounty(201);
  if (first === undefined) throw new Error('the county is empty');
  const unitA = await open('#/review?tab=exchange');
  // What blocks a submission blocks its filing too, and is named.
  const blocked = unitA.getByRole('group').filter({ hasText: '2 张有必须改正的问题，不能报送' });
  await blocked.getByRole('link', { name: hotline }).waitFor();
  const fromA = await download(unitA, '导出上报包（3 张）');
  await unitA.getByText(/^已导出上报包（3 张）/u).waitFor();

  const unitB = await open('#/review?tab=exchange');
  await choose(unitB, [sent('draft.jichi', Buffer.from(packageOf([first], 'draft')))]);
  await take(unitB, 1);
  await unitB.goto(`${unitB.url()}&unit=${encodeURIComponent(first.implementingUnit)}`);
  const fromB = await download(unitB, '导出上报包（1 张）');

  const bureau = await open('#/review?view=finance');
  await clearWorkspace(bureau);
  await goTo(bureau, '报送与退回');
  const county = Buffer.from(packageOf(others, 'filed'));
  await choose(bureau, [sent('a.jichi', fromA), sent('b.jichi', fromB), sent('county.jichi', county)]);
  await take(bureau, 204);
  await goTo(bureau, '待办队列');
  await bureau.getByText(/^已检查 204 张/).waitFor();

  await openSheet(bureau, outsourced);
  await desk(bureau)
    .getByRole('rowheader', { name: /话务员质检考核/ })
    .click();
  await bureau.keyboard.press('0');
  await expect.poll(() => bureau.getByLabel('话务员质检考核：复核得分').inputValue()).toBe('10');
  await desk(bureau)
    .getByRole('rowheader', { name: /热线外包服务满意率/ })
    .click();
  await bureau.keyboard.press('1');
  await expect.poll(() => bureau.getByLabel('热线外包服务满意率：复核得分').inputValue()).toBe('4');
  await saved(bureau);
  await bureau.getByRole('button', { name: '退回…', exact: true }).click();
  await bureau.getByRole('textbox', { name: /^退回原因/ }).fill('满意率与调查报告不符，请核对');
  await bureau.getByRole('button', { name: '退回', exact: true }).click();
  await desk(bureau).getByText('已退回单位修改，等待重新报送。').waitFor();
  await goTo(bureau, '报送与退回');
  // A bureau files nothing: a sheet it gave back stays with the unit.
  await bureau.getByText(/^财政视图不报送/).waitFor();
  expect(await bureau.getByRole('button', { name: /^导出上报包/ }).count()).toBe(0);
  const returned = await download(bureau, /^三明市12345政务服务便民热线中心（1 张）/);
  await bureau.getByText('已导出退回包：三明市12345政务服务便民热线中心（1 张）。').waitFor();

  await choose(unitA, [sent('returned.jichi', returned)]);
  await unitA.getByText('带回复核结果，0 格不同').waitFor();
  await take(unitA, 1);
  // As it came back it is not filed again: something has to be corrected first.
  await unitA.getByText(/^1 张在财政退回、收件或撤销通过后没有改过/).waitFor();
  await unitA.getByRole('button', { name: '导出上报包（2 张）' }).waitFor();
  await goTo(unitA, '待办队列');
  await openSheet(unitA, outsourced);
  await desk(unitA).getByText('退回原因：满意率与调查报告不符，请核对').waitFor();
  expect(await unitA.getByLabel('热线外包服务满意率：备注').inputValue()).toBe('未提供佐证材料');
  await unitA.goto(unitA.url().replace(/#.*$/u, '#/entry/sanming-2023-3'));
  await unitA.getByRole('note').getByText('退回原因：满意率与调查报告不符，请核对').waitFor();
  await unitA.getByRole('note').getByText('热线外包服务满意率：复核 4 分，未提供佐证材料').waitFor();
  await unitA
    .getByRole('row', { name: /热线外包服务满意率/ })
    .locator('[data-cell$=":5"]')
    .click();
  await unitA.keyboard.type('95');
  await unitA.keyboard.press('Enter');
  await saved(unitA);
  await unitA.goto(unitA.url().replace(/#.*$/u, '#/review?tab=exchange'));
  const again = await download(unitA, '导出上报包（3 张）');
  await unitA.getByText('已导出上报包（3 张），其中 1 张这次登记报送，2 张此前已报送。').waitFor();

  await choose(bureau, [sent('again.jichi', again)]);
  await bureau.getByText(/^重新报送，1 格不同/).waitFor();
  await bureau.getByRole('rowheader', { name: '热线外包服务满意率 · 实际完成值' }).waitFor();
  await take(bureau, 1);
  await goTo(bureau, '待办队列');
  await openSheet(bureau, outsourced);
  // The second round says what was asked for and what was changed; the changed row is to be looked at anew.
  await desk(bureau).getByText('上次退回原因：满意率与调查报告不符，请核对').waitFor();
  await desk(bureau).getByText('退回后改动 实际完成值：94.4 → 95').waitFor();
  expect(await bureau.getByLabel('热线外包服务满意率：备注').inputValue()).toBe('');
  await bureau.keyboard.press('a');
  await desk(bureau).getByText('行待复核').waitFor({ state: 'detached' });
  await desk(bureau).getByRole('button', { name: '通过', exact: true }).click();
  await desk(bureau).getByText('已通过。要改先撤销通过。').waitFor();

  await goTo(bureau, '报送与退回');
  await bureau.getByRole('button', { name: '变更链核对' }).click();
  const chain = bureau.getByRole('table', { name: '变更链核对' });
  const row = chain.getByRole('row').filter({ hasText: outsourced });
  await row.getByText(/报送.*→ 退回.*→ 报送.*→ 通过/s).waitFor();
  await row.getByText(/^4 步，完好，回执码 [0-9a-f]{16}$/).waitFor();
});

test('one flipped byte is refused, and its row is named', async () => {
  const page = await open('#/review?tab=exchange');
  const whole = await download(page, '导出上报包（3 张）');
  const spoiled = Buffer.from(whole);
  const at = whole.indexOf('"actualText":"94.44"') + 15;
  spoiled[at] = (spoiled[at] ?? 0) ^ 1;
  await choose(page, [sent('spoiled.jichi', spoiled)]);
  const where = `，第 ${at + 1} 字节，应为 “4”，现为 “5”`;
  await page
    .getByText(new RegExp(`文件被改动，已拒收。位置：第 \\d+ 行 绩效指标第 \\d+ 行“热线外包服务满意率”${where}`))
    .waitFor();
  expect(await page.getByRole('button', { name: /^收下/ }).count()).toBe(0);

  // Beside good packages the refusal stands first, is counted, and is still there when they are taken.
  const [county] = buildCounty(1);
  const good = Buffer.from(packageOf(county === undefined ? [] : [county], 'filed'));
  await choose(page, [sent('good.jichi', good), sent('spoiled.jichi', spoiled)]);
  await take(page, 1);
  await page.getByRole('alert').getByText('拒收 1 个文件，没有写入：').waitFor();
  await page.getByRole('alert').getByText('spoiled.jichi').waitFor();
});

test('the keys go from sheet to sheet and from row to row, and a fault in the review keeps it open', async () => {
  const page = await open('#/review');
  await page.getByText(/^已检查 5 张/).waitFor();
  await page.getByRole('button', { name: '逐张复核所列 5 张' }).click();
  await desk(page).getByText('第 1 / 5 张').waitFor();
  await page.keyboard.press('j');
  await desk(page).getByText('第 2 / 5 张').waitFor();
  await page.keyboard.press('k');
  await desk(page).getByText('第 1 / 5 张').waitFor();
  await page.getByRole('button', { name: '登记收件' }).click();
  await page.getByRole('button', { name: '通过', exact: true }).click();
  await desk(page)
    .getByRole('alert')
    .getByText(/还没有复核得分/)
    .first()
    .waitFor();
});

test('a full disk: a score that was refused is there again when one comes back to its sheet', async () => {
  const page = await open('#/review');
  await page.getByText(/^已检查 5 张/).waitFor();
  await page.getByRole('button', { name: '逐张复核所列 5 张' }).click();
  await desk(page).getByRole('button', { name: '登记收件' }).click();
  const score = desk(page)
    .getByLabel(/复核得分/)
    .first();
  await fillDisk(page);
  await score.fill('7');
  await page.keyboard.press('Enter');
  await desk(page).getByText('浏览器存储已满').waitFor();
  await page.keyboard.press('j');
  await desk(page).getByText('第 2 / 5 张').waitFor();
  await page.keyboard.press('k');
  await desk(page).getByText('第 1 / 5 张').waitFor();
  await expect.poll(() => score.inputValue()).toBe('7');
  await emptyDisk(page);
  await desk(page).getByRole('button', { name: '重试保存' }).click();
  await saved(page);
  await page.reload();
  await expect.poll(() => score.inputValue()).toBe('7');
});

test('what is done to a review is taken back by a key, and the reviewed actual is what its score must fit', async () => {
  const page = await open('#/review?sheet=sanming-2023-4');
  const cell = (column: string) => page.getByLabel(`平台热线接听坐席人数：${column}`);
  const type = async (column: string, text: string): Promise<void> => {
    await cell(column).fill(text);
    await page.keyboard.press('Enter');
  };
  const shows = (column: string, text: string) => expect.poll(() => cell(column).inputValue()).toBe(text);
  await desk(page).getByRole('button', { name: '登记收件' }).click();
  await cell('备注').fill('不要');
  await page.keyboard.press('Escape');
  await shows('备注', '');
  await type('备注', '电话核实');
  await type('复核得分', '8.5');
  await page.keyboard.press('0');
  await shows('复核得分', '9.71');
  await page.keyboard.press('Control+z');
  await shows('复核得分', '8.5');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await shows('备注', '');
  await page.keyboard.press('Control+y');
  await shows('备注', '电话核实');
  await type('复核完成值', '20');
  await page.keyboard.press('0');
  await shows('复核得分', '5.71');
  await page.keyboard.press('a');
  await desk(page)
    .getByRole('rowheader', { name: /话务员自检考核/ })
    .click();
  await page.keyboard.press('0');
  await type('复核得分', '9.71');
  await desk(page).getByRole('button', { name: '通过', exact: true }).click();
  await desk(page).getByRole('alert').getByText('复核得分 9.71 与复核完成值 20 不符，按规则应为 5.71').waitFor();
  const look = desk(page)
    .getByRole('alert')
    .evaluate((alert) => getComputedStyle(alert));
  expect(await look).toMatchObject({ display: 'block', overflowY: 'auto' });
  await type('复核得分', '5.71');
  await desk(page).getByRole('button', { name: '通过', exact: true }).click();
  await desk(page).getByRole('button', { name: '归档' }).click();
  await desk(page).getByRole('button', { name: '撤销通过' }).click();
  await desk(page).getByRole('button', { name: '通过', exact: true }).waitFor();
});

test('the queue keeps its place when the open sheet no longer fits it, and the keys work on a ticked box', async () => {
  const page = await open('#/review?tab=exchange');
  const sheets = buildCounty(4);
  await choose(page, [sent('county.jichi', Buffer.from(packageOf(sheets, 'filed')))]);
  await take(page, 4);
  await goTo(page, '待办队列');
  await page.getByText(/^已检查 9 张/).waitFor();
  await page.getByRole('combobox', { name: '状态' }).selectOption('submitted');
  await page.getByRole('button', { name: '逐张复核所列 4 张' }).click();
  await desk(page).getByText('第 1 / 4 张').waitFor();
  await page.keyboard.press('j');
  await desk(page).getByText('第 2 / 4 张').waitFor();
  await desk(page).getByRole('button', { name: '退回…' }).click();
  await page.getByRole('textbox', { name: /^退回原因/ }).fill('佐证材料不全');
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await desk(page).getByText('已退回单位修改，等待重新报送。').waitFor();
  await desk(page).getByText('第 2 / 4 张').waitFor();
  await page.keyboard.press('j');
  await desk(page).getByText('第 2 / 3 张').waitFor();
  await page.getByRole('checkbox', { name: '只看有须改项的' }).focus();
  await page.keyboard.press('k');
  await desk(page).getByText('第 1 / 3 张').waitFor();
});

test('two windows mark one sheet: each shows what the other set, both write, and what both typed is asked', async () => {
  const page = await open('#/review?sheet=sanming-2023-3');
  const other = await page.context().newPage();
  await other.goto(page.url());
  const scoreIn = (window: Page, row: string) => window.getByLabel(`${row}：复核得分`);
  await other.getByRole('button', { name: '登记收件' }).waitFor();
  await page.getByRole('button', { name: '登记收件' }).click();
  await scoreIn(page, '热线外包服务费').fill('9');
  await page.keyboard.press('Enter');
  await expect.poll(() => scoreIn(other, '热线外包服务费').inputValue()).toBe('9');
  await scoreIn(other, '投入时效').fill('8');
  await other.keyboard.press('Enter');
  await expect.poll(() => scoreIn(page, '投入时效').inputValue()).toBe('8');
  await saved(page);
  await saved(other);

  const row = other.locator('tr', { has: scoreIn(other, '热线外包服务费') });
  const before = await row.textContent();
  await scoreIn(other, '热线外包服务费').fill('7');
  await scoreIn(page, '热线外包服务费').fill('6');
  await page.keyboard.press('Enter');
  await expect.poll(() => row.textContent()).not.toBe(before);
  await other.keyboard.press('Enter');
  await other.getByText('“热线外包服务费”在另一个窗口也改了').waitFor();
  expect(await scoreIn(other, '热线外包服务费').inputValue()).toBe('6');
  await other.getByRole('button', { name: /7 分/u }).click();
  await expect.poll(() => scoreIn(page, '热线外包服务费').inputValue()).toBe('7');
});

test('the published sheets tell their rule: pro-rata execution is excluded by its numbers', async () => {
  const page = await open('#/review?tab=trial');
  await page.getByRole('button', { name: '反推' }).click();
  await page.getByText('三明市专项资金绩效自评规则（2023）：55 个数中重算出 55 个').waitFor();
  const proRata = page.getByRole('row').filter({ hasText: '按执行率比例得分' });
  await proRata.getByText('排除').waitFor();
  await proRata.getByText(/38\.7% → 应得 3\.87，表上 0/).waitFor();
});

test('the lists are written for Word and Excel, and the paragraph counts projects, funds and grades', async () => {
  const page = await open('#/review?tab=outputs');
  await page.getByRole('button', { name: '生成' }).click();
  await page
    .getByText('1 个单位的 5 个项目开展绩效自评，涉及全年预算 533.52 万元，全年执行 249.36 万元，执行率 46.74%')
    .waitFor();
  await page.getByText('自评等级为优 4 个、良 1 个、中 0 个、差 0 个').waitFor();
  for (const kind of ['Word', 'Excel']) {
    const line = page.getByRole('listitem').filter({ hasText: '自评复核表' });
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      line.getByRole('button', { name: `存为 ${kind}` }).click(),
    ]);
    expect((await readFile(await saved.path())).subarray(0, 2).toString()).toBe('PK');
  }
});

test('a sample is drawn by its seed, and the riskiest stand below with their reasons', async () => {
  const page = await open('#/review?tab=sample');
  await page.getByRole('button', { name: '抽取' }).click();
  await page.getByText(/^种子 20240101，清单 5 张，抽出 1 张/).waitFor();
  const share = page.getByLabel('抽取比例（%）');
  await share.fill('abc');
  await page.keyboard.press('Enter');
  await page.getByText('请填 0 到 100 之间的数，可带小数').waitFor();
  expect(await page.getByRole('button', { name: '抽取', exact: true }).isDisabled()).toBe(true);
  expect(await page.getByText(/^种子 20240101/).count()).toBe(0);
  await share.fill('32.5');
  await page.keyboard.press('Enter');
  await page.getByText(/^种子 20240101，清单 5 张，抽出 2 张/).waitFor();
  await page.getByRole('cell', { name: /风险 \d+：得分范围/ }).waitFor();
});
