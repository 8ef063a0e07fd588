import { isLevelName } from '../../recognise/labels/level-names.ts';
import { namesBody } from '../../recognise/labels/body-names.ts';
import { headerKey } from '../../recognise/labels/header-labels.ts';
import { isSumWord, withoutNumbering } from '../../recognise/table/cell-text.ts';
import { isWrapped, lineWidth } from './cell-text.ts';
import type { PlacedCell, PlacedTable } from './placed-table.ts';

/** The last row of one part of a table and the first of the next, with the merged cells that reach them. */
export type Seam = { readonly upper: readonly PlacedCell[]; readonly lower: readonly PlacedCell[] };

/** Whether a page break cut a cell or row in two; `likely` where it can only be guessed. */
export type Cut = 'no' | 'likely' | 'sure';

export const rowCount = (table: PlacedTable): number => table.ys.length - 1;

export const cellsInRow = (table: PlacedTable, row: number): readonly PlacedCell[] =>
  table.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);

export const squash = (text: string): string => text.replace(/\s+/gu, '');

export const seamOf = (upper: PlacedTable, lower: PlacedTable): Seam => ({
  upper: cellsInRow(upper, rowCount(upper) - 1),
  lower: cellsInRow(lower, 0),
});

/** The cell on the other side of the break. */
export const cellAbove = (seam: Seam, cell: PlacedCell): PlacedCell | undefined =>
  seam.upper.find((candidate) => candidate.column === cell.column && candidate.columnSpan === cell.columnSpan);

/** Whether the text of the lower cell is the rest of the upper cell's last line. */
export const continues = (upper: PlacedCell, lower: PlacedCell, width: number): boolean => {
  const last = upper.lines.at(-1);
  const first = lower.lines[0];
  const available = lineWidth([...upper.lines, ...lower.lines], width);
  return last !== undefined && first !== undefined && isWrapped(last, first, available);
};

export const widthOf = (table: PlacedTable, cell: PlacedCell): number =>
  (table.xs[cell.column + cell.columnSpan] ?? 0) - (table.xs[cell.column] ?? 0);

type Texts = { readonly filled: number; readonly atOdds: number };

/** The texts directly below the break: how many there are, and how many cannot be the rest of the text above them. */
const textsBelow = (upper: PlacedTable, seam: Seam): Texts => {
  const filled = seam.lower.filter((cell) => cell.text !== '');
  const atOdds = filled.filter((cell) => {
    const counterpart = cellAbove(seam, cell);
    if (counterpart === undefined || counterpart.text === '') return false;
    return !continues(counterpart, cell, widthOf(upper, counterpart));
  });
  return { filled: filled.length, atOdds: atOdds.length };
};

/** The name of a level below the name of one: another level begins, however many rows it spans. */
const beginsLevel = (seam: Seam): boolean =>
  seam.lower.some((cell) => isLevelName(squash(cell.text)) && isLevelName(squash(cellAbove(seam, cell)?.text ?? '')));

/**
 * Every text in the first row below is the rest of a full line above it; a new row would bring short texts of its own, or
 * another level.
 */
const carriesOn = (upper: PlacedTable, seam: Seam): boolean => {
  const filled = seam.lower.filter((cell) => cell.text !== '' && cell.rowSpan === 1);
  if (filled.length === 0 || seam.lower.length < 2 || beginsLevel(seam)) return false;
  const isBlankNow = seam.upper.some(
    (cell) => cell.text !== '' && !filled.some((other) => other.column === cell.column),
  );
  const sameShape = seam.lower.every((cell) => cellAbove(seam, cell) !== undefined || cell.text === '');
  const goesOn = filled.every((cell) => {
    const counterpart = cellAbove(seam, cell);
    return counterpart !== undefined && continues(counterpart, cell, widthOf(upper, counterpart));
  });
  return isBlankNow && sameShape && goesOn;
};

/** What begins a text of its own: a number in front, an amount, a sum, a level, a label of a form, the name of a body. */
const beginsAnew = (text: string): boolean =>
  /^(?:指标|[（(]?\d)/u.test(text) ||
  withoutNumbering(text) !== text ||
  [isSumWord, isLevelName, namesBody].some((is) => is(text)) ||
  headerKey(text) !== null ||
  !/\p{L}{2}/u.test(text);

/** The months in a head: 1-7月执行数. */
const months = /(?:\d{1,2}\s*[-—–~至]\s*)?\d{1,2}\s*月/gu;

/** Words side by side without a number among them, as a head is. */
export const areHeadLike = (cells: readonly PlacedCell[]): boolean => {
  const texts = cells.map(({ text }) => text).filter((text) => text !== '');
  return texts.length >= 3 && texts.every((text) => !/\d/.test(text.replace(months, '')));
};

/** What levels end in; 设计使用年限 begins none, whoever's satisfaction stands below it. */
const begunBy = (text: string): boolean => ['满意度', '效益'].some((end) => isLevelName(squash(text + end)));

/** The name of a level broken in two: 效益 | 指标; the second half may be a name by itself: 服务对象 | 满意度指标. */
const isBrokenLevel = (upper: string, lower: string): boolean => {
  if (!isLevelName(squash(upper + lower))) return false;
  return !isLevelName(squash(lower)) || (!isLevelName(squash(upper)) && begunBy(upper));
};

/** A word broken in two: a level, or one that the table tells in whole elsewhere. */
const isBrokenWord = (above: PlacedCell, below: PlacedCell, upper: PlacedTable): boolean => {
  if (above.text === '' || below.text === '') return false;
  if (isBrokenLevel(above.text, below.text)) return true;
  const word = squash(above.text + below.text);
  return word.length >= 4 && upper.cells.some((cell) => cell.column === above.column && squash(cell.text) === word);
};

/** A head asks for what stands below it, so a text below one is no rest of it. */
const isHead = (cells: readonly PlacedCell[]): boolean =>
  areHeadLike(cells) && cells.some((cell) => headerKey(squash(cell.text)) !== null);

/**
 * The few texts at the top of a page, each below a text, are what did not fit of the row above: where a break stands in a
 * cell, its last line does not show that it goes on. A broken word among them shows it.
 */
const isRemnant = (table: PlacedTable, { upper, lower }: Seam): boolean => {
  const texts = upper.filter((cell) => cell.text !== '' && cell.rowSpan === 1);
  const above = (cell: PlacedCell): PlacedCell | undefined =>
    texts.find((other) => other.column === cell.column && other.columnSpan === cell.columnSpan);
  const below = lower.filter((cell) => cell.text !== '');
  const isBroken = (cell: PlacedCell): boolean => {
    const counterpart = cellAbove({ upper, lower }, cell);
    return counterpart !== undefined && isBrokenWord(counterpart, cell, table);
  };
  const isRest = (cell: PlacedCell): boolean =>
    isBroken(cell) || (cell.rowSpan === 1 && above(cell) !== undefined && !beginsAnew(squash(cell.text)));
  const filled = below.filter((cell) => cell.rowSpan === 1).length;
  if (filled === 0 || !below.every(isRest) || isHead(upper)) return false;
  const cutsWord = below.some((cell) => cell.rowSpan === 1 && above(cell) !== undefined && isBroken(cell));
  const most = cutsWord ? 1 : filled === 1 ? 2 : 3;
  return filled * most < texts.length;
};

/**
 * Whether the page break cut a row in two: no line closes the row above the break, or its texts go on below. `likely`
 * where it can only be guessed from how little stands below.
 */
export const rowCut = (upper: PlacedTable, seam: Seam): Cut => {
  if (!seam.upper.every((cell) => cell.openBelow)) {
    if (carriesOn(upper, seam)) return 'sure';
    return isRemnant(upper, seam) ? 'likely' : 'no';
  }
  const { filled, atOdds } = textsBelow(upper, seam);
  // A cell may be cut between two of its lines; most cells of a row are not.
  const isCut = atOdds === 0 || (seam.lower.every((cell) => cell.openAbove) && atOdds * 2 <= filled);
  return isCut ? 'sure' : 'no';
};

/** A sentence that stops at the end of a full line. */
const isCutSentence = (upper: PlacedCell, lower: PlacedCell, width: number): boolean =>
  squash(upper.text).length > 12 && !/[。；！]$/u.test(squash(upper.text)) && continues(upper, lower, width);

/** Two texts that may be one; two short ones, or one that ends with its points, are levels. */
const areHalves = (above: string, below: string): boolean =>
  above.length + below.length > 12 && !/\d分[)）]$/u.test(above) && !beginsAnew(below);

/** A merged cell that goes on below the break, and how many rows it spans there. */
export type Span = { readonly above: number; readonly below: number };

/**
 * A merged cell that reaches the break goes on below it when no line closes it, or the cell there has no text, or the
 * text alone, or the rest of a sentence beside a merged cell that goes on (`aside`); `likely` for any other text whose
 * cells span the same rows as those of that merged cell.
 */
export const reachesOver = (
  above: PlacedCell,
  below: PlacedCell,
  { upper, aside }: { readonly upper: PlacedTable; readonly aside: Span | null },
): Cut => {
  if (isBrokenWord(above, below, upper)) return 'sure';
  const isOpen = above.openBelow && below.openAbove;
  const isMerged = above.rowSpan > 1 || below.rowSpan > 1;
  if (above.text === '' || below.text === '') return isOpen || isMerged ? 'sure' : 'no';
  if (isLevelName(squash(below.text))) return 'no';
  const width = widthOf(upper, above);
  if (isOpen && continues(above, below, width)) return 'sure';
  if (!isMerged || aside === null) return 'no';
  if (isCutSentence(above, below, width)) return 'sure';
  const isBeside = above.rowSpan === aside.above && below.rowSpan === aside.below;
  return isBeside && areHalves(squash(above.text), squash(below.text)) ? 'likely' : 'no';
};
