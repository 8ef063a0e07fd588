import { joinWrapped, widthInEms } from '../wide-text.ts';
import { isBoundaryUnclear, type Stretch } from './boundary-doubts.ts';
import { type ColumnRole, continueCost, doubtfulCost, skipCost, startCost } from './cell-costs.ts';
import { labelSpans, spanText } from './label-spans.ts';
import { textShape } from './text-shape.ts';
import { beginsItem, type Token } from './text-tokens.ts';

/** A column of a table that was flattened to text. `isLabel` tells the texts of a column of known names. */
export type FlowColumn = { readonly role: ColumnRole; readonly isLabel?: (text: string) => boolean };

/** A cell as found again; `column` counts from 0. */
export type FlowCell = { readonly column: number; readonly text: string; readonly isDoubtful: boolean };

export type FlowRow = readonly FlowCell[];

export type FlowLayout = { readonly columns: readonly FlowColumn[]; readonly isSingleRow?: true };

type Step = {
  readonly cost: number;
  /** Price of this step alone, and the part of it for what the row above leaves blank at its end. */
  readonly price: number;
  readonly closing: number;
  readonly from: number;
  readonly fromColumn: number;
  /** Where the part of the cell on the current line begins. */
  readonly lineFrom: number;
  readonly kind: 'start' | 'continue';
  readonly isNewRow: boolean;
};

const newRowCost = 0.5;
const nextLineCost = 0.3;

/** Between two readings that are otherwise alike, values stand as far left as they can. */
const gapCost = 0.02;

const passes = 3;

type Search = {
  readonly tokens: readonly Token[];
  readonly layout: FlowLayout;
  readonly widths: readonly (number | null)[];
  /** Per column of known names: how many tokens from each place on may be one. */
  readonly spans: readonly (readonly (readonly number[])[])[];
  readonly steps: (Step | null)[][];
};

/** The text of some tokens that are one cell. */
export const textBetween = (tokens: readonly Token[], from: number, to: number): string =>
  tokens.slice(from, to).reduce((text, token, index) => {
    if (index === 0) return token.text;
    if (!token.isFirst) return `${text} ${token.text}`;
    return beginsItem(token.text) ? `${text}\n${token.text}` : joinWrapped(text, token.text);
  }, '');

const roleAt = (search: Search, column: number): ColumnRole => search.layout.columns[column]?.role ?? 'reason';

const skipsBetween = (search: Search, from: number, to: number): number =>
  skipCost(search.layout.columns.slice(from, to).map((column) => column.role));

type Origin = { readonly at: number; readonly column: number; readonly cost: number; readonly lineFrom: number };

/** `指标1：` alone is printed for the person who fills in: nothing is missing behind it. */
const closingCost = (search: Search, origin: Origin): number => {
  if (origin.column < 0) return 0;
  const isPrinted = textShape(search.tokens[origin.at - 1]?.text ?? '') === 'placeholder';
  return newRowCost + (isPrinted ? 0 : skipsBetween(search, origin.column + 1, search.layout.columns.length));
};

/** The first part of a level's name whose rest a page break took away. */
const brokenLevel = /^(?:产出|成本|效益|满意度|数量|质量|时效|..效益)指$/u;

/** What a token costs that could be a level's name but is taken for something else. */
const asideCost = (search: Search, at: number): number => {
  const token = search.tokens[at];
  if (token?.isFirst !== true) return 0;
  const isName = search.spans.some((spans) => (spans[at] ?? []).length > 0);
  return isName || brokenLevel.test(token.text) ? 2.5 : 0;
};

const offer = (search: Search, at: number, column: number, step: Step): void => {
  const row = search.steps[at];
  const known = row?.[column];
  if (row !== undefined && (known === null || known === undefined || step.cost < known.cost)) row[column] = step;
};

/** A space between a number and a word stands inside a text far more often than between two texts. */
const midTextCost = (search: Search, origin: Origin, column: number): number =>
  ['name', 'text'].includes(roleAt(search, origin.column)) && roleAt(search, column) === 'text' ? 1.5 : 0;

const offerStarts = (search: Search, origin: Origin, isNewRow: boolean): void => {
  const { tokens, layout, spans } = search;
  const token = tokens[origin.at];
  if (token === undefined) return;
  const last = layout.columns.length;
  const first = isNewRow ? 0 : origin.column + 1;
  const closing = isNewRow ? closingCost(search, origin) : 0;
  for (let column = first; column < last; column += 1) {
    const skips = skipsBetween(search, first, column) + (column - first) * gapCost + closing;
    const isKnown = layout.columns[column]?.isLabel !== undefined;
    const named = spans[column]?.[origin.at] ?? [];
    const midLine = isNewRow && !token.isFirst && origin.column >= 0 ? (isKnown ? 2 : 5) : 0;
    const moving = isNewRow ? 0 : token.isFirst ? nextLineCost : midTextCost(search, origin, column);
    const spent = skips + midLine + moving;
    const start = {
      from: origin.at,
      fromColumn: origin.column,
      lineFrom: origin.at,
      closing,
      kind: 'start',
      isNewRow,
    } as const;
    const take = (count: number, own: number): void => {
      const price = spent + own;
      offer(search, origin.at + count, column, { ...start, price, cost: origin.cost + price });
    };
    for (const count of named) take(count, 0);
    if (named.length === 0) {
      take(1, startCost(roleAt(search, column), { tokens, at: origin.at }) + asideCost(search, origin.at));
    }
  }
};

const offerContinue = (search: Search, origin: Origin): void => {
  const { tokens, layout, widths } = search;
  const token = tokens[origin.at];
  const column = layout.columns[origin.column];
  if (token === undefined || column === undefined) return;
  const used = widthInEms(textBetween(tokens, origin.lineFrom, origin.at));
  const above = { used, width: widths[origin.column] ?? null };
  const price = continueCost(column.role, { tokens, at: origin.at }, above) + asideCost(search, origin.at);
  const lineFrom = token.isFirst ? origin.at : origin.lineFrom;
  const step = {
    from: origin.at,
    fromColumn: origin.column,
    lineFrom,
    closing: 0,
    kind: 'continue',
    isNewRow: false,
  } as const;
  offer(search, origin.at + 1, origin.column, { ...step, price, cost: origin.cost + price });
};

const search = (tokens: readonly Token[], layout: FlowLayout, widths: readonly (number | null)[]): Search => {
  const spans = layout.columns.map(({ isLabel }) =>
    isLabel === undefined ? [] : tokens.map((_, at) => labelSpans(tokens, at, isLabel)),
  );
  const steps = Array.from({ length: tokens.length + 1 }, () => layout.columns.map((): Step | null => null));
  const state: Search = { tokens, layout, widths, spans, steps };
  offerStarts(state, { at: 0, column: -1, cost: 0, lineFrom: 0 }, true);
  for (let at = 1; at < tokens.length; at += 1) {
    layout.columns.forEach((_, column) => {
      const step = steps[at]?.[column];
      if (step === null || step === undefined) return;
      const origin = { at, column, cost: step.cost, lineFrom: step.lineFrom };
      offerContinue(state, origin);
      offerStarts(state, origin, false);
      if (layout.isSingleRow !== true) offerStarts(state, origin, true);
    });
  }
  return state;
};

type Piece = { readonly step: Step; readonly column: number; readonly to: number };

/** The cheapest way through all tokens, first step first. */
const cheapest = (state: Search): readonly Piece[] => {
  const { tokens, layout, steps } = state;
  const last = layout.columns.length;
  let column = -1;
  let lowest = Number.POSITIVE_INFINITY;
  layout.columns.forEach((_, candidate) => {
    const step = steps[tokens.length]?.[candidate];
    if (step === null || step === undefined) return;
    const cost = step.cost + skipsBetween(state, candidate + 1, last);
    if (cost < lowest) [lowest, column] = [cost, candidate];
  });
  const pieces: Piece[] = [];
  let to = tokens.length;
  for (let step = steps[to]?.[column]; step !== null && step !== undefined; step = steps[to]?.[column]) {
    pieces.unshift({ step, column, to });
    [to, column] = [step.from, step.fromColumn];
    if (to === 0) break;
  }
  return pieces;
};

type OpenCell = { column: number; from: number; to: number; isDoubtful: boolean };

/** A number broken over lines: where it ends and the next one begins is a guess. */
const isBrokenNumber = (state: Search, cell: OpenCell): boolean =>
  ['score', 'number', 'actual'].includes(roleAt(state, cell.column)) &&
  state.tokens.slice(cell.from + 1, cell.to).some((token) => token.isFirst);

/** A row that lacks what it should have: nobody can tell any more which of its cells is the blank one. */
const doubtValues = (state: Search, row: readonly OpenCell[] | undefined): void => {
  for (const cell of row ?? []) cell.isDoubtful ||= roleAt(state, cell.column) !== 'category';
};

const collectCells = (state: Search, pieces: readonly Piece[]): readonly (readonly OpenCell[])[] => {
  const rows: OpenCell[][] = [];
  for (const { step, column, to } of pieces) {
    const isDoubtful = step.price - step.closing >= doubtfulCost;
    const row = rows.at(-1);
    const cell = row?.at(-1);
    if (step.kind === 'continue' && cell !== undefined) {
      cell.to = to;
      cell.isDoubtful ||= isDoubtful;
      continue;
    }
    if (step.closing - newRowCost >= doubtfulCost) doubtValues(state, row);
    const opened = { column, from: step.from, to, isDoubtful };
    if (step.isNewRow || row === undefined) rows.push([opened]);
    else row.push(opened);
  }
  for (const row of rows) {
    if (row.some((cell) => cell.isDoubtful || isBrokenNumber(state, cell))) doubtValues(state, row);
  }
  const last = rows.at(-1);
  const end = (last?.at(-1)?.column ?? 0) + 1;
  if (skipsBetween(state, end, state.layout.columns.length) >= doubtfulCost) doubtValues(state, last);
  return rows;
};

/** Marks both sides of a boundary that could stand elsewhere as well. */
const doubtBoundaries = (state: Search, rows: readonly (readonly OpenCell[])[]): void => {
  const cells = rows.flat();
  const stretch = (cell: OpenCell): Stretch => ({
    role: roleAt(state, cell.column),
    width: state.widths[cell.column] ?? null,
    from: cell.from,
    to: cell.to,
  });
  cells.forEach((cell, index) => {
    const next = cells[index + 1];
    if (next === undefined || !isBoundaryUnclear(state.tokens, stretch(cell), stretch(next))) return;
    cell.isDoubtful = true;
    next.isDoubtful = true;
  });
};

const toRows = (state: Search, pieces: readonly Piece[]): readonly FlowRow[] => {
  const rows = collectCells(state, pieces);
  doubtBoundaries(state, rows);
  return rows.map((row) =>
    row.map(({ column, from, to, isDoubtful }) => {
      const isLevel = state.layout.columns[column]?.isLabel !== undefined;
      const text = isLevel ? spanText(state.tokens, from, to - from) : textBetween(state.tokens, from, to);
      return { column, text, isDoubtful };
    }),
  );
};

/** One line alone that is much wider than all others tells nothing about its column. */
const columnWidth = (widths: readonly number[]): number | null => {
  const [widest, second] = widths.toSorted((a, b) => b - a);
  if (widest === undefined) return null;
  return widths.length > 3 && second !== undefined && widest > second * 1.4 ? second : widest;
};

/** The widest line seen in each column: what fills it may have been broken, what leaves room was not. */
const widthsOf = (state: Search, pieces: readonly Piece[]): readonly (number | null)[] => {
  const widths: number[][] = state.layout.columns.map(() => []);
  pieces.forEach(({ step, column, to }, index) => {
    const next = pieces[index + 1];
    const goesOn = next?.step.kind === 'continue' && next.step.lineFrom === step.lineFrom;
    if (!goesOn) widths[column]?.push(widthInEms(textBetween(state.tokens, step.lineFrom, to)));
  });
  return widths.map(columnWidth);
};

/** Cells side by side in one row are about equally wide: their widest line tells it for all. */
const widestLine = (tokens: readonly Token[]): number => {
  const lines = new Map<number, number>();
  for (const { line, text } of tokens) lines.set(line, (lines.get(line) ?? -0.5) + widthInEms(text) + 0.5);
  return Math.max(...lines.values());
};

/**
 * Finds the cells of a flattened table again: tokens come row by row, cell by cell; which token begins a cell, goes on
 * with it or begins a row is what costs least over the whole table. Widths are learnt from pass to pass.
 */
export const assignCells = (tokens: readonly Token[], layout: FlowLayout): readonly FlowRow[] => {
  if (tokens.length === 0) return [];
  const widest = layout.isSingleRow === true ? widestLine(tokens) : null;
  let widths: readonly (number | null)[] = layout.columns.map(() => widest);
  let rows: readonly FlowRow[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    const state = search(tokens, layout, widths);
    const pieces = cheapest(state);
    rows = toRows(state, pieces);
    widths = widthsOf(state, pieces);
  }
  return rows;
};
