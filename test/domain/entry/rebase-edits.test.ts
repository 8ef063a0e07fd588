import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../src/domain/entry/edit.ts';
import type { EntrySheet } from '../../../src/domain/entry/entry-sheet.ts';
import { defaultMeasure, emptyLedger, type Evidence } from '../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { type Clash, joinClashes, mineOnTop, rebaseEdits } from '../../../src/domain/entry/rebase-edits.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

const start: EntrySheet = {
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({ indicators: [buildIndicator({ id: 'a' }), buildIndicator({ id: 'b' })] }),
  ledger: emptyLedger,
  watch: emptyWatch,
};

const type = (id: string, from: string, to: string): Edit => ({
  kind: 'cell',
  place: { kind: 'indicator', id, field: 'actualText' },
  from,
  to,
});

describe('两处同时填报', () => {
  it.each<[string, Edit, Edit, number, number]>([
    ['different cells: both live', type('a', '100', '1'), type('b', '100', '2'), 1, 0],
    ['the same text in the same cell: nothing to do', type('a', '100', '1'), type('a', '100', '1'), 0, 0],
    ['different texts in the same cell: asked', type('a', '100', '1'), type('a', '100', '2'), 0, 1],
    [
      'a row they removed: asked',
      { kind: 'row-removed', at: 0, indicator: buildIndicator({ id: 'a' }), measure: defaultMeasure },
      type('a', '100', '2'),
      0,
      1,
    ],
  ])('%s', (_, ...[theirs, mine, kept, asked]) => {
    const rebased = rebaseEdits(applyEdits(start, [theirs]), [mine]);
    expect([rebased.edits.length, rebased.clashes.length]).toEqual([kept, asked]);
  });

  it('keeps theirs where both changed a cell, and names both texts', () => {
    const rebased = rebaseEdits(applyEdits(start, [type('a', '100', '1')]), [type('a', '100', '2')]);
    expect(rebased.clashes).toEqual([
      { kind: 'cell', place: { kind: 'indicator', id: 'a', field: 'actualText' }, mine: '2', theirs: '1' },
    ]);
    expect(rebased.sheet.evaluation.indicators[0]?.actualText).toBe('1');
  });

  const words = (text: string): Evidence => ({ kind: 'text', text });
  const [photo, link, list] = [words('照片'), words('链接'), words('清单')];
  const prove = (from: readonly Evidence[], to: readonly Evidence[]): Edit => ({
    kind: 'evidence',
    id: 'a',
    month: 6,
    from,
    to,
  });

  it.each<[string, Edit, Edit, readonly Evidence[]]>([
    ['both added', prove([], [photo]), prove([], [link]), [photo, link]],
    ['both added the same', prove([], [photo]), prove([], [photo]), [photo]],
    ['they added, I took one away', prove([list], [list, photo]), prove([list], []), [photo]],
    ['they took one away, I added', prove([list], []), prove([list], [list, link]), [link]],
  ])('keeps the evidence of both: %s', (_, theirs, mine, expected) => {
    const before = applyEdits(start, theirs.kind === 'evidence' ? [prove([], theirs.from)] : []);
    const rebased = rebaseEdits(applyEdits(before, [theirs]), [mine]);
    expect(rebased.sheet.ledger.measures['a']?.values[0]?.evidence).toEqual(expected);
    expect(applyEdits(applyEdits(before, [theirs]), rebased.edits)).toEqual(rebased.sheet);
  });

  const removal = {
    kind: 'row-removed',
    at: 0,
    indicator: buildIndicator({ id: 'a' }),
    measure: defaultMeasure,
  } as const;
  const august = { kind: 'period', id: 'a', month: 8, field: 'text' } as const;

  it.each<[string, readonly Edit[], number, readonly Clash[]]>([
    ['another row', [type('b', '100', '1')], 1, []],
    ['the row that goes here', [type('a', '100', '1')], 0, [{ kind: 'row', id: 'a' }]],
    ['a month of it', [{ kind: 'cell', place: august, from: '', to: '5' }], 0, [{ kind: 'row', id: 'a' }]],
    ['it and took it back', [type('a', '100', '1'), type('a', '1', '100')], 1, []],
    ['nothing, and took the row out too', [removal], 0, []],
  ])('a row goes unasked only while it says what it said: they wrote into %s', (...given) => {
    const [, theirs, kept, asked] = given;
    const rebased = rebaseEdits(applyEdits(start, theirs), [removal]);
    expect([rebased.edits.length, rebased.clashes]).toEqual([kept, asked]);
  });

  it('a row that is to go all the same goes with what it says by then', () => {
    const theirs = applyEdits(start, [type('a', '100', '1')]);
    const edit = mineOnTop(theirs, { kind: 'row', id: 'a' });
    expect(edit).toMatchObject({ kind: 'row-removed', at: 0, indicator: { id: 'a', actualText: '1' } });
    expect(mineOnTop(theirs, { kind: 'row', id: 'gone' })).toBeNull();
  });

  it('of a row that is asked about, no cell is', () => {
    const cell = (id: string): Clash => {
      return { kind: 'cell', place: { kind: 'indicator', id, field: 'actualText' }, mine: '2', theirs: '1' };
    };
    const row: Clash = { kind: 'row', id: 'a' };
    expect(joinClashes([cell('a'), cell('b')], [row, row])).toEqual([cell('b'), row]);
  });
});
