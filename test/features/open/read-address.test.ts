import { expect, it } from 'vitest';
import { readAddress } from '../../../src/features/open/read-address.ts';

const base = 'https://jichi.example/app/';

it.each([
  ['https://city.example/a/表.xlsx', { host: 'city.example', fileName: '表.xlsx', isOurs: false }],
  ['https://city.example/%E8%A1%A8.xlsx?v=2#x', { fileName: '表.xlsx' }],
  ['https://city.example/%E8%A.xlsx', { fileName: '%E8%A.xlsx' }],
  ['https://city.example/', { fileName: 'city.example' }],
  ['sample/workspace.json', { href: `${base}sample/workspace.json`, isOurs: true }],
  ['https://jichi.example/b.xlsx', { isOurs: true }],
  ['http://jichi.example/b.xlsx', { isOurs: false }],
])('%s is an address', (text, address) => {
  expect(readAddress(text, base)).toMatchObject(address);
});

it.each(['ftp://city.example/a.xlsx', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/csv,a', 'https://'])(
  '%s is none',
  (text) => {
    expect(readAddress(text, base)).toBeNull();
  },
);
