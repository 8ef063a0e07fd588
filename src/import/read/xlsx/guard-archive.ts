import { fail, type Result, succeed } from '../../../domain/result.ts';
import type { ReadFailure } from '../raw-table.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import { listZipEntries, type ZipEntry } from '../zip/list-entries.ts';
import { maxCells, maxPartBytes, maxTotalBytes } from './archive-limits.ts';

const tooManyCells = fail<ReadFailure>({ kind: 'too-large', what: 'cells', limit: maxCells });

const countTags = (bytes: Uint8Array, letter: number): number => {
  let count = 0;
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    // `<c ` or `<c>`: a cell, and not `<cols>`.
    if (bytes[at + 1] === letter && (bytes[at + 2] === 0x20 || bytes[at + 2] === 0x3e)) count += 1;
  }
  return count;
};

const repeatOf = (tag: string, name: string): number =>
  Number.parseInt(new RegExp(`number-${name}-repeated="(\\d+)"`).exec(tag)?.[1] ?? '1', 10);

/** An OpenDocument row may say "this cell, 16,000 times, in a million rows" in one line. */
const countRepeatedCells = (content: string): number => {
  let total = 0;
  for (const row of content.matchAll(/<table:table-row([^>]*)>([\s\S]*?)<\/table:table-row>/g)) {
    let inRow = 0;
    for (const cell of (row[2] ?? '').matchAll(/<table:table-cell((?:[^>"]|"[^"]*")*?)(\/)?>/g)) {
      const holdsValue = cell[2] === undefined || /office:(value|string)/.test(cell[1] ?? '');
      if (holdsValue) inRow += repeatOf(cell[1] ?? '', 'columns');
    }
    total += inRow * repeatOf(row[1] ?? '', 'rows');
  }
  return total;
};

const isSheet = (entry: ZipEntry): boolean => /(^|\/)xl\/worksheets\/[^/]+\.xml$/.test(entry.name);
const isContent = (entry: ZipEntry): boolean => entry.name === 'content.xml';

const guardEntry = (bytes: Uint8Array, entry: ZipEntry): Result<number, ReadFailure> => {
  const inflated = inflateEntry(bytes, entry, maxPartBytes);
  if (!inflated.ok) return inflated;
  if (isSheet(entry)) return succeed(countTags(inflated.value, 0x63));
  if (isContent(entry)) return succeed(countRepeatedCells(new TextDecoder().decode(inflated.value)));
  return succeed(0);
};

/**
 * Holds a zipped workbook to its limits before the spreadsheet library sees it: every part is inflated once under a
 * cap (declared sizes may lie), and the cells are counted.
 */
export const guardArchive = (bytes: Uint8Array): Result<null, ReadFailure> => {
  const listed = listZipEntries(bytes);
  if (!listed.ok) return listed;
  const declared = listed.value.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > maxTotalBytes) return fail({ kind: 'too-large', what: 'bytes', limit: maxTotalBytes });
  let cells = 0;
  for (const entry of listed.value) {
    const counted = guardEntry(bytes, entry);
    if (!counted.ok) return counted;
    cells += counted.value;
    if (cells > maxCells) return tooManyCells;
  }
  return succeed(null);
};
