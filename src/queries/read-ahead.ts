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

/** Packs a list that was read, for the next start, once this one is over; without room on the disk it stays as it is. */
export const packLater = async (queries: QueryClient, workspace: Promise<Workspace>): Promise<void> => {
  if (queries.getQueryData(summariesQuery(workspace).queryKey) === undefined) return;
  await new Promise((resolve) => {
    setTimeout(resolve, 3000);
  });
  try {
    await (await workspace).packSummaries();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
};
