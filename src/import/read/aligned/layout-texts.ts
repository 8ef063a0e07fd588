import { isPageNumber } from '../text/outer-lines.ts';
import { beginsForm, lineBlocks } from './line-blocks.ts';
import { tableTexts } from './line-tables.ts';
import { lineTexts } from './line-texts.ts';
import { type WordLine, wordLines } from './line-words.ts';
import type { PlacedText } from './placed-text.ts';

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

const bareNumber = /^\d{1,3}$/u;

/** How many blank lines stand above each line; no end of them where nothing else does. */
const blankAbove = (lines: readonly string[]): readonly number[] => {
  let blank = Number.POSITIVE_INFINITY;
  return lines.map((line) => {
    const above = blank;
    blank = line.trim() === '' ? blank + 1 : 0;
    return above;
  });
};

/**
 * A line between blank ones that holds nothing but the number of its page; digits alone have a space above or below that is
 * wider than most lines have: a score may stand on a line of its own.
 */
const withoutPageNumbers = (lines: readonly string[]): readonly string[] => {
  const above = blankAbove(lines);
  const below = blankAbove(lines.toReversed()).toReversed();
  const gaps = above.filter((_, at) => lines[at]?.trim() !== '').toSorted((a, b) => a - b);
  const usual = Math.max(1, gaps[Math.floor(gaps.length / 2)] ?? 1);
  return lines.map((line, at) => {
    const [up = 0, down = 0] = [above[at], below[at]];
    const isApart = up > 0 && down > 0;
    const isWideApart = isApart && Math.max(up, down) > usual;
    return (isApart && isPageNumber(line)) || (isWideApart && bareNumber.test(line.trim())) ? '' : line;
  });
};

/** The words of lines in which spaces keep the places of a page. */
export const pageWords = (lines: readonly string[]): readonly WordLine[] =>
  wordLines(unstacked(withoutPageNumbers(lines)));

/**
 * The texts of lines in which spaces keep the places of a page, as `pdftotext -layout` writes them. Cells of the
 * indicators are one text each, however many lines they took.
 */
export const layoutTexts = (lines: readonly string[]): readonly PlacedText[] => {
  const words = pageWords(lines);
  const texts: PlacedText[] = [];
  let from = 0;
  for (const block of lineBlocks(words)) {
    const found = tableTexts(block);
    if (found === null) continue;
    texts.push(...lineTexts(words.slice(from, block.head.first), from), ...found);
    from = block.end;
    if (block.isBeforeProse) while (from < words.length && !beginsForm(words[from] ?? [])) from += 1;
  }
  return [...texts, ...lineTexts(words.slice(from), from)];
};
