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

export type Start = {
  /** Null when nothing has begun yet. */
  readonly meta: WorkspaceMeta | null;
  /** Why the sample could not be had. */
  readonly sampleFailure: SampleFailure | null;
  /** The browser once held a workspace, and nothing of it is here. */
  readonly isLost: boolean;
};

const sampleAddress = './sample/workspace.json';

/** `basedOn` as in a save: 0 leaves what is there as it is, null takes its place. */
const loadSample = async (workspace: Workspace, basedOn: 0 | null): Promise<Start> => {
  const meta = await workspace.readMeta();
  const failed = (sampleFailure: SampleFailure): Start => ({ meta, sampleFailure, isLost: false });
  const bytes = await fetchBytes(new URL(sampleAddress, document.baseURI).href);
  if (!bytes.ok) return failed(bytes.error);
  const file = parseWorkspaceFile(new TextDecoder().decode(bytes.value));
  if (!file.ok) return failed(file.error);
  const { evaluations, title } = file.value;
  const saved = await workspace.saveEvaluations(evaluations.map((entry) => ({ ...entry, basedOn })));
  if (!saved.ok && saved.error.kind !== 'conflict') return failed(saved.error);
  if (saved.ok) tellReplaced(saved.value.map(({ id, revision }) => ({ id, revision })));
  const begun: WorkspaceMeta = meta ?? { schema: 1, title, begunWith: 'sample' };
  await workspace.writeMeta(begun);
  return { meta: begun, sampleFailure: null, isLost: false };
};

const start = async (workspace: Workspace): Promise<Start> => {
  const meta = await workspace.readMeta();
  if (meta !== null) return { meta, sampleFailure: null, isLost: false };
  if (workspace.wasBegun())
    return { meta, sampleFailure: null, isLost: (await workspace.listSummaries()).length === 0 };
  // Another page may have begun meanwhile, and someone may have typed there.
  return loadSample(workspace, 0);
};

/** How the workspace is opened; the very first time in this browser it begins with the sample. */
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
    mutationFn: async () => loadSample(await workspace, null),
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
