import { joinWrapped } from '../wide-text.ts';
import {
  areHeadLike,
  cellAbove,
  cellsInRow,
  continues,
  reachesOver,
  rowCount,
  rowCut,
  type Seam,
  seamOf,
  squash,
  widthOf,
} from './page-seam.ts';
import type { PlacedCell, PlacedTable } from './placed-table.ts';

const rowSignature = (table: PlacedTable, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}+${cell.columnSpan}:${squash(cell.text)}`)
    .join('|');

/** Whether the lower part begins with a head of the upper part. */
const repeatsHead = (upper: PlacedTable, lower: PlacedTable): boolean => {
  const head = rowSignature(lower, 0);
  return Array.from({ length: rowCount(upper) }, (_, row) => row).some(
    (row) => areHeadLike(upper.cells.filter((cell) => cell.row === row)) && rowSignature(upper, row) === head,
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

const joinTexts = (upper: PlacedCell, lower: PlacedCell, width: number): string => {
  if (upper.text === '' || lower.text === '') return upper.text + lower.text;
  return continues(upper, lower, width) ? joinWrapped(upper.text, lower.text) : `${upper.text}\n${lower.text}`;
};

/** Which cells below the break are the rest of which cells above it. */
const restsOf = (upper: PlacedTable, seam: Seam, isCut: boolean): ReadonlyMap<PlacedCell, PlacedCell> => {
  const rests = new Map<PlacedCell, PlacedCell>();
  let isAside = false;
  for (const cell of seam.lower.toSorted((a, b) => a.column - b.column)) {
    const counterpart = cellAbove(seam, cell);
    if (counterpart !== undefined && (isCut || reachesOver(counterpart, cell, { upper, isAside }))) {
      rests.set(cell, counterpart);
      isAside ||= cell.text === '';
    } else isAside &&= cell.text === '';
  }
  return rests;
};

/** Puts the lower part under the upper part; both have the same columns. */
export const joinParts = (upper: PlacedTable, lower: PlacedTable): PlacedTable => {
  const hasHead = repeatsHead(upper, lower);
  const seam = seamOf(upper, lower);
  const cut = hasHead ? 'no' : rowCut(upper, seam);
  const overlap = cut === 'no' ? 0 : 1;
  const joined = hasHead ? new Map<PlacedCell, PlacedCell>() : restsOf(upper, seam, cut !== 'no');
  const extended = new Map([...joined].map(([cell, counterpart]) => [counterpart, cell]));
  const upperCells = upper.cells.map((cell) => {
    const rest = extended.get(cell);
    if (rest === undefined) return cell;
    const rowSpan = cell.rowSpan + rest.rowSpan - overlap;
    return {
      ...cell,
      rowSpan,
      openBelow: rest.openBelow,
      isUnsure: cell.isUnsure || rest.isUnsure || (cut === 'likely' && cell.text !== '' && rest.text !== ''),
      text: joinTexts(cell, rest, widthOf(upper, cell)),
      lines: [...cell.lines, ...rest.lines],
    };
  });
  const lowerCells = lower.cells
    .filter((cell) => !joined.has(cell))
    .map((cell) => ({ ...cell, row: cell.row + rowCount(upper) - overlap }));
  const offset = (upper.ys.at(-1) ?? 0) - (lower.ys[0] ?? 0);
  const ys = [...upper.ys.slice(0, overlap === 1 ? -1 : undefined), ...lower.ys.slice(1).map((y) => y + offset)];
  return { ...upper, ys, cells: [...upperCells, ...lowerCells] };
};
