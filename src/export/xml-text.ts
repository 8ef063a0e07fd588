const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that no office file can hold: control characters, halves of pairs, U+FFFE and U+FFFF. */
export const xmlText = (text: string): string => text.replace(UNWRITABLE, '');
