import type { ReadFailure } from '../../import/read/raw-table.ts';
import { importText } from '../../text/import-page-text.ts';
import { type FailureWords, readFailureText } from '../../text/read-failure-text.ts';
import type { EntryState } from './entry.ts';

const wordsOfFailure = (failure: ReadFailure): FailureWords => {
  if (failure.kind === 'unknown-format') return readFailureText['unknown-format'](failure.firstBytes);
  if (failure.kind === 'damaged') return readFailureText.damaged(failure.reason);
  if (failure.kind === 'too-large') return readFailureText['too-large'](failure.what, failure.limit);
  return readFailureText[failure.kind]();
};

const wordsOfOutcome = ({ outcome }: Extract<EntryState, { kind: 'unread' }>): FailureWords => {
  if (outcome.kind === 'broken') return readFailureText.broken(outcome.reason);
  if (outcome.kind === 'timed-out') return readFailureText['timed-out'](outcome.seconds);
  return readFailureText.cancelled();
};

/** Why a file gave nothing and what to do about it; null when it gave something. */
export const failureWords = (state: EntryState): FailureWords | null => {
  if (state.kind === 'waiting') return null;
  if (state.kind === 'unread') return wordsOfOutcome(state);
  if (state.read.failure !== null) return wordsOfFailure(state.read.failure);
  return state.read.drafts.length === 0 ? { cause: importText.noDrafts, remedy: importText.noDraftsRemedy } : null;
};
