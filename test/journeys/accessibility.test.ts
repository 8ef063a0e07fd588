import { expect, test } from 'vitest';
import { findAccessibilityViolations } from '../support/browser/accessibility.ts';
import { startJourneys } from '../support/browser/journey.ts';

const { open, visit } = startJourneys();

const pages = [
  ['the list', '#/', '打印所列 22 张'],
  ['an evaluation', '#/evaluations/sanming-2023-4', '公布得分与计算结果一致'],
  ['a receipt', '#/evaluations/sanming-2023-4?at=total', '空白得分补上后：96.71 优'],
  ['a rule set tried out', '#/evaluations/sanming-2023-4?rules=sichuan', '本表改用此规则集'],
  ['a target table', '#/evaluations/weinan-2023-2', '分值（建议）'],
  ['the overview', '#/overview', '需要关注'],
  ['the rows behind a number', '#/overview?rows=all', '= 533.52'],
  ['the briefing', '#/briefing?year=2023', '最需要关注的三个项目'],
  ['the watch list', '#/monitoring?month=12', '灯怎么算'],
  ['a sheet on watch', '#/monitoring/sanming-2023-4?month=12', '全部项目'],
  ['a year under way', '#/monitoring/example-2026-1', '填入预测 76'],
  ['the grid to fill in', '#/entry/sanming-2023-4', '分值 90 + 执行 10 = 100'],
  ['the review queue', '#/review', '未支出而产出满分'],
  ['a sheet on the review desk', '#/review?sheet=sanming-2023-4', '看原表'],
  ['filing and returning', '#/review?tab=exchange', '打开收到的包'],
  ['the sample', '#/review?tab=sample', '种子印在名单上'],
  ['reviewers side by side', '#/review?tab=calibration', '各复核人平均扣了'],
  ['rules tried on all', '#/review?tab=trial', '换一套规则会怎样'],
  ['what the review gives', '#/review?tab=outputs', '报告段落可直接复制'],
  ['the settings of the bureau', '#/review?tab=settings', '扣分条款'],
  ['the import page', '#/import', '文件只在本机读取，不会上传。'],
  ['the page that opens an address', '#/open', '从地址打开'],
  ['another origin asked about', '#/open?from=http://example.invalid/a.xlsx', '这个地址不在本站'],
  ['the rule sets', '#/rules', '财政部项目支出绩效自评规则（2020）'],
  ['the print page', '#/print/sanming-2023-4', '1 份，1 页'],
  ['the forms', '#/forms', '项目支出绩效自评复核表'],
  ['the form editor', '#/forms/fund-self-evaluation', '栏目用语'],
  ['the help', '#/help', '从哪里做起'],
  ['a page that does not exist', '#/nowhere', '没有这个页面'],
] as const;

const narrow = { colorScheme: 'dark', viewport: { width: 390, height: 844 } } as const;

test.each(pages)('%s has no violation of WCAG 2.2 AA', async (_, hash, sign) => {
  const page = await visit(hash);
  await page.getByText(sign).first().waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
});

test.each(pages)('%s has none in the dark and fits a narrow screen', async (_, hash, sign) => {
  const page = await visit(hash, narrow);
  await page.getByText(sign).first().waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.viewport.width);
});

/** It asks before it is left, so no other page comes after it. */
test.each([
  ['light', {}],
  ['dark', narrow],
] as const)('a table that was read and not yet accepted has none, %s', async (_, options) => {
  const page = await open('#/open?from=tables/good/sanming-2023-1-messy.xlsx', options);
  await page.getByText('读出的内容').first().waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
});
