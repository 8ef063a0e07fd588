import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FetchFailure, fetchBytes } from '../remote/fetch-bytes.ts';
import type { WorkspaceMeta } from '../storage/meta-store.ts';
import type { SaveFailure } from '../storage/save-evaluations.ts';
import { parseWorkspaceFile, type WorkspaceFileFailure } from '../storage/schema/workspace-file.ts';
import type { Workspace } from '../storage/workspace.ts';
import { announceReplaced } from '../storage/tab-channel.ts';
import { queryKeys } from './keys.ts';
import { useWorkspace } from './query-client.ts';
import { tellReplaced } from './replaced.ts';
import { unsavedSessions } from './session/unsaved-sessions.ts';

export type SampleFailure = FetchFailure | WorkspaceFileFailure | SaveFailure;

/** `meta` is null when nothing has begun yet; `sampleFailure` says why the sample could not be had. */
export type Start = { readonly meta: WorkspaceMeta | null; readonly sampleFailure: SampleFailure | null };

const sampleAddress = './sample/workspace.json';

const loadSample = async (workspace: Workspace): Promise<Start> => {
  const meta = await workspace.readMeta();
  const bytes = await fetchBytes(new URL(sampleAddress, document.baseURI).href);
  if (!bytes.ok) return { meta, sampleFailure: bytes.error };
  const file = parseWorkspaceFile(new TextDecoder().decode(bytes.value));
  if (!file.ok) return { meta, sampleFailure: file.error };
  const { evaluations, title } = file.value;
  const saved = await workspace.saveEvaluations(evaluations.map((entry) => ({ ...entry, basedOn: null })));
  if (!saved.ok) return { meta, sampleFailure: saved.error };
  tellReplaced(saved.value.map(({ id, revision }) => ({ id, revision })));
  const begun: WorkspaceMeta = meta ?? { schema: 1, title, begunWith: 'sample' };
  await workspace.writeMeta(begun);
  return { meta: begun, sampleFailure: null };
};

const start = async (workspace: Workspace): Promise<Start> => {
  const meta = await workspace.readMeta();
  return meta === null ? loadSample(workspace) : { meta, sampleFailure: null };
};

/** How the workspace is opened; the very first time it begins with the sample. */
export const startQuery = (workspace: Promise<Workspace>) =>
  queryOptions({ queryKey: queryKeys.start, queryFn: async () => start(await workspace) });

/** Opens the workspace. */
export const useStart = () => useQuery(startQuery(useWorkspace()));

/** Puts the sample into the workspace, beside whatever is there. */
export const useLoadSample = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save'],
    mutationFn: async () => loadSample(await workspace),
    onSuccess: async (result) => {
      queries.setQueryData(queryKeys.start, result);
      await queries.invalidateQueries({ queryKey: queryKeys.contents });
    },
  });
};

/** Deletes everything and leaves an empty workspace. */
export const useClearWorkspace = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save'],
    mutationFn: async () => {
      const opened = await workspace;
      const cleared = await opened.listSummaries();
      await opened.clear();
      unsavedSessions.forget('all');
      announceReplaced(cleared.map(({ id }) => ({ id, revision: 0 })));
      await opened.writeMeta({ schema: 1, title: '', begunWith: 'empty' });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.workspace }),
  });
};
