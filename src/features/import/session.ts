import type { Correction } from '../../import/draft/corrections.ts';
import type { FileImport } from '../../import/draft/draft.ts';
import type { ImportOutcome } from '../../worker/import-slot.ts';
import type { Entry, EntryState, ReadEntry } from './entry.ts';

/** Everything that is on the import page and nowhere else. */
export type Session = { readonly entries: readonly Entry[] };

export type SessionAction =
  | { readonly kind: 'add'; readonly entries: readonly { readonly id: string; readonly name: string }[] }
  /** Many at once: hundreds of files do not redraw the page hundreds of times. */
  | { readonly kind: 'settle'; readonly outcomes: ReadonlyMap<string, ImportOutcome> }
  | { readonly kind: 'wait'; readonly id: string }
  | { readonly kind: 'correct'; readonly id: string; readonly corrections: readonly Correction[] }
  | { readonly kind: 'reread'; readonly id: string; readonly outcome: ImportOutcome }
  | { readonly kind: 'look'; readonly id: string; readonly key: string }
  | { readonly kind: 'save'; readonly id: string; readonly saved: ReadonlyMap<number, string> }
  | { readonly kind: 'remove'; readonly ids: readonly string[] };

export const emptySession: Session = { entries: [] };

/** The session after an action. */
export const advanceSession = (session: Session, action: SessionAction): Session => {
  if (action.kind === 'add')
    return {
      entries: [
        ...session.entries,
        ...action.entries.map((entry) => ({ ...entry, state: { kind: 'waiting' } as const })),
      ],
    };
  if (action.kind === 'remove') return { entries: session.entries.filter(({ id }) => !action.ids.includes(id)) };
  if (action.kind === 'settle')
    return {
      entries: session.entries.map((entry) => {
        const outcome = action.outcomes.get(entry.id);
        return outcome === undefined ? entry : { ...entry, state: stateOfOutcome(outcome) };
      }),
    };
  return {
    entries: session.entries.map((entry) =>
      entry.id === action.id ? { ...entry, state: advanceEntry(entry.state, action) } : entry,
    ),
  };
};

type EntryAction = Exclude<SessionAction, { kind: 'add' | 'remove' | 'settle' }>;

const advanceEntry = (state: EntryState, action: EntryAction): EntryState => {
  if (action.kind === 'wait') return { kind: 'waiting' };
  return state.kind === 'read' ? advanceRead(state, action) : state;
};

const stateOfOutcome = (outcome: ImportOutcome): EntryState =>
  outcome.kind === 'read' ? readEntry(outcome.read) : { kind: 'unread', outcome };

const readEntry = (read: FileImport): ReadEntry => ({
  kind: 'read',
  original: read,
  read,
  corrections: [],
  isRereading: false,
  settled: new Set(),
  saved: new Map(),
});

const advanceRead = (state: ReadEntry, action: Exclude<EntryAction, { kind: 'wait' }>): ReadEntry => {
  if (action.kind === 'correct') return { ...state, corrections: action.corrections, isRereading: true };
  if (action.kind === 'look') return { ...state, settled: new Set([...state.settled, action.key]) };
  if (action.kind === 'save') return { ...state, saved: new Map([...state.saved, ...action.saved]) };
  // A reading that failed after a correction leaves what was read before.
  const read = action.outcome.kind === 'read' ? action.outcome.read : state.read;
  return { ...state, read, isRereading: false };
};
