import { xmlText } from '../xml-text.ts';

const longest = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;
const reserved = 'history';

/** Legal names for the sheets of one workbook: at most 31 characters, none twice (case does not tell them apart). */
export const sheetNames = (wanted: readonly string[], unnamed: string): readonly string[] => {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const name = freeName(legalName(text) || unnamed, taken);
    taken.add(name.toLowerCase());
    return name;
  });
};

const legalName = (text: string): string => {
  const name = cut(xmlText(text.normalize('NFC').replace(FORBIDDEN, ' ')).replace(/\s+/gu, ' ').trim(), longest);
  const bare = name.replace(/^['\s]+|['\s]+$/gu, '');
  return bare.toLowerCase() === reserved ? `${bare}_` : bare;
};

const freeName = (name: string, taken: ReadonlySet<string>): string => {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    candidate = `${cut(name, longest - suffix.length)}${suffix}`;
  }
  return candidate;
};

/** Cuts to a number of UTF-16 units, as spreadsheets count, without splitting a character. */
const cut = (text: string, units: number): string => {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > units) break;
    kept += character;
  }
  return kept.trim();
};

/** A sheet name inside a reference: '2023''s'!$A$1. */
export const quoteSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;
