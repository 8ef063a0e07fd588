import { isLevelName } from '../../recognise/labels/level-names.ts';
import { joinWrapped } from '../wide-text.ts';
import { isWrapped, lineWidth } from './cell-text.ts';
import type { PlacedCell, PlacedTable } from './placed-table.ts';

const rowCount = (table: PlacedTable): number => table.ys.length - 1;

const cellsInRow = (table: PlacedTable, row: number): readonly PlacedCell[] =>
  table.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);

const squash = (text: string): string => text.replace(/\s+/gu, '');

const rowSignature = (table: PlacedTable, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}+${cell.columnSpan}:${squash(cell.text)}`)
    .join('|');

/** The months in a head: 1-7月执行数. */
const months = /(?:\d{1,2}\s*[-—–~至]\s*)?\d{1,2}\s*月/gu;

const isHeadLike = (table: PlacedTable, row: number): boolean => {
  const texts = table.cells.filter((cell) => cell.row === row && cell.text !== '').map((cell) => cell.text);
  return texts.length >= 3 && texts.every((text) => !/\d/.test(text.replace(months, '')));
};

/** Whether the lower part begins with a head of the upper part. */
const repeatsHead = (upper: PlacedTable, lower: PlacedTable): boolean => {
  const head = rowSignature(lower, 0);
  return Array.from({ length: rowCount(upper) }, (_, row) => row).some(
    (row) => isHeadLike(upper, row) && rowSignature(upper, row) === head,
  );
};

/** How many rows at the top of the lower part repeat rows of the upper part. */
export const repeatedRows = (upper: PlacedTable, lower: PlacedTable): number => {
  let count = 0;
  while (count < rowCount(lower) && rowSignature(lower, count) === rowSignature(upper, count)) count += 1;
  const fromTop = count > 0 && count < rowCount(lower) && cellsInRow(lower, count).every((cell) => cell.row >= count);
  if (fromTop && cellsInRow(lower, 0).some((cell) => cell.text !== '')) return count;
  return repeatsHead(upper, lower) && cellsInRow(lower, 0).every((cell) => cell.rowSpan === 1) ? 1 : 0;
};

/** Whether a row begins with the same label in both parts: a form of the same kind begins anew. */
export const beginsAlike = (upper: PlacedTable, lower: PlacedTable, row: number): boolean => {
  const labelIn = (table: PlacedTable): string =>
    squash(table.cells.find((cell) => cell.row === row && cell.text !== '')?.text ?? '');
  return labelIn(lower) !== '' && labelIn(lower) === labelIn(upper);
};

/** The lower part without its first rows. */
export const dropRows = (table: PlacedTable, count: number): PlacedTable =>
  count === 0
    ? table
    : {
        ...table,
        ys: table.ys.slice(count),
        cells: table.cells.filter((cell) => cell.row >= count).map((cell) => ({ ...cell, row: cell.row - count })),
      };

type Seam = { readonly upper: readonly PlacedCell[]; readonly lower: readonly PlacedCell[] };

const seamOf = (upper: PlacedTable, lower: PlacedTable): Seam => ({
  upper: cellsInRow(upper, rowCount(upper) - 1),
  lower: cellsInRow(lower, 0),
});

const above = (seam: Seam, cell: PlacedCell): PlacedCell | undefined =>
  seam.upper.find((candidate) => candidate.column === cell.column && candidate.columnSpan === cell.columnSpan);

/** Whether the text of the lower cell is the rest of the upper cell's last line. */
const continues = (upper: PlacedCell, lower: PlacedCell, width: number): boolean => {
  const last = upper.lines.at(-1);
  const first = lower.lines[0];
  const available = lineWidth([...upper.lines, ...lower.lines], width);
  return last !== undefined && first !== undefined && isWrapped(last, first, available);
};

const widthOf = (table: PlacedTable, cell: PlacedCell): number =>
  (table.xs[cell.column + cell.columnSpan] ?? 0) - (table.xs[cell.column] ?? 0);

type Texts = { readonly filled: number; readonly atOdds: number };

/** The texts directly below the break: how many there are, and how many cannot be the rest of the text above them. */
const textsBelow = (upper: PlacedTable, seam: Seam): Texts => {
  const filled = seam.lower.filter((cell) => cell.text !== '');
  const atOdds = filled.filter((cell) => {
    const counterpart = above(seam, cell);
    if (counterpart === undefined || counterpart.text === '') return false;
    return !continues(counterpart, cell, widthOf(upper, counterpart));
  });
  return { filled: filled.length, atOdds: atOdds.length };
};

/**
 * Every text in the first row below is the rest of a full line above it; a new row would bring short texts of its own, or
 * another level.
 */
const carriesOn = (upper: PlacedTable, seam: Seam): boolean => {
  const filled = seam.lower.filter((cell) => cell.text !== '' && cell.rowSpan === 1);
  if (filled.length === 0 || seam.lower.length < 2) return false;
  const isBlankNow = seam.upper.some(
    (cell) => cell.text !== '' && !filled.some((other) => other.column === cell.column),
  );
  const sameShape = seam.lower.every((cell) => above(seam, cell) !== undefined || cell.text === '');
  const goesOn = filled.every((cell) => {
    const counterpart = above(seam, cell);
    const isAnew = isLevelName(squash(counterpart?.text ?? '')) && isLevelName(squash(cell.text));
    return counterpart !== undefined && !isAnew && continues(counterpart, cell, widthOf(upper, counterpart));
  });
  return isBlankNow && sameShape && goesOn;
};

/** Whether the page break cut a row in two: no line closes the row above the break, or its texts go on below. */
const isRowCut = (upper: PlacedTable, lower: PlacedTable): boolean => {
  const seam = seamOf(upper, lower);
  if (!seam.upper.every((cell) => cell.openBelow)) return carriesOn(upper, seam);
  const { filled, atOdds } = textsBelow(upper, seam);
  // A cell may be cut between two of its lines; most cells of a row are not.
  return atOdds === 0 || (seam.lower.every((cell) => cell.openAbove) && atOdds * 2 <= filled);
};

const joinTexts = (upper: PlacedCell, lower: PlacedCell, width: number): string => {
  if (upper.text === '' || lower.text === '') return upper.text + lower.text;
  return continues(upper, lower, width) ? joinWrapped(upper.text, lower.text) : `${upper.text}\n${lower.text}`;
};

/** The name of a level broken in two: 效益 | 指标. */
const isBrokenLevel = (upper: string, lower: string): boolean =>
  isLevelName(squash(upper + lower)) && !isLevelName(squash(lower));

/** A merged cell that reaches the break goes on below it when no line closes it, or the cell there has no text, or the text alone. */
const reachesOver = (upper: PlacedCell, lower: PlacedCell, width: number): boolean => {
  if (isBrokenLevel(upper.text, lower.text)) return true;
  const isOpen = upper.openBelow && lower.openAbove;
  if (upper.text === '' || lower.text === '') return isOpen || upper.rowSpan > 1 || lower.rowSpan > 1;
  return isOpen && continues(upper, lower, width) && !isLevelName(squash(lower.text));
};

/** Puts the lower part under the upper part; both have the same columns. */
export const joinParts = (upper: PlacedTable, lower: PlacedTable): PlacedTable => {
  const hasHead = repeatsHead(upper, lower);
  const cut = !hasHead && isRowCut(upper, lower);
  const seam = seamOf(upper, lower);
  const shift = rowCount(upper) - (cut ? 1 : 0);
  const joined = new Map<PlacedCell, PlacedCell>();
  for (const cell of seam.lower) {
    const counterpart = above(seam, cell);
    if (counterpart === undefined || hasHead) continue;
    if (cut || reachesOver(counterpart, cell, widthOf(upper, counterpart))) joined.set(cell, counterpart);
  }
  const extended = new Map([...joined].map(([cell, counterpart]) => [counterpart, cell]));
  const upperCells = upper.cells.map((cell) => {
    const rest = extended.get(cell);
    if (rest === undefined) return cell;
    const rowSpan = cell.rowSpan + rest.rowSpan - (cut ? 1 : 0);
    return {
      ...cell,
      rowSpan,
      openBelow: rest.openBelow,
      isUnsure: cell.isUnsure || rest.isUnsure,
      text: joinTexts(cell, rest, widthOf(upper, cell)),
      lines: [...cell.lines, ...rest.lines],
    };
  });
  const lowerCells = lower.cells
    .filter((cell) => !joined.has(cell))
    .map((cell) => ({ ...cell, row: cell.row + shift }));
  const offset = (upper.ys.at(-1) ?? 0) - (lower.ys[0] ?? 0);
  const ys = [...upper.ys.slice(0, cut ? -1 : undefined), ...lower.ys.slice(1).map((y) => y + offset)];
  return { ...upper, ys, cells: [...upperCells, ...lowerCells] };
};
