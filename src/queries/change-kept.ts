import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Workspace } from '../storage/workspace.ts';
import { useWorkspace } from './query-client.ts';

/** What is kept as a whole under one cache key, and how it is read and written. */
export type KeptWhole<Kept> = {
  readonly key: readonly string[];
  readonly mutationKey: readonly string[];
  readonly read: (workspace: Workspace) => Promise<Kept>;
  readonly write: (workspace: Workspace, kept: Kept) => Promise<void>;
};

const scopeOf = (key: readonly string[]): string => key.join('/');

/** The changes that are not written yet, oldest first: only the first of them is being written. */
const pendingChanges = <Kept>(queries: QueryClient, key: readonly string[]): readonly Partial<Kept>[] =>
  queries
    .getMutationCache()
    .findAll({ status: 'pending', predicate: ({ options }) => options.scope?.id === scopeOf(key) })
    .map(({ state }) => state.variables as Partial<Kept>);

const changed = <Kept extends object>(kept: Kept, changes: readonly Partial<Kept>[]): Kept =>
  Object.assign({}, kept, ...changes) as Kept;

/** What is kept, with the changes that are not written yet; undefined until it is read. */
export const useKept = <Kept extends object>({ key, read }: KeptWhole<Kept>): Kept | undefined => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: key,
    queryFn: async () => changed(await read(await workspace), pendingChanges<Kept>(queries, key)),
  });
  return data;
};

/**
 * Changes parts of what is kept as a whole: they count at once, and are written one change after the other. Once one is
 * written or refused, what is kept shows, with the changes still to be written.
 */
export const useChangeKept = <Kept extends object>({
  key,
  mutationKey,
  read,
  write,
}: KeptWhole<Kept>): ((change: Partial<Kept>) => void) => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const show = (next: (shown: Kept | undefined) => Kept | undefined): void => {
    // A reading that began before must not come after.
    void queries.cancelQueries({ queryKey: key });
    queries.setQueryData<Kept>(key, next);
  };
  const showKept = (kept: Kept): void => {
    const [, ...later] = pendingChanges<Kept>(queries, key);
    show(() => changed(kept, later));
  };
  const { mutate } = useMutation({
    mutationKey,
    scope: { id: scopeOf(key) },
    mutationFn: async (change: Partial<Kept>) => {
      const opened = await workspace;
      const before = await read(opened);
      const kept = changed(before, [change]);
      try {
        await write(opened, kept);
      } catch (refusal) {
        showKept(before);
        throw refusal;
      }
      showKept(kept);
    },
  });
  return (change) => {
    show((shown) => shown && changed(shown, [change]));
    mutate(change);
  };
};
