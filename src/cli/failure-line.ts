import type { ReadFailure } from '../import/read/raw-table.ts';
import { readFailureWords } from '../text/read-failure-text.ts';

/** Why a file could not be read and what to do, in one line. */
export const failureLine = (failure: ReadFailure): string => {
  const { cause, remedy } = readFailureWords(failure);
  return `${cause}。${remedy}`;
};
