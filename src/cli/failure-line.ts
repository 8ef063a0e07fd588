import type { ReadFailure } from '../import/read/raw-table.ts';
import { type FailureWords, readFailureText } from '../text/read-failure-text.ts';

/** Why a file could not be read and what to do, in one line. */
export const failureLine = (failure: ReadFailure): string => {
  const { cause, remedy } = failureWords(failure);
  return `${cause}。${remedy}`;
};

const failureWords = (failure: ReadFailure): FailureWords => {
  switch (failure.kind) {
    case 'unknown-format':
      return readFailureText['unknown-format'](failure.firstBytes);
    case 'damaged':
      return readFailureText.damaged(failure.reason);
    case 'too-large':
      return readFailureText['too-large'](failure.what, failure.limit);
    default:
      return readFailureText[failure.kind]();
  }
};
