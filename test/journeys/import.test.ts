import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startJourneys } from '../support/browser/journey.ts';
import { pasteTable } from '../support/browser/paste.ts';
import { printToPdf, readPrintedPages } from '../support/browser/printed-pages.ts';
import { hostileFiles } from '../support/hostile-files.ts';
import { longFormHtml } from '../support/long-form.ts';
import { readWorkbook } from '../support/written-workbook.ts';

const { open } = startJourneys();
const projectName = '2023年度三明市12345政务服务便民热线中心热线外包服务运营经费';

async function chooseFiles(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件', exact: true }).click();
  await (await choosing).setFiles(files);
}

function publishedFile(name: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: '', buffer: readFileSync(`test/cases/files/${name}`) };
}

async function clearWorkspace(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^工作区/ }).click();
  await page.getByRole('menuitem', { name: '清空工作区…' }).click();
  await page.getByRole('button', { name: '删除全部' }).click();
  await page.getByRole('heading', { name: '从哪里开始' }).waitFor();
}

test('a new user imports one workbook, sees its score, and finds it again after a reload', async () => {
  const page = await open();
  await clearWorkspace(page);
  await page.getByRole('link', { name: '导入表格文件' }).click();
  await chooseFiles(page, publishedFile('sanming-2023-4.xlsx'));
  await page.getByRole('region', { name: '存疑与问题' }).getByText('原表写成了公式，已取出其中的文字。').waitFor();
  await page.getByRole('combobox', { name: '规则集' }).selectOption({ label: '三明市专项资金绩效自评规则（2023）' });
  await page.getByRole('button', { name: '确认导入 1 张' }).click();
  await page.getByRole('link', { name: '打开' }).click();
  await page.getByRole('heading', { name: projectName }).waitFor();
  await page.getByRole('button', { name: '总分 86.71' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: '总分 86.71' }).waitFor();
  await page.getByRole('link', { name: '评价表' }).click();
  await page.getByText('1 张表，1 张自评表，预算 200.00 万元').waitFor();
});

test('tables that are no forms are named beside the form, and can be looked at', async () => {
  const cell = (text: string): string => `<td>${text}</td>`;
  const rows = ['序号,资产名称,数量,原值', '1,监护仪,6,168.00', '2,心电图机,30,66.00', '合计,,36,234.00'];
  const table = rows.map((row) => `<tr>${row.split(',').map(cell).join('')}</tr>`).join('');
  const html = `<p>新增固定资产情况表</p><table>${table}</table>${longFormHtml()}`;
  const page = await open('#/import');
  await chooseFiles(page, { name: '决算公开.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await page.getByText('其他表格 1 张，不是绩效表，未读入：表 1').click();
  await page.getByRole('cell', { name: '监护仪' }).waitFor();
  await page.getByRole('button', { name: '确认导入 1 张' }).waitFor();
});

test('a row that was moved as a whole is found right as a whole', async () => {
  const rows = [
    '项目支出绩效自评表（2023年度）',
    '项目名称,绿化养护',
    '一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分',
    '产出指标,数量指标,养护面积,≥6万平方米,6.2万平方米,50,50',
    '质量指标,养护合格率,≥95%,96%,50,50',
  ];
  const page = await open('#/import');
  await chooseFiles(page, { name: '左移.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  const doubts = page.getByRole('region', { name: '存疑与问题' });
  await doubts.getByText('养护合格率 · 年度指标值').waitFor();
  await doubts.getByRole('button', { name: '第5行 整行无误' }).click();
  await doubts.getByText('没有存疑之处。').waitFor();
});

test('a cell is corrected before the import, and the correction can be undone', async () => {
  const page = await open('#/import');
  await chooseFiles(page, publishedFile('sanming-2023-4.xlsx'));
  await page.getByRole('button', { name: '第23行第5列 改' }).click();
  await page.getByRole('textbox', { name: '第23行第5列 改为' }).fill('优');
  await page.getByRole('button', { name: '改好' }).click();
  await page.getByText('已改 1 处').waitFor();
  const row = page.getByRole('row', { name: /产出指标 质量指标 话务员自检考核/ });
  await expect.poll(() => row.textContent()).not.toContain('=优优');
  await page.getByRole('button', { name: '撤销上一处修改' }).click();
  await expect.poll(() => row.textContent()).toContain('=优优');
});

test('columns, rows and halves are put right, and each repair can be undone on its own', async () => {
  const page = await open('#/import');
  await chooseFiles(page, publishedFile('sanming-2023-4.xlsx'));
  const read = page.getByRole('region', { name: '读出的内容' });
  const repair = page.getByRole('region', { name: '改正读法' });
  const row = read.getByRole('row', { name: /话务员自检考核/ });
  const openCell = (): Promise<void> => page.getByRole('button', { name: '第23行第5列 改' }).click();
  await openCell();
  await expect.poll(() => repair.getByRole('combobox', { name: '这一列是' }).inputValue()).toBe('target');
  await repair.getByRole('combobox', { name: '这一行是' }).selectOption({ label: '小标题，不是指标' });
  await expect.poll(() => row.count()).toBe(0);
  await page.getByText('已改 1 处').click();
  await page.getByRole('button', { name: '撤销 第23行 这一行：小标题，不是指标' }).click();
  await expect.poll(() => row.count()).toBe(1);
  await openCell();
  await page.getByRole('textbox', { name: '第23行第5列 改为' }).fill('优\n≥90%');
  await repair.getByRole('button', { name: '拆成 2 行' }).click();
  await expect.poll(() => row.count()).toBe(2);
  await page.getByRole('button', { name: '撤销上一处修改' }).click();
  await expect.poll(() => row.count()).toBe(1);
});

test('any cell of the source is found and corrected by the keys alone', async () => {
  const page = await open('#/import');
  await chooseFiles(page, publishedFile('sanming-2023-4.xlsx'));
  const source = page.getByRole('table', { name: '原表：Sheet1' });
  await source.getByRole('button', { name: '专项资金绩效自评表' }).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  const text = page.getByRole('textbox', { name: '第3行第2列 改为' });
  await expect.poll(() => text.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('热线运营经费');
  await page.keyboard.press('Enter');
  await page.getByText('已改 1 处').waitFor();
  await page.getByRole('region', { name: '读出的内容' }).getByText('热线运营经费', { exact: true }).waitFor();
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('title') ?? null);
  expect(await focused()).toBe('第3行第2列');
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe('第3行第1列');
});

test('a year that the sheets of a file do not print can be given to all of them', async () => {
  const page = await open('#/import');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const form = longFormHtml().replaceAll(/（?20\d\d年度）?/gu, '');
  await pasteTable(page, `${form}${form.replace('诉求办理经费', '座席外包经费')}`);
  await page.getByRole('button', { name: '改年度' }).click();
  await page.getByRole('textbox', { name: '年度改为' }).fill('2021');
  await page.getByRole('checkbox', { name: '本文件其余 1 张没有年度的表也改为此年度' }).waitFor();
  await page.getByRole('button', { name: '改好' }).click();
  const result = page.getByRole('region', { name: '读出的内容' });
  await result.getByText('2021', { exact: true }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: '改年度' }).count()).toBe(0);
  await page.getByRole('button', { name: '2. 座席外包经费' }).click();
  await result.getByText('座席外包经费', { exact: true }).waitFor();
  await result.getByText('2021', { exact: true }).waitFor();
});

test('a file goes back to its maker with coloured and commented cells', async () => {
  const page = await open('#/import');
  await chooseFiles(page, publishedFile('sanming-2023-4.xlsx'));
  await page.getByRole('combobox', { name: '规则集' }).selectOption({ label: '三明市专项资金绩效自评规则（2023）' });
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载退回表' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('sanming-2023-4-退回.xlsx');
  const [sheet, ...others] = readWorkbook(new Uint8Array(readFileSync(await download.path())));
  expect(sheet?.cells.get('E23')?.formula).toBe('优优');
  expect(sheet?.cells.get('E23')?.note).toContain('存疑');
  expect(sheet?.cells.get('H23')?.note).toContain('自评得分空白');
  expect(sheet?.merges).toContain('A1:I1');
  expect(others).toEqual([]);
  await page.getByText('就是来文本身').waitFor();
});

test('hostile files are refused one by one while the page stays at hand', async () => {
  const page = await open('#/import');
  await chooseFiles(
    page,
    ...hostileFiles.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes()) })),
    publishedFile('sanming-2023-4.xlsx'),
  );
  const files = page.getByRole('list', { name: '文件' }).getByRole('button');
  await expect
    .poll(async () => (await files.allTextContents()).filter((text) => text.includes('未读懂')).length)
    .toBe(hostileFiles.length);
  await page.getByRole('button', { name: /sanming-2023-4\.xlsx.*1 张表/u }).waitFor();
});

test('what is in the workspace already is not doubled', async () => {
  const page = await open();
  await page.getByRole('link', { name: '导入', exact: true }).click();
  await chooseFiles(page, publishedFile('sanming-2023-4.xlsx'));
  await page.getByText('工作区已有这张表，内容完全相同，不必再导入').waitFor();
});

test('a submitted sheet is not overwritten; taken back, it is updated cell by cell and can go back', async () => {
  const page = await open('#/entry/sanming-2023-1');
  const text = readFileSync('test/cases/files/sanming-2023-1.html', 'utf8').replace('94.44', '84.44');
  const changed = { name: '改过.html', mimeType: 'text/html', buffer: Buffer.from(text) };
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('button', { name: '撤回' }).waitFor();
  await page.getByRole('link', { name: '导入', exact: true }).click();
  await chooseFiles(page, changed);
  await page.getByText('有 1 处不同。它已提交，不能由导入改动：请先在填报页“撤回”').waitFor();
  const how = page.getByRole('combobox', { name: /如何导入$/u });
  expect(await how.getByRole('option').allTextContents()).toEqual(['另存为一张新表', '不导入']);
  await page.getByRole('link', { name: '填报', exact: true }).click();
  await page.getByRole('link', { name: '2022年三明市12345平台热线外包服务', exact: true }).click();
  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('button', { name: '提交', exact: true }).waitFor();
  await page.getByRole('link', { name: '导入', exact: true }).click();
  await chooseFiles(page, changed);
  await page.getByRole('button', { name: '确认导入 1 张' }).click();
  await page.getByRole('link', { name: '打开' }).waitFor();
  await page.getByRole('link', { name: '填报', exact: true }).click();
  await page.getByRole('link', { name: '2022年三明市12345平台热线外包服务', exact: true }).click();
  await page.getByRole('tab', { name: '记录' }).click();
  const update = page.getByRole('listitem').filter({ hasText: '由“改过.html”导入更新' });
  await update.getByText('热线外包服务满意率 · 实际完成值：94.44 → 84.44').waitFor();
  await update.getByRole('button', { name: '回到此前' }).click();
  await page.getByText('热线外包服务满意率 · 实际完成值：84.44 → 94.44').waitFor();
});

test('a bad file is named with its reason, and the others still come', async () => {
  const page = await open('#/import');
  const cut = readFileSync('test/cases/files/sanming-2023-1.xlsx').subarray(0, 3000);
  await chooseFiles(
    page,
    { name: 'broken.xlsx', mimeType: '', buffer: cut },
    { name: 'empty.xlsx', mimeType: '', buffer: Buffer.alloc(0) },
    publishedFile('weinan-2023-2.html'),
  );
  const files = page.getByRole('list', { name: '文件' }).getByRole('button');
  await expect
    .poll(() => files.allTextContents())
    .toEqual([
      expect.stringMatching(/未读懂.*broken\.xlsx.*文件已损坏或没有下载完整/),
      expect.stringMatching(/未读懂.*empty\.xlsx.*文件是空的/),
      expect.stringMatching(/weinan-2023-2\.html.*1 张表/),
    ]);
  await page.getByRole('combobox', { name: '按结果筛选文件' }).selectOption({ label: '▲ 未读懂 2' });
  await expect.poll(() => files.count()).toBe(2);
  await page.getByRole('combobox', { name: '按结果筛选文件' }).selectOption({ label: '全部 3 个文件' });
  await expect.poll(() => files.count()).toBe(3);
});

test('of hundreds of files only those in sight are drawn, and keys reach the others', async () => {
  const page = await open('#/import');
  const names = Array.from({ length: 200 }, (_, index) => `${index + 1}.csv`);
  await chooseFiles(page, ...names.map((name) => ({ name, mimeType: '', buffer: Buffer.from('甲,乙\n1,2\n') })));
  const files = page.getByRole('list', { name: '文件' }).getByRole('button');
  await files.first().waitFor();
  expect(await files.count()).toBeLessThan(60);
  await files.first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '199.csv', level: 1 }).waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '2.csv', level: 1, exact: true }).waitFor();
  await chooseFiles(page, publishedFile('sanming-2023-4.xlsx'));
  await page.getByRole('heading', { name: 'sanming-2023-4.xlsx', level: 1 }).waitFor();
  await expect.poll(() => files.last().textContent()).toContain('sanming-2023-4.xlsx');
});

test('a long form is pasted, scored, and printed with its heads on every page', async () => {
  const page = await open('#/import');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await pasteTable(page, longFormHtml());
  await page.getByRole('button', { name: '确认导入 1 张' }).click();
  await page.getByRole('link', { name: '打开' }).click();
  await page.getByRole('heading', { name: '诉求办理经费' }).waitFor();
  await page.getByRole('link', { name: '打印' }).click();
  await page.getByText(/^1 份，[2-9] 页$/).waitFor();
  const pages = await readPrintedPages(await printToPdf(page));
  expect(pages.length).toBeGreaterThan(1);
  const text = pages.map((printed) => printed.text);
  expect(text.join('')).toContain('办理群众诉求第50批');
  expect(text.slice(0, -1).every((one) => one.includes('三级指标年度指标值实际完成值'))).toBe(true);
  expect(text[1]).toContain(`第2页共${pages.length}页`);
  expect(pages.every(({ width, height }) => width === 210 && height === 297)).toBe(true);
});
