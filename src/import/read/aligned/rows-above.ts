import type { SheetRow } from '../text/sheet-rows.ts';
import { flowLabelKey } from '../text/preamble-segments.ts';
import { cellsOf } from './form-cells.ts';
import { pageWords } from './layout-texts.ts';
import { lineBlocks } from './line-blocks.ts';
import { lineTexts } from './line-texts.ts';
import type { WordLine } from './line-words.ts';
import { byLines } from './placed-text.ts';
import { toSheetRows } from './sheet-walls.ts';
import { toTextRows } from './text-rows.ts';

/** Lines of a head of indicators above the one in which it was found. */
const mostAbove = 3;

const isOfHead = (line: WordLine): boolean =>
  line.length > 2 && line.every(({ text }) => text.length <= 6 && flowLabelKey(text) === null && !/\d/u.test(text));

/** The first line of a head one of whose lines is known. */
const headFrom = (words: readonly WordLine[], known: number): number => {
  let first = known;
  while (first > 0 && known - first < mostAbove && isOfHead(words[first - 1] ?? [])) first -= 1;
  return first;
};

/**
 * The rows above the indicators of a form in lines that keep the places of their texts, whatever is known of the indicators;
 * `headLine`: where the flow of the words has its head. Of these only money and goals are sure.
 */
export const rowsAbove = (lines: readonly string[], headLine: number): readonly SheetRow[] => {
  const words = pageWords(lines);
  const first = lineBlocks(words)[0]?.head.first ?? headFrom(words, headLine);
  const rows = toTextRows(lineTexts(words.slice(0, first), 0, true));
  return toSheetRows(cellsOf({ rows, headFrom: rows.length, headTo: rows.length }, byLines));
};
