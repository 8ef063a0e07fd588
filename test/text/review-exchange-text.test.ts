import { expect, it } from 'vitest';
import { exchangeText } from '../../src/text/review-exchange-text.ts';

it.each([
  ['storage-full', 0, /^没有导出：浏览器存储已满。.*下载备份.*腾出磁盘空间/u],
  ['conflict', 0, /^没有导出：有表刚在另一个窗口改过(?!.*存储)/u],
  ['storage-full', 25, /^没有导出，已登记报送 25 张：/u],
] as const)(
  'filing that was refused by %s after %i sheets says which it was and what to do',
  (refusal, count, words) => {
    expect(exchangeText.filingFailed(refusal, count)).toMatch(words);
  },
);

it.each([
  ['storage-full', 0, /^没有写入：浏览器存储已满。/u],
  ['conflict', 25, /^写入 25 张后停止：有表刚在另一个窗口改过(?!.*存储)/u],
] as const)('taking a package that was refused by %s after %i sheets says which it was', (refusal, count, words) => {
  expect(exchangeText.saveFailed(refusal, count)).toMatch(words);
});

it.each([
  [3, 3, '已导出上报包（3 张），都已登记报送。'],
  [3, 1, '已导出上报包（3 张），其中 1 张这次登记报送，2 张此前已报送。'],
  [3, 0, '已导出上报包（3 张），都是此前已报送的。'],
])('a package of %i sheets, %i of them filed just now, says so', (sheets, fresh, words) => {
  expect(exchangeText.filed(sheets, fresh)).toBe(words);
});
