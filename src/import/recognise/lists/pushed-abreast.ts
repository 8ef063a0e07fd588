import { looksLikeAmount } from '../table/amounts.ts';
import { isBlankText } from '../table/cell-text.ts';
import { looksLikeTarget } from '../columns/column-fit.ts';
import { lastColumn } from '../table/grid.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { holdsCodes } from './naming-rows.ts';
import { isAbreast, type ListContext, ownFact } from './project-facts.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';

type Columns = readonly IndicatorColumn[];

/** In front of all columns. */
const nowhere = [0, 0] as const;

/**
 * The list as its columns stand in a row that was pushed to the left, those behind a column whose cell is gone by so much
 * more; what the row says is uncertain.
 */
export const pushedBy = (context: ListContext, by: number, gone?: IndicatorColumn): ListContext => {
  const move = (column: IndicatorColumn): IndicatorColumn => {
    const isBehind = gone !== undefined && column.from > gone.to;
    const push = isBehind ? by + gone.to - gone.from + 1 : by;
    const [from, to] = column === gone ? nowhere : [column.from - push, column.to - push];
    return { ...column, from, to, isInferred: true };
  };
  const pushed = <Strip extends { readonly columns: Columns }>(strip: Strip): Strip => ({
    ...strip,
    columns: strip.columns.map(move),
  });
  const { head, verdicts } = context;
  const own = pushed(head);
  // A verdict is one of the columns: it is told from the others by being the same.
  const movedVerdict = (verdict: IndicatorColumn | undefined): IndicatorColumn | undefined =>
    own.columns.find((_, index) => head.columns[index] === verdict);
  return {
    ...context,
    head: { ...own, beside: head.beside.map(pushed) },
    verdicts: { total: movedVerdict(verdicts.total), grade: movedVerdict(verdicts.grade) },
  };
};

const stripsOf = (head: IndicatorHead): readonly Columns[] => [head, ...head.beside].map(({ columns }) => columns);

/** Where the first level stands over its columns. */
const startOfGroups = ({ columns }: IndicatorHead): number =>
  columns.find(({ group }) => group !== null && isLevelName(group.text))?.from ?? 0;

/** Under each level there is a name with its target, or nothing; under one of them at least there is both. */
const fitsGroups = ({ grid, head }: ListContext, row: number): boolean => {
  const textIn = (columns: Columns, kind: IndicatorColumnKind): string => {
    const column = columnNamed(columns, kind);
    return column === undefined ? '' : joined(cellsUnder(grid, row, column).own).text;
  };
  const filled = stripsOf(head)
    .map((columns) => ({ name: textIn(columns, 'name'), target: textIn(columns, 'target') }))
    .filter(({ name, target }) => !isBlankText(name) || !isBlankText(target));
  return (
    filled.length > 0 &&
    filled.every(({ name, target }) => !isBlankText(name) && !isBlankText(target) && !looksLikeTarget(name))
  );
};

const names = new Set<IndicatorColumn['kind']>(['project', 'department', 'unit-name']);

/** Words in the place of a code or an amount, an amount in that of a goal, a target in that of a name. */
const isOutOfPlace = (text: string, column: IndicatorColumn): boolean => {
  const { kind } = column;
  if (isBlankText(text)) return false;
  if (kind === 'amount') return !looksLikeAmount(text);
  if (kind === 'goal') return looksLikeAmount(text);
  if (names.has(kind)) return looksLikeTarget(text);
  return holdsCodes(column) && /\p{Script=Han}/u.test(text) && !/\d/u.test(text);
};

const isAstrayInFront = ({ grid, head }: ListContext, row: number): boolean =>
  head.columns
    .filter(({ to }) => to < startOfGroups(head))
    .some((column) => cellsUnder(grid, row, column).own.some(({ text }) => isOutOfPlace(text, column)));

/** Nothing is said of money, and no name with its target stands under each level that holds anything. */
const saysNothing = (context: ListContext, row: number): boolean =>
  ownFact(context, row, 'amount').text === '' && !fitsGroups(context, row);

const beginsInFront = ({ grid, head }: ListContext, row: number): boolean =>
  (grid.cellsIn(row)[0]?.column ?? 0) < startOfGroups(head);

/** What stands in front of the levels cannot belong there, or belongs to no project. */
export const isAstray = (context: ListContext, row: number): boolean =>
  beginsInFront(context, row) &&
  (isAstrayInFront(context, row) || (ownFact(context, row, 'project').text === '' && saysNothing(context, row)));

/** Neither a project nor a unit, each of which has its money in such a list. */
const lacksMoney = (context: ListContext, row: number): boolean =>
  columnNamed(context.head.columns, 'amount') !== undefined && saysNothing(context, row);

/** The first row of a project whose unit's merge was lost: how far it was pushed to the left; 0 where it stands in place. */
export const pushAbreast = (context: ListContext, row: number): number => {
  const { grid, head } = context;
  const project = columnNamed(head.columns, 'project');
  if (project === undefined || !isAstrayInFront(context, row)) return 0;
  const places = Array.from({ length: project.from - grid.firstColumn }, (_, index) => index + 1);
  const fits = (by: number): boolean => {
    const there = pushedBy(context, by);
    const isFilled = (['project', 'amount'] as const).every((kind) => ownFact(there, row, kind).text !== '');
    return isFilled && !isAstrayInFront(there, row) && fitsGroups(there, row);
  };
  return places.find(fits) ?? 0;
};

/**
 * 合格率 | ≥98% under 单位编码 | 项目名称 or further on, in front of the levels: the merges of the project were lost, and its
 * further indicators were pushed to the left. How far; 0 where the row stands in place or fits nowhere else.
 */
export const slideOf = (context: ListContext, row: number): number => {
  const { grid, head } = context;
  const by = startOfGroups(head) - grid.firstColumn;
  const end = Math.max(...stripsOf(head).flatMap((columns) => columns.map(({ to }) => to)));
  const isWithin = grid.cellsIn(row).every((cell) => lastColumn(cell) + by <= end);
  if (by <= 0 || !isAbreast(head) || !isWithin || !beginsInFront(context, row)) return 0;
  if (!isAstray(context, row) && !lacksMoney(context, row)) return 0;
  return fitsGroups(pushedBy(context, by), row) ? by : 0;
};
