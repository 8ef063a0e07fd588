import { greatest } from '../extremes.ts';
import { isPlaceholder } from '../../recognise/table/cell-text.ts';
import { isWholeValue } from '../text/text-shape.ts';
import { beginsItem } from '../text/text-tokens.ts';
import { isAmount } from './row-cells.ts';
import { type RowCuts, searchRows } from './row-search.ts';
import { firstPiece, widthInEms } from '../wide-text.ts';

/** A text of a row in its line and column. */
export type LineText = { readonly text: string; readonly line: number; readonly column: number };

/** The rows of a table by their lines. */
export type WrappedRows = {
  readonly rows: readonly (readonly number[])[];
  /** The line in which each row begins where its cells begin at the top, else that of its middle. */
  readonly anchors: readonly number[];
  /** Rows that might be cut another way. */
  readonly unsure: ReadonlySet<number>;
};

/** The column of the names; those of points and scores; lines beside which a level begins, and blank ones. */
export type Beside = {
  readonly name: number;
  readonly points: ReadonlySet<number>;
  readonly begins: ReadonlySet<number>;
  readonly blanks: ReadonlySet<number>;
};

type Column = {
  readonly at: number;
  readonly own: ReadonlyMap<number, string>;
  readonly width: number;
};

type Texts = Beside & {
  readonly lines: readonly number[];
  readonly columns: readonly Column[];
  /** Lines on which nothing but 指标2： or …… stands below the names: a row of its own, printed for the person who fills in. */
  readonly printed: ReadonlySet<number>;
};

const toTexts = (texts: readonly LineText[], beside: Beside): Texts => {
  const byColumn = new Map<number, Map<number, string>>();
  for (const { text, line, column } of texts) {
    const own = byColumn.get(column) ?? new Map<number, string>();
    own.set(line, `${own.get(line) ?? ''}${text}`);
    byColumn.set(column, own);
  }
  const columns = [...byColumn].map(([at, own]) => ({ at, own, width: greatest([...own.values()].map(widthInEms)) }));
  const lines = [...new Set(texts.map(({ line }) => line))].toSorted((a, b) => a - b);
  const others = columns.filter(({ at }) => at !== beside.name);
  const names = byColumn.get(beside.name);
  const isPrinted = (line: number): boolean =>
    isPlaceholder(names?.get(line) ?? '') && !others.some(({ own }) => own.has(line));
  return { ...beside, lines, columns, printed: new Set(lines.filter(isPrinted)) };
};

/** A text goes on in the next line where the next word found no room. */
const isFull = (text: string, next: string, width: number): boolean =>
  widthInEms(text) + widthInEms(firstPiece(next.trimStart())) > width - 0.6;

/** 次 below ≥3000人. */
const isUnitOf = (text: string, next: string): boolean =>
  /^\p{Script=Han}{1,2}$/u.test(next) && isWholeValue(text) && isWholeValue(text + next) && !isWholeValue(next);

/** 0 below 10.0: a number that its cell was too narrow for. */
const isRestOfNumber = (text: string, next: string): boolean => /[.,]\d*$/u.test(text) && /^\d{1,2}[%％]?$/u.test(next);

const restFault = ({ at, width }: Column, { name, points }: Texts, text: string, next: string): number => {
  const areAmounts = isAmount(text) && isAmount(next);
  if (points.has(at) || areAmounts) return isRestOfNumber(text, next) ? 0.1 : 2;
  if (at === name && beginsItem(next)) return 3;
  if (isUnitOf(text, next)) return 0;
  if (at !== name && isWholeValue(text) && isWholeValue(next) && !isWholeValue(text + next)) return 2;
  if (isFull(text, next, width)) return at === name ? 0.65 : 0.1;
  return at === name ? 1.5 : 1;
};

/** Whether cells stand in the middle of their rows or begin at the top. */
type Alignment = 'middle' | 'top';

/** How far the lines of a cell are from where they should stand in a row of `count` lines. */
const placeFault = (places: readonly number[], count: number, alignment: Alignment): number => {
  const [first = 0] = places;
  const last = places.at(-1) ?? first;
  const gaps = places.slice(1).map((place, at) => place - (places[at] ?? 0));
  const most = alignment === 'top' ? 1 : 2;
  const apart = gaps.filter((gap) => gap > most).length;
  const off = alignment === 'top' ? first : Math.abs(first + last - (count - 1)) / 2;
  return apart + (off <= 0.5 ? 0 : off <= 1 && alignment === 'middle' ? 0.5 : 0.5 + off / 2);
};

/** Lines more than the highest cell has: cells in the middle stand between the lines of others where their counts are even and odd. */
const spareFault = (counts: readonly number[], lines: number, alignment: Alignment): number => {
  const areMixed = counts.some((count) => count % 2 !== (counts[0] ?? 0) % 2);
  const spare = lines - greatest(counts) - (alignment === 'middle' && areMixed ? 1 : 0);
  return Math.max(0, spare) * 1.2;
};

/** A row may lack a text that others have; one that lacks several is the rest of another. */
const lackFault = (lacking: number): number => lacking * 0.4 + (lacking > 1 ? 1 : 0);

/** What speaks against lines being one row; `filled`: columns that hold a text in every row. */
const faultOf = (texts: Texts, lines: readonly number[], alignment: Alignment, filled: ReadonlySet<number>): number => {
  const [first = 0] = lines;
  const isPrinted = lines.every((line) => texts.printed.has(line));
  const blanks = [...texts.blanks].filter((line) => line > first && line < (lines.at(-1) ?? first)).length;
  const printed = lines.filter((line) => texts.printed.has(line)).length;
  let fault = blanks / 2 + (lines.length > 1 ? printed * 1.5 : 0);
  if (alignment === 'top') fault += 2 * lines.filter((line) => line > first && texts.begins.has(line)).length;
  let [isNamed, isValued] = [false, false];
  let lacking = 0;
  const counts: number[] = [];
  for (const column of texts.columns) {
    const places = lines.flatMap((line, at) => (column.own.has(line) ? [at] : []));
    if (places.length === 0) {
      if (filled.has(column.at) && !isPrinted) lacking += 1;
      continue;
    }
    if (column.at === texts.name) isNamed = true;
    if (column.at > texts.name) isValued = true;
    counts.push(places.length);
    fault += placeFault(places, lines.length, alignment);
    const own = places.map((place) => column.own.get(lines[place] ?? 0) ?? '');
    own.slice(1).forEach((next, at) => {
      fault += restFault(column, texts, own[at] ?? '', next);
    });
  }
  const hasValues = texts.columns.some(({ at }) => at > texts.name);
  return (
    fault +
    lackFault(lacking) +
    (isPrinted ? 0 : spareFault(counts, lines.length, alignment)) +
    (isNamed ? 0 : 3) +
    (isValued || isPrinted || !hasValues ? 0 : 3)
  );
};

/** No row has more lines. */
const mostLines = 16;

/** A column filled in this share of the rows is filled in all of them. */
const mostlyFilled = 0.6;

type Found = RowCuts & { readonly alignment: Alignment; readonly faults: readonly number[] };

const search = (texts: Texts, alignment: Alignment): Found => {
  const { lines, columns } = texts;
  const cutWith = (filled: ReadonlySet<number>): Found => {
    const costOf = (from: number, to: number): number => faultOf(texts, lines.slice(from, to), alignment, filled);
    const cuts = searchRows(lines.length, mostLines, costOf, margin);
    return { ...cuts, alignment, faults: cuts.rows.map(([from, to]) => costOf(from, to)) };
  };
  const { rows } = cutWith(new Set());
  const isFilled = ({ own }: Column): boolean =>
    rows.filter(([from, to]) => lines.slice(from, to).some((line) => own.has(line))).length >=
    rows.length * mostlyFilled;
  return cutWith(new Set(columns.filter(isFilled).map(({ at }) => at)));
};

/** A row against which as much speaks is unsure. */
const doubtful = 1.5;

/** Ways to cut that are this much worse than the best one, are none. */
const margin = 0.9;

const keyOf = ([from, to]: readonly [number, number]): string => `${from} ${to}`;

/**
 * The rows of a table whose cells may take several lines, in the middle of their rows or from the top of them: those against
 * which the texts speak least. Null where too much speaks against the best ones.
 */
export const wrappedRows = (all: readonly LineText[], beside: Beside): WrappedRows | null => {
  const texts = toTexts(all, beside);
  const { lines } = texts;
  const [best, other] = [search(texts, 'middle'), search(texts, 'top')].toSorted((a, b) => a.cost - b.cost);
  if (best === undefined || other === undefined || best.cost > best.rows.length) return null;
  const others = new Set(other.rows.map(keyOf));
  const isEven = other.cost < best.cost + margin;
  const isUnsure = (row: readonly [number, number], at: number): boolean =>
    best.unsure.has(at) || (best.faults[at] ?? 0) >= doubtful || (isEven && !others.has(keyOf(row)));
  return {
    rows: best.rows.map(([from, to]) => lines.slice(from, to)),
    anchors: best.rows.map(([from, to]) =>
      best.alignment === 'top' ? (lines[from] ?? 0) : (lines[Math.floor((from + to - 1) / 2)] ?? 0),
    ),
    unsure: new Set(best.rows.flatMap((row, at) => (isUnsure(row, at) ? [at] : []))),
  };
};
