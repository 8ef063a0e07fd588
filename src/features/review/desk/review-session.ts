import { type EditLog, emptyLog, recordStep, redoStep, undoStep } from '../../../domain/entry/edit-log.ts';
import type { Review, ReviewMark } from '../../../domain/review/review.ts';
import { invertReviewEdits, markEditOf, type ReviewEdit } from '../../../domain/review/review-edit.ts';
import { isSameWrite } from '../../../queries/session/record-sheet.ts';
import type { Gone } from '../../../queries/session/session-state.ts';
import {
  applyReviewEdit,
  joinClashes,
  mineOnTop,
  rebaseReview,
  type ReviewClash,
  stillAsked,
  theirsNow,
} from '../../../domain/review/rebase-review.ts';
import type { ReviewAction } from '../../../domain/review/transition.ts';
import type { Result } from '../../../domain/result.ts';
import { takeLatestAtRest } from '../../../queries/session/latest-at-rest.ts';
import { createListeners } from '../../../queries/session/listeners.ts';
import type { SaveFailure, SaveRequest } from '../../../storage/save-evaluations.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { actOn } from './act-on.ts';

/** What the history says of a change, and whose it is. */
type Note = { readonly told: string; readonly by: string };

type MarkChange = { readonly key: string; readonly from: ReviewMark; readonly to: ReviewMark };

type Log = EditLog<ReviewEdit>;

/** One save of the desk: marks, with what the history says of them, or a step that changes the state. */
type Step =
  | ({ readonly kind: 'marks'; readonly changes: readonly ReviewEdit[] } & Note)
  | { readonly kind: 'act'; readonly action: ReviewAction; readonly reason: string; readonly by: string };

export type ReviewSessionState = {
  /** As last written, here or in another tab. */
  readonly record: EvaluationRecord;
  /** With everything set here so far. */
  readonly review: Review;
  /** Steps that can be taken back until the sheet moves on. */
  readonly log: Log;
  /** Why the last write was refused, or that the sheet is no more; what was set is still here and can be written again. */
  readonly trouble: Exclude<SaveFailure['kind'], 'conflict'> | Gone['kind'] | null;
  /** Rows that another tab marked too, differently: before they were written here, or before they were taken back. */
  readonly clashes: readonly ReviewClash[];
  /** What was set here while another tab closed the sheet: written nowhere. */
  readonly unwritten: readonly ReviewEdit[];
  /** `overtaken`: the last step was not taken, for another tab changed the sheet just before. */
  readonly step: 'fine' | 'overtaken';
};

export type ReviewSessionSetting = {
  readonly record: EvaluationRecord;
  readonly save: (request: SaveRequest) => Promise<Result<EvaluationRecord, SaveFailure>>;
  readonly reload: () => Promise<EvaluationRecord | null>;
  /** What became of a sheet that is not to be had. */
  readonly whatBecame: () => Promise<Gone>;
  readonly now: () => string;
};

export type ReviewSession = ReturnType<typeof createReviewSession>;

const isOpen = ({ evaluation }: Pick<EvaluationRecord, 'evaluation'>): boolean => evaluation.state === 'submitted';

const isGone = ({ trouble }: ReviewSessionState): boolean => trouble === 'removed' || trouble === 'cleared';

const changesOf = (steps: readonly Step[]): readonly ReviewEdit[] =>
  steps.flatMap((step) => (step.kind === 'marks' ? step.changes : []));

/** One sheet on the desk: what is set counts at once, is written behind it, and goes on top of what other tabs write. */
export const createReviewSession = (setting: ReviewSessionSetting) => {
  const { subscribe, tell } = createListeners();
  let queue: readonly Step[] = [];
  let running: Promise<void> | null = null;
  let state: ReviewSessionState = {
    record: setting.record,
    review: setting.record.review,
    log: emptyLog,
    trouble: null,
    clashes: [],
    unwritten: [],
    step: 'fine',
  };

  const put = (change: Partial<ReviewSessionState>): void => {
    state = { ...state, ...change };
    tell();
  };

  /**
   * Takes over what the disk has and puts on top what is set here and not yet written. A step that waits is not taken: it
   * was meant for what was seen, and what another tab wrote was not.
   */
  const adopt = (record: EvaluationRecord): void => {
    const waiting = changesOf(queue);
    const isShut = !isOpen(record);
    const { review, changes, clashes } = rebaseReview(record.review, isShut ? [] : waiting);
    const isOvertaken = queue.some(({ kind }) => kind === 'act');
    queue = queue
      .flatMap((step) =>
        step.kind === 'act' ? [] : { ...step, changes: step.changes.filter((one) => changes.includes(one)) },
      )
      .filter((step) => step.changes.length > 0);
    put({
      ...(isOvertaken ? { step: 'overtaken' as const } : {}),
      record,
      review,
      clashes: joinClashes(theirsNow(state.clashes, record.review), clashes),
      unwritten: isShut ? [...state.unwritten, ...waiting] : state.unwritten,
    });
  };

  const toRequest = (step: Step): SaveRequest | null => {
    const { record } = state;
    if (step.kind === 'act') return actOn(record, { ...step, at: setting.now() });
    const { evaluation, ruleSetId, revision } = record;
    const review = step.changes.reduce(applyReviewEdit, record.review);
    const note = { by: step.by, action: 'edited', reason: step.told, edits: [] } as const;
    return { evaluation, ruleSetId, review, basedOn: revision, note };
  };

  const saveOnce = async (): Promise<'again' | 'stop'> => {
    const [first, ...rest] = queue;
    if (first === undefined) return 'stop';
    const request = toRequest(first);
    if (request === null) {
      queue = rest;
      tell();
      return 'again';
    }
    const result = await setting.save(request);
    if (result.ok) {
      queue = queue.slice(1);
      put({ record: result.value, trouble: null });
      return 'again';
    }
    if (result.error.kind !== 'conflict') {
      put({ trouble: result.error.kind });
      return 'stop';
    }
    const latest = await setting.reload();
    if (latest === null) {
      put({ trouble: (await setting.whatBecame()).kind });
      return 'stop';
    }
    adopt(latest);
    return 'again';
  };

  const drain = async (): Promise<void> => {
    let next = await saveOnce();
    while (next === 'again') next = await saveOnce();
    running = null;
  };

  const add = (step: Step): void => {
    queue = [...queue, step];
    tell();
    running ??= drain();
  };

  const change = (changes: readonly ReviewEdit[], note: Note): void => {
    if (!isOpen(state.record)) return put({ unwritten: [...state.unwritten, ...changes] });
    put({ review: changes.reduce(applyReviewEdit, state.review) });
    add({ kind: 'marks', changes, ...note });
  };

  /** Sets what is meant; what another tab set since that was looked at is asked about, not overwritten. */
  const set = (meant: readonly ReviewEdit[], toLog: (changes: readonly ReviewEdit[]) => Log, note: Note): void => {
    const { changes, clashes } = isOpen(state.record)
      ? rebaseReview(state.review, meant)
      : { changes: meant, clashes: [] };
    put({ log: toLog(changes), clashes: joinClashes(stillAsked(state.clashes, changes), clashes) });
    if (changes.length > 0) change(changes, note);
  };

  /** A step that can be taken back. */
  const take = (meant: readonly ReviewEdit[], note: Note): void =>
    set(meant, (changes) => recordStep(state.log, changes), note);

  const walk = (step: ReturnType<typeof redoStep<ReviewEdit>>, note: Note): void => {
    if (step !== null) set(step.edits, () => step.log, note);
  };

  const settled = async (): Promise<void> => {
    while (running !== null) await running;
  };

  const retry = (): void => {
    put({ trouble: null });
    running ??= drain();
  };

  /** Someone wrote, or a backup was put back, whose revision may be any: the sheet is taken over once nothing of ours is under way. */
  const receive = (): Promise<void> => {
    const resting = {
      settled,
      isWriting: () => running !== null,
      lastWritten: () => state.record,
      reload: setting.reload,
    };
    return takeLatestAtRest(resting, async (latest) => {
      if (latest === null) return put({ trouble: (await setting.whatBecame()).kind });
      if (!isSameWrite(latest, state.record)) adopt(latest);
      if (isGone(state)) retry();
    });
  };

  return {
    subscribe,
    getState: () => state,
    lastWritten: (): EvaluationRecord => state.record,
    isUnsaved: (): boolean => [queue, state.clashes, state.unwritten].some(({ length }) => length > 0),
    isStuck: (): boolean =>
      [state.clashes, state.unwritten].some(({ length }) => length > 0) || (state.trouble !== null && queue.length > 0),
    asShown: <Sheet extends Pick<EvaluationRecord, 'evaluation' | 'review'>>(sheet: Sheet): Sheet =>
      isOpen(sheet) ? { ...sheet, review: rebaseReview(sheet.review, changesOf(queue)).review } : sheet,
    /** Marks of rows, each `from` what stood there when it was looked at. */
    setMarks: (marks: readonly MarkChange[], note: Note): void =>
      take(
        marks.map(({ key, from, to }) => markEditOf(key, from, { ...to, by: note.by })).filter((edit) => edit !== null),
        note,
      ),
    setOpinion: (from: string, to: string, note: Note): void =>
      take(from === to ? [] : [{ kind: 'opinion', from, to }], note),
    undo: (note: Note): void => walk(undoStep(state.log, invertReviewEdits), note),
    redo: (note: Note): void => walk(redoStep(state.log), note),
    act: (action: ReviewAction, reason: string, by: string): void => {
      put({ step: 'fine', log: emptyLog });
      add({ kind: 'act', action, reason, by });
    },
    receive,
    /** A clash is settled: theirs stays, or mine is set anew on top. */
    settle: (clash: ReviewClash, winner: 'mine' | 'theirs', note: Note): void => {
      put({ clashes: state.clashes.filter((other) => other !== clash) });
      if (winner === 'mine') change([mineOnTop(clash)], note);
    },
    retry: (): void => (isGone(state) ? void receive() : retry()),
    dismiss: (): void => put({ unwritten: [] }),
    /** Resolves when nothing is being written. */
    settled,
  };
};
