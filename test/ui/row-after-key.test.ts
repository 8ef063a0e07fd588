import { describe, expect, it } from 'vitest';
import { rowAfterKey } from '../../src/ui/row-after-key.ts';

const rows = { at: 5, last: 30, page: 10 };
const press = (key: string) => ({ key, ctrlKey: false, altKey: false });

describe('the row after a key', () => {
  it.each([
    ['ArrowDown', rows, 6],
    ['ArrowUp', rows, 4],
    ['PageDown', rows, 15],
    ['PageUp', rows, 0],
    ['Home', rows, 0],
    ['End', rows, 30],
    ['ArrowDown', { ...rows, at: 30 }, 30],
    ['PageDown', { ...rows, at: 25 }, 30],
    ['ArrowUp', { ...rows, at: 0 }, 0],
    ['Enter', rows, null],
  ])('%s', (key, from, expected) => {
    expect(rowAfterKey(press(key), from)).toBe(expected);
  });

  it.each(['ctrlKey', 'altKey'] as const)('keys with %s belong to the browser', (held) => {
    expect(rowAfterKey({ ...press('End'), [held]: true }, rows)).toBeNull();
  });
});
