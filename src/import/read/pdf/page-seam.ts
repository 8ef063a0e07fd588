import { isLevelName } from '../../recognise/labels/level-names.ts';
import { isWrapped, lineWidth } from './cell-text.ts';
import { beginsAnew, isBrokenWord, isRemnant } from './cut-rows.ts';
import type { PlacedCell, PlacedTable } from './placed-table.ts';
import { cellAbove, type Seam, squash } from './seam.ts';

/** Whether a page break cut a cell or row in two; `likely` where it can only be guessed. */
export type Cut = 'no' | 'likely' | 'sure';

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

/** Whether lines close some cells above the break and not others: what they close ends there. */
const tellsOpen = ({ upper }: Seam): boolean => upper.some((cell) => cell.openBelow);

/**
 * Whether the page break cut a row in two: no line closes the row above the break, or its texts go on below. `likely`
 * where it can only be guessed from how little stands below.
 */
export const rowCut = (upper: PlacedTable, seam: Seam): Cut => {
  if (!seam.upper.every((cell) => cell.openBelow)) {
    if (carriesOn(upper, seam)) return 'sure';
    if (tellsOpen(seam)) return 'no';
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
  above.length + below.length > 12 && !/\d分[)）]?$/u.test(above) && !beginsAnew(below);

/** The points of the level above: （20分）. */
const isPoints = (text: string): boolean => /^[（(]\d{1,3}分?[)）]$/u.test(text);

/** A merged cell that goes on below the break, and how many rows it spans there. */
export type Span = { readonly above: number; readonly below: number };

/** What the cells before this one show of it. */
export type Beside = {
  readonly upper: PlacedTable;
  readonly seam: Seam;
  readonly aside: Span | null;
  readonly begun: PlacedCell | null;
};

/**
 * A merged cell that reaches the break goes on below it when no line closes it, or the cell there has no text, or the
 * text alone, or the rest of a sentence beside a merged cell that goes on (`aside`); `likely` for any other text whose
 * cells span the same rows as those of that merged cell. Beside a cell that begins below (`begun`) and spans the same rows,
 * a text below a blank begins too.
 */
export const reachesOver = (above: PlacedCell, below: PlacedCell, { upper, seam, aside, begun }: Beside): Cut => {
  if (isBrokenWord(above, below, upper) || isPoints(squash(below.text))) return 'sure';
  const isOpen = above.openBelow && below.openAbove;
  const isMerged = above.rowSpan > 1 || below.rowSpan > 1;
  if (isOpen && tellsOpen(seam) && !seam.upper.every((cell) => cell.openBelow)) {
    return isLevelName(squash(below.text)) && isLevelName(squash(above.text)) ? 'no' : 'sure';
  }
  if (above.text === '' && below.text !== '' && begun?.rowSpan === below.rowSpan) return 'no';
  if (above.text === '' || below.text === '') return isOpen || isMerged ? 'sure' : 'no';
  if (isLevelName(squash(below.text))) return 'no';
  const width = widthOf(upper, above);
  if (isOpen && continues(above, below, width)) return 'sure';
  if (!isMerged || aside === null) return 'no';
  if (isCutSentence(above, below, width)) return 'sure';
  const isBeside = above.rowSpan === aside.above && below.rowSpan === aside.below;
  return isBeside && areHalves(squash(above.text), squash(below.text)) ? 'likely' : 'no';
};
