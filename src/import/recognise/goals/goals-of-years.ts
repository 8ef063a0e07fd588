import type { RawCell } from '../../read/raw-table.ts';
import { blank, type Block, type Fact, type Reading } from '../blocks.ts';
import { isBlankText } from '../table/cell-text.ts';
import { textFact } from './goal-facts.ts';
import { roleOf } from './goal-heads.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import { normaliseLabel } from '../labels/normalise-label.ts';
import { yearLine } from '../table/lines.ts';
import { cellsUnder } from '../table/row-cells.ts';
import { yearAbove } from '../table/year-above.ts';

type Heads = { readonly year: RawCell; readonly plan: RawCell; readonly result: RawCell | undefined };

/** 财年 | 目标 | 实际完成情况, with or without the label of the block in front. */
const headsAt = (grid: Grid, row: number): Heads | null => {
  const cells = grid.cellsIn(row);
  const at = cells.findIndex(({ text }) => /^(?:财年|年份|年度|财政年度)$/u.test(normaliseLabel(text)));
  const [year, plan, result, ...others] = at < 0 || at > 1 ? [] : cells.slice(at);
  const isPlan = plan !== undefined && roleOf(plan.text) === 'expected';
  const isResult = result === undefined || roleOf(result.text) === 'actual';
  return year !== undefined && isPlan && isResult && others.length === 0 ? { year, plan, result } : null;
};

/** 2022, 2022年度, and 2,022 as a sheet shows a number. */
const yearIn = (text: string): number | null => yearLine(text.replace(',', ''))?.year ?? null;

type OfYear = { readonly year: number; readonly cell: RawCell; readonly plan: Fact; readonly result: Fact | null };

const factUnder = (grid: Grid, row: number, head: RawCell, to: number): Fact => {
  const cells = cellsUnder(grid, row, { from: head.column, to }).own;
  return textFact(cells.filter(({ text }) => !isBlankText(text)));
};

/** 2022 | … | … in front of 财年, a cell for each head: the merge of the label of the block was lost, and the row slid. */
const slidOfYear = (grid: Grid, row: number, { year, plan, result }: Heads): OfYear | null => {
  const [first, ...texts] = grid.cellsIn(row);
  const heads = result === undefined ? [plan] : [plan, result];
  const said = first === undefined || first.column >= year.column ? null : yearIn(first.text);
  if (first === undefined || said === null || texts.length !== heads.length) return null;
  const [planned = blank, reached = null] = texts.map((cell): Fact => ({ ...textFact([cell]), isDoubtful: true }));
  return { year: said, cell: first, plan: planned, result: reached };
};

const ofYear = (grid: Grid, row: number, heads: Heads): OfYear | null => {
  const { year, plan, result } = heads;
  const [first] = cellsUnder(grid, row, { from: year.column, to: lastColumn(year) }).own;
  const said = first === undefined ? null : yearIn(first.text);
  if (first === undefined || said === null) return slidOfYear(grid, row, heads);
  const toPlan = result === undefined ? grid.columnCount : result.column - 1;
  return {
    year: said,
    cell: first,
    plan: factUnder(grid, row, plan, toPlan),
    result: result === undefined ? null : factUnder(grid, row, result, grid.columnCount),
  };
};

/** Reads the goals of several years below each other: that of the form's year counts, the others are kept beside. */
export const readGoalsOfYears = (grid: Grid, row: number): Reading | null => {
  const heads = headsAt(grid, row);
  if (heads === null) return null;
  const goals: OfYear[] = [];
  let next = row + 1;
  for (let goal = ofYear(grid, next, heads); goal !== null; goal = ofYear(grid, next, heads)) {
    goals.push(goal);
    next += 1;
  }
  const formYear = yearAbove(grid, row);
  const own = goals.find(({ year }) => year === formYear);
  // The goals of the years to come have no results: a form without a year is one of the year that has.
  const reached = goals.filter(({ plan, result }) => plan.text !== '' && result !== null && result.text !== '');
  const sole = formYear === null && reached.length === 1 ? reached[0] : undefined;
  const chosen = own ?? sole ?? goals.find(({ plan }) => plan.text !== '');
  if (chosen === undefined) return null;
  const guess = (fact: Fact): Fact => ({ ...fact, isDoubtful: fact.isDoubtful || own === undefined });
  const others = goals.filter((goal) => goal !== chosen);
  const asides = others.flatMap(({ year, plan, result }): readonly Block[] =>
    [
      { label: `${year}年目标`, value: plan },
      ...(result === null ? [] : [{ label: `${year}年${heads.result?.text ?? ''}`, value: result }]),
    ]
      .filter(({ value }) => value.text !== '')
      .map((aside): Block => ({ kind: 'aside', ...aside })),
  );
  const actual = chosen.result === null ? null : guess(chosen.result);
  const goal: Block = { kind: 'goals', expected: guess(chosen.plan), actual, isOfYear: true };
  const year: readonly Block[] =
    sole === undefined ? [] : [{ kind: 'year', year: sole.year, cell: sole.cell, isDoubtful: true }];
  return { blocks: [goal, ...year, ...asides], troubles: [], next };
};
