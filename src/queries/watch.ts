import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Edit } from '../domain/entry/edit.ts';
import type { Ledger } from '../domain/entry/ledger.ts';
import type { Watch } from '../domain/monitoring/watch.ts';
import { type Result, succeed } from '../domain/result.ts';
import type { SaveFailure } from '../storage/save-evaluations.ts';
import type { EvaluationRecord } from '../storage/schema/parse-record.ts';
import { announceSave } from '../storage/tab-channel.ts';
import { remember } from './entry.ts';
import { useWorkspace } from './query-client.ts';

export type WatchSave = {
  readonly record: EvaluationRecord;
  readonly ledger: Ledger;
  readonly watch: Watch;
  /** What changed in the ledger, for the history. */
  readonly edits: readonly Edit[];
};

/** Writes the values and the outlooks of one sheet, compare-and-set by revision; other tabs are told. */
export const useSaveWatch = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save'],
    mutationFn: async ({ record, ledger, watch, edits }: WatchSave): Promise<Result<EvaluationRecord, SaveFailure>> => {
      const opened = await workspace;
      const { person } = await opened.readSettings();
      const { evaluation, ruleSetId, revision } = record;
      const note = { by: person, action: 'edited' as const, reason: '', edits };
      const saved = await opened.saveEvaluations([{ evaluation, ruleSetId, ledger, watch, basedOn: revision, note }]);
      if (!saved.ok) return saved;
      const [written] = saved.value;
      if (written === undefined) throw new Error('a save of one sheet answered none');
      remember(queries, written);
      announceSave({ id: written.id, revision: written.revision });
      return succeed(written);
    },
  });
};
