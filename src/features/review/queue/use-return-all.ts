import { useReadRecords, useSaveReviewed } from '../../../queries/review.ts';
import { queueText } from '../../../text/review-queue-text.ts';
import { actOn } from '../desk/act-on.ts';
import type { Outcome } from '../exchange/outcome-line.tsx';

type Told = { readonly reason: string; readonly by: string };

type Returning = {
  readonly read: ReturnType<typeof useReadRecords>;
  readonly save: ReturnType<typeof useSaveReviewed>['mutateAsync'];
  readonly at: string;
};

/** Returns many sheets with one reason, all or none of those that are still to be looked at; answers what came of it, in words. */
export const returnSheets = async (
  ids: readonly string[],
  told: Told,
  { read, save, at }: Returning,
): Promise<Outcome> => {
  const requests = (await read(ids))
    .filter(({ evaluation }) => evaluation.state === 'submitted')
    .map((record) => actOn(record, { action: 'return', ...told, at }))
    .filter((request) => request !== null);
  const saved = await save(requests);
  if (!saved.ok) return { kind: 'failed', words: queueText.notReturned(saved.error.kind, ids.length) };
  const left = ids.length - requests.length;
  return { kind: left === 0 ? 'done' : 'failed', words: queueText.returned(requests.length, left) };
};

export const useReturnAll = () => {
  const read = useReadRecords();
  const { mutateAsync: save } = useSaveReviewed();
  return (ids: readonly string[], told: Told): Promise<Outcome> =>
    returnSheets(ids, told, { read, save, at: new Date().toISOString() });
};
