import { describe, expect, it } from 'vitest';
import { bareText } from '../../../../src/import/recognise/table/bare-text.ts';

describe('bareText', () => {
  it.each([
    ['全年预算数（Ａ）', '全年预算数(A)'],
    [' 实际 完成\n值 ', '实际完成值'],
    ['９３％', '93%'],
    ['', ''],
  ])('compares %j as %j', (text, bare) => expect(bareText(text)).toBe(bare));
});
