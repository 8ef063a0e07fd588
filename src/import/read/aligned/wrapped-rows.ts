import { greatest } from '../extremes.ts';
import { isPlaceholder } from '../../recognise/table/cell-text.ts';
import { isWholeValue } from '../text/text-shape.ts';
import { isAmount } from './row-cells.ts';
import { firstPiece, widthInEms } from '../wide-text.ts';

/** A text of a row in its line and column. */
export type LineText = { readonly text: string; readonly line: number; readonly column: number };

/** The rows of a table by their lines; `anchors`: the line in which each begins, or its middle where cells stand in the middle. */
export type WrappedRows = {
  readonly rows: readonly (readonly number[])[];
  readonly anchors: readonly number[];
  /** Rows that might be cut another way. */
  readonly unsure: ReadonlySet<number>;
};

type Cut = {
  readonly rows: readonly (readonly number[])[];
  readonly anchors: readonly number[];
  readonly isMiddle: boolean;
};

/** The column of the names; lines beside which a level begins, and blank ones. */
export type Beside = {
  readonly name: number;
  readonly begins: ReadonlySet<number>;
  readonly blanks: ReadonlySet<number>;
};

type Texts = {
  readonly lines: readonly number[];
  readonly columns: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly widths: ReadonlyMap<number, number>;
  readonly name: number;
  /** Lines beside which a level begins. */
  readonly begins: ReadonlySet<number>;
};

const toTexts = (texts: readonly LineText[], { name, begins }: Beside): Texts => {
  const columns = new Map<number, Map<number, string>>();
  for (const { text, line, column } of texts) {
    const own = columns.get(column) ?? new Map<number, string>();
    own.set(line, `${own.get(line) ?? ''}${text}`);
    columns.set(column, own);
  }
  const widths = new Map(
    [...columns].map(([column, own]) => [column, greatest([...own.values()].map(widthInEms))] as const),
  );
  return {
    lines: [...new Set(texts.map(({ line }) => line))].toSorted((a, b) => a - b),
    columns,
    widths,
    name,
    begins,
  };
};

/** Lines with a blank line between them. */
const byBlanks = ({ lines }: Texts, blanks: ReadonlySet<number>): Cut => {
  const rows: number[][] = [];
  for (const line of lines) {
    const last = rows.at(-1)?.at(-1);
    const isApart =
      last === undefined ||
      Array.from({ length: line - last - 1 }, (_, at) => last + 1 + at).some((at) => blanks.has(at));
    if (isApart) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return { rows, anchors: rows.map(([first = 0]) => first), isMiddle: false };
};

/** A row begins at each text of a column. */
const fromTop = ({ lines }: Texts, begins: ReadonlySet<number>): Cut => {
  const rows: number[][] = [];
  for (const line of lines) {
    if (begins.has(line) || rows.length === 0) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return { rows, anchors: rows.map(([first = 0]) => first), isMiddle: false };
};

/** A text goes on in the next line where the next word found no room. */
const isFull = (text: string, next: string, width: number): boolean =>
  widthInEms(text) + widthInEms(firstPiece(next.trimStart())) > width - 0.6;

/** 次 below ≥3000人. */
const isUnitOf = (text: string, next: string): boolean =>
  /^\p{Script=Han}{1,2}$/u.test(next) && isWholeValue(text) && isWholeValue(text + next) && !isWholeValue(next);

/** What speaks against the lines of a row being one. */
const faultsOf = (
  texts: Texts,
  row: readonly number[],
  { anchor, isMiddle }: { anchor: number; isMiddle: boolean },
) => {
  const start = isMiddle ? anchor : (row[0] ?? anchor);
  let faults = 2 * row.filter((line) => line > start && texts.begins.has(line)).length;
  for (const [column, own] of texts.columns) {
    const lines = row.filter((line) => own.has(line));
    const [first] = lines;
    if (first === undefined) continue;
    const last = lines.at(-1) ?? first;
    const at = (line: number): number => row.indexOf(line);
    if (isMiddle && Math.abs(at(first) + at(last) - 2 * at(anchor)) > 1) faults += 1;
    if (!isMiddle && (first !== row[0] || at(last) !== lines.length - 1)) faults += 1;
    lines.slice(1).forEach((line, index) => {
      const before = own.get(lines[index] ?? 0) ?? '';
      const next = own.get(line) ?? '';
      if (!isFull(before, next, texts.widths.get(column) ?? 0) && !isUnitOf(before, next))
        faults += column === texts.name ? 2 : 1;
      if (isAmount(before) && isAmount(next)) faults += 1;
    });
  }
  return faults;
};

/** Lines below a middle more than above it, the first choice first: where several are as good, nobody knows. */
const leanings = [
  [0, 1, -1],
  [-1, 0, 1],
  [1, 0, -1],
];

/** Rows so far, what speaks against them, and the lines left for the next one. */
type Reached = {
  readonly faults: number;
  readonly rows: readonly (readonly number[])[];
  readonly left: readonly number[];
};

/** How many lines below a middle may be of its row: as many as above, one more or one less. */
const belowCounts = (above: number, between: number, leaning: readonly number[]): readonly number[] => [
  ...new Set(leaning.map((more) => Math.min(Math.max(0, above + more), between))),
];

/**
 * The texts of a column stand in the middle of their rows: as many lines above as below, or nearly; those between two middles
 * are cut where the texts speak least against it. `leaning`: which of two ways as good comes first.
 */
const aroundMiddles = (texts: Texts, middles: readonly number[], leaning: readonly number[]): Cut | null => {
  const [start] = middles;
  if (start === undefined) return null;
  const above = texts.lines.filter((line) => line < start);
  let open: readonly Reached[] = [{ faults: 0, rows: [], left: above }];
  middles.forEach((middle, at) => {
    const next = middles[at + 1] ?? Number.POSITIVE_INFINITY;
    const between = texts.lines.filter((line) => line > middle && line < next);
    const reached = new Map<number, Reached>();
    for (const { faults, rows, left } of open) {
      const counts =
        next === Number.POSITIVE_INFINITY ? [between.length] : belowCounts(left.length, between.length, leaning);
      for (const count of counts) {
        const row = [...left, middle, ...between.slice(0, count)];
        const way = {
          faults: faults + faultsOf(texts, row, { anchor: middle, isMiddle: true }),
          rows: [...rows, row],
          left: between.slice(count),
        };
        if (way.faults < (reached.get(way.left.length)?.faults ?? Number.POSITIVE_INFINITY))
          reached.set(way.left.length, way);
      }
    }
    open = [...reached.values()];
  });
  const [last] = open;
  return last === undefined ? null : { rows: last.rows, anchors: middles, isMiddle: true };
};

/** Lines on which nothing but 指标2： or …… stands below the names: a row of its own, printed for the person who fills in. */
const printedLines = ({ columns, name, lines }: Texts): ReadonlySet<number> => {
  const others = [...columns].filter(([column]) => column !== name).map(([, own]) => own);
  const isAlone = (line: number): boolean => !others.some((own) => own.has(line));
  return new Set(lines.filter((line) => isPlaceholder(columns.get(name)?.get(line) ?? '') && isAlone(line)));
};

/** A column filled in this share of the rows is filled in all of them. */
const mostlyFilled = 0.75;

const faultsIn = (texts: Texts, cut: Cut): readonly number[] => {
  const hasIn = (row: readonly number[], column: number): boolean =>
    row.some((line) => texts.columns.get(column)?.has(line) === true);
  const columns = [...texts.columns.keys()];
  const printed = printedLines(texts);
  const filled = columns.filter(
    (column) => cut.rows.filter((row) => hasIn(row, column)).length >= cut.rows.length * mostlyFilled,
  );
  const values = columns.filter((column) => column > texts.name);
  const hasValues = cut.rows.some((row) => values.some((column) => hasIn(row, column)));
  return cut.rows.map((row, at) => {
    const isPrinted = row.every((line) => printed.has(line));
    const lacking = isPrinted ? 0 : filled.filter((column) => !hasIn(row, column)).length;
    const isNameless = !hasIn(row, texts.name);
    const isBlank = hasValues && !isPrinted && !values.some((column) => hasIn(row, column));
    const own = faultsOf(texts, row, { anchor: cut.anchors[at] ?? 0, isMiddle: cut.isMiddle });
    return own + lacking / 2 + (isNameless ? 3 : 0) + (isBlank ? 3 : 0);
  });
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const keyOf = (row: readonly number[]): string => row.join(' ');

/**
 * The rows of a table whose cells may take several lines: cut at blank lines, from the top of each cell or around its
 * middle, whichever the texts speak least against. Null where each way has too much against it.
 */
export const wrappedRows = (all: readonly LineText[], beside: Beside): WrappedRows | null => {
  const texts = toTexts(all, beside);
  const printed = printedLines(texts);
  const byColumn = [...texts.columns.values()].flatMap((own): readonly Cut[] => {
    const lines = [...new Set([...own.keys(), ...printed])].toSorted((a, b) => a - b);
    const middles = leanings.map((leaning) => aroundMiddles(texts, lines, leaning));
    return [fromTop(texts, new Set(lines)), ...middles].filter((cut) => cut !== null);
  });
  const found = [byBlanks(texts, beside.blanks), ...byColumn]
    .map((cut) => ({ cut, faults: faultsIn(texts, cut) }))
    .toSorted((a, b) => sum(a.faults) - sum(b.faults));
  const [best] = found;
  if (best === undefined || sum(best.faults) > best.cut.rows.length) return null;
  const others = found.filter(({ faults }) => sum(faults) <= sum(best.faults));
  const isSame = (row: readonly number[]): boolean =>
    others.every(({ cut }) => cut.rows.some((other) => keyOf(other) === keyOf(row)));
  const unsure = new Set(best.cut.rows.flatMap((row, at) => (isSame(row) && (best.faults[at] ?? 0) === 0 ? [] : [at])));
  return { rows: best.cut.rows, anchors: best.cut.anchors, unsure };
};
