import * as fake from 'fake-indexeddb';

/** Gives a test the browser's storage in memory, before anything opens it. */
export function installFakeStorage(): void {
  const { IDBFactory, ...classes } = fake;
  Object.assign(globalThis, { ...classes, IDBFactory, indexedDB: new IDBFactory() });
}
