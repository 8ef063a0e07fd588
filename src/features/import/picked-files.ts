import type { Source } from '../../worker/inbox.ts';

/** Files that office programs and systems leave behind; nobody means to import them. */
const leftovers = /^(~\$|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/iu;

/** Sources of picked files; the bytes are read when a thread is free. */
export const sourcesOfFiles = (files: Iterable<File>): readonly Source[] =>
  [...files]
    .filter(({ name }) => !leftovers.test(name))
    .map((file) => ({
      name: file.webkitRelativePath || file.name,
      makeTask: async () => ({ kind: 'file', file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
    }));

/** All files of a drop, folders opened down to the last. */
export const droppedFiles = async (transfer: DataTransfer): Promise<readonly File[]> => {
  // The list of items is only there until the first await.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const files: File[] = [];
  for (const entry of entries) files.push(...(await filesOf(entry)));
  return files;
};

const filesOf = async (entry: FileSystemEntry): Promise<readonly File[]> => {
  if (entry instanceof FileSystemFileEntry)
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const files: File[] = [];
  for (const child of await childrenOf(entry)) files.push(...(await filesOf(child)));
  return files;
};

/** A directory reader gives at most a hundred entries at a time. */
const childrenOf = async (directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = directory.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return children;
    children.push(...part);
  }
};
