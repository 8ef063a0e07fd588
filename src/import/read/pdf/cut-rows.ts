import { isLevelName } from '../../recognise/labels/level-names.ts';
import { namesBody } from '../../recognise/labels/body-names.ts';
import { isFundingRowLabel } from '../../recognise/labels/funding-labels.ts';
import { headerKey } from '../../recognise/labels/header-labels.ts';
import { listedColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isSumWord, withoutNumbering } from '../../recognise/table/cell-text.ts';
import { isBrokenOff } from '../wide-text.ts';
import type { PlacedCell, PlacedTable } from './placed-table.ts';
import { cellAbove, cellsInRow, rowCount, type Seam, squash } from './seam.ts';

const isLabel = (text: string): boolean =>
  !isLevelName(text) && (headerKey(text) !== null || listedColumnKind(text) !== null);

/** What no row cut in two goes on with: a sum, a level, a label of a form, money of a kind, an indicator by its number. */
const isOwnRow = (text: string): boolean =>
  /^指标|^[^\p{L}\d%‰]+$/u.test(text) ||
  isSumWord(text) ||
  isLevelName(text) ||
  isFundingRowLabel(text) ||
  isLabel(text);

/** What begins a text of its own: a number in front, an amount, a sum, a level, a label of a form, the name of a body. */
export const beginsAnew = (text: string): boolean =>
  isOwnRow(text) ||
  /^[（(]?\d/u.test(text) ||
  withoutNumbering(text) !== text ||
  namesBody(text) ||
  !/\p{L}{2}/u.test(text);

/** Whether a level begins with this word and ends as the text below; 设计使用年限 begins none, whoever's satisfaction follows. */
const begins = (text: string, below: string): boolean =>
  ['满意度', '效益'].some((end) => below.startsWith(end) && isLevelName(squash(text + end)));

/** The name of a level broken in two: 效益 | 指标; the second half may be a name by itself: 服务对象 | 满意度指标. */
const isBrokenLevel = (upper: string, lower: string): boolean => {
  if (!isLevelName(squash(upper + lower))) return false;
  return !isLevelName(squash(lower)) || (!isLevelName(squash(upper)) && begins(upper, squash(lower)));
};

/** A word broken in two: a level, or one that the table tells in whole elsewhere. */
export const isBrokenWord = (above: PlacedCell, below: PlacedCell, upper: PlacedTable): boolean => {
  if (above.text === '' || below.text === '') return false;
  if (isBrokenLevel(above.text, below.text)) return true;
  const word = squash(above.text + below.text);
  return word.length >= 4 && upper.cells.some((cell) => cell.column === above.column && squash(cell.text) === word);
};

/** The months in a head: 1-7月执行数. */
const months = /(?:\d{1,2}\s*[-—–~至]\s*)?\d{1,2}\s*月/gu;

/** Words side by side without a number among them, as a head is. */
export const areHeadLike = (cells: readonly PlacedCell[]): boolean => {
  const texts = cells.map(({ text }) => text).filter((text) => text !== '');
  return texts.length >= 3 && texts.every((text) => !/\d/.test(text.replace(months, '')));
};

/** A head asks for what stands below it, so a text below one is no rest of it. */
const isHead = (cells: readonly PlacedCell[]): boolean =>
  areHeadLike(cells) && cells.filter((cell) => isLabel(squash(cell.text))).length > 1;

type Pair = { readonly above: PlacedCell; readonly below: PlacedCell };

const areSingle = ({ above, below }: Pair): boolean => above.rowSpan === 1 && below.rowSpan === 1;

/** Texts that cannot end or begin where the page breaks. */
const isBrokenText = ({ above, below }: Pair, table: PlacedTable): boolean =>
  isBrokenOff(above.text, below.text) || isBrokenWord(above, below, table);

/** Half a label of a column, which with what stands below it is one: 年度 | 指标值. */
const isHalfLabel = ({ above, below }: Pair): boolean => {
  const whole = listedColumnKind(squash(above.text + below.text));
  const half = listedColumnKind(squash(above.text));
  return whole !== null && (half === null || half === whole);
};

const rowsCompared = 3;

/** Columns in which each of the last rows has a text of its own, with the text of the last. */
const filledColumns = (table: PlacedTable): ReadonlyMap<number, readonly string[]> => {
  const columns = new Map<number, string[]>();
  for (let row = rowCount(table) - rowsCompared; row < rowCount(table); row += 1) {
    for (const { column, rowSpan, text } of row < 0 ? [] : cellsInRow(table, row)) {
      if (rowSpan === 1 && text !== '') columns.set(column, [...(columns.get(column) ?? []), text]);
    }
  }
  return new Map([...columns].filter(([, texts]) => texts.length === rowsCompared));
};

/**
 * Whether the row below is blank where all rows above it are filled: in two columns after its first text (levels before it
 * are merged), or in the one that numbers the rows.
 */
const isSparse = (table: PlacedTable, { lower }: Seam): boolean => {
  const filled = lower.filter(({ text }) => text !== '').map(({ column }) => column);
  const first = Math.min(...filled);
  const blank = [...filledColumns(table)].filter(([column]) => !filled.includes(column));
  const numbers = (texts: readonly string[]): boolean =>
    texts.every((text, index) => /^\d+$/u.test(text) && Number(text) === Number(texts[0]) + index);
  return blank.filter(([column]) => column > first).length > 1 || blank.some(([, texts]) => numbers(texts));
};

/**
 * The few texts at the top of a page, each below a text, are what did not fit of the row above: where a break stands in a
 * cell, its last line does not show that it goes on. A broken text or label among them shows it, or how little they say.
 */
export const isRemnant = (table: PlacedTable, seam: Seam): boolean => {
  const filled = seam.lower.filter((cell) => cell.text !== '');
  const pairs = filled.flatMap((below): readonly Pair[] => {
    const above = cellAbove(seam, below);
    return above === undefined || above.text === '' ? [] : [{ above, below }];
  });
  const single = pairs.filter(areSingle);
  if (single.length === 0 || pairs.length < filled.length) return false;
  if (single.some(({ above, below }) => squash(above.text) === squash(below.text))) return false;
  const isCutHead = single.filter(isHalfLabel).length > 1;
  if (!isCutHead && isHead(seam.upper)) return false;
  // The halves of a level say nothing of the rows beside them: it may span several.
  const rests = single.filter(({ above, below }) => !isLevelName(squash(above.text + below.text)));
  if (rests.length === 0) return false;
  const isRest = (pair: Pair, begins: (text: string) => boolean): boolean =>
    isBrokenText(pair, table) ||
    (isCutHead && isHalfLabel(pair)) ||
    (areSingle(pair) && !begins(squash(pair.below.text)));
  const texts = seam.upper.filter((cell) => cell.text !== '' && cell.rowSpan === 1);
  const isLittle = texts.length > rests.length * (rests.length === 1 ? 2 : 3);
  if (isLittle && pairs.every((pair) => isRest(pair, beginsAnew))) return true;
  // A row that says as much as the one above it, the levels left out, is a row of its own.
  const first = Math.min(...rests.map(({ below }) => below.column));
  const saysLess = texts.filter(({ column }) => column >= first).length > rests.length;
  const isShown = isCutHead || single.some((pair) => isBrokenText(pair, table)) || isSparse(table, seam);
  return isShown && saysLess && pairs.every((pair) => isRest(pair, isOwnRow));
};
