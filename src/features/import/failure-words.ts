import { importText } from '../../text/import-page-text.ts';
import { type FailureWords, readFailureWords, unreadText } from '../../text/read-failure-text.ts';
import type { EntryState } from './entry.ts';

const wordsOfOutcome = ({ outcome }: Extract<EntryState, { kind: 'unread' }>): FailureWords => {
  if (outcome.kind === 'broken') return unreadText.broken(outcome.reason);
  if (outcome.kind === 'timed-out') return unreadText['timed-out'](outcome.seconds);
  return unreadText.cancelled();
};

/** Why a file gave nothing and what to do about it; null when it gave something. */
export const failureWords = (state: EntryState): FailureWords | null => {
  if (state.kind === 'waiting') return null;
  if (state.kind === 'unread') return wordsOfOutcome(state);
  if (state.read.failure !== null) return readFailureWords(state.read.failure);
  return state.read.drafts.length === 0 ? { cause: importText.noDrafts, remedy: importText.noDraftsRemedy } : null;
};
