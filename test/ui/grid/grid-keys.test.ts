import { describe, expect, it } from 'vitest';
import { type Ground, type Key, moveFrom, readKey, stepFrom } from '../../../src/ui/grid/grid-keys.ts';

const press = (key: string, ...held: readonly ('ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey')[]): Key => ({
  key,
  ctrlKey: held.includes('ctrlKey'),
  shiftKey: held.includes('shiftKey'),
  altKey: held.includes('altKey'),
  metaKey: held.includes('metaKey'),
});

/** Five rows of one column: filled, filled, blank, blank, filled. */
const ground: Ground = {
  rows: 5,
  columns: 3,
  pageRows: 3,
  isBlank: ({ row }) => row === 2 || row === 3,
};

describe('keys of a spreadsheet', () => {
  it.each([
    [press('F2'), { kind: 'edit' }],
    [press('Delete'), { kind: 'clear' }],
    [press('Backspace'), { kind: 'retype' }],
    [press('z', 'ctrlKey'), { kind: 'undo' }],
    [press('Z', 'ctrlKey', 'shiftKey'), { kind: 'redo' }],
    [press('y', 'ctrlKey'), { kind: 'redo' }],
    [press('d', 'ctrlKey'), { kind: 'fill-down' }],
    [press('a', 'metaKey'), { kind: 'select-all' }],
    [press('Tab'), { kind: 'step', rows: 0, columns: 1 }],
    [press('Enter', 'shiftKey'), { kind: 'step', rows: -1, columns: 0 }],
    [press('ArrowDown', 'shiftKey'), { kind: 'move', to: { kind: 'by', rows: 1, columns: 0 }, reach: 'extend' }],
    [press('End', 'ctrlKey'), { kind: 'move', to: { kind: 'last' }, reach: 'alone' }],
  ])('%j', (key, command) => {
    expect(readKey(key)).toEqual(command);
  });

  it.each([press('c', 'ctrlKey'), press('v', 'ctrlKey'), press('5'), press('优'), press('ArrowDown', 'altKey')])(
    'leaves %j to the browser',
    (key) => {
      expect(readKey(key)).toBeNull();
    },
  );

  it.each([
    ['to the end of a filled run', 0, 1, 1],
    ['over blanks to the next filled cell', 1, 1, 4],
    ['from a blank to the next filled cell', 2, 1, 4],
    ['back over blanks', 4, -1, 1],
    ['stays at the edge', 4, 1, 4],
  ])('Ctrl and an arrow go %s', (_, ...[row, rows, to]) => {
    expect(moveFrom({ row, column: 0 }, { kind: 'edge', rows, columns: 0 }, ground)).toEqual({ row: to, column: 0 });
  });

  it.each([
    [{ row: 0, column: 2 }, 1, { row: 1, column: 0 }],
    [{ row: 1, column: 0 }, -1, { row: 0, column: 2 }],
    [{ row: 4, column: 2 }, 1, null],
    [{ row: 0, column: 0 }, -1, null],
  ])('Tab from %j by %i', (from, columns, to) => {
    expect(stepFrom(from, { rows: 0, columns }, ground)).toEqual(to);
  });
});
