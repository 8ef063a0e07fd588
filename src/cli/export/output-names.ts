import { join, parse, resolve } from 'node:path';

/**
 * Names for what one file gives: its own name, numbered when it holds several evaluations. A name that is taken by an
 * input or by an earlier output gets a number in brackets. Names given out are added to `taken`.
 */
export const outputNames = (
  file: string,
  count: number,
  { folder, extension, taken }: { readonly folder: string; readonly extension: string; readonly taken: Set<string> },
): readonly string[] => {
  const stem = parse(file).name;
  return Array.from({ length: count }, (_, index) => {
    const wanted = count === 1 ? stem : `${stem}-${index + 1}`;
    let path = join(folder, `${wanted}.${extension}`);
    for (let number = 2; taken.has(pathKey(path)); number += 1) {
      path = join(folder, `${wanted} (${number}).${extension}`);
    }
    taken.add(pathKey(path));
    return path;
  });
};

/** Some file systems do not tell upper from lower case. */
export const pathKey = (path: string): string => resolve(path).toLowerCase();
