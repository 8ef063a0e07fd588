import { QueryClient, useQueryClient } from '@tanstack/react-query';
import type { Workspace } from '../storage/workspace.ts';

const workspaces = new WeakMap<QueryClient, Promise<Workspace>>();

/**
 * The cache over one workspace, given as the promise of it: the frame paints before the database is open. Everything
 * cached comes from this browser's own storage, so nothing goes stale by itself and nothing is retried.
 */
export const createQueryClient = (workspace: Promise<Workspace>): QueryClient => {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { gcTime: Infinity, retry: false, networkMode: 'always' },
    },
  });
  workspaces.set(client, workspace);
  return client;
};

/** The workspace behind the nearest cache. */
export const useWorkspace = (): Promise<Workspace> => {
  const workspace = workspaces.get(useQueryClient());
  if (workspace === undefined) throw new Error('this cache has no workspace');
  return workspace;
};
