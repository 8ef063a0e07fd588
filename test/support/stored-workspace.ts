import { type Database, openDatabase } from '../../src/storage/database.ts';
import { openWorkspace, type Workspace } from '../../src/storage/workspace.ts';
import { installFakeStorage } from './fake-storage.ts';

installFakeStorage();

let count = 0;

/** A workspace of its own in a database of memory, and a second hand on the same database. */
export const startWorkspace = async (): Promise<{
  readonly name: string;
  readonly workspace: Workspace;
  readonly database: Database;
}> => {
  count += 1;
  const name = `test-${count}`;
  const workspace = await openWorkspace(name, { now: () => '2026-01-31T08:00:00.000Z' });
  return { name, workspace, database: await openDatabase(name) };
};
