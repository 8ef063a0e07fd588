import { widthInEms } from '../wide-text.ts';
import type { PlacedText } from './placed-text.ts';

/** A place in a line, and the height of a line, as of a page printed in characters of ten points. */
const characterWidth = 10;
const lineHeight = 15;

/** Columns written below each other take no more lines than this. */
const mostBelow = 200;

type Line = { readonly text: string; readonly from: number; readonly to: number };

const toLine = (text: string): Line => ({ text, from: text.search(/\S|$/u), to: text.trimEnd().length });

/** Lines each of which begins behind the end of all of the lines above: what stood beside them, column by column. */
const groupsBelow = (lines: readonly Line[], at: number): readonly (readonly Line[])[] => {
  const groups: Line[][] = [];
  let [end, open] = [lines[at]?.to ?? 0, [] as Line[]];
  let next = 0;
  for (let below = at + 1; below <= at + mostBelow; below += 1) {
    const line = lines[below];
    if (line === undefined) break;
    if (line.from >= Math.max(end, next)) {
      end = Math.max(end, next);
      open = [line];
      groups.push(open);
    } else if (groups.length > 0 && line.from >= end) open.push(line);
    else break;
    next = Math.max(next, line.to);
  }
  return groups;
};

const beside = (lines: readonly Line[]): string =>
  lines.reduce((text, line) => `${text.padEnd(line.from)}${line.text.slice(line.from)}`, '');

/**
 * Rows whose columns were written below each other, two or more rows together: the first columns of these rows, then for
 * each further column as many lines. Where the counts agree, the rows are put together again.
 */
const unstacked = (lines: readonly string[]): readonly string[] => {
  const all = lines.map(toLine);
  const rows: string[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const groups = lines[at]?.trim() === '' ? [] : groupsBelow(all, at);
    const count = groups[0]?.length ?? 0;
    const isStack = count > 1 && rows.length + 1 >= count && groups.every((group) => group.length === count);
    const firsts = all.slice(at - count + 1, at + 1);
    const isRoom = firsts.every(({ to, text }) => to <= (groups[0]?.[0]?.from ?? 0) && text.trim() !== '');
    if (!isStack || !isRoom) {
      rows.push(lines[at] ?? '');
      continue;
    }
    rows.splice(rows.length - count + 1, count - 1);
    firsts.forEach((first, row) => {
      rows.push(beside([first, ...groups.flatMap((group) => group[row] ?? [])]));
    });
    at += count * groups.length;
  }
  return rows;
};

/** The texts of lines in which spaces keep the places of a page, as `pdftotext -layout` writes them. */
export const layoutTexts = (lines: readonly string[]): readonly PlacedText[] =>
  unstacked(lines).flatMap((line, number) =>
    Array.from(line.matchAll(/\S+/gu), ({ 0: text, index }) => {
      const left = Array.from(line.slice(0, index)).length * characterWidth;
      const baseline = number * lineHeight;
      const right = left + widthInEms(text) * characterWidth;
      return { text, left, right, top: baseline, bottom: baseline, size: characterWidth };
    }),
  );
