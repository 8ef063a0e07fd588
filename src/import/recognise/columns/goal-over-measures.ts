import { squash } from '../../../domain/number/fold.ts';
import { recast } from './column-kinds.ts';
import { textsUnder } from './front-column.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { isRowNumber } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';

type Columns = readonly IndicatorColumn[];
type Word = { readonly kind: IndicatorColumn['kind'] | null; readonly text: string };

/** What is aimed at stands in front of what measures it, of the words for an indicator, and of what each of those is to reach. */
const isGoalInFront = ([goal, measure, name, ...others]: readonly Word[]): boolean =>
  goal?.kind === 'target' &&
  measure?.kind === 'name' &&
  squash(measure.text).endsWith('指标') &&
  name?.kind === 'name' &&
  others.some(({ kind }) => kind === 'target');

/** 绩效目标 | 评价指标 | 绩效内容 | 绩效标准 | 全年绩效目标 over 投入 | 成本目标 | …: words for levels and names, and none says which. */
export const isGoalOverMeasures = (texts: readonly string[], below: readonly string[]): boolean =>
  // A row that begins like this is rare, and its first word is asked for anyway.
  indicatorColumnKind(texts[0] ?? '') === 'target' &&
  isGoalInFront(texts.map((text) => ({ kind: indicatorColumnKind(text), text }))) &&
  below.slice(0, 3).some(isLevelName);

/** 目标1 right below the head. */
const beginsNumbered = (grid: Grid, firstRow: number, column: IndicatorColumn): boolean =>
  isRowNumber(textsUnder(grid, firstRow, column)[0] ?? '');

/** 目标1, 目标2 behind their level, under its head. */
const withoutNumbers = (grid: Grid, firstRow: number, measure: IndicatorColumn): Columns => {
  const numbers: IndicatorColumn = { ...recast(measure, 'index'), from: measure.from + 1 };
  const isNumbered = measure.to > measure.from && beginsNumbered(grid, firstRow, numbers);
  return isNumbered ? [{ ...measure, to: measure.from }, numbers] : [measure];
};

/** 目标1 under 绩效内容: the merge of the head in front is lost, and the heads behind it slid with it. */
const asPrinted = (grid: Grid, firstRow: number, columns: Columns): Columns => {
  const [goal, measure, name, ...others] = columns;
  if (goal === undefined || measure === undefined || name === undefined) return columns;
  if (!beginsNumbered(grid, firstRow, name)) return columns;
  const moved = [name, ...others].map(
    (column): IndicatorColumn => ({
      ...column,
      from: column.from + 1,
      to: Math.min(column.to + 1, grid.columnCount),
      isInferred: true,
    }),
  );
  return [goal, { ...measure, to: measure.to + 1 }, ...moved];
};

/** The same head with its levels: the goal is the first one, what measures it the second; the last target is the one to reach. */
export const settleGoalInFront = (grid: Grid, firstRow: number, columns: Columns): Columns => {
  if (!isGoalInFront(columns.map(({ kind, cell }) => ({ kind, text: cell.text })))) return columns;
  const [goal, measure, ...others] = asPrinted(grid, firstRow, columns);
  const target = others.findLast(({ kind }) => kind === 'target');
  if (goal === undefined || measure === undefined) return columns;
  return [
    recast(goal, 'category'),
    ...withoutNumbers(grid, firstRow, recast(measure, 'subcategory')),
    ...others.map((column) => (column.kind === 'target' && column !== target ? recast(column, 'note') : column)),
  ];
};
