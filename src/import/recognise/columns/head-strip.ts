import type { ColumnRole, RawCell } from '../../read/raw-table.ts';
import { isBelowForm } from './form-above.ts';
import { frontLevel, textsUnder } from './front-column.ts';
import type { Grid } from '../table/grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { inferColumns } from './infer-columns.ts';
import { itemsIn, settleItemColumn } from './item-column.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import {
  categoryNamed,
  categoryOfSecondLevel,
  isCategoryName,
  isLevelName,
  isOnlyCategoryName,
  isSubcategoryName,
} from '../labels/level-names.ts';
import { withNamesOverLevels } from './names-over-levels.ts';
import { bringsPoints } from './points-of-names.ts';
import { recast } from './column-kinds.ts';
import { settleNames } from './settle-names.ts';
import { widenContents } from './slid-contents.ts';
import { splitLevels } from './split-levels.ts';
import { splitNames } from './split-names.ts';
import { splitSigns } from './split-signs.ts';
import { yearAbove } from '../table/year-above.ts';
import { asAmount, asListed, listKinds } from './list-columns.ts';
import { settleMoneyLabels } from './money-labels.ts';
import { settlePoints } from './settle-points.ts';
import { settleProjectScore } from './project-score.ts';
import { asTold, settleColumns } from './settle-columns.ts';

const isKind = (column: IndicatorColumn): boolean =>
  column.kind === 'category' && indicatorColumnKind(column.cell.text) === 'kind-of-indicator';

/** Most of the texts are second levels, and none can only be a first one. */
const areSecondLevels = (texts: readonly string[]): boolean =>
  texts.filter(isSubcategoryName).length * 2 > texts.length && !texts.some(isOnlyCategoryName);

/** The levels in the rows below, wherever they slid to. */
const levelsBelow = (grid: Grid, firstRow: number): readonly string[] =>
  Array.from({ length: grid.rowCount - firstRow + 1 }, (_, at) => grid.cellsIn(firstRow + at))
    .flat()
    .map(({ text }) => text)
    .filter(isLevelName);

/** 指标类型 is the second level where the first one stands as a heading over its rows, or where its cells name second levels. */
const settleKind = (grid: Grid, firstRow: number, columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const [only, ...rest] = grid.cellsIn(firstRow);
  const isHeading = only !== undefined && rest.length === 0 && only.columnSpan > 1 && isCategoryName(only.text);
  const kind = columns.find(isKind);
  if (kind === undefined || columns.some((column) => column.kind === 'subcategory')) return columns;
  const texts = textsUnder(grid, firstRow, kind);
  const isSecond = areSecondLevels(texts.some(isLevelName) ? texts : levelsBelow(grid, firstRow));
  return isHeading || isSecond
    ? columns.map((column) => (isKind(column) ? recast(column, 'subcategory') : column))
    : columns;
};

/** 项目 | 考核内容 | 考核指标: an item that brings points, 支出管理（60分）, is a first level and no project of a list. */
const settleItems = (grid: Grid, firstRow: number, columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const item = columns.find(({ kind }) => kind === 'project');
  if (item === undefined || columns.some(({ kind }) => kind === 'category')) return columns;
  const [first = ''] = textsUnder(grid, firstRow, item);
  return bringsPoints(first)
    ? columns.map((column) => (column === item ? recast(column, 'category') : column))
    : columns;
};

/** The columns of one indicator per row, and the first level that the head itself prints: 产出指标（50分） | 三级指标 | 指标值. */
export type Strip = {
  readonly columns: readonly IndicatorColumn[];
  readonly category: RawCell | null;
  /** 数量指标 over the columns. */
  readonly subcategory: RawCell | null;
};

type Place = { readonly row: number; readonly below: number; readonly told: ReadonlyMap<number, ColumnRole> };

/** 成本指标 beside 质量指标 and 时效指标, in a row without first levels: a second level, of the output as these are. */
const isAmongSecondLevels = (grid: Grid, { row, text }: RawCell): boolean => {
  const levels = grid.cellsIn(row).filter((cell) => isLevelName(cell.text));
  return (
    isSubcategoryName(text) &&
    categoryOfSecondLevel(text) !== categoryNamed(text) &&
    levels.some((cell) => !isCategoryName(cell.text)) &&
    !levels.some((cell) => isOnlyCategoryName(cell.text))
  );
};

/** The first level in front of the names, over the columns or over their second level, or alone in the row above. */
const categoryOver = (
  grid: Grid,
  row: number,
  front: RawCell | undefined,
  columns: readonly IndicatorColumn[],
): RawCell | null => {
  const groups = columns.flatMap(({ group }) => group ?? []);
  const overGroups = groups
    .filter(({ text }) => isLevelName(text))
    .map((group) => grid.at(group.row - 1, group.column));
  const above = grid.cellsIn(row - 1);
  const over = [front, ...overGroups, ...groups, above.length === 1 ? above[0] : null];
  const isFirst = (cell: RawCell | null | undefined): cell is RawCell =>
    cell !== null && cell !== undefined && isCategoryName(cell.text) && !isAmongSecondLevels(grid, cell);
  return over.find(isFirst) ?? null;
};

/** 数量指标, or 成本指标 where another level is the first, over the columns. */
const subcategoryOver = (columns: readonly IndicatorColumn[], category: RawCell | null): RawCell | null => {
  const over = columns.find(({ group }) => group !== null && isSubcategoryName(group.text))?.group ?? null;
  return over === category ? null : over;
};

/** What may stand in front of all levels and is no label of the table: 分值 | 一级指标. */
const besideKinds = new Set<IndicatorColumn['kind']>(['note', 'max-score', 'self-score']);

type ReadStrip = Strip & {
  readonly label: RawCell | null;
  readonly isList: boolean;
  readonly named: readonly IndicatorColumn[];
};

/**
 * 单位名称 | 资金总额 | 整体绩效目标 in front of the levels: whole departments one below the other; so are 实施县区 with an amount
 * for each of them, and any units with each of which the first levels begin again, unless the form above is one.
 */
const isListOfUnits = (grid: Grid, { row, below }: Place, columns: readonly IndicatorColumn[]): boolean => {
  const level = columns.find(({ kind }) => kind === 'category' || kind === 'subcategory');
  const front = columns.filter(({ from }) => from < (level?.from ?? 0));
  const has = (kind: IndicatorColumn['kind']): boolean => front.some((column) => column.kind === kind);
  const unit = front.find(({ kind }) => kind === 'unit-name');
  if (unit === undefined) return false;
  const isNumbered = has('index') && new Set(textsUnder(grid, below, unit)).size >= 2;
  const holdsAmounts = front.some((column) => column !== unit && asAmount(column).kind === 'amount');
  const category = columns.find(({ kind }) => kind === 'category');
  if (holdsAmounts && (has('goal') || isNumbered)) return true;
  return !isBelowForm(grid, row) && itemsIn(grid, below, unit, category) > 0;
};

/** What the columns of one indicator hold, by their heads and by what stands below them. */
export const readStrip = (grid: Grid, place: Place, printed: readonly IndicatorColumn[]): ReadStrip => {
  const columns = widenContents(grid, place.below, printed);
  const told = new Map([...place.told].filter(([at]) => columns.some(({ from, to }) => at >= from && at <= to)));
  const formYear = yearAbove(grid, place.row);
  const listed = settleItemColumn(grid, place, columns);
  const scored = settleProjectScore(grid, { columns: listed, lastRow: place.below - 1 });
  const apart = splitNames(grid, place.below, settleColumns(settlePoints(grid, place.below, scored), formYear));
  const settled = splitSigns(grid, place.below, splitLevels(grid, place.below, apart));
  const found = asTold(
    withNamesOverLevels(
      grid,
      place.below,
      settleItems(grid, place.below, settleNames(grid, place.below, settleKind(grid, place.below, settled))),
    ),
    told,
  );
  const isList = found.some((column) => column.kind === 'project') || isListOfUnits(grid, place, found);
  const firstLevel = found.find(({ kind }) => kind === 'category' || kind === 'subcategory' || kind === 'name');
  const before = found
    .filter((column) => !isList && column.from < (firstLevel?.from ?? 1))
    .filter((column) => !besideKinds.has(column.kind) && indicatorColumnKind(column.cell.text) !== 'index');
  // 职责活动 | 年度预算数 | 内容描述: a label stands alone in front, or a level behind it: 绩效指标 | 指标 | 指标内容.
  const front =
    before.length > 1
      ? before.find((column) => isCategoryName(textsUnder(grid, place.below, column)[0] ?? ''))
      : before[0];
  const level = front === undefined ? null : frontLevel(grid, place.below, front, found);
  const kept = found.flatMap((column) => (column === front ? (level ?? []) : column));
  const named = isList
    ? settleMoneyLabels(grid, place.below, asListed(kept, formYear))
    : kept.map((column) => (listKinds.has(column.kind) ? recast(column, 'note') : column));
  const hasCategory = named.some((column) => column.kind === 'category');
  const category = hasCategory ? null : categoryOver(grid, place.row, front?.cell, found);
  const covering = firstLevel === undefined || firstLevel.from === 1 ? null : grid.at(place.row, firstLevel.from - 1);
  return {
    columns: asTold(inferColumns(grid, place.below, named), told),
    category,
    subcategory: subcategoryOver(found, category),
    label: (before.length > 1 && front !== undefined ? before[0] : front)?.cell ?? covering,
    isList,
    named,
  };
};
