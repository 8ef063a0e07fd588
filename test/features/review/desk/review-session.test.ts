import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../../src/domain/entry/ledger.ts';
import type { EvaluationState } from '../../../../src/domain/evaluation/evaluation.ts';
import { emptyWatch } from '../../../../src/domain/monitoring/watch.ts';
import { fail, succeed } from '../../../../src/domain/result.ts';
import { emptyMark, emptyReview, putMark } from '../../../../src/domain/review/review.ts';
import { createReviewSession, type ReviewSession } from '../../../../src/features/review/desk/review-session.ts';
import type { Gone } from '../../../../src/queries/session/session-state.ts';
import type { SaveFailure, SaveRequest } from '../../../../src/storage/save-evaluations.ts';
import { currentSchema } from '../../../../src/storage/schema/migrate.ts';
import type { EvaluationRecord } from '../../../../src/storage/schema/parse-record.ts';
import { buildEvaluation } from '../../../support/evaluation-builder.ts';

const opened: EvaluationRecord = {
  schema: currentSchema,
  id: 'sheet',
  revision: 1,
  savedAt: '',
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({ state: 'submitted' }),
  ledger: emptyLedger,
  review: emptyReview,
  log: [],
  watch: emptyWatch,
};

const mark = (scoreText: string) => ({ ...emptyMark, scoreText });

const note = { told: '', by: '甲' };

/** Types a score over the one that stood there when it was looked at. */
const set = (session: ReviewSession, key: string, scoreText: string, over = ''): void =>
  session.setMarks([{ key, from: mark(over), to: mark(scoreText) }], note);

/** A disk with one sheet that compares and sets, as the storage does, and a session that has the sheet open. */
const begin = () => {
  let disk = opened;
  let refusal: SaveFailure | null = null;
  let gone: Gone | null = null;
  let reloads = 0;
  const write = ({ evaluation, review = disk.review, log = disk.log }: Partial<SaveRequest>): EvaluationRecord => {
    disk = { ...disk, revision: disk.revision + 1, evaluation: evaluation ?? disk.evaluation, review, log };
    return disk;
  };
  const session = createReviewSession({
    record: opened,
    save: async (request) => {
      if (refusal !== null) return fail(refusal);
      return gone === null && request.basedOn === disk.revision
        ? succeed(write(request))
        : fail({ kind: 'conflict', ids: [request.evaluation.id] });
    },
    reload: async () => {
      reloads += 1;
      if (reloads > 50) throw new Error('reloaded without end');
      return gone === null ? disk : null;
    },
    whatBecame: () => Promise.resolve(gone ?? { kind: 'cleared' }),
    now: () => '2024-03-01T08:00:00.000Z',
  });
  return {
    session,
    disk: () => disk,
    restore: (older: EvaluationRecord) => {
      disk = older;
    },
    takeOut: (how: Gone | null) => {
      gone = how;
    },
    refuse: (failure: SaveFailure | null) => {
      refusal = failure;
    },
    elsewhere: (key: string, scoreText: string) =>
      write({ review: putMark(disk.review, key, { ...mark(scoreText), by: '乙' }) }),
    moveElsewhere: (state: EvaluationState) => write({ evaluation: { ...disk.evaluation, state } }),
  };
};

const scores = ({ review }: EvaluationRecord) =>
  Object.fromEntries(Object.entries(review.marks).map(([key, { scoreText }]) => [key, scoreText]));

describe('a sheet that another tab marks too', () => {
  it('keeps the marks of both', async () => {
    const { session, disk, elsewhere } = begin();
    elsewhere('a', '9');
    set(session, 'b', '8');
    await session.settled();
    expect(scores(disk())).toEqual({ a: '9', b: '8' });
    expect(session.getState()).toMatchObject({ review: disk().review, clashes: [], trouble: null });
  });

  it('shows what the other wrote as soon as it is heard of, and then writes on top', async () => {
    const { session, disk, elsewhere } = begin();
    elsewhere('a', '9');
    await session.receive();
    expect(session.getState().review).toEqual(disk().review);
    set(session, 'a', '7', '9');
    await session.settled();
    expect(scores(disk())).toEqual({ a: '7' });
  });

  it.each(['mine', 'theirs'] as const)('asks about a row that both marked: %s', async (winner) => {
    const { session, disk, elsewhere } = begin();
    elsewhere('a', '9');
    set(session, 'a', '7');
    await session.settled();
    const [clash, ...others] = session.getState().clashes;
    expect([others.length, clash?.kind === 'mark' && [clash.mine.scoreText, clash.theirs.scoreText]]).toEqual([
      0,
      ['7', '9'],
    ]);
    expect([scores(disk()), session.isUnsaved()]).toEqual([{ a: '9' }, true]);
    if (clash === undefined) throw new Error('nothing was asked');
    session.settle(clash, winner, note);
    await session.settled();
    expect([scores(disk()), session.getState().clashes]).toEqual([{ a: winner === 'mine' ? '7' : '9' }, []]);
    expect(session.isUnsaved()).toBe(false);
  });

  it('asks about what the other set while a text was typed over what stood there before', async () => {
    const { session, disk, elsewhere } = begin();
    elsewhere('a', '9');
    await session.receive();
    set(session, 'a', '7');
    session.setOpinion('', '合格', note);
    await session.settled();
    expect([scores(disk()), disk().review.opinion]).toEqual([{ a: '9' }, '合格']);
    expect(session.getState().clashes).toMatchObject([
      { key: 'a', mine: { scoreText: '7' }, theirs: { scoreText: '9' } },
    ]);
    session.undo(note);
    await session.settled();
    expect([scores(disk()), disk().review.opinion]).toEqual([{ a: '9' }, '']);
  });

  it.each([
    ['something else', '6', [['7', '6']]],
    ['the same', '7', []],
  ])('asks with what stands there now, after the other set %s', async (_, scoreText, asked) => {
    const { session, elsewhere } = begin();
    elsewhere('a', '9');
    set(session, 'a', '7');
    await session.settled();
    elsewhere('a', scoreText);
    await session.receive();
    const { clashes } = session.getState();
    expect(clashes.map((clash) => clash.kind === 'mark' && [clash.mine.scoreText, clash.theirs.scoreText])).toEqual(
      asked,
    );
  });

  it('asks no more once something is set over what the other set', async () => {
    const { session, disk, elsewhere } = begin();
    elsewhere('a', '9');
    set(session, 'a', '7');
    await session.settled();
    set(session, 'a', '6', '9');
    await session.settled();
    expect([scores(disk()), session.getState().clashes]).toEqual([{ a: '6' }, []]);
  });

  it('does not lose what the other set when a step is taken back: it is asked about, once', async () => {
    const { session, disk, elsewhere } = begin();
    session.setMarks(
      [
        { key: 'a', from: emptyMark, to: mark('8') },
        { key: 'b', from: emptyMark, to: mark('6') },
      ],
      note,
    );
    await session.settled();
    elsewhere('a', '7');
    await session.receive();
    session.undo(note);
    session.redo(note);
    session.undo(note);
    await session.settled();
    expect(scores(disk())).toEqual({ a: '7' });
    const [clash, ...others] = session.getState().clashes;
    expect(others).toEqual([]);
    expect(clash).toMatchObject({ key: 'a', mine: { scoreText: '' }, theirs: { scoreText: '7' } });
    if (clash === undefined) throw new Error('nothing was asked');
    session.settle(clash, 'mine', note);
    await session.settled();
    expect(scores(disk())).toEqual({});
  });

  it('is not approved behind a mark of its own that went on top of what was not seen', async () => {
    const { session, disk, elsewhere } = begin();
    elsewhere('a', '9');
    set(session, 'b', '8');
    session.act('approve', '', '甲');
    await session.settled();
    expect([disk().evaluation.state, session.getState().step]).toEqual(['submitted', 'overtaken']);
    expect(scores(disk())).toEqual({ a: '9', b: '8' });
  });

  it('is not approved once it is put back otherwise than it was seen', async () => {
    const { session, disk, elsewhere, takeOut } = begin();
    takeOut({ kind: 'removed' });
    session.act('approve', '', '甲');
    await session.settled();
    elsewhere('a', '9');
    takeOut(null);
    await session.receive();
    await session.settled();
    expect([disk().evaluation.state, session.getState().step]).toEqual(['submitted', 'overtaken']);
  });

  it('is not approved on what was not seen', async () => {
    const { session, disk, elsewhere } = begin();
    elsewhere('a', '9');
    session.act('approve', '', '甲');
    await session.settled();
    expect([disk().evaluation.state, session.getState().step]).toEqual(['submitted', 'overtaken']);
    expect(scores(session.getState().record)).toEqual({ a: '9' });
    session.act('approve', '', '甲');
    await session.settled();
    expect([disk().evaluation.state, session.getState().step]).toEqual(['reviewed', 'fine']);
  });

  it('keeps what was set here when the other closed it meanwhile, and writes nothing of it', async () => {
    const { session, disk, moveElsewhere } = begin();
    moveElsewhere('reviewed');
    set(session, 'a', '7');
    await session.settled();
    set(session, 'b', '6');
    const { unwritten, review } = session.getState();
    expect([scores(disk()), review]).toEqual([{}, emptyReview]);
    expect(unwritten.map((change) => change.kind === 'mark' && [change.key, change.to.scoreText])).toEqual([
      ['a', '7'],
      ['b', '6'],
    ]);
    expect(session.isUnsaved()).toBe(true);
    session.dismiss();
    expect(session.isUnsaved()).toBe(false);
  });
});

describe('a sheet that is replaced or taken out elsewhere', () => {
  it('is shown as it was put back from a backup, whose revision may be lower', async () => {
    const { session, disk, restore } = begin();
    set(session, 'a', '7');
    await session.settled();
    restore({ ...opened, savedAt: '2024-01-01' });
    await session.receive();
    expect(session.getState()).toMatchObject({ record: disk(), review: emptyReview, clashes: [], trouble: null });
  });

  it.each(['removed', 'cleared'] as const)(
    'says so (%s), keeps what is set, and writes it once it is back',
    async (kind) => {
      const { session, disk, takeOut } = begin();
      takeOut({ kind });
      await session.receive();
      expect(session.getState().trouble).toBe(kind);
      set(session, 'a', '7');
      await session.settled();
      expect([session.getState().trouble, session.isStuck(), scores(disk())]).toEqual([kind, true, {}]);
      takeOut(null);
      session.retry();
      await session.receive();
      await session.settled();
      expect([session.getState().trouble, session.isUnsaved(), scores(disk())]).toEqual([null, false, { a: '7' }]);
    },
  );

  it.each(['removed', 'cleared'] as const)(
    'is told by a write that comes too late (%s), not as a broken disk',
    async (kind) => {
      const { session, takeOut } = begin();
      takeOut({ kind });
      set(session, 'a', '7');
      await session.settled();
      expect(session.getState().trouble).toBe(kind);
    },
  );
});

describe('a disk that refuses', () => {
  it('is told by its cause; what was set stays, and is written when it can be', async () => {
    const { session, disk, refuse } = begin();
    refuse({ kind: 'storage-full' });
    set(session, 'a', '7');
    await session.settled();
    expect(session.getState()).toMatchObject({ trouble: 'storage-full', review: { marks: { a: { scoreText: '7' } } } });
    expect([session.isUnsaved(), scores(session.asShown(disk()))]).toEqual([true, { a: '7' }]);
    refuse(null);
    session.retry();
    await session.settled();
    expect([scores(disk()), session.getState().trouble]).toEqual([{ a: '7' }, null]);
    expect(session.isUnsaved()).toBe(false);
  });

  it('and a sheet that was put back as it was earlier: what was set goes on top of that', async () => {
    const { session, disk, refuse, restore } = begin();
    set(session, 'b', '8');
    await session.settled();
    refuse({ kind: 'storage-full' });
    set(session, 'a', '7');
    await session.settled();
    refuse(null);
    restore(opened);
    session.retry();
    await session.settled();
    expect([scores(disk()), session.isUnsaved()]).toEqual([{ a: '7' }, false]);
    expect(session.getState().review).toEqual(disk().review);
  });

  it('shows what was set on top of what another tab wrote, and nothing on a sheet that it closed', async () => {
    const { session, disk, refuse, elsewhere, moveElsewhere } = begin();
    refuse({ kind: 'storage-full' });
    set(session, 'a', '7');
    await session.settled();
    elsewhere('b', '9');
    expect(scores(session.asShown(disk()))).toEqual({ a: '7', b: '9' });
    moveElsewhere('reviewed');
    expect(session.asShown(disk())).toEqual(disk());
  });
});
