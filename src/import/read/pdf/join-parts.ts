import { headerKey } from '../../recognise/labels/header-labels.ts';
import { joinWrapped } from '../wide-text.ts';
import { nextItems } from './cell-text.ts';
import { areHeadLike } from './cut-rows.ts';
import { type Cut, continues, reachesOver, rowCut, type Span, widthOf } from './page-seam.ts';
import type { PlacedCell, PlacedTable } from './placed-table.ts';
import { cellAbove, cellsInRow, rowCount, type Seam, seamOf, squash } from './seam.ts';

const rowSignature = (table: PlacedTable, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}+${cell.columnSpan}:${squash(cell.text)}`)
    .join('|');

/** A row that stands once in a form: its title over all columns, or one that begins with a label. */
const isOnceInForm = (table: PlacedTable, row: number): boolean => {
  const [first] = table.cells.filter((cell) => cell.row === row && cell.text !== '');
  if (first === undefined) return false;
  const isTitle = first.columnSpan === table.xs.length - 1 && !/\d/.test(first.text);
  return isTitle || headerKey(squash(first.text)) !== null;
};

/**
 * Whether the lower part begins with a head of the upper part. Where another form has begun since that head, it is the
 * first head of that form.
 */
const repeatsHead = (upper: PlacedTable, lower: PlacedTable): boolean => {
  const head = rowSignature(lower, 0);
  const rows = Array.from({ length: rowCount(upper) }, (_, row) => rowSignature(upper, row));
  const last = rows.findLastIndex(
    (signature, row) => signature === head && areHeadLike(upper.cells.filter((cell) => cell.row === row)),
  );
  if (last === -1) return false;
  return !rows.some((row, at) => at > last && rows.indexOf(row) < last && isOnceInForm(upper, at));
};

/** How many rows at the top of the lower part repeat rows of the upper part. */
export const repeatedRows = (upper: PlacedTable, lower: PlacedTable): number => {
  let count = 0;
  while (count < rowCount(lower) && rowSignature(lower, count) === rowSignature(upper, count)) count += 1;
  const fromTop = count > 0 && count < rowCount(lower) && cellsInRow(lower, count).every((cell) => cell.row >= count);
  if (fromTop && cellsInRow(lower, 0).some((cell) => cell.text !== '')) return count;
  return repeatsHead(upper, lower) && cellsInRow(lower, 0).every((cell) => cell.rowSpan === 1) ? 1 : 0;
};

/**
 * Whether a row begins with the same label in both parts, or the one below a title of two lines: a form of the same kind
 * begins anew.
 */
export const beginsAlike = (upper: PlacedTable, lower: PlacedTable, row: number): boolean => {
  const labelIn = (table: PlacedTable, at: number): string =>
    squash(table.cells.find((cell) => cell.row === at && cell.text !== '')?.text ?? '');
  const isSame = (at: number): boolean => labelIn(lower, at) !== '' && labelIn(lower, at) === labelIn(upper, at);
  return isSame(row) || (headerKey(labelIn(lower, row + 1)) !== null && isSame(row + 1));
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
  const isItem = nextItems([...upper.lines, ...lower.lines])[upper.lines.length] === true;
  return continues(upper, lower, width) && !isItem
    ? joinWrapped(upper.text, lower.text)
    : `${upper.text}\n${lower.text}`;
};

type Rest = { readonly counterpart: PlacedCell; readonly isSure: boolean };

/** Which cells below the break are the rest of which cells above it. */
const restsOf = (upper: PlacedTable, seam: Seam, cut: Cut): ReadonlyMap<PlacedCell, Rest> => {
  const rests = new Map<PlacedCell, Rest>();
  let aside: Span | null = null;
  let begun: PlacedCell | null = null;
  for (const cell of seam.lower.toSorted((a, b) => a.column - b.column)) {
    const counterpart = cellAbove(seam, cell);
    const reach =
      counterpart === undefined
        ? 'no'
        : cut === 'no'
          ? reachesOver(counterpart, cell, { upper, seam, aside, begun })
          : cut;
    if (counterpart !== undefined && reach !== 'no') {
      rests.set(cell, { counterpart, isSure: reach === 'sure' });
      if (cell.text === '') aside = { above: counterpart.rowSpan, below: cell.rowSpan };
    } else if (cell.text !== '') {
      aside = null;
      begun = cell;
    }
  }
  return rests;
};

/** Puts the lower part under the upper part; both have the same columns. */
export const joinParts = (upper: PlacedTable, lower: PlacedTable): PlacedTable => {
  const hasHead = repeatsHead(upper, lower);
  const seam = seamOf(upper, lower);
  const cut = hasHead ? 'no' : rowCut(upper, seam);
  const overlap = cut === 'no' ? 0 : 1;
  const joined = hasHead ? new Map<PlacedCell, Rest>() : restsOf(upper, seam, cut);
  const extended = new Map([...joined].map(([cell, { counterpart, isSure }]) => [counterpart, { rest: cell, isSure }]));
  const upperCells = upper.cells.map((cell) => {
    const found = extended.get(cell);
    if (found === undefined) return cell;
    const { rest, isSure } = found;
    const rowSpan = cell.rowSpan + rest.rowSpan - overlap;
    return {
      ...cell,
      rowSpan,
      openBelow: rest.openBelow,
      isUnsure: cell.isUnsure || rest.isUnsure || (!isSure && cell.text !== '' && rest.text !== ''),
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
