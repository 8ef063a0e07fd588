import type { SaveFailure } from '../storage/save-evaluations.ts';
import type { useSaveEvaluations } from './evaluations.ts';

/** Why the last attempt wrote nothing: an answer that says no, or a storage that cannot be opened at all. */
export const saveFailureOf = ({
  data,
  error,
}: Pick<ReturnType<typeof useSaveEvaluations>, 'data' | 'error'>): SaveFailure | null => {
  if (error !== null) return { kind: 'storage-failed', reason: error.message };
  return data === undefined || data.ok ? null : data.error;
};
