import { blank, type IndicatorFacts, type Trouble, troubleAt } from '../blocks.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { withoutPoints } from '../table/cell-text.ts';
import { leftBlank } from './blank-rows.ts';
import { isStraySubHead } from './end-of-indicators.ts';
import { explanationIn, withExplanation } from './explanation-rows.ts';
import type { Grid } from '../table/grid.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { type Levels, readIndicatorRow, saysSomething } from './indicator-row.ts';
import { isFundingRowLabel } from '../labels/funding-labels.ts';
import { isCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { isFootOfPage } from '../table/foot-of-page.ts';
import { withPointsOfNames } from '../columns/points-of-names.ts';
import { RowReader } from './row-reader.ts';
import { doubtBesideSlipped } from './slipped-rows.ts';

const subtotal = /小计$/u;

const isSubtotalRow = (grid: Grid, row: number): boolean =>
  grid
    .cellsIn(row)
    .slice(0, 1)
    .some((cell) => subtotal.test(withoutPoints(cell.text)));

/** The levels below a row that a person said is a heading: its words are a level where they are known as one. */
const levelsBelow = (grid: Grid, row: number, levels: Levels): Levels => {
  const level = (cell: RawCell) => ({ text: withoutPoints(cell.text), cell, isDoubtful: false });
  const cells = grid.cellsIn(row);
  const category = cells.find((cell) => isCategoryName(cell.text));
  const subcategory = cells.find((cell) => cell !== category && isSubcategoryName(cell.text));
  if (category !== undefined) return { category: level(category), subcategory: blank };
  return subcategory === undefined ? levels : { ...levels, subcategory: level(subcategory) };
};

/** 市级资金 alone in a row among indicators: a source of money whose amount was left blank, no level of those below. */
const isSourceAlone = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const [only, ...others] = grid.cellsIn(row);
  if (only === undefined || others.length > 0 || only.columnSpan > 1) return false;
  return only.column < (columnNamed(columns, 'name')?.from ?? 0) && isFundingRowLabel(only.text);
};

/** The rows of one list of columns, and the levels its last row stands under. */
export type StripRows = {
  readonly rows: readonly IndicatorFacts[];
  readonly troubles: readonly Trouble[];
  readonly levels: Levels;
};

type Stretch = { readonly from: number; readonly until: number };

const withUnsureValues = (facts: IndicatorFacts): IndicatorFacts => ({
  ...facts,
  target: { ...facts.target, isDoubtful: true },
  actual: { ...facts.actual, isDoubtful: true },
});

/** An explanation goes to the first indicator of the row above it; one below none is a trouble. */
const explain = (rows: IndicatorFacts[], cell: RawCell): readonly Trouble[] => {
  const at = rows.findIndex(({ row }) => row === rows.at(-1)?.row);
  const facts = rows[at];
  if (facts === undefined) return [troubleAt('unread-cell', cell)];
  rows[at] = withExplanation(facts, cell);
  return [];
};

/** Reads the rows of one list of columns. */
export const readStripRows = (
  grid: Grid,
  { from, until }: Stretch,
  columns: readonly IndicatorColumn[],
  start: Levels,
): StripRows => {
  const rows: IndicatorFacts[] = [];
  const troubles: Trouble[] = [];
  let levels = start;
  let strayRows = 0;
  const slipped = new Set<number>();
  for (let row = from; row < until; row += 1) {
    if (grid.cellsIn(row).length === 0 || isFootOfPage(grid, row)) continue;
    const told = grid.toldRow(row);
    if (told === 'heading') {
      levels = levelsBelow(grid, row, levels);
      continue;
    }
    if (told === null && isSubtotalRow(grid, row)) continue;
    if (told === null && row === from + strayRows && isStraySubHead(grid, row)) {
      troubles.push(...grid.cellsIn(row).map((cell) => troubleAt('unread-cell', cell)));
      strayRows += 1;
      continue;
    }
    if (told === null && isSourceAlone(grid, row, columns)) {
      troubles.push(...grid.cellsIn(row).map((cell) => troubleAt('unread-cell', cell)));
      continue;
    }
    const explanation = told === null ? explanationIn(grid, row, columns) : null;
    if (explanation !== null) {
      troubles.push(...explain(rows, explanation));
      continue;
    }
    const reader = new RowReader({ grid, row, columns });
    if (reader.isOdd) slipped.add(row);
    const heading = told === null ? reader.levelHeading() : null;
    if (heading !== null) {
      levels = {
        category: { text: withoutPoints(heading.text), cell: heading, isDoubtful: false },
        subcategory: blank,
      };
      continue;
    }
    for (const part of reader.parts()) {
      const facts = readIndicatorRow(part, row, levels);
      levels = { category: facts.category, subcategory: facts.subcategory };
      // A third row of heads, below words of the first that are merged down to it.
      const isOfHead = facts.name.cell !== null && facts.name.cell.row < from;
      const isKept = told !== null || (saysSomething(facts) && !isOfHead);
      if (isKept) rows.push(strayRows > 0 ? withUnsureValues(facts) : facts);
      troubles.push(...(isKept ? part.troubles : leftBlank(grid, facts, columns)));
    }
  }
  return { rows: withPointsOfNames(doubtBesideSlipped(grid, rows, slipped), columns), troubles, levels };
};
