import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findAccessibilityViolations } from '../support/browser/accessibility.ts';
import { startJourneys } from '../support/browser/journey.ts';

const { open } = startJourneys();

const cell = (page: Page, row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`);
const [nameColumn, targetColumn, actualColumn] = [2, 3, 5];
const [kindColumn, januaryColumn, yearColumn] = [3, 5, 17];

const openSheet = async (id: string): Promise<Page> => {
  const page = await open(`#/entry/${id}`);
  await page.getByRole('grid', { name: '填报表' }).waitFor();
  return page;
};

const openEmptySheet = async (): Promise<Page> => {
  const page = await open('#/entry');
  await page.getByLabel('项目名称').fill('培训经费');
  await page.getByRole('button', { name: '新建', exact: true }).last().click();
  await page.getByRole('grid', { name: '填报表' }).waitFor();
  return page;
};

test('month by month: the kind is chosen first, the year follows and says so', async () => {
  const page = await openEmptySheet();
  await cell(page, 0, nameColumn).click();
  await page.keyboard.type('A');
  await page.keyboard.press('Tab');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '按期填报' }).click();
  await page.getByRole('grid', { name: '按期填报表' }).waitFor();
  expect(await cell(page, 0, januaryColumn).getAttribute('data-lock')).toBe('locked');
  await cell(page, 0, kindColumn).click();
  await page.keyboard.press('Space');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, 0, kindColumn).textContent()).toBe('累计');
  await cell(page, 0, januaryColumn).click();
  for (const value of ['30', '45']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await expect.poll(() => cell(page, 0, yearColumn).textContent()).toBe('75');
  expect(await cell(page, 0, yearColumn + 1).textContent()).toBe('由各期算出');
  expect(await cell(page, 0, kindColumn).getAttribute('data-lock')).toBe('locked');
  await page.getByRole('button', { name: '全年填报' }).click();
  await expect.poll(() => cell(page, 0, actualColumn).textContent()).toBe('75');
});

test('a target changed after submission asks for a reason and keeps the old one', async () => {
  const page = await openSheet('sanming-2023-1');
  await page.getByRole('button', { name: '自评得分按计算填入' }).click();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('已提交').waitFor();
  expect(await cell(page, 0, actualColumn).getAttribute('data-lock')).toBe('locked');
  expect(await page.getByRole('button', { name: '退回…' }).count()).toBe(0);
  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('button', { name: '提交', exact: true }).waitFor();
  await page.getByText('提交后分值、行数和规则集不再改变').waitFor();
  const before = await cell(page, 1, targetColumn).textContent();
  await cell(page, 1, targetColumn).click();
  await page.keyboard.type('88');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '修改原因' }).fill('按退回意见提高');
  await page.getByRole('button', { name: '确定' }).click();
  await expect.poll(() => cell(page, 1, targetColumn).textContent()).toBe('88');
  await page.getByRole('tab', { name: '记录' }).click();
  await page.getByText(`指标值 ${before ?? ''} → 88，原因：按退回意见提高`).waitFor();
});

test('the history leads back to any earlier version', async () => {
  const page = await openSheet('sanming-2023-4');
  const before = await cell(page, 0, actualColumn).textContent();
  for (const text of ['180', '190']) {
    await cell(page, 0, actualColumn).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(page, 0, actualColumn).getAttribute('data-save')).toBe('saved');
  }
  await page.getByRole('tab', { name: '记录' }).click();
  await page.getByRole('button', { name: '回到此前' }).last().click();
  await expect.poll(() => cell(page, 0, actualColumn).textContent()).toBe(before);
  await page.getByText('返回旧版本').waitFor();
});

test('what lifts a sheet by one grade is named row by row', async () => {
  const page = await openSheet('sanming-2023-4');
  await page.getByRole('button', { name: '自评得分按计算填入' }).click();
  await cell(page, 5, actualColumn).click();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '提档' }).click();
  await page.getByText('距优还差 1 分。').waitFor();
  await page.getByText('实际完成值 7 → 11').waitFor();
});

test('a value has its note and its evidence, a file among them, after a reload too', async () => {
  const page = await openSheet('sanming-2023-4');
  await cell(page, 0, actualColumn).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '附文件' }).click();
  const chooser = await choosing;
  // What is added while the file is being chosen stays.
  await page.getByRole('textbox', { name: '文字说明，或 https:// 开头的链接' }).fill('验收单 12 号');
  await page.getByRole('button', { name: '添加依据' }).click();
  await chooser.setFiles({ name: '验收单.txt', mimeType: 'text/plain', buffer: Buffer.from('合格') });
  await page.getByRole('button', { name: '验收单.txt' }).first().waitFor();
  await page
    .getByText(/已保存/)
    .first()
    .waitFor();
  await page.reload();
  await cell(page, 0, actualColumn).click();
  await page.getByText('验收单 12 号').first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '验收单.txt', exact: true }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe('合格');
});

test('an indicator is found by pinyin and put into the sheet', async () => {
  const page = await openEmptySheet();
  await page.getByRole('tab', { name: '指标库' }).click();
  await page.getByRole('textbox', { name: '查找指标（可用拼音）' }).fill('gmgddx');
  await page.getByText('购买工单短信（万条）').waitFor();
  await page.getByRole('button', { name: '插入', exact: true }).first().click();
  await expect.poll(() => page.getByRole('rowheader', { name: '购买工单短信（万条）' }).count()).toBe(1);
});

test('a backup restores a workspace that was cleared, history included', async () => {
  const page = await openSheet('sanming-2023-4');
  await cell(page, 0, actualColumn).click();
  await page.keyboard.type('181');
  await page.keyboard.press('Enter');
  await page.getByText('还没有备份过').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('complementary').getByRole('button', { name: '下载备份' }).click(),
  ]);
  const file = await download.path();
  await page.getByRole('button', { name: /^工作区/ }).click();
  await page.getByRole('menuitem', { name: '清空工作区…' }).click();
  await page.getByRole('button', { name: '删除全部' }).click();
  await page.getByRole('button', { name: /^工作区/ }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: '从备份恢复…' }).click(),
  ]);
  await chooser.setFiles(file);
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByText('已恢复 22 张表。').waitFor();
  await page.reload();
  await expect.poll(() => cell(page, 0, actualColumn).textContent()).toBe('181');
  await page.getByRole('tab', { name: '记录' }).click();
  await page.getByText('196.49 → 181').waitFor();
});

test('a backup with one damaged sheet restores the others and names that one', async () => {
  // A backup taken before the sample is there holds nothing that could be damaged.
  const page = await openSheet('sanming-2023-4');
  await page.getByRole('button', { name: /^工作区/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '下载备份' }).click(),
  ]);
  const file = await download.path();
  const backup = JSON.parse(readFileSync(file, 'utf8')) as { readonly evaluations: { ruleSetId: unknown }[] };
  backup.evaluations.splice(0, 1, { ...backup.evaluations[0], ruleSetId: 7 });
  await page.getByRole('button', { name: /^工作区/ }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: '从备份恢复…' }).click(),
  ]);
  const buffer = Buffer.from(JSON.stringify(backup));
  await chooser.setFiles({ name: '备份.json', mimeType: 'application/json', buffer });
  await page.getByText('另有 1 张内容残缺').waitFor();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByText(/^已恢复 21 张表。1 张内容残缺，未能恢复：.*请换一份较早的备份恢复/).waitFor();
});

test.each(['#/entry', '#/entry/sanming-2023-4'])('%s keeps to WCAG 2.2 AA', async (address) => {
  const page = await open(address);
  await page.getByRole('table').or(page.getByRole('grid')).first().waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
});

const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

test('values pasted into periods are accounted for cell by cell and taken back as one step', async () => {
  const page = await openEmptySheet();
  await page.getByRole('button', { name: '按期填报' }).click();
  await page.getByRole('grid', { name: '按期填报表' }).waitFor();
  await cell(page, 0, kindColumn).click();
  await paste(page, '累计\t季\t1\t2\t3\n总和\t季\t1\n');
  const account = page.getByRole('region', { name: '粘贴结果' });
  await account.getByText('填入 4 格，未填 4 格').waitFor();
  expect(await account.getByText('未填：此格不可修改').count()).toBe(2);
  expect(await account.getByText('未填：不在可选项中').count()).toBe(1);
  expect(await account.getByText('未填：请先选统计口径').count()).toBe(1);
  await expect.poll(() => cell(page, 0, yearColumn).textContent()).toBe('3');
  await page.getByRole('button', { name: '撤销这次粘贴' }).click();
  await expect.poll(() => cell(page, 0, kindColumn).textContent()).toBe('');
  expect(await cell(page, 1, kindColumn + 1).textContent()).toBe('月');
});

test('problems and suggestions are filled in, undone and told in the history', async () => {
  const page = await openEmptySheet();
  await page.getByRole('tab', { name: '表头' }).click();
  await page.getByRole('button', { name: '增加问题' }).click();
  const field = page.getByRole('textbox', { name: '存在问题' });
  await field.fill('台账不全');
  await field.blur();
  await page.getByRole('button', { name: '删除问题 1' }).click();
  await expect.poll(() => field.count()).toBe(0);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(() => field.inputValue()).toBe('台账不全');
  await page.getByRole('tab', { name: '记录' }).click();
  await page.getByText('问题 1 · 存在问题：空 → 台账不全').first().waitFor();
});
