import type { Database } from './database.ts';

type Permission = 'granted' | 'denied' | 'prompt';

/** What browsers with File System Access add to the folder handles that all know. */
type PermissionHandle = FileSystemDirectoryHandle & {
  readonly queryPermission?: (wish: { mode: 'readwrite' }) => Promise<Permission>;
  readonly requestPermission?: (wish: { mode: 'readwrite' }) => Promise<Permission>;
};

type PickerWindow = {
  readonly showDirectoryPicker?: (wish: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
};

/** `unsupported`: this browser writes no folders; `waiting`: it wants to be asked again. */
export type FolderState = 'unsupported' | 'none' | 'waiting' | 'ready';

export type FolderWrite = 'written' | 'not-ready' | 'failed';

const key = 'backup-folder';
const wish = { mode: 'readwrite' } as const;

const picker = (): PickerWindow['showDirectoryPicker'] =>
  'showDirectoryPicker' in globalThis ? (globalThis as PickerWindow).showDirectoryPicker : undefined;

const readHandle = async (database: Database): Promise<PermissionHandle | null> => {
  const stored: unknown = await database.get('meta', key);
  return typeof FileSystemDirectoryHandle === 'function' && stored instanceof FileSystemDirectoryHandle ? stored : null;
};

export const readFolderState = async (database: Database): Promise<FolderState> => {
  if (picker() === undefined) return 'unsupported';
  const handle = await readHandle(database);
  if (handle === null) return 'none';
  return (await handle.queryPermission?.(wish)) === 'granted' ? 'ready' : 'waiting';
};

/** Asks for a folder, or for leave to write into the one that was chosen; only after a click. */
export const chooseFolder = async (database: Database): Promise<FolderState> => {
  const known = await readHandle(database);
  if (known !== null && (await known.requestPermission?.(wish)) === 'granted') return 'ready';
  try {
    const handle = await picker()?.({ id: 'jichi-backup', ...wish });
    if (handle === undefined) return 'unsupported';
    await database.put('meta', handle, key);
    return 'ready';
  } catch (error) {
    if (error instanceof DOMException) return known === null ? 'none' : 'waiting';
    throw error;
  }
};

/** Writes a file into the chosen folder; the one before is replaced only when the new one is whole. */
export const writeToFolder = async (
  database: Database,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<FolderWrite> => {
  const handle = await readHandle(database);
  if (handle === null || (await handle.queryPermission?.(wish)) !== 'granted') return 'not-ready';
  try {
    const file = await handle.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
    return 'written';
  } catch (error) {
    if (error instanceof DOMException) return 'failed';
    throw error;
  }
};
