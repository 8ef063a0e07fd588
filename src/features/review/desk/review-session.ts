import { type EditLog, emptyLog, recordStep, redoStep, undoStep } from '../../../domain/entry/edit-log.ts';
import { markOf, type Review, type ReviewMark } from '../../../domain/review/review.ts';
import { invertReviewEdits, markEditOf, type ReviewEdit } from '../../../domain/review/review-edit.ts';
import {
  applyReviewEdit,
  joinClashes,
  mineOnTop,
  rebaseReview,
  type ReviewClash,
} from '../../../domain/review/rebase-review.ts';
import type { ReviewAction } from '../../../domain/review/transition.ts';
import type { Result } from '../../../domain/result.ts';
import { createListeners } from '../../../queries/session/listeners.ts';
import type { SaveFailure, SaveRequest } from '../../../storage/save-evaluations.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { actOn } from './act-on.ts';

/** One save of the desk: marks, with what the history says of them, or a step that changes the state. */
type Step =
  | { readonly kind: 'marks'; readonly changes: readonly ReviewEdit[]; readonly told: string; readonly by: string }
  | { readonly kind: 'act'; readonly action: ReviewAction; readonly reason: string; readonly by: string };

export type ReviewSessionState = {
  /** As last written, here or in another tab. */
  readonly record: EvaluationRecord;
  /** With everything set here so far. */
  readonly review: Review;
  /** Steps that can be taken back until the sheet moves on. */
  readonly log: EditLog<ReviewEdit>;
  /** Why the last write was refused; what was set is still here and can be written again. */
  readonly trouble: Exclude<SaveFailure['kind'], 'conflict'> | null;
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
  readonly now: () => string;
};

export type ReviewSession = ReturnType<typeof createReviewSession>;

const isOpen = ({ evaluation }: Pick<EvaluationRecord, 'evaluation'>): boolean => evaluation.state === 'submitted';

const changesOf = (steps: readonly Step[]): readonly ReviewEdit[] =>
  steps.flatMap((step) => (step.kind === 'marks' ? step.changes : []));

/** One sheet on the desk: what is set counts at once, is written behind it, and goes on top of what other tabs write. */
export const createReviewSession = (setting: ReviewSessionSetting) => {
  const { subscribe, tell } = createListeners();
  let queue: readonly Step[] = [];
  let running: Promise<void> | null = null;
  let seen = setting.record;
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

  /** Takes over what the disk has and puts on top what is set here and not yet written. */
  const adopt = (record: EvaluationRecord): void => {
    const waiting = changesOf(queue);
    const isShut = !isOpen(record);
    const { review, changes, clashes } = rebaseReview(record.review, isShut ? [] : waiting);
    queue = queue
      .map((step) =>
        step.kind === 'act' ? step : { ...step, changes: step.changes.filter((change) => changes.includes(change)) },
      )
      .filter((step) => step.kind === 'act' || step.changes.length > 0);
    put({
      record,
      review,
      clashes: joinClashes(state.clashes, clashes),
      unwritten: isShut ? [...state.unwritten, ...waiting] : state.unwritten,
    });
  };

  const adoptNewer = (record: EvaluationRecord): void => {
    if (record.revision > state.record.revision) adopt(record);
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
      put({ trouble: 'storage-failed' });
      return 'stop';
    }
    // A step is taken on what was seen; what another tab wrote just now was not.
    if (first.kind === 'act') {
      queue = queue.slice(1);
      put({ step: 'overtaken' });
    }
    seen = latest;
    adopt(latest);
    return 'again';
  };

  const drain = async (): Promise<void> => {
    let next = await saveOnce();
    while (next === 'again') next = await saveOnce();
    running = null;
    adoptNewer(seen);
  };

  const add = (step: Step): void => {
    queue = [...queue, step];
    tell();
    running ??= drain();
  };

  const change = (changes: readonly ReviewEdit[], told: string, by: string): void => {
    if (!isOpen(state.record)) return put({ unwritten: [...state.unwritten, ...changes] });
    put({ review: changes.reduce(applyReviewEdit, state.review) });
    add({ kind: 'marks', changes, told, by });
  };

  /** A step that can be taken back. */
  const take = (changes: readonly ReviewEdit[], told: string, by: string): void => {
    if (changes.length === 0) return;
    put({ log: recordStep(state.log, changes) });
    change(changes, told, by);
  };

  /** A step back or forth; what another tab set meanwhile is asked about, not overwritten. */
  const walk = (step: ReturnType<typeof redoStep<ReviewEdit>>, told: string, by: string): void => {
    if (step === null) return;
    const { changes, clashes } = rebaseReview(state.review, step.edits);
    put({ log: step.log, clashes: joinClashes(state.clashes, clashes) });
    if (changes.length > 0) change(changes, told, by);
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
    setMarks: (marks: readonly (readonly [string, ReviewMark])[], told: string, by: string): void =>
      take(
        marks
          .map(([key, mark]) => markEditOf(key, markOf(state.review, key), { ...mark, by }))
          .filter((edit) => edit !== null),
        told,
        by,
      ),
    setOpinion: (to: string, told: string, by: string): void =>
      take(state.review.opinion === to ? [] : [{ kind: 'opinion', from: state.review.opinion, to }], told, by),
    undo: (told: string, by: string): void => walk(undoStep(state.log, invertReviewEdits), told, by),
    redo: (told: string, by: string): void => walk(redoStep(state.log), told, by),
    act: (action: ReviewAction, reason: string, by: string): void => {
      put({ step: 'fine', log: emptyLog });
      add({ kind: 'act', action, reason, by });
    },
    /** The sheet as it stands in the cache: taken over once nothing of ours is under way. */
    receive: (record: EvaluationRecord): void => {
      seen = record;
      if (running === null) adoptNewer(record);
    },
    /** A clash is settled: theirs stays, or mine is set anew on top. */
    settle: (clash: ReviewClash, winner: 'mine' | 'theirs', told: { readonly words: string; readonly by: string }) => {
      put({ clashes: state.clashes.filter((other) => other !== clash) });
      if (winner === 'mine') change([mineOnTop(clash)], told.words, told.by);
    },
    retry: (): void => {
      put({ trouble: null });
      running ??= drain();
    },
    dismiss: (): void => put({ unwritten: [] }),
    /** Resolves when nothing is being written. */
    settled: async (): Promise<void> => {
      while (running !== null) await running;
    },
  };
};
