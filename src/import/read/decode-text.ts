import { holdsRadicals, replaceRadicals } from './radicals.ts';

const longestCharacter = 4;

const decodeUtf8 = (bytes: Uint8Array): string | null => {
  // A file cut in the middle of its last character is still UTF-8.
  for (let cut = 0; cut < longestCharacter && cut <= bytes.length; cut += 1) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      continue;
    }
  }
  return null;
};

const sampledLength = 4096;

const noText = /(?![\t\r\n])\p{Cc}|[\p{Cn}\p{Co}\p{Cs}]/u;

/** Without a mark there are zeros (the upper halves of commas and line breaks), and one order of bytes gives lines of text. */
const orderOfBytes = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const sample = bytes.subarray(0, sampledLength);
  if (bytes.length % 2 === 1 || !sample.includes(0)) return null;
  const isText = (label: string): boolean => {
    const text = new TextDecoder(label).decode(sample);
    return /[\r\n]/u.test(text) && !noText.test(text);
  };
  return (['utf-16le', 'utf-16be'] as const).find(isText) ?? null;
};

/** UTF-16 by its mark or by its lines; null for any other text. */
export const utf16Label = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return orderOfBytes(bytes);
};

const decoded = (bytes: Uint8Array): string => {
  const utf16 = utf16Label(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  return decodeUtf8(bytes) ?? new TextDecoder('gb18030').decode(bytes);
};

/**
 * Text of a file by its bytes: UTF-16 by its mark or its lines, UTF-8 when it decodes clean, else GB18030 (which holds GBK);
 * radicals, which text copied from a PDF has, are the characters they stand for.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const text = decoded(bytes);
  return holdsRadicals(text) ? replaceRadicals(text) : text;
};
