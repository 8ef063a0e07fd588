import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EntrySheet } from '../domain/entry/entry-sheet.ts';
import type { Result } from '../domain/result.ts';
import { onlySaved, type SaveFailure, type SaveNote } from '../storage/save-evaluations.ts';
import type { Settings } from '../storage/settings-store.ts';
import type { EvaluationRecord } from '../storage/schema/parse-record.ts';
import { queryKeys } from './keys.ts';
import { useWorkspace } from './query-client.ts';
import { remember, rememberSaved } from './remember.ts';

export type EntrySave = {
  readonly sheet: EntrySheet;
  readonly basedOn: number;
  readonly note: Omit<SaveNote, 'by'>;
};

/** Writes one sheet with what was changed and by whom, compare-and-set by revision; other tabs are told. */
export const useSaveEntry = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save', 'entry'],
    gcTime: 5 * 60_000,
    mutationFn: async ({ sheet, basedOn, note }: EntrySave): Promise<Result<EvaluationRecord, SaveFailure>> => {
      const { evaluation, ruleSetId, ledger, watch } = sheet;
      const opened = await workspace;
      const { person } = queries.getQueryData<Settings>(queryKeys.settings) ?? (await opened.readSettings());
      const request = { evaluation, ruleSetId, ledger, watch, basedOn, note: { ...note, by: person } };
      const saved = onlySaved(await opened.saveEvaluations([request]));
      if (saved.ok) rememberSaved(queries, [saved.value]);
      return saved;
    },
  }).mutateAsync;
};

/** Reads one sheet past the cache. */
export const useReload = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string): Promise<EvaluationRecord | null> => {
      const loaded = await (await workspace).loadEvaluation(id);
      if (loaded.ok) remember(queries, [loaded.value]);
      return loaded.ok ? loaded.value : null;
    },
  }).mutateAsync;
};

/** What every save of one sheet did, oldest first. */
export const useHistory = (id: string) => {
  const workspace = useWorkspace();
  return useQuery({ queryKey: queryKeys.history(id), queryFn: async () => (await workspace).listHistory(id) });
};

/** Every sheet there is, for what is built over all of them; read once, when it is first asked for. */
export const useAllEvaluations = () => {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: queryKeys.allEvaluations,
    queryFn: async () => (await (await workspace).exportWorkspace()).evaluations.map(({ evaluation }) => evaluation),
  });
};
