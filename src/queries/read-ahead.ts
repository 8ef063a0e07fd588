import type { QueryClient } from '@tanstack/react-query';
import type { Workspace } from '../storage/workspace.ts';
import { startQuery } from './start-workspace.ts';
import { summariesQuery } from './summaries.ts';

/** Reads what the frame shows on every page while the frame is still being drawn. Failures are met where they are shown. */
export const readAhead = async (queries: QueryClient, workspace: Promise<Workspace>): Promise<void> => {
  await queries.prefetchQuery(startQuery(workspace));
  if (queries.getQueryData(startQuery(workspace).queryKey) !== undefined)
    await queries.prefetchQuery(summariesQuery(workspace));
};
