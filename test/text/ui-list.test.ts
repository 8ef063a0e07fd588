import { expect, it } from 'vitest';
import { listText } from '../../src/text/ui-list.ts';

it.each([
  [22, 22, '打印所列 22 张'],
  [200, 3022, '打印所列前 200 张（一次最多 200 张）'],
])('%i of %i listed sheets to print', (printed, listed, words) => {
  expect(listText.print(printed, listed)).toBe(words);
});
