import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../../src/domain/entry/ledger.ts';
import type { EvaluationState } from '../../../../src/domain/evaluation/evaluation.ts';
import { emptyWatch } from '../../../../src/domain/monitoring/watch.ts';
import { fail, succeed } from '../../../../src/domain/result.ts';
import { emptyMark, emptyReview, putMark } from '../../../../src/domain/review/review.ts';
import { createReviewSession } from '../../../../src/features/review/desk/review-session.ts';
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

/** A disk with one sheet that compares and sets, as the storage does, and a session that has the sheet open. */
const begin = () => {
  let disk = opened;
  let refusal: SaveFailure | null = null;
  let reloads = 0;
  const write = ({ evaluation, review = disk.review, log = disk.log }: Partial<SaveRequest>): EvaluationRecord => {
    disk = { ...disk, revision: disk.revision + 1, evaluation: evaluation ?? disk.evaluation, review, log };
    return disk;
  };
  const session = createReviewSession({
    record: opened,
    save: async (request) => {
      if (refusal !== null) return fail(refusal);
      return request.basedOn === disk.revision
        ? succeed(write(request))
        : fail({ kind: 'conflict', ids: [request.evaluation.id] });
    },
    reload: async () => {
      reloads += 1;
      if (reloads > 50) throw new Error('reloaded without end');
      return disk;
    },
    now: () => '2024-03-01T08:00:00.000Z',
  });
  return {
    session,
    disk: () => disk,
    restore: (older: EvaluationRecord) => {
      disk = older;
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
    session.setMarks([['b', mark('8')]], '', '甲');
    await session.settled();
    expect(scores(disk())).toEqual({ a: '9', b: '8' });
    expect(session.getState()).toMatchObject({ review: disk().review, clashes: [], trouble: null });
  });

  it('shows what the other wrote as soon as it is heard of, and then writes on top', async () => {
    const { session, disk, elsewhere } = begin();
    session.receive(elsewhere('a', '9'));
    expect(session.getState().review).toEqual(disk().review);
    session.setMarks([['a', mark('7')]], '', '甲');
    await session.settled();
    expect(scores(disk())).toEqual({ a: '7' });
  });

  it.each(['mine', 'theirs'] as const)('asks about a row that both marked: %s', async (winner) => {
    const { session, disk, elsewhere } = begin();
    elsewhere('a', '9');
    session.setMarks([['a', mark('7')]], '', '甲');
    await session.settled();
    const [clash, ...others] = session.getState().clashes;
    expect([others.length, clash?.kind === 'mark' && [clash.mine.scoreText, clash.theirs.scoreText]]).toEqual([
      0,
      ['7', '9'],
    ]);
    expect([scores(disk()), session.isUnsaved()]).toEqual([{ a: '9' }, true]);
    if (clash === undefined) throw new Error('nothing was asked');
    session.settle(clash, winner, { words: '', by: '甲' });
    await session.settled();
    expect([scores(disk()), session.getState().clashes]).toEqual([{ a: winner === 'mine' ? '7' : '9' }, []]);
    expect(session.isUnsaved()).toBe(false);
  });

  it('does not lose what the other set when a step is taken back: it is asked about, once', async () => {
    const { session, disk, elsewhere } = begin();
    session.setMarks(
      [
        ['a', mark('8')],
        ['b', mark('6')],
      ],
      '',
      '甲',
    );
    await session.settled();
    session.receive(elsewhere('a', '7'));
    session.undo('', '甲');
    session.redo('', '甲');
    session.undo('', '甲');
    await session.settled();
    expect(scores(disk())).toEqual({ a: '7' });
    const [clash, ...others] = session.getState().clashes;
    expect(others).toEqual([]);
    expect(clash).toMatchObject({ key: 'a', mine: { scoreText: '' }, theirs: { scoreText: '7' } });
    if (clash === undefined) throw new Error('nothing was asked');
    session.settle(clash, 'mine', { words: '', by: '甲' });
    await session.settled();
    expect(scores(disk())).toEqual({});
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
    session.setMarks([['a', mark('7')]], '', '甲');
    await session.settled();
    session.setMarks([['b', mark('6')]], '', '甲');
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

describe('a disk that refuses', () => {
  it('is told by its cause; what was set stays, and is written when it can be', async () => {
    const { session, disk, refuse } = begin();
    refuse({ kind: 'storage-full' });
    session.setMarks([['a', mark('7')]], '', '甲');
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
    session.setMarks([['b', mark('8')]], '', '甲');
    await session.settled();
    session.receive(disk());
    refuse({ kind: 'storage-full' });
    session.setMarks([['a', mark('7')]], '', '甲');
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
    session.setMarks([['a', mark('7')]], '', '甲');
    await session.settled();
    elsewhere('b', '9');
    expect(scores(session.asShown(disk()))).toEqual({ a: '7', b: '9' });
    moveElsewhere('reviewed');
    expect(session.asShown(disk())).toEqual(disk());
  });
});
