import { describe, expect, it } from 'vitest';
import { replaceRadicals } from '../../../src/import/read/radicals.ts';

describe('replaceRadicals', () => {
  it.each([
    ['主管部⻔', '主管部门'],
    ['第1⻚', '第1页'],
    ['人⺠政府', '人民政府'],
    ['⻋辆⻓期', '车辆长期'],
    ['农⼾', '农户'],
    ['塑㬵跑道', '塑胶跑道'],
    ['江⻄省', '江西省'],
    ['⼯程', '工程'],
    ['主管部门', '主管部门'],
    ['≥95%', '≥95%'],
  ])('%s → %s', (text, plain) => {
    expect(replaceRadicals(text)).toBe(plain);
  });

  it('leaves a radical that is no character as it is', () => {
    expect(replaceRadicals('⺀')).toBe('⺀');
  });
});
