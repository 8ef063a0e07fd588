/** A kind of file that people take for a table file, and that holds none which could be read. */
export type ForeignFormat = 'word-97' | 'rtf' | 'ofd' | 'presentation' | 'picture' | 'archive';

const signatures: readonly (readonly [format: ForeignFormat, signature: readonly number[]])[] = [
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0]],
  ['picture', [0x4d, 0x4d, 0, 0x2a]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** What a file that is no table file is, by its first bytes; null when they are of nothing known. */
export const foreignFormatOf = (bytes: Uint8Array): ForeignFormat | null =>
  signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0] ?? null;

/** What a zip that is no table file is, by the names inside. */
export const foreignArchiveOf = (names: ReadonlySet<string>): ForeignFormat => {
  if (names.has('OFD.xml')) return 'ofd';
  return names.has('ppt/presentation.xml') ? 'presentation' : 'archive';
};
