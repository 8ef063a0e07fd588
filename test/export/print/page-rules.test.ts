import { expect, it } from 'vitest';
import { countedPageRule, numberedPageName, numberedPageRule } from '../../../src/export/print/page-rules.ts';

it('a sheet printed alone lets the browser count', () => {
  expect(countedPageRule('landscape')).toContain('content: "第 " counter(page) " 页 共 " counter(pages) " 页"');
  expect(countedPageRule('landscape')).toContain('size: A4 landscape');
});

it('a sheet among others has its own numbers', () => {
  expect(numberedPageRule('portrait', { first: 2, last: 2, of: 3 })).toContain('content: "第 2 页 共 3 页"');
  expect(numberedPageRule('portrait', { first: 2, last: 3, of: 3 })).toContain('content: "第 2–3 页 共 3 页"');
});

it('pages of different numbers have different names', () => {
  const names = [1, 2].map((first) => numberedPageName('portrait', { first, last: first, of: 2 }));
  expect(new Set(names).size).toBe(2);
});
