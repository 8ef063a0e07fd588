import { describe, expect, it } from 'vitest';
import { changesSinceReturn, editsBeside, rowOfEdit } from '../../../src/domain/entry/changes-since-return.ts';
import type { Edit } from '../../../src/domain/entry/edit.ts';
import { defaultMeasure } from '../../../src/domain/entry/ledger.ts';
import type { Saved } from '../../../src/domain/entry/revert.ts';
import { buildIndicator } from '../../support/evaluation-builder.ts';

const cell = (from: string, to: string): Edit => ({
  kind: 'cell',
  place: { kind: 'indicator', id: 'a', field: 'actualText' },
  from,
  to,
});
const state: Edit = { kind: 'cell', place: { kind: 'sheet', field: 'state' }, from: 'returned', to: 'submitted' };
const lock: Edit = { kind: 'cell', place: { kind: 'sheet', field: 'weights' }, from: 'open', to: 'locked' };
const save = (revision: number, action: string, edits: readonly Edit[] = []): Saved => ({ revision, action, edits });

describe('what a unit changed since the return', () => {
  it.each<[string, readonly Saved[], readonly Edit[]]>([
    ['never returned', [save(1, 'submitted', [cell('1', '2')])], []],
    ['nothing changed', [save(1, 'edited', [cell('1', '2')]), save(2, 'returned')], []],
    [
      'a corrected package',
      [
        save(1, 'submitted'),
        save(2, 'returned', [state]),
        save(3, 'submitted', [cell('2', '3'), lock, state]),
        save(4, 'edited'),
      ],
      [cell('2', '3')],
    ],
    [
      'a cell changed twice, after the last of two returns',
      [
        save(1, 'returned'),
        save(2, 'edited', [cell('0', '1')]),
        save(3, 'returned'),
        save(4, 'edited', [cell('1', '2')]),
        save(5, 'submitted', [cell('2', '3'), state]),
      ],
      [cell('1', '3')],
    ],
  ])('%s', (_, history, edits) => {
    expect(changesSinceReturn(history)).toEqual(edits);
  });

  it('names the row of an edit, none for the head', () => {
    expect([rowOfEdit(cell('1', '2')), rowOfEdit(state)]).toEqual(['a', null]);
  });

  it('leaves beside the rows of a table the head and every row that is none of them', () => {
    const gone: Edit = { kind: 'row-removed', at: 1, indicator: buildIndicator({ id: 'b' }), measure: defaultMeasure };
    const all = [cell('1', '2'), state, gone];
    expect([editsBeside(all, ['a']), editsBeside(all, ['a', 'b']), editsBeside(all, [])]).toEqual([
      [state, gone],
      [state],
      all,
    ]);
  });
});
