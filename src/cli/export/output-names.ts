import { join, parse, resolve } from 'node:path';

/** What most file systems allow a name, in bytes. */
const longestName = 255;

/**
 * Names for what one file gives: its own name, numbered when it holds several evaluations. A name that is taken by an
 * input, by an earlier output or by a file that was there before gets a number in brackets. Names given out are added to
 * `taken`.
 */
export const outputNames = (
  file: string,
  count: number,
  { folder, extension, taken }: { readonly folder: string; readonly extension: string; readonly taken: Set<string> },
): readonly string[] => {
  const stem = parse(file).name;
  const pathWith = (ending: string): string => join(folder, fittingName(stem, `${ending}.${extension}`));
  return Array.from({ length: count }, (_, index) => {
    const number = count === 1 ? '' : `-${index + 1}`;
    let path = pathWith(number);
    for (let again = 2; taken.has(pathKey(path)); again += 1) path = pathWith(`${number} (${again})`);
    taken.add(pathKey(path));
    return path;
  });
};

/** A name with its whole ending; a stem that leaves no room for it is cut. */
const fittingName = (stem: string, ending: string): string => {
  const characters = Array.from(stem);
  while (Buffer.byteLength(characters.join('') + ending) > longestName) characters.pop();
  return characters.join('') + ending;
};

/** Some file systems do not tell upper from lower case. */
export const pathKey = (path: string): string => resolve(path).toLowerCase();
