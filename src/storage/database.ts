import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { renewLog } from './renew-log.ts';

/** Structure of the database; the shape of each record carries its own number (`schema/migrate.ts`). */
const structureVersion = 5;

type Structure = DBSchema & {
  evaluations: { key: string; value: unknown };
  summaries: { key: string; value: unknown };
  /** Rows of the lists, many in one piece. */
  packs: { key: string; value: unknown };
  meta: { key: string; value: unknown };
  damaged: { key: string; value: unknown };
  /** By id and revision. */
  history: { key: [string, number]; value: unknown };
  /** Files kept as evidence. */
  files: { key: string; value: unknown };
  /** Sheets taken out, to be put back for some days. */
  removed: { key: string; value: unknown };
};

export type Database = IDBPDatabase<Structure>;

/** All pages opened from disk share one origin, so the name says whose it is. */
const databaseName = (workspace: string): string => `jichi.workspace.${workspace}`;

const createStores = (database: Database): void => {
  database.createObjectStore('evaluations');
  database.createObjectStore('summaries');
  database.createObjectStore('meta');
  database.createObjectStore('damaged');
};

export const openDatabase = async (workspace: string): Promise<Database> => {
  await renewLog();
  const database = await openDB<Structure>(databaseName(workspace), structureVersion, {
    upgrade: (opened, oldVersion) => {
      if (oldVersion < 1) createStores(opened);
      if (oldVersion < 2) opened.createObjectStore('history');
      if (oldVersion < 3) opened.createObjectStore('files');
      if (oldVersion < 4) opened.createObjectStore('removed');
      if (oldVersion < 5) opened.createObjectStore('packs');
    },
    blocking: () => database.close(),
  });
  return database;
};
