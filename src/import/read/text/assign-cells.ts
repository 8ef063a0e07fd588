import { greatest } from '../extremes.ts';
import { widthInEms } from '../wide-text.ts';
import { doubtfulCost, holdsValue } from './cell-costs.ts';
import { type FlowLayout, flowPrices, textBetween } from './flow-prices.ts';
import { cheapestWay, newRowCost, readingMargins, roleAt, type Search, searchCells, type Step } from './flow-search.ts';
import { spanText } from './label-spans.ts';
import { isCategoryLabel } from './level-labels.ts';
import type { Token } from './text-tokens.ts';
import { endsInLevel, endsInNumber, holdsNumber, holdsUnit, isBesideValue, isBrokenValue } from './value-doubts.ts';

/** A cell as found again; `column` counts from 0. */
export type FlowCell = {
  readonly column: number;
  readonly text: string;
  readonly isDoubtful: boolean;
  readonly isCrowded: boolean;
};

export type FlowRow = readonly FlowCell[];

const passes = 3;

type OpenCell = { column: number; from: number; to: number; isDoubtful: boolean; isCrowded: boolean };

/** A number broken over lines: where it ends and the next one begins is a guess. */
const isBrokenNumber = (state: Search, cell: OpenCell): boolean =>
  ['score', 'points', 'number', 'rate', 'figure', 'actual'].includes(roleAt(state, cell.column)) &&
  state.tokens.slice(cell.from + 1, cell.to).some((token) => token.isFirst);

/** A row that lacks what it should have: nobody can tell any more which of its cells is the blank one. */
const doubtValues = (state: Search, row: readonly OpenCell[] | undefined): void => {
  for (const cell of row ?? []) cell.isDoubtful ||= roleAt(state, cell.column) !== 'category';
};

const collectCells = (state: Search, way: readonly Step[]): readonly (readonly OpenCell[])[] => {
  const rows: OpenCell[][] = [];
  for (const step of way) {
    const { column, to } = step;
    const isDoubtful = step.price - step.closing >= doubtfulCost;
    const row = rows.at(-1);
    const cell = row?.at(-1);
    if (step.kind === 'continue' && cell !== undefined) {
      cell.to = to;
      cell.isDoubtful ||= isDoubtful;
      continue;
    }
    if (step.closing - newRowCost >= doubtfulCost) doubtValues(state, row);
    const opened = { column, from: step.from, to, isDoubtful, isCrowded: false };
    if (step.kind === 'new-row' || row === undefined) rows.push([opened]);
    else row.push(opened);
  }
  for (const row of rows) {
    if (row.some((cell) => cell.isDoubtful || isBrokenNumber(state, cell))) doubtValues(state, row);
  }
  const last = rows.at(-1);
  const end = (last?.at(-1)?.column ?? 0) + 1;
  if (state.skips(end, state.layout.columns.length) >= doubtfulCost) doubtValues(state, last);
  return rows;
};

/** When the next best reading costs hardly more, the text does not tell which of the two is right. */
const clearMargin = 1;

/** Marks cells that another reading would give, or cut otherwise. */
const doubtUnclear = (state: Search, rows: readonly (readonly OpenCell[])[]): void => {
  const margins = readingMargins(state);
  const cells = rows.flat();
  cells.forEach((cell, index) => {
    cell.isDoubtful ||= margins.slice(cell.from, cell.to).some(({ asCell }) => asCell < clearMargin);
    const before = cells[index - 1];
    if (before !== undefined && (margins[cell.from]?.asBoundary ?? 0) < clearMargin) before.isDoubtful = true;
  });
};

/** The name of a level inside a cell of words: 50 数量指标 20 造林面积. */
const holdsLevel = (state: Search, { column, from, to }: OpenCell): boolean => {
  if (state.layout.columns[column]?.isLabel !== undefined) return false;
  const inside = Array.from({ length: to - from }, (_, index) => from + index);
  const isName = (at: number): boolean => state.spans.some((spans) => (spans[at] ?? []).includes(1));
  const isTold = (state.spans[column]?.[from] ?? []).length > 0;
  return inside.some((at) => isName(at) && (at > from || (!isTold && state.tokens[at]?.isFirst === true)));
};

/** The names of levels that begin a row. */
const levelsIn = (state: Search, row: readonly OpenCell[], role: 'category' | 'subcategory'): readonly string[] =>
  row
    .filter(({ column }) => roleAt(state, column) === role)
    .map(({ from, to }) => spanText(state.tokens, from, to - from));

const beginsFirstLevel = (state: Search, row: readonly OpenCell[]): boolean =>
  levelsIn(state, row, 'category').length > 0;

/** 满意度指标 in the column of second levels may be a first one. */
const mayBeginFirstLevel = (state: Search, row: readonly OpenCell[]): boolean =>
  beginsFirstLevel(state, row) || levelsIn(state, row, 'subcategory').some(isCategoryLabel);

/** A name in two pieces where no second level was read since the first one: the former piece may be the level. */
const isUnderOtherLevel = (state: Search, rows: readonly (readonly OpenCell[])[], at: number): boolean => {
  if (!state.layout.columns.some(({ role }) => role === 'subcategory')) return false;
  const row = rows[at] ?? [];
  const name = row.find(({ column }) => roleAt(state, column) === 'name');
  if (name === undefined || name.to - name.from < 2) return false;
  const since = rows.slice(0, at + 1).findLastIndex((each) => mayBeginFirstLevel(state, each));
  const seconds = rows.slice(Math.max(0, since), at + 1).flatMap((each) => levelsIn(state, each, 'subcategory'));
  return seconds.every(isCategoryLabel);
};

/** 单位名称 in front of 项目名称, blank for a further project of the same unit. */
const isBehindUnits = (state: Search, column: number): boolean =>
  state.layout.columns.slice(0, column).some(({ role, isOfProject }) => isOfProject === true && role === 'text');

/** A cell whose text holds what belongs into others. */
const isCrowded = (state: Search, { column, from, to }: OpenCell): boolean => {
  const role = roleAt(state, column);
  const own = state.tokens.slice(from, to);
  if (role === 'heading' && state.layout.columns[column]?.isOfProject === true) {
    return holdsNumber(own) || (isBehindUnits(state, column) && holdsUnit(own));
  }
  if ((role === 'name' && endsInNumber(own)) || (role === 'reason' && holdsNumber(own))) return true;
  if ((role === 'name' || holdsValue(role)) && isBesideValue(own)) return true;
  return isBrokenValue(role, textBetween(own, 0, own.length));
};

/** The first level that reaches down to a row, where the row hides the name of another. */
const doubtLevelAbove = (state: Search, rows: readonly (readonly OpenCell[])[], at: number): void => {
  const above = rows.slice(0, at + 1).findLast((row) => beginsFirstLevel(state, row));
  for (const cell of above ?? []) cell.isDoubtful ||= roleAt(state, cell.column) === 'category';
};

const hasLevels = (state: Search): boolean => state.layout.columns.some(({ role }) => role === 'subcategory');

/** A value cut in two: which cells of its row hold what is a guess. Nor is it known where the row above ended. */
const doubtBroken = (state: Search, rows: readonly (readonly OpenCell[])[]): void => {
  rows.forEach((row, index) => {
    for (const cell of row) cell.isCrowded = holdsLevel(state, cell) || isCrowded(state, cell);
    const hidesLevel = row.some((cell) => holdsLevel(state, cell));
    if (hidesLevel) doubtLevelAbove(state, rows, index);
    const isBroken = row.some((cell) => cell.isCrowded);
    if (isBroken || isUnderOtherLevel(state, rows, index)) doubtValues(state, row);
    const [first, last] = [row[0], rows[index - 1]?.at(-1)];
    const isOpen = first?.isDoubtful === true && last !== undefined;
    if (last === undefined || roleAt(state, last.column) !== 'reason') return;
    const isLevel = first !== undefined && roleAt(state, first.column) === 'name' && hasLevels(state);
    const holdsNext = isLevel && endsInLevel(state.tokens.slice(last.from, last.to), state.tokens);
    last.isCrowded ||= holdsNext;
    last.isDoubtful ||= isOpen || holdsNext;
  });
};

const toRows = (state: Search, way: readonly Step[]): readonly FlowRow[] => {
  const rows = collectCells(state, way);
  doubtUnclear(state, rows);
  doubtBroken(state, rows);
  return rows.map((row) =>
    row.map(({ column, from, to, isDoubtful, isCrowded }) => {
      const isLevel = state.layout.columns[column]?.isLabel !== undefined;
      const text = isLevel ? spanText(state.tokens, from, to - from) : textBetween(state.tokens, from, to);
      return { column, text, isDoubtful, isCrowded };
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
const widthsOf = (state: Search, way: readonly Step[]): readonly (number | null)[] => {
  const widths: number[][] = state.layout.columns.map(() => []);
  way.forEach(({ column, to, lineFrom }, index) => {
    const next = way[index + 1];
    const goesOn = next?.kind === 'continue' && next.lineFrom === lineFrom;
    if (!goesOn) widths[column]?.push(widthInEms(textBetween(state.tokens, lineFrom, to)));
  });
  return widths.map(columnWidth);
};

/** Cells side by side in one row are about equally wide: their widest line tells it for all. */
const widestLine = (tokens: readonly Token[]): number => {
  const lines = new Map<number, number>();
  for (const { line, text } of tokens) lines.set(line, (lines.get(line) ?? -0.5) + widthInEms(text) + 0.5);
  return greatest(lines.values());
};

/** A column filled in this share of the rows is filled in all of them. */
const mostlyFilled = 0.75;

/** Columns of descriptions that nearly all rows fill, as columns of texts: one left blank is unlikely. */
const withTexts = (layout: FlowLayout, way: readonly Step[]): FlowLayout => {
  const rows = way.filter(({ kind }) => kind === 'new-row').length;
  const isFilled = (at: number): boolean =>
    way.filter(({ kind, column }) => kind !== 'continue' && column === at).length >= rows * mostlyFilled;
  const columns = layout.columns.map((column, at) =>
    column.role === 'description' && isFilled(at) ? { ...column, role: 'text' as const } : column,
  );
  return { ...layout, columns };
};

/**
 * Finds the cells of a flattened table again: tokens come row by row, cell by cell; which token begins a cell, goes on
 * with it or begins a row is what costs least over the whole table. Widths are learnt from pass to pass.
 */
export const assignCells = (tokens: readonly Token[], layout: FlowLayout): readonly FlowRow[] => {
  if (tokens.length === 0) return [];
  const widest = layout.isSingleRow === true ? widestLine(tokens) : null;
  let widths: readonly (number | null)[] = layout.columns.map(() => widest);
  const prices = flowPrices(tokens, layout);
  for (let pass = 1; ; pass += 1) {
    const state = searchCells(prices, widths);
    const way = cheapestWay(state);
    widths = widthsOf(state, way);
    if (pass < passes) continue;
    const told = withTexts(layout, way);
    const isTold = told.columns.some(({ role }, at) => role !== layout.columns[at]?.role);
    return isTold ? assignCells(tokens, told) : toRows(state, way);
  }
};
