import type { FetchFailure } from '../../remote/fetch-bytes.ts';
import type { WorkspaceFileFailure } from '../../storage/schema/workspace-file.ts';
import { openFailureText, type OpenWords } from '../../text/open-text.ts';
import { type FailureWords, readFailureWords, unreadText } from '../../text/read-failure-text.ts';
import type { ImportOutcome } from '../../worker/import-slot.ts';

/** Why the address gave nothing. */
export const wordsOfFetch = (failure: FetchFailure): OpenWords => {
  if (failure.kind === 'unreachable') return openFailureText.unreachable(new URL(failure.address).host);
  if (failure.kind === 'interrupted') return openFailureText.interrupted(failure.received, failure.expected);
  if (failure.kind === 'cancelled') return openFailureText.cancelled();
  if (failure.status === 404 || failure.status === 410) return openFailureText.missing(failure.address);
  return failure.status === 401 || failure.status === 403
    ? openFailureText.forbidden(failure.status)
    : openFailureText.refused(failure.status);
};

/** Why a .json file is no workspace. */
export const wordsOfWorkspaceFile = (failure: WorkspaceFileFailure): OpenWords => {
  if (failure.kind === 'not-json') return openFailureText['not-json'](failure.firstCharacters);
  if (failure.kind === 'newer-schema') return openFailureText['newer-schema'](failure.schema);
  if (failure.kind === 'shape') return openFailureText.shape(failure.path);
  return openFailureText['not-a-workspace']();
};

/** Why a table file could not be read; null when it could. */
export const wordsOfTable = (outcome: ImportOutcome): OpenWords | null => {
  if (outcome.kind === 'cancelled') return openFailureText.cancelled();
  if (outcome.kind === 'broken') return unreadable(unreadText.broken(outcome.reason));
  if (outcome.kind === 'timed-out') return unreadable(unreadText['timed-out'](outcome.seconds));
  return outcome.read.failure === null ? null : unreadable(readFailureWords(outcome.read.failure));
};

const unreadable = ({ cause, remedy }: FailureWords): OpenWords => openFailureText.unreadable(cause, remedy);
