import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { emptyDisk, fillDisk } from '../support/browser/full-disk.ts';
import { startJourneys } from '../support/browser/journey.ts';

const { open } = startJourneys();

const columns = [
  'categoryText',
  'subcategoryText',
  'name',
  'targetText',
  'baselineText',
  'actualText',
  'maxScoreText',
  'selfScoreText',
  'computed',
  'deviationReason',
];

const cell = (page: Page, row: number, column: string) =>
  page.locator(`[data-cell="${row}:${columns.indexOf(column)}"]`);

const total = (page: Page) => page.getByRole('status', { name: '总分' });

const paste = async (page: Page, data: { readonly text: string; readonly html?: string }): Promise<void> => {
  await page.evaluate(({ text, html }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    if (html !== undefined) clipboardData.setData('text/html', html);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
};

const fillField = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.blur();
};

const createFromGoals = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: '选择目标表' }).click();
  await page.getByRole('option', { name: /12345响应平台场所运维费/ }).click();
  await page.getByRole('button', { name: '新建', exact: true }).first().click();
  await page.getByRole('grid', { name: '填报表' }).waitFor();
};

const actuals = ['3', '100', '平稳运行', '2023年12月', '29.8', '45', '提升12%', '93.5%', '94.1%'];

const importGoals = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^工作区/ }).click();
  await page.getByRole('menuitem', { name: '清空工作区…' }).click();
  await page.getByRole('button', { name: '删除全部' }).click();
  await page.getByRole('link', { name: '导入表格文件' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件', exact: true }).click();
  await (await choosing).setFiles('test/cases/files/weinan-2023-2.xlsx');
  await page.getByRole('button', { name: '确认导入 1 张' }).click();
  await page.getByRole('link', { name: '打开' }).waitFor();
  await page.getByRole('link', { name: '填报', exact: true }).click();
};

test('from a file with targets to a submitted sheet: weights proposed, 9 actuals pasted, two reasons', async () => {
  const page = await open();
  await importGoals(page);
  await createFromGoals(page);
  await fillField(page, '填报人', '张三');
  await fillField(page, '全年预算数', '30');
  await fillField(page, '全年执行数', '29.8');
  await page.getByRole('button', { name: '按规则集建议分值' }).click();
  await page.getByText('分值 90 + 执行 10 = 100').waitFor();

  await cell(page, 0, 'actualText').click();
  await paste(page, { text: `${actuals.join('\r\n')}\r\n` });
  await page.getByText('填入 9 格').waitFor();
  expect(await page.getByRole('region', { name: '粘贴结果' }).getByRole('row').count()).toBe(10);
  await page.getByRole('button', { name: '关闭' }).click();

  await cell(page, 2, 'actualText').click();
  await page.getByRole('combobox', { name: '达成程度' }).selectOption({ label: '达成' });
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('还有 2 处必须改正').waitFor();
  await cell(page, 5, 'deviationReason').click();
  await page.keyboard.insertText('第四季度话务量回落，已增开网上受理渠道');
  await page.keyboard.press('Enter');
  await cell(page, 8, 'deviationReason').click();
  await page.keyboard.insertText('无偏差');
  await page.keyboard.press('Enter');
  await page.getByText('没有说明原因').waitFor();
  await cell(page, 8, 'deviationReason').click();
  await page.keyboard.insertText('新入职人员多，业务不熟，已安排跟班培训');
  await page.keyboard.press('Enter');
  await page.getByText('没有必须改正的问题').waitFor();

  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('已提交').waitFor();
  await expect.poll(() => cell(page, 0, 'selfScoreText').textContent()).toBe('10');
  await page.reload();
  await page.getByText('已提交').waitFor();
  expect(await cell(page, 5, 'deviationReason').textContent()).toBe('第四季度话务量回落，已增开网上受理渠道');
  await page.getByRole('tab', { name: '记录' }).click();
  await page.getByText(/提交 第 \d+ 版 · 张三/).waitFor();
});

test('a column of values is taken, and what cannot be taken is named cell by cell', async () => {
  const page = await open('#/entry/sanming-2023-1');
  await page.getByRole('grid', { name: '填报表' }).waitFor();
  await cell(page, 0, 'maxScoreText').click();
  await paste(page, { text: '10\t优秀\t9\n10\t十分\t9\n' });
  const account = page.getByRole('region', { name: '粘贴结果' });
  await account.waitFor();
  expect(await account.getByText('未填：不是数值').count()).toBe(2);
  expect(await account.getByText('未填：此格不可修改').count()).toBe(2);
  await page.getByRole('button', { name: '撤销这次粘贴' }).click();
  await expect.poll(() => account.count()).toBe(0);
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, 0, 'maxScoreText').textContent()).toBe('8');
});

test('a table from a spreadsheet with a merged cell: what it covers is left alone', async () => {
  const page = await open('#/entry/sanming-2023-1');
  await page.getByRole('grid', { name: '填报表' }).waitFor();
  const second = await cell(page, 1, 'actualText').textContent();
  await cell(page, 0, 'actualText').click();
  await paste(page, {
    text: '77\n\n88',
    html: '<table><tr><td rowspan="2">77</td></tr><tr></tr><tr><td>88</td></tr></table>',
  });
  await expect.poll(() => cell(page, 0, 'actualText').textContent()).toBe('77');
  expect(await cell(page, 1, 'actualText').textContent()).toBe(second);
  expect(await cell(page, 2, 'actualText').textContent()).toBe('88');
});

test('the keyboard moves, types, fills, clears and undoes like a spreadsheet', async () => {
  const page = await open('#/entry/sanming-2023-4');
  await page.getByRole('grid', { name: '填报表' }).waitFor();
  const before = await total(page).textContent();
  await cell(page, 5, 'actualText').click();
  await page.keyboard.type('30');
  await expect.poll(() => cell(page, 5, 'computed').textContent()).toBe('8.57');
  await page.keyboard.press('Escape');
  await expect.poll(() => cell(page, 5, 'actualText').textContent()).toBe('34');
  await page.keyboard.type('30');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, 6, 'actualText').textContent()).toBe('94.49');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect.poll(() => cell(page, 7, 'actualText').textContent()).toBe('94.49');
  await page.keyboard.press('Delete');
  await expect.poll(() => cell(page, 6, 'actualText').textContent()).toBe('');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  await expect.poll(() => cell(page, 5, 'actualText').textContent()).toBe('34');
  expect(await total(page).textContent()).toBe(before);
});

test('the stated total and grade follow the scores, in the words of the form', async () => {
  const page = await open('#/entry/sanming-2023-4');
  await page.getByRole('grid', { name: '填报表' }).waitFor();
  await page.getByRole('button', { name: '自评得分按计算填入' }).click();
  await cell(page, 5, 'selfScoreText').click();
  await page.keyboard.type('2.71');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '记录' }).click();
  await page.getByText('评价等级：良 (90>S≥80) → 优 (S≥90)').waitFor();
  // A slow save may come between two keystrokes.
  await page.getByText(/^总分：.+ → 89\.71$/u).waitFor();
  await page.getByText('评价等级：优 (S≥90) → 良 (90>S≥80)').waitFor();
});

test('two tabs: different cells both live, and a cell that both changed is asked about', async () => {
  const first = await open('#/entry/sanming-2023-2');
  await first.getByRole('grid', { name: '填报表' }).waitFor();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await second.getByRole('grid', { name: '填报表' }).waitFor();
  await cell(first, 0, 'actualText').click();
  await first.keyboard.type('30.1');
  await cell(second, 1, 'actualText').click();
  await second.keyboard.type('97.1');
  await first.keyboard.press('Enter');
  await second.keyboard.press('Enter');
  await expect.poll(() => cell(second, 0, 'actualText').textContent()).toBe('30.1');
  await expect.poll(() => cell(first, 1, 'actualText').textContent()).toBe('97.1');

  await fillDisk(second);
  await cell(second, 2, 'actualText').click();
  await second.keyboard.type('91');
  await second.keyboard.press('Enter');
  await second.getByText('浏览器存储已满').waitFor();
  await cell(first, 2, 'actualText').click();
  await first.keyboard.type('92');
  await first.keyboard.press('Enter');
  await second.getByText('在另一个窗口也改了').waitFor();
  await emptyDisk(second);
  await second.getByRole('button', { name: '用这里的“91”' }).click();
  await expect.poll(() => cell(first, 2, 'actualText').textContent()).toBe('91');
});

test('a full disk: the typed value stays, the page says so, and a retry saves it', async () => {
  const page = await open('#/entry/sanming-2023-3');
  await page.getByRole('grid', { name: '填报表' }).waitFor();
  await fillDisk(page);
  await cell(page, 0, 'actualText').click();
  await page.keyboard.type('18.5');
  await page.keyboard.press('Enter');
  await page.getByText('浏览器存储已满').waitFor();
  expect(await cell(page, 0, 'actualText').textContent()).toBe('18.5');
  expect(await cell(page, 0, 'actualText').getAttribute('data-save')).toBe('failed');
  await page.getByRole('navigation', { name: '功能' }).getByRole('link', { name: '评价表' }).click();
  await page.getByRole('heading', { name: '评价表' }).waitFor();
  await page.goBack();
  await page.getByText('浏览器存储已满').waitFor();
  expect(await cell(page, 0, 'actualText').textContent()).toBe('18.5');
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('alert').getByRole('button', { name: '下载备份' }).click(),
  ]);
  expect(await readFile(await backup.path(), 'utf8')).toContain('"actualText":"18.5"');
  await emptyDisk(page);
  await page.getByRole('button', { name: '重试保存' }).click();
  await expect.poll(() => cell(page, 0, 'actualText').getAttribute('data-save')).toBe('saved');
  await page.reload();
  await expect.poll(() => cell(page, 0, 'actualText').textContent()).toBe('18.5');
});

test('Chinese is typed straight into a cell by an input method, and its Enter stays with it', async () => {
  const page = await open('#/entry/sanming-2023-4');
  await page.getByRole('grid', { name: '填报表' }).waitFor();
  await cell(page, 8, 'actualText').click();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'liang', selectionStart: 5, selectionEnd: 5 });
  await keyboard.send('Input.imeSetComposition', { text: '良好', selectionStart: 2, selectionEnd: 2 });
  await keyboard.send('Input.insertText', { text: '良好' });
  await expect.poll(() => cell(page, 8, 'actualText').textContent()).toBe('良好');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, 8, 'computed').textContent()).toBe('8');
  await expect.poll(() => cell(page, 8, 'actualText').getAttribute('data-save')).toBe('saved');
});

test('those who listen hear row, column, target, score and save state', async () => {
  const page = await open('#/entry/sanming-2023-4');
  await page.getByRole('grid', { name: '填报表' }).waitFor();
  await cell(page, 5, 'actualText').click();
  await page.keyboard.type('33');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  const spoken = page.getByRole('textbox', {
    name: '第 6 行 平台热线接听坐席人数，实际完成值：33，目标 ≥35人，得分 9.43，已保存',
  });
  await expect.poll(() => spoken.count()).toBe(1);
});

test('a block of 40 indicators makes its rows, a column of 41 actuals fills them, and the account tells of each', async () => {
  const page = await open('#/entry');
  await page.getByLabel('项目名称').fill('四十项指标');
  await page.getByRole('button', { name: '新建', exact: true }).last().click();
  await page.getByRole('grid', { name: '填报表' }).waitFor();
  await cell(page, 0, 'name').click();
  const planned = Array.from({ length: 40 }, (_, row) => `指标${row + 1}\t≥${row + 1}件`);
  await paste(page, { text: `${planned.join('\r\n')}\r\n` });
  await page.getByText('增加 34 行，填入 80 格').waitFor();
  await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('41');
  await page.getByRole('button', { name: '撤销这次粘贴' }).click();
  await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('7');
  await page.getByRole('button', { name: '重做' }).click();
  await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('41');

  await cell(page, 0, 'actualText').click();
  const column = Array.from({ length: 41 }, (_, row) => `${row + 1}`);
  await paste(page, { text: `${column.join('\r\n')}\r\n` });
  await page.getByText('填入 40 格，未填 1 格').waitFor();
  const lines = page.getByRole('region', { name: '粘贴结果' }).getByRole('row');
  expect(await lines.count()).toBe(42);
  expect(await lines.nth(1).textContent()).toBe('第 41 行 · 实际完成值41未填：超出表格');
  expect(await lines.nth(8).textContent()).toBe('指标7 · 实际完成值7已填入');
  expect(await lines.nth(41).textContent()).toBe('指标40 · 实际完成值40已填入');
  await page.getByRole('button', { name: '关闭' }).click();
  await cell(page, 0, 'actualText').click();
  await page.keyboard.press('Control+End');
  await expect.poll(() => cell(page, 39, 'actualText').textContent()).toBe('40');
});

test('the heads of the grid stay in sight', async () => {
  const page = await open('#/entry/sanming-2023-4', { viewport: { width: 1366, height: 480 } });
  const grid = page.getByRole('grid', { name: '填报表' });
  const head = grid.getByRole('columnheader', { name: '实际完成值' });
  await head.waitFor();
  const top = async () => (await head.boundingBox())?.y;
  const before = await top();
  const last = grid.locator('[data-cell]').last();
  await last.scrollIntoViewIfNeeded();
  const scrolled = await grid.locator('../..').evaluate(({ scrollTop }) => scrollTop);
  expect(scrolled).toBeGreaterThan(100);
  expect(await top()).toBe(before);
});

test('a year or an amount that is none is told at its field, keeps what was typed, and is one jump away', async () => {
  const page = await open('#/entry');
  await page.getByLabel('项目名称').fill('写错的金额');
  const begin = page.getByRole('button', { name: '新建', exact: true }).last();
  const year = page.getByRole('textbox', { name: '年度', exact: true });
  await year.fill('20x6');
  await page.getByText('不是年份，未保存；请填四位数字，如 2026').waitFor();
  expect(await begin.isDisabled()).toBe(true);
  await year.fill('2026');
  await begin.click();
  await page.getByRole('grid', { name: '填报表' }).waitFor();

  await fillField(page, '年初预算数', '十万');
  await fillField(page, '全年预算数', 'abc');
  await expect.poll(() => page.getByText('▲ 不是数值，请只填数字，如 198.5').count()).toBe(2);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  const told = page.getByRole('listitem').filter({ hasText: '年度资金总额的年初预算数“十万”不是数值' });
  await told.getByRole('button', { name: '去改' }).click();
  const initial = page.getByLabel('年初预算数', { exact: true });
  await expect.poll(() => initial.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await initial.inputValue()).toBe('十万');
  await initial.fill('10');
  await expect.poll(() => told.count()).toBe(0);

  await initial.blur();
  await initial.fill('999');
  await initial.press('Escape');
  await expect.poll(() => initial.inputValue()).toBe('10');
  await initial.blur();
  expect(await initial.inputValue()).toBe('10');

  await page.getByRole('tab', { name: '表头' }).click();
  await year.fill('20x7');
  await year.blur();
  await page.getByText('不是年份，未保存').waitFor();
  await page.getByRole('tab', { name: '记录', exact: true }).click();
  await year.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: '表头' }).click();
  await page.getByText('不是年份，未保存').waitFor();
  expect(await year.inputValue()).toBe('20x7');

  await page.getByRole('link', { name: '评价表', exact: true }).last().click();
  await year.waitFor({ state: 'detached' });
  await page.goBack();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  const refused = page.getByRole('listitem').filter({ hasText: '年度“20x7”不是年份，未保存；请填四位数字' });
  await refused.getByRole('button', { name: '去改' }).click();
  await expect.poll(() => year.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await year.inputValue()).toBe('20x7');
  await year.fill('2027');
  await page.getByText('2027 年度').waitFor();
});
