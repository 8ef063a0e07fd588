import { bareText } from '../table/bare-text.ts';
import { recast } from './column-kinds.ts';
import { textsUnder } from './front-column.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName, isOnlyCategoryName, isSubcategoryName } from '../labels/level-names.ts';

/** At least half of them: 制度指标 may stand over both levels beside 产出. */
const most = (texts: readonly string[], test: (text: string) => boolean): boolean =>
  texts.length > 0 && texts.filter(test).length * 2 >= texts.length;

/** Both levels below the column, the second beginning at the place. */
const partsAt = (
  grid: Grid,
  firstRow: number,
  column: IndicatorColumn,
  place: number,
): readonly [IndicatorColumn, IndicatorColumn] | null => {
  const upper = { ...recast(column, 'category'), to: place - 1 };
  const lower = { ...recast(column, 'subcategory'), from: place };
  const [levels, names] = [textsUnder(grid, firstRow, upper), textsUnder(grid, firstRow, lower)];
  const areLevels = most(levels, isCategoryName) && most(names, isSubcategoryName);
  return areLevels && !names.some(isOnlyCategoryName) ? [upper, lower] : null;
};

/** 绩效指标 merged down beside the first levels, under their head as well: the label of the table, no level. */
const withoutLabel = (grid: Grid, firstRow: number, column: IndicatorColumn): IndicatorColumn | null => {
  const label = grid.at(firstRow, column.from);
  const next = label === null ? column.to + 1 : lastColumn(label) + 1;
  if (label === null || next > column.to || indicatorColumnKind(label.text) !== 'weak-name') return null;
  const levels = { ...column, from: next };
  return textsUnder(grid, firstRow, levels).some(isCategoryName) ? levels : null;
};

/** 评价内容 may head second levels. Under 一级指标 stands the first level itself: where it does not, the rows slid. */
const mayHeadSecondLevel = ({ kind, cell }: IndicatorColumn, others: readonly IndicatorColumn[]): boolean => {
  const head = bareText(cell.text);
  const isOnlyLevel = !others.some((other) => other.kind === 'category' || other.kind === 'name');
  return kind === 'category'
    ? !head.startsWith('一级')
    : kind === 'name' && isOnlyLevel && /^(?:评价|考核)内容$/u.test(head);
};

/** 评价内容 over 数量指标, behind the label of the table over 产出目标: the label lost its merge, and its column holds the first level. */
const levelsUnderLabel = (
  grid: Grid,
  firstRow: number,
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] => {
  const [label, second, ...others] = columns;
  const isLabel = label?.kind === 'note' || label?.kind === 'index' || label?.kind === 'unknown';
  if (label === undefined || second === undefined || !isLabel || !mayHeadSecondLevel(second, others)) return columns;
  const [level = '', name = ''] = [label, second].map((column) => textsUnder(grid, firstRow, column)[0]);
  const areLevels = isOnlyCategoryName(level) && isSubcategoryName(name);
  return areLevels ? [recast(label, 'category'), recast(second, 'subcategory'), ...others] : columns;
};

/** 评价内容 over 产出数量指标, 质量指标, 时效指标 and no first level: second levels, whatever the words of their head. */
const asSecondLevels = (
  grid: Grid,
  firstRow: number,
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] => {
  const column = columns.find(({ kind }) => kind === 'category');
  if (column === undefined || !mayHeadSecondLevel(column, columns)) return columns;
  const texts = textsUnder(grid, firstRow, column);
  const areSecond = texts.length > 2 && most(texts, isSubcategoryName) && !texts.some(isOnlyCategoryName);
  // 成本指标 and 满意度指标 alone may be first levels just as well.
  const isSure = areSecond && texts.some((text) => isSubcategoryName(text) && !isCategoryName(text));
  return isSure ? columns.map((each) => (each === column ? recast(each, 'subcategory') : each)) : columns;
};

/** 评价内容 over 产出目标 and 数量目标 side by side: one head for both levels. */
export const splitLevels = (
  grid: Grid,
  firstRow: number,
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] => {
  if (columns.some(({ kind }) => kind === 'subcategory'))
    return columns.map((column) =>
      column.kind === 'category' ? (withoutLabel(grid, firstRow, column) ?? column) : column,
    );
  const levels = levelsUnderLabel(grid, firstRow, columns);
  const lacksLevels = !levels.some(({ kind }) => kind === 'category');
  const parted = levels.flatMap((column): readonly IndicatorColumn[] => {
    // 评价内容 over both levels, the targets behind them in words: such a form names no indicator.
    if (column.kind !== 'category' && !(lacksLevels && column.kind === 'name')) return [column];
    const places = Array.from({ length: column.to - column.from }, (_, index) => column.from + 1 + index);
    return places.map((place) => partsAt(grid, firstRow, column, place)).find((parts) => parts !== null) ?? [column];
  });
  return parted.length === levels.length ? asSecondLevels(grid, firstRow, parted) : parted;
};
