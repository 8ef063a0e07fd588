import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/domain/entry/edit.ts';
import { addRowEdit, removeRowEdit } from '../../../src/domain/entry/row-edits.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { outlookAt } from '../../../src/domain/monitoring/watch.ts';
import { outlookEdits } from '../../../src/domain/monitoring/watch-edits.ts';
import { canUndo } from '../../../src/queries/session/held-steps.ts';
import { placeTyping } from '../../../src/queries/session/place-typing.ts';
import type { SessionSetting } from '../../../src/queries/session/session-state.ts';
import { createSheetSession, type SheetSession } from '../../../src/queries/session/sheet-session.ts';
import type { EvaluationRecord } from '../../../src/storage/schema/parse-record.ts';
import { parseRecord } from '../../../src/storage/schema/parse-record.ts';
import { ruleSetOf } from '../../../src/storage/summary.ts';
import { gradeBandText } from '../../../src/text/grade-band-text.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../support/evaluation-builder.ts';

const startRecord = (): EvaluationRecord => {
  const evaluation = buildEvaluation({
    indicators: [buildIndicator({ id: 'a', selfScoreText: '10' }), buildIndicator({ id: 'b', selfScoreText: '10' })],
    funding: { unit: '万元', rows: [buildFundingRow({ rateText: '100', selfScoreText: '10' })] },
    statedTotal: '30',
  });
  const parsed = parseRecord({
    schema: 1,
    id: 'sheet',
    revision: 1,
    savedAt: '',
    ruleSetId: 'national-2020',
    evaluation,
  });
  if (!parsed.ok) throw new Error(parsed.error.kind);
  return parsed.value;
};

/** A disk that two sessions share, and that can be full. */
const createDisk = () => {
  let record = startRecord();
  let state: 'fine' | 'full' | 'removed' | 'cleared' = 'fine';
  let reloads = 0;
  const save: SessionSetting['save'] = async ({ sheet, basedOn }) => {
    await Promise.resolve();
    if (state === 'full') return { ok: false, error: { kind: 'storage-full' } };
    if (state !== 'fine' || basedOn !== record.revision)
      return { ok: false, error: { kind: 'conflict', ids: ['sheet'] } };
    record = { ...record, ...sheet, revision: basedOn + 1 };
    return { ok: true, value: record };
  };
  const open = () =>
    createSheetSession({
      record,
      save,
      sums: { ruleSetOf, gradeText: gradeBandText },
      reload: () => {
        reloads += 1;
        if (reloads > 50) throw new Error('reloaded without end');
        return Promise.resolve(state === 'removed' || state === 'cleared' ? null : record);
      },
      whatBecame: () => Promise.resolve({ kind: state === 'cleared' ? 'cleared' : 'removed' }),
      withLock: (work) => work(),
      later: () => () => undefined,
    });
  return {
    open,
    fill: () => {
      state = 'full';
    },
    empty: () => {
      state = 'fine';
    },
    takeOut: (how: 'removed' | 'cleared') => {
      state = how;
    },
    restore: (older: EvaluationRecord) => {
      record = older;
    },
    record: () => record,
    watch: () => record.watch,
    rows: () => record.evaluation.indicators.map(({ id }) => id).join(' '),
    total: () => record.evaluation.statedTotal,
    actual: (id: string) => record.evaluation.indicators.find((row) => row.id === id)?.actualText,
  };
};

const type = (id: string, to: string, from = '100'): readonly Edit[] => [
  { kind: 'cell', place: { kind: 'indicator', id, field: 'actualText' }, from, to },
];
const key = (id: string): string => `indicator/${id}/actualText`;

const score = (id: string, to: string, from = '10'): readonly Edit[] => [
  { kind: 'cell', place: { kind: 'indicator', id, field: 'selfScoreText' }, from, to },
];

describe('总分 in a session', () => {
  it('follows what is typed, and comes back with it', () => {
    const session = createDisk().open();
    session.draft('indicator/a/selfScoreText', score('a', '7'));
    expect(session.getState().sheet.evaluation.statedTotal).toBe('27');
    session.undo();
    expect(session.getState().sheet.evaluation.statedTotal).toBe('30');
  });

  it('that happens to fit after a step stays as it was stated when the step is taken back', () => {
    const session = createDisk().open();
    session.edit([{ kind: 'cell', place: { kind: 'sheet', field: 'statedTotal' }, from: '30', to: '31' }]);
    session.edit(score('a', '11'));
    session.undo();
    expect(session.getState().sheet.evaluation.statedTotal).toBe('31');
    session.redo();
    expect(session.getState().sheet.evaluation).toMatchObject({
      statedTotal: '31',
      indicators: [{ selfScoreText: '11' }, {}],
    });
  });

  it('that another tab states otherwise while a cell is open stays so, whatever is typed on there', async () => {
    const disk = createDisk();
    const [one, two] = [disk.open(), disk.open()];
    one.draft('indicator/a/selfScoreText', score('a', '9'));
    one.flush();
    await one.settled();
    await two.receive();
    two.edit([{ kind: 'cell', place: { kind: 'sheet', field: 'statedTotal' }, from: '29', to: '77' }]);
    await two.settled();
    await one.receive();
    one.draft('indicator/a/selfScoreText', score('a', '8', '9'));
    expect(one.getState().sheet.evaluation.statedTotal).toBe('77');
    one.undo();
    expect(one.getState().sheet.evaluation).toMatchObject({
      statedTotal: '77',
      indicators: [{ selfScoreText: '9' }, {}],
    });
  });

  it('two tabs, different scores: the total follows both, and nobody is asked', async () => {
    const disk = createDisk();
    const [one, two] = [disk.open(), disk.open()];
    one.edit(score('a', '7'));
    two.edit(score('b', '5'));
    await Promise.all([one.settled(), two.settled()]);
    await one.receive();
    expect(disk.total()).toBe('22');
    expect([...one.getState().clashes, ...two.getState().clashes]).toEqual([]);
    expect(one.getState().sheet).toEqual(two.getState().sheet);
  });
});

const executed = { kind: 'funding', row: 0, field: 'executedAmountText' } as const;

describe('执行率, 执行得分 and 总分 while an amount is typed', () => {
  const money = (session: SheetSession): string => {
    const { funding, statedTotal } = session.getState().sheet.evaluation;
    const { executedAmountText, rateText, selfScoreText } = funding.rows[0] ?? buildFundingRow();
    return [executedAmountText, rateText, selfScoreText, statedTotal].join(' | ');
  };

  it.each([[['1', '10', '100']], [['', '1', '10', '100']], [['2', '', '1', '100']], [['1x', '100']]])(
    'follow %j, and come back whole',
    (texts) => {
      const session = createDisk().open();
      const typing = placeTyping({ session, state: session.getState() }, executed);
      for (const text of texts) typing.onChange(text);
      typing.onDone('100');
      expect(money(session)).toBe('100 | 50.00 | 5 | 25');
      session.undo();
      expect(money(session)).toBe('200.00 | 100 | 10 | 30');
    },
  );

  it('are asked of each opening anew', () => {
    const session = createDisk().open();
    const typing = placeTyping({ session, state: session.getState() }, executed);
    typing.onChange('100');
    typing.onDone('100');
    typing.onChange('');
    expect(money(session)).toBe(' | 50.00 | 5 | 25');
  });

  const leave = (session: SheetSession, ...texts: readonly string[]): void => {
    const typing = placeTyping({ session, state: session.getState() }, executed);
    for (const text of texts) typing.onChange(text);
    typing.onDone(texts.at(-1) ?? '');
  };

  it.each([
    ['a blank', ''],
    ['a refused amount', '1x'],
  ])('follow again after %s was left in its cell', (_, text) => {
    const session = createDisk().open();
    leave(session, text);
    session.edit(score('a', '7'));
    leave(session, '1', '', '10', '100');
    expect(money(session)).toBe('100 | 50.00 | 5 | 22');
    session.undo();
    expect(money(session)).toBe(`${text} | 100 | 10 | 27`);
    session.undo();
    session.undo();
    expect(money(session)).toBe('200.00 | 100 | 10 | 30');
    session.redo();
    leave(session, '50');
    expect(money(session)).toBe('50 | 25.00 | 2.50 | 22.50');
  });

  it('stay as a person typed them while the amount was blank', () => {
    const session = createDisk().open();
    leave(session, '');
    const rate = { kind: 'funding', row: 0, field: 'rateText' } as const;
    session.edit([{ kind: 'cell', place: rate, from: '100', to: '60' }]);
    leave(session, '100');
    expect(money(session)).toBe('100 | 60 | 5 | 25');
  });
});

describe('填报的一次会话', () => {
  it('counts what is typed at once, and says saved only when the disk has it', async () => {
    const disk = createDisk();
    const session = disk.open();
    session.edit(type('a', '98'));
    expect(session.getState().sheet.evaluation.indicators[0]?.actualText).toBe('98');
    expect([...session.getState().unsaved]).toEqual([key('a')]);
    expect([...session.getState().saved]).toEqual([]);
    await session.settled();
    expect(disk.actual('a')).toBe('98');
    expect([...session.getState().saved]).toEqual([key('a')]);
  });

  it('two tabs, different cells: both live', async () => {
    const disk = createDisk();
    const [one, two] = [disk.open(), disk.open()];
    one.edit(type('a', '1'));
    two.edit(type('b', '2'));
    await Promise.all([one.settled(), two.settled()]);
    expect([disk.actual('a'), disk.actual('b')]).toEqual(['1', '2']);
    await one.receive();
    expect(one.getState().sheet).toEqual(two.getState().sheet);
  });

  it.each([
    ['mine', '2'],
    ['theirs', '1'],
  ] as const)('two tabs, the same cell: the user is asked, and %s wins', async (winner, text) => {
    const disk = createDisk();
    const [one, two] = [disk.open(), disk.open()];
    one.edit(type('a', '1'));
    await one.settled();
    two.edit(type('a', '2'));
    await two.settled();
    expect(disk.actual('a')).toBe('1');
    const [clash] = two.getState().clashes;
    expect([clash, two.isUnsaved()]).toMatchObject([{ mine: '2', theirs: '1' }, true]);
    if (clash === undefined) throw new Error('nobody asked');
    two.settle(clash, winner);
    await two.settled();
    expect([disk.actual('a'), two.getState().clashes, two.isUnsaved()]).toEqual([text, [], false]);
  });

  it.each([
    ['something else', '3', [{ mine: '2', theirs: '3' }]],
    ['what is meant here', '2', []],
  ])('a cell that is asked about, into which the other writes %s', async (_, text, asked) => {
    const disk = createDisk();
    const [one, two] = [disk.open(), disk.open()];
    one.edit(type('a', '1'));
    await one.settled();
    two.edit(type('a', '2'));
    await two.settled();
    one.edit(type('b', '5'));
    await one.settled();
    await two.receive();
    expect(two.getState().clashes).toMatchObject([{ mine: '2', theirs: '1' }]);
    one.edit(type('a', text, '1'));
    await one.settled();
    await two.receive();
    expect(two.getState().clashes).toMatchObject(asked);
    expect(two.getState().clashes).toHaveLength(asked.length);
  });

  it.each([
    ['mine', '100'],
    ['theirs', '77'],
  ] as const)(
    'a step is not taken back over what another tab wrote: it is asked, once, and %s wins',
    async (...given) => {
      const [winner, text] = given;
      const disk = createDisk();
      const [one, two] = [disk.open(), disk.open()];
      one.edit([...type('a', '98'), ...type('b', '97')]);
      await one.settled();
      await two.receive();
      two.edit(type('a', '77', '98'));
      await two.settled();
      await one.receive();
      one.undo();
      one.redo();
      one.undo();
      await one.settled();
      expect([disk.actual('a'), disk.actual('b')]).toEqual(['77', '100']);
      const [clash, ...others] = one.getState().clashes;
      expect([clash, others]).toMatchObject([{ mine: '100', theirs: '77' }, []]);
      if (clash === undefined) throw new Error('nobody asked');
      one.settle(clash, winner);
      await one.settled();
      expect([disk.actual('a'), one.getState().clashes]).toEqual([text, []]);
    },
  );

  const addNew = (session: SheetSession): void =>
    session.edit([addRowEdit(session.getState().sheet, 2, { newId: () => 'new' })]);
  const removeAndUndo = (session: SheetSession): void => {
    session.edit([removeRowEdit(session.getState().sheet, 'a')].filter((edit) => edit !== null));
    session.undo();
  };

  it.each([
    ['an added row is taken back', 'new', 'mine', 'a b', '30'],
    ['an added row is taken back', 'new', 'theirs', 'a b new', '30'],
    ['a row is taken out again', 'a', 'mine', 'b', '20'],
    ['a row is taken out again', 'a', 'theirs', 'a b', '30'],
  ] as const)('%s that another tab wrote into (%s): it is asked, and %s wins', async (...given) => {
    const [, id, winner, rows, total] = given;
    const disk = createDisk();
    const [one, two] = [disk.open(), disk.open()];
    const { before, walk, from } = {
      new: { before: addNew, walk: one.undo, from: '' },
      a: { before: removeAndUndo, walk: one.redo, from: '100' },
    }[id];
    before(one);
    await one.settled();
    await two.receive();
    two.edit(type(id, '77', from));
    await two.settled();
    await one.receive();
    walk();
    await one.settled();
    expect([disk.actual(id), disk.total()]).toEqual(['77', '30']);
    const [clash, ...others] = one.getState().clashes;
    expect([clash, others]).toEqual([{ kind: 'row', id }, []]);
    if (clash === undefined) throw new Error('nobody asked');
    one.settle(clash, winner);
    await one.settled();
    expect([disk.rows(), disk.total(), one.getState().clashes]).toEqual([rows, total, []]);
  });

  it('a total that another tab wrote since follows when a step is taken back, and nobody is asked', async () => {
    const disk = createDisk();
    const [one, two] = [disk.open(), disk.open()];
    one.edit(score('a', '7'));
    await one.settled();
    await two.receive();
    two.edit(score('b', '5'));
    await two.settled();
    await one.receive();
    one.undo();
    await one.settled();
    expect([disk.total(), one.getState().clashes]).toEqual(['25', []]);
  });

  it('what is kept in another way than it is typed can be taken back', async () => {
    const session = createDisk().open();
    const year = { kind: 'sheet', field: 'fiscalYear' } as const;
    placeTyping({ session, state: session.getState() }, year).onDone('２０２４');
    expect(session.getState().sheet.evaluation.fiscalYear).toBe(2024);
    session.undo();
    expect(session.getState()).toMatchObject({ sheet: { evaluation: { fiscalYear: 2023 } }, clashes: [] });
  });

  it('typing on in a cell that is open after a step back is a step of its own', () => {
    const session = createDisk().open();
    session.edit(type('a', '98'));
    session.draft(key('a'), type('a', '9', '98'));
    session.undo();
    session.draft(key('a'), type('a', '8', '98'));
    session.undo();
    expect(session.getState().sheet.evaluation.indicators[0]?.actualText).toBe('98');
  });

  it('hears of another tab while its own write is under way, and loses neither', async () => {
    const disk = createDisk();
    const [one, two] = [disk.open(), disk.open()];
    one.edit(type('a', '1'));
    await one.settled();
    two.edit(type('b', '2'));
    const heard = two.receive();
    two.edit(type('b', '3', '2'));
    await heard;
    await two.settled();
    expect([disk.actual('a'), disk.actual('b')]).toEqual(['1', '3']);
    expect(two.getState().sheet.evaluation.indicators.map(({ actualText }) => actualText)).toEqual(['1', '3']);
  });

  it('what is said of a month is written like a cell, and two tabs keep both', async () => {
    const disk = createDisk();
    const [one, two] = [disk.open(), disk.open()];
    const money = { kind: 'executed', month: 7, field: 'text' } as const;
    const cause = { kind: 'outlook', id: 'a', month: 7, field: 'causeText' } as const;
    one.draft('executed/7/text', [{ kind: 'cell', place: money, from: '', to: '96' }]);
    one.flush();
    two.edit([{ kind: 'cell', place: cause, from: '', to: '未到位' }]);
    await Promise.all([one.settled(), two.settled()]);
    expect(disk.watch()).toMatchObject({
      executed: [{ month: 7, text: '96' }],
      outlooks: [{ indicatorId: 'a', month: 7, causeText: '未到位' }],
    });
    one.undo();
    await one.settled();
    expect(disk.watch()).toMatchObject({ executed: [], outlooks: [{ causeText: '未到位' }] });
  });

  it('a first word of a month that is taken back leaves its ground to what another tab said there', async () => {
    const disk = createDisk();
    const [one, two] = [disk.open(), disk.open()];
    const say = (session: SheetSession, month: number, field: 'causeText' | 'expectedText', text: string) =>
      session.edit(outlookEdits(session.getState().sheet, { kind: 'outlook', id: 'a', month, field }, text));
    say(one, 5, 'causeText', '缺人');
    say(one, 6, 'expectedText', '90');
    await one.settled();
    await two.receive();
    const likelihood = { kind: 'outlook', id: 'a', month: 6, field: 'likelihood' } as const;
    two.edit(outlookEdits(two.getState().sheet, likelihood, 'certain'));
    await two.settled();
    await one.receive();
    one.undo();
    await one.settled();
    expect(one.getState().clashes).toEqual([]);
    expect(outlookAt(disk.watch(), 'a', 6)).toMatchObject({
      likelihood: 'certain',
      causeText: '缺人',
      expectedText: '',
    });
  });

  it('a word that is taken back in a month that another tab began goes back to what stood there', async () => {
    const disk = createDisk();
    const [one, two] = [disk.open(), disk.open()];
    const say = (session: SheetSession, month: number, field: 'likelihood' | 'expectedText', text: string) =>
      session.edit(outlookEdits(session.getState().sheet, { kind: 'outlook', id: 'a', month, field }, text));
    say(two, 5, 'likelihood', 'possible');
    say(two, 6, 'expectedText', '90');
    say(two, 6, 'likelihood', '');
    await two.settled();
    await one.receive();
    say(one, 6, 'likelihood', 'certain');
    one.undo();
    await one.settled();
    expect(outlookAt(disk.watch(), 'a', 6)).toMatchObject({ likelihood: null, expectedText: '90' });
  });

  it('a word of an earlier month that is cleared and written anew while its cell is open comes back in one step', async () => {
    const disk = createDisk();
    const session = disk.open();
    const cause = (month: number) => ({ kind: 'outlook', id: 'a', month, field: 'causeText' }) as const;
    const type = (month: number, ...texts: readonly string[]) => {
      const open = { session, state: session.getState() };
      const typing = placeTyping(open, cause(month), (sheet, text) => outlookEdits(sheet, cause(month), text));
      for (const text of texts) typing.onChange(text);
      typing.onDone(texts.at(-1) ?? '');
    };
    const shown = () => outlookAt(disk.watch(), 'a', 7).causeText;
    type(6, '缺人');
    type(7, '缺', '', '新', '');
    await session.settled();
    expect(shown()).toBe('');
    session.undo();
    await session.settled();
    expect(shown()).toBe('缺人');
    session.redo();
    await session.settled();
    expect(shown()).toBe('');
    type(7, '新');
    session.undo();
    await session.settled();
    expect([shown(), session.getState().clashes]).toEqual(['', []]);
  });

  it('a full disk: what was typed stays, and is written when there is room again', async () => {
    const disk = createDisk();
    const session = disk.open();
    disk.fill();
    session.edit(type('a', '98'));
    await session.settled();
    expect(session.getState()).toMatchObject({ trouble: { kind: 'storage-full' } });
    session.edit(type('b', '97'));
    await session.settled();
    expect([...session.getState().unsaved]).toEqual([key('a'), key('b')]);
    expect(session.isUnsaved()).toBe(true);
    disk.empty();
    session.retry();
    await session.settled();
    expect([disk.actual('a'), disk.actual('b'), session.getState().trouble]).toEqual(['98', '97', null]);
    expect(session.isUnsaved()).toBe(false);
  });

  describe('a sheet that another tab submitted meanwhile', () => {
    const state = { kind: 'sheet', field: 'state' } as const;
    const move = (from: 'draft' | 'submitted', to: 'draft' | 'submitted'): readonly Edit[] => [
      { kind: 'cell', place: state, from, to },
    ];
    const submitUnder = async (session: SheetSession, disk: ReturnType<typeof createDisk>): Promise<void> => {
      disk.empty();
      const other = disk.open();
      other.act(move('draft', 'submitted'), 'submitted', '');
      await other.settled();
      await session.receive();
      await session.settled();
    };

    it('takes nothing that was held back, and tells what', async () => {
      const disk = createDisk();
      const session = disk.open();
      session.edit(type('b', '5'));
      await session.settled();
      disk.fill();
      session.edit(type('a', '98'));
      await session.settled();
      await submitUnder(session, disk);
      session.retry();
      session.undo();
      await session.settled();
      expect([disk.record().evaluation.state, disk.actual('a'), disk.actual('b')]).toEqual(['submitted', '100', '5']);
      expect(session.getState()).toMatchObject({ unwritten: type('a', '98'), trouble: null, log: { done: [] } });
      expect(session.getState().sheet.evaluation).toEqual(disk.record().evaluation);
      expect(session.isUnsaved()).toBe(true);
      session.dismiss();
      expect(session.isUnsaved()).toBe(false);
    });

    it('asks no more which of two texts stands', async () => {
      const disk = createDisk();
      const [one, two] = [disk.open(), disk.open()];
      one.edit(type('a', '1'));
      await one.settled();
      two.edit(type('a', '2'));
      await two.settled();
      expect(two.getState().clashes).toHaveLength(1);
      await submitUnder(two, disk);
      expect(two.getState().clashes).toEqual([]);
      expect(two.getState().unwritten).toMatchObject([{ from: '1', to: '2' }]);
    });

    it('tells nothing of what stands there already', async () => {
      const disk = createDisk();
      const session = disk.open();
      disk.fill();
      session.edit(type('a', '100'));
      session.act(move('draft', 'submitted'), 'submitted', '');
      await session.settled();
      await submitUnder(session, disk);
      expect(session.getState().unwritten).toEqual([]);
    });

    it.each([
      ['typed', (session: SheetSession) => session.draft(key('a'), type('a', '98'))],
      ['set', (session: SheetSession) => session.edit(type('a', '98'))],
    ])('takes nothing that is %s afterwards, as in a dialog that stood open, and tells what', async (_, write) => {
      const disk = createDisk();
      const session = disk.open();
      await submitUnder(session, disk);
      write(session);
      session.flush();
      await session.settled();
      expect([disk.actual('a'), session.getState().sheet.evaluation.indicators[0]?.actualText]).toEqual(['100', '100']);
      expect(session.getState().unwritten).toEqual(type('a', '98'));
    });

    it('takes edits again once it is taken back here', async () => {
      const disk = createDisk();
      const session = disk.open();
      await submitUnder(session, disk);
      disk.fill();
      session.act(move('submitted', 'draft'), 'withdrawn', '');
      session.edit(type('a', '98'));
      await session.settled();
      disk.empty();
      session.retry();
      await session.settled();
      expect([disk.record().evaluation.state, disk.actual('a'), session.getState().unwritten]).toEqual([
        'draft',
        '98',
        [],
      ]);
    });
  });

  describe.each(['unwritten', 'written'] as const)(
    'an open cell, its text %s, that another tab writes into',
    (when) => {
      const ask = async () => {
        const disk = createDisk();
        const [one, two] = [disk.open(), disk.open()];
        one.draft(key('a'), type('a', '71'));
        if (when === 'written') {
          one.flush();
          await one.settled();
          await two.receive();
        }
        two.edit(type('a', '72', when === 'written' ? '71' : '100'));
        await two.settled();
        await one.receive();
        const [clash] = one.getState().clashes;
        if (clash === undefined) throw new Error('nobody asked');
        return { disk, one, clash };
      };

      it('is left without writing over theirs', async () => {
        const { disk, one } = await ask();
        one.draft(key('a'), type('a', '713', '72'));
        one.edit(type('a', '713', '72'), key('a'));
        await one.settled();
        expect(disk.actual('a')).toBe('72');
        expect(one.getState().clashes).toMatchObject([{ mine: '713', theirs: '72' }]);
      });

      it.each([
        ['mine', '71'],
        ['theirs', '72'],
      ] as const)('once left: %s wins', async (winner, text) => {
        const { disk, one, clash } = await ask();
        one.edit(type('a', '71', '72'), key('a'));
        one.settle(clash, winner);
        await one.settled();
        expect([disk.actual('a'), one.getState().clashes, one.isUnsaved()]).toEqual([text, [], false]);
      });

      it('and opened anew is written, until theirs is chosen', async () => {
        const { disk, one, clash } = await ask();
        one.edit(type('a', '71', '72'), key('a'));
        one.draft(key('a'), type('a', '73', '72'));
        one.edit(type('a', '73', '73'), key('a'));
        await one.settled();
        expect([disk.actual('a'), one.getState().clashes]).toMatchObject(['73', [{ mine: '73', theirs: '72' }]]);
        one.settle(clash, 'theirs');
        await one.settled();
        expect([disk.actual('a'), one.getState().clashes]).toEqual(['72', []]);
      });
    },
  );

  describe.each(['removed', 'cleared'] as const)('a sheet that another tab took out (%s)', (how) => {
    it('says so, keeps what is typed, and writes it once the sheet is back', async () => {
      const disk = createDisk();
      const one = disk.open();
      disk.takeOut(how);
      await one.receive();
      expect(one.getState().trouble).toEqual({ kind: how });
      one.edit(type('a', '71'));
      await one.settled();
      expect([one.getState().trouble, one.isUnsaved(), disk.actual('a')]).toEqual([{ kind: how }, true, '100']);
      disk.empty();
      await one.receive();
      await one.settled();
      expect([one.getState().trouble, one.isUnsaved(), disk.actual('a')]).toEqual([null, false, '71']);
    });

    it('is told by a write that comes too late, not as a full or broken disk', async () => {
      const disk = createDisk();
      const one = disk.open();
      disk.takeOut(how);
      one.edit(type('a', '71'));
      await one.settled();
      expect(one.getState().trouble).toEqual({ kind: how });
    });
  });

  describe('a row that another tab removed meanwhile', () => {
    const removeElsewhere = async (disk: ReturnType<typeof createDisk>): Promise<void> => {
      const other = disk.open();
      other.edit([removeRowEdit(other.getState().sheet, 'a')].filter((edit) => edit !== null));
      await other.settled();
    };

    it('is asked no question: what was typed there is kept aside, and nothing is written', async () => {
      const disk = createDisk();
      const one = disk.open();
      one.draft(key('a'), type('a', '71'));
      await removeElsewhere(disk);
      await one.receive();
      await one.settled();
      expect(one.getState()).toMatchObject({ clashes: [], unwritten: type('a', '71', ''), gone: [{ id: 'a' }] });
      expect([disk.rows(), one.isUnsaved(), one.isStuck()]).toEqual(['b', true, true]);
      const [lost] = type('a', '710', '100');
      if (lost?.kind !== 'cell') throw new Error('no cell');
      one.keepAside(lost);
      expect(one.getState().unwritten).toEqual([lost]);
      one.dismiss();
      expect([one.isUnsaved(), one.isStuck()]).toEqual([false, false]);
    });

    it('takes its open question along, with what was meant here', async () => {
      const disk = createDisk();
      const [one, two] = [disk.open(), disk.open()];
      one.edit(type('a', '71'));
      two.edit(type('a', '72'));
      await Promise.all([one.settled(), two.settled()]);
      expect(two.getState().clashes).toHaveLength(1);
      await removeElsewhere(disk);
      await two.receive();
      expect(two.getState()).toMatchObject({ clashes: [], unwritten: type('a', '72', '71') });
    });

    it('leaves no question where it is removed here', async () => {
      const disk = createDisk();
      const [one, two] = [disk.open(), disk.open()];
      one.edit(type('a', '71'));
      two.edit(type('a', '72'));
      await Promise.all([one.settled(), two.settled()]);
      two.edit([removeRowEdit(two.getState().sheet, 'a')].filter((edit) => edit !== null));
      expect(two.getState().clashes).toEqual([]);
    });
  });

  describe('a text that its place cannot keep', () => {
    const year = { kind: 'sheet', field: 'fiscalYear' } as const;
    const typeYear = (session: SheetSession, text: string): void => {
      const typing = placeTyping({ session, state: session.getState() }, year);
      typing.onChange(text);
      typing.onDone(text);
    };

    it('is held as typed and written nowhere, and the session is not let go of', async () => {
      const disk = createDisk();
      const session = disk.open();
      const { revision, evaluation } = disk.record();
      typeYear(session, '20x7');
      await session.settled();
      expect(session.getState().held).toEqual([
        { place: year, text: '20x7', over: String(evaluation.fiscalYear), after: 0 },
      ]);
      expect([session.isUnsaved(), disk.record().revision]).toEqual([true, revision]);
    });

    it.each([
      ['another is typed', (session: SheetSession) => typeYear(session, '2031')],
      [
        'what is kept there changes',
        (session: SheetSession) => session.edit([{ kind: 'cell', place: year, from: '', to: '2031' }]),
      ],
    ])('is let go of where %s', async (_, change) => {
      const disk = createDisk();
      const session = disk.open();
      typeYear(session, '20x7');
      change(session);
      await session.settled();
      expect([session.getState().held, session.isUnsaved()]).toEqual([[], false]);
      expect(disk.record().evaluation.fiscalYear).toBe(2031);
    });
  });

  describe('a step back after a text that its place cannot keep', () => {
    const year = { kind: 'sheet', field: 'fiscalYear' } as const;
    const start = (...texts: readonly string[]) => {
      const session = createDisk().open();
      session.edit(type('a', '98'));
      const typing = placeTyping({ session, state: session.getState() }, year);
      for (const text of texts) typing.onChange(text);
      typing.onDone(texts.at(-1) ?? '');
      return session;
    };
    const stands = (session: SheetSession) => {
      const { held, sheet } = session.getState();
      const { fiscalYear, indicators } = sheet.evaluation;
      return [held.map(({ text }) => text), fiscalYear, indicators.map(({ actualText }) => actualText)];
    };

    const kept = String(startRecord().evaluation.fiscalYear);

    it.each([[['20x7']], [['', '2', '20x7']], [['', kept, '20x7']]])(
      'takes back the typing of %j, and the step before next',
      (texts) => {
        const session = start(...texts);
        const { fiscalYear } = startRecord().evaluation;
        expect(canUndo(session.getState())).toBe(true);
        session.undo();
        expect(stands(session)).toEqual([[], fiscalYear, ['98', '100']]);
        session.undo();
        expect([stands(session), canUndo(session.getState())]).toEqual([[[], fiscalYear, ['100', '100']], false]);
      },
    );

    it('takes back first what was typed since', () => {
      const session = start('20x7');
      session.edit(type('b', '97'));
      session.undo();
      const { fiscalYear } = startRecord().evaluation;
      expect(stands(session)).toEqual([['20x7'], fiscalYear, ['98', '100']]);
      session.undo();
      expect(stands(session)).toEqual([[], fiscalYear, ['98', '100']]);
    });
  });

  it('a sheet that was put back as it was earlier: what was typed goes on top of that', async () => {
    const disk = createDisk();
    const earlier = disk.record();
    const session = disk.open();
    session.edit(type('b', '97'));
    await session.settled();
    disk.fill();
    session.edit(type('a', '98'));
    await session.settled();
    disk.empty();
    disk.restore(earlier);
    session.retry();
    await session.settled();
    expect([disk.actual('a'), disk.actual('b'), session.isUnsaved()]).toEqual(['98', '100', false]);
    expect(session.getState().sheet.evaluation).toEqual(disk.record().evaluation);
  });

  it('a sheet that was put back as it was earlier is shown as that, though nothing was typed since', async () => {
    const disk = createDisk();
    const one = disk.open();
    const earlier = { ...disk.record(), savedAt: '2026-01-01' };
    one.edit(type('a', '71'));
    await one.settled();
    disk.restore(earlier);
    await one.receive();
    expect(one.getState()).toMatchObject({ record: earlier, clashes: [], sheet: { evaluation: earlier.evaluation } });
  });

  it('a sheet as it stands on the screen has what is typed and not written', () => {
    const session = createDisk().open();
    session.draft(key('a'), type('a', '98'));
    const shown = session.asShown(startRecord());
    expect([shown.id, shown.evaluation.indicators[0]?.actualText]).toEqual(['sheet', '98']);
  });

  it('so it has while that is being written, and what another tab wrote meanwhile', async () => {
    const disk = createDisk();
    const [one, two] = [disk.open(), disk.open()];
    one.edit(type('a', '98'));
    const shown = one.asShown(startRecord());
    expect([shown.evaluation.indicators[0]?.actualText, one.isUnsaved()]).toEqual(['98', true]);
    await one.settled();
    disk.fill();
    two.edit(type('b', '97'));
    await two.settled();
    const both = two.asShown(disk.record());
    expect(both.evaluation.indicators.map(({ actualText }) => actualText)).toEqual(['98', '97']);
  });

  it('undoes and redoes what was written, on the disk too', async () => {
    const disk = createDisk();
    const session = disk.open();
    session.draft(key('a'), type('a', '9'));
    session.draft(key('a'), type('a', '98', '9'));
    session.edit([], key('a'));
    session.edit(type('b', '97'));
    await session.settled();
    session.undo();
    session.undo();
    await session.settled();
    expect([disk.actual('a'), disk.actual('b')]).toEqual(['100', '100']);
    session.redo();
    await session.settled();
    expect(disk.actual('a')).toBe('98');
  });

  it('begins with an empty ledger', () => {
    expect(createDisk().open().getState().sheet.ledger).toEqual(emptyLedger);
  });
});
