import { applyEdits, type Edit, invertEdits } from '../../domain/entry/edit.ts';
import { type EditLog, emptyLog, extendStep, recordStep, redoStep, undoStep } from '../../domain/entry/edit-log.ts';
import type { EntrySheet, Place } from '../../domain/entry/entry-sheet.ts';
import { followSums } from '../../domain/entry/follow-sums.ts';
import { letGo, stillHeld } from '../../domain/entry/held-texts.ts';
import {
  canSettle,
  type Clash,
  clashKey,
  joinClashes,
  meantNow,
  settlingEdits,
  theirsNow,
} from '../../domain/entry/rebase-edits.ts';
import { canKeep } from '../../domain/entry/place-flaw.ts';
import { readPlace } from '../../domain/entry/place-text.ts';
import { restateEdits } from '../../domain/entry/submission.ts';
import type { SaveNote } from '../../storage/save-evaluations.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import { heldLast, typeHeld } from './held-steps.ts';
import { takeLatestAtRest } from './latest-at-rest.ts';
import { createListeners } from './listeners.ts';
import { type CellEdit, rowsLost, withoutPlace } from './lost-rows.ts';
import { clashOfOpen, openCell, type OpenCell } from './open-cell.ts';
import { putOnTop, setAside, takesEdits } from './put-on-top.ts';
import { isSameWrite, sheetOf } from './record-sheet.ts';
import { isAsking, isGone, type SessionSetting, type SessionState, startState } from './session-state.ts';
import { addToQueue, edited, keepEdits, placesOf, type QueuedSave, takeFirst } from './save-queue.ts';
import { createSharedMonths } from './shared-months.ts';

export type SheetSession = ReturnType<typeof createSheetSession>;

/** One sheet being filled in: what is typed counts at once, is written in the background, and can be taken back. */
export const createSheetSession = (setting: SessionSetting) => {
  const { subscribe, tell } = createListeners();
  let queue: readonly QueuedSave[] = [];
  let running: Promise<void> | null = null;
  /** The save under way, which is in the queue no more. */
  let writing: QueuedSave | null = null;
  const months = createSharedMonths();
  let callOff: () => void = () => undefined;
  let open: OpenCell | null = null;
  /** The cell that another tab wrote into while it was open: what is typed on there is asked about, not written. */
  let asked: string | null = null;
  let state: SessionState = startState(setting.record);

  const put = (change: Partial<SessionState>): void => {
    const next = { ...state, ...change };
    state = { ...next, held: stillHeld(next.held, (place) => readPlace(next.sheet, place)) };
    tell();
  };

  const waiting = (): readonly Edit[] =>
    [...(writing === null ? [] : [writing]), ...queue].flatMap(({ edits }) => edits);

  const written = (record: EvaluationRecord, edits: readonly Edit[]): void => {
    const unsaved = new Set(placesOf(waiting()));
    const saved = new Set([...state.saved, ...placesOf(edits)].filter((place) => !unsaved.has(place)));
    put({ record, unsaved, saved, trouble: null });
  };

  const putMine = (theirs: EntrySheet, mine: readonly Edit[], clashes = state.clashes) =>
    putOnTop(theirs, mine, { ...state, clashes, sums: setting.sums });

  /** Takes over what the disk has and puts on top what is typed here and not yet written; an open cell opens anew. */
  const adopt = (record: EvaluationRecord): void => {
    const [before, after] = [sheetOf(state.record), sheetOf(record)];
    months.share(before, after);
    const { edits, followed, ...taken } = putMine(after, waiting(), theirsNow(state.clashes, before, after));
    queue = keepEdits(queue, edits);
    if (followed.length > 0) queue = addToQueue(queue, { ...edited, edits: followed });
    const opened = clashOfOpen(open, state.sheet, taken.sheet);
    if (open !== null) asked = opened.length > 0 ? open.cell : null;
    const clashes = joinClashes(taken.clashes, opened);
    open = null;
    const gone = [...state.gone, ...rowsLost(state.sheet, taken.sheet)];
    put({ record, ...taken, clashes, gone, unsaved: new Set(placesOf(waiting())) });
  };

  const saveOnce = async (): Promise<'again' | 'stop'> => {
    const [first, rest] = takeFirst(queue);
    if (first === null) return 'stop';
    queue = rest;
    const sheet = applyEdits(state.sheet, invertEdits(waiting()));
    writing = first;
    const result = await setting.save({ sheet, basedOn: state.record.revision, note: first });
    writing = null;
    if (result.ok) {
      written(result.value, first.edits);
      return 'again';
    }
    queue = [first, ...queue];
    if (result.error.kind !== 'conflict') {
      put({ trouble: result.error });
      return 'stop';
    }
    const latest = await setting.reload();
    if (latest === null) {
      put({ trouble: await setting.whatBecame() });
      return 'stop';
    }
    adopt(latest);
    return 'again';
  };

  const drain = async (): Promise<void> => {
    await setting.withLock(async () => {
      let next = await saveOnce();
      while (next === 'again') next = await saveOnce();
    });
    running = null;
    if (queue.length > 0 && state.trouble === null) flush();
  };

  const flush = (): void => {
    callOff();
    if (isGone(state)) return;
    running ??= drain();
  };

  const change = (edits: readonly Edit[], log: EditLog, save: Pick<QueuedSave, 'action' | 'reason'>): void => {
    if (edits.length === 0) return;
    if (!takesEdits(state.sheet, edits)) return put(setAside(state.sheet, edits, state));
    months.begin(state.sheet, edits);
    queue = addToQueue(queue, { ...save, edits });
    const saved = new Set(state.saved);
    for (const place of placesOf(edits)) saved.delete(place);
    const sheet = applyEdits(state.sheet, edits);
    const clashes = state.clashes.filter((clash) => canSettle(sheet, clash));
    const trouble = isGone(state) ? state.trouble : null;
    put({ sheet, clashes, log, unsaved: new Set(placesOf(waiting())), saved, trouble });
  };

  /** A step with the total, the grade and the rate that follow from it; those that fitted when its cell was opened. */
  const withSums = (step: readonly Edit[], cell: string | null = null): readonly Edit[] => {
    if (step.length === 0) return step;
    const { sheet: opened, log } = open?.cell === cell ? open : state;
    return [...step, ...followSums(state.sheet, step, { ...setting.sums, opened, earlier: log.done })];
  };

  /** A step that is done: a cell left, a paste, a button. `closes` names the cell that was open. */
  const edit = (typed: readonly Edit[], closes: string | null = null): void => {
    put({ clashes: meantNow(state.clashes, typed) });
    const isAsked = asked !== null && closes === asked;
    asked = null;
    if (isAsked) return flush();
    const edits = withSums(typed, closes);
    const log = open !== null && open.cell === closes ? extendStep(state.log, edits) : recordStep(state.log, edits);
    open = null;
    change(edits, log, edited);
    flush();
  };

  /** A step back or forth, as far as nobody else wrote into its cells since; a sum follows anew only where they did. */
  const walk = (step: ReturnType<typeof redoStep<Edit>>): void => {
    open = null;
    asked = null;
    if (step !== null) {
      const mine = months.onGround(state.sheet, step.edits);
      const { edits, followed, clashes } = putMine(state.sheet, mine);
      put({ log: step.log, clashes });
      change(edits.length < mine.length ? [...edits, ...followed] : edits, step.log, edited);
    }
    flush();
  };

  const settled = async (): Promise<void> => {
    while (running !== null) await running;
  };

  const retry = (): void => {
    put({ trouble: null });
    flush();
  };

  /** Another tab wrote, or a backup was put back, whose revision may be any: the sheet is taken over once nothing of ours is under way, for what is under way is in neither. */
  const receive = (): Promise<void> => {
    const resting = {
      settled,
      isWriting: () => running !== null,
      lastWritten: () => state.record,
      reload: setting.reload,
    };
    return takeLatestAtRest(resting, async (latest) => {
      if (latest === null) return put({ trouble: await setting.whatBecame() });
      if (!isSameWrite(latest, state.record)) adopt(latest);
      if (isGone(state)) retry();
    });
  };

  return {
    subscribe,
    getState: () => state,
    lastWritten: (): EvaluationRecord => state.record,
    isUnsaved: (): boolean => waiting().length > 0 || isAsking(state),
    isStuck: (): boolean => isAsking(state) || (state.trouble !== null && waiting().length > 0),
    asShown: <Sheet extends EntrySheet>(sheet: Sheet): Sheet => ({ ...sheet, ...putMine(sheet, waiting()).sheet }),
    /** A keystroke in an open cell: counts at once, is written after a pause. */
    draft: (place: string, typed: readonly Edit[]): void => {
      if (place === asked) return put({ clashes: meantNow(state.clashes, typed) });
      const edits = withSums(typed, place);
      const log = open?.cell === place ? extendStep(state.log, edits) : recordStep(state.log, edits);
      if (open?.cell !== place) open = openCell(place, typed, state);
      change(edits, log, edited);
      callOff();
      callOff = setting.later(flush);
    },
    edit,
    /** Holds what a place cannot keep; what it can is to be written. */
    hold: (place: Place, text: string): 'held' | 'kept' => {
      put({ held: typeHeld(state, { place, text, open }) });
      return canKeep(place, text) ? 'kept' : 'held';
    },
    /** A step that is told apart in the history: submitted, returned, reverted; it cannot be undone by a key. */
    act: (edits: readonly Edit[], action: SaveNote['action'], reason: string): void => {
      change(edits, emptyLog, { action, reason });
      flush();
    },
    /** Works the stated sums out anew from the scores. */
    restate: (): void => edit(restateEdits(state.sheet, setting.sums)),
    undo: (): void => {
      const last = heldLast(state);
      if (last !== null) return put({ held: letGo(state.held, last.place) });
      walk(undoStep(state.log, invertEdits));
    },
    redo: (): void => walk(redoStep(state.log)),
    retry: (): void => (isGone(state) ? void receive() : retry()),
    receive,
    /** Keeps what was typed into a row that is gone where it can be read. */
    keepAside: (lost: CellEdit): void => put({ unwritten: [...withoutPlace(state.unwritten, lost), lost] }),
    dismiss: (): void => put({ unwritten: [] }),
    /** A clash is settled: theirs stays or is put back, or mine is done anew on top. */
    settle: (clash: Clash, winner: 'mine' | 'theirs'): void => {
      const others = state.clashes.filter((other) => clashKey(other) !== clashKey(clash));
      const latest = state.clashes.find((other) => !others.includes(other)) ?? clash;
      put({ clashes: others });
      const edits = withSums(settlingEdits(state.sheet, latest, winner));
      change(edits, recordStep(state.log, edits), edited);
      flush();
    },
    flush,
    settled,
  };
};
