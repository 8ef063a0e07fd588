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

const utf16Label = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

/** Text of a file by its bytes: UTF-16 with a mark, UTF-8 when it decodes clean, else GB18030 (which holds GBK). */
export const decodeText = (bytes: Uint8Array): string => {
  const utf16 = utf16Label(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  return decodeUtf8(bytes) ?? new TextDecoder('gb18030').decode(bytes);
};
