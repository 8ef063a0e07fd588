import { describe, expect, it } from 'vitest';
import { toRulings } from '../../../../src/import/read/pdf/rulings.ts';

describe('toRulings', () => {
  it('takes dots for lines of either direction, whatever the rounding of their sides', () => {
    const dotAt = (left: number, top: number) => ({ left, top, right: left + 0.75, bottom: top + 0.7499 });
    const across = Array.from({ length: 40 }, (_, index) => dotAt(100 + index * 1.5, 200));
    const down = Array.from({ length: 40 }, (_, index) => dotAt(100, 200 + index * 1.5));
    const { horizontal, vertical } = toRulings([...across, ...down]);
    expect(horizontal.map(({ at }) => Math.round(at))).toEqual([200]);
    expect(vertical.map(({ at }) => Math.round(at))).toEqual([100]);
  });
});
