import { foldWidth, squash } from '../../domain/number/fold.ts';
import { type Trouble, troubleAt } from './blocks.ts';
import type { Grid } from './grid.ts';
import { inferColumns } from './infer-columns.ts';
import { findSubHead, headColumns, type IndicatorColumn, isHeadWord } from './header-columns.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from './labels/indicator-labels.ts';
import { isCategoryName } from './labels/level-names.ts';
import { asAmount, asTold, listKinds, recast, settleColumns } from './settle-columns.ts';

/** The head of an indicator table. */
export type IndicatorHead = {
  readonly columns: readonly IndicatorColumn[];
  readonly lastRow: number;
  /** The label in front of the block: 绩效指标, 年度绩效指标, 长期绩效指标. */
  readonly label: string;
  readonly isList: boolean;
  readonly isMonitoring: boolean;
  readonly troubles: readonly Trouble[];
};

const levels: readonly IndicatorColumnKind[] = ['category', 'subcategory', 'name', 'weak-name'];
const measures: readonly IndicatorColumnKind[] = [
  'target',
  'adjusted-target',
  'actual',
  'target-and-actual',
  'max-score',
  'self-score',
];

/** True when a row reads like the head of an indicator table: levels on one side, targets or scores on the other. */
export const isIndicatorHead = (texts: readonly string[]): boolean => {
  const kinds = texts.map(indicatorColumnKind);
  const known = new Set(kinds.filter((kind) => kind !== null));
  const levelCount = levels.filter((kind) => known.has(kind)).length;
  const measureCount = measures.filter((kind) => known.has(kind)).length;
  const knownShare = kinds.filter((kind) => kind !== null).length / Math.max(texts.length, 1);
  const hasRealLevel = known.has('category') || known.has('subcategory') || known.has('name');
  return hasRealLevel && levelCount + measureCount >= 3 && measureCount >= 1 && knownShare >= 0.5;
};

/** 指标 | 目标 | 完成 | 分值: no level is named, yet three measures stand beside the indicators and no level stands below. */
const isPlainHead = (texts: readonly string[], below: readonly string[]): boolean => {
  const kinds = texts.map(indicatorColumnKind);
  const found = measures.filter((kind) => kinds.includes(kind));
  return kinds.includes('weak-name') && found.length >= 3 && below.every((text) => indicatorColumnKind(text) === null);
};

const scoreGroup = (text: string): IndicatorColumnKind | null =>
  /自评|单位|自我/u.test(text)
    ? 'self-score'
    : /复|财政|主管|审|抽查|专家|第三方|核定/u.test(text)
      ? 'other-score'
      : null;

const targetGroup = (text: string): IndicatorColumnKind | null => {
  const word = squash(foldWidth(text));
  if (/符号|性质|方向/u.test(word)) return 'symbol';
  if (/单位/u.test(word)) return 'unit';
  return /上年|历史|基期/u.test(word) ? 'baseline' : /调整/u.test(word) ? 'adjusted-target' : 'target';
};

/** What a sub-column means depends on the group over it: 得分 {自评, 复核}, 指标值 {符号, 值, 单位}. */
const kindInGroup = (text: string, group: string): IndicatorColumnKind | null => {
  const own = indicatorColumnKind(text);
  const over = group === '' ? null : indicatorColumnKind(group);
  if (over === 'target' || over === 'adjusted-target') return targetGroup(text);
  if (over === 'self-score' || over === 'max-score') return scoreGroup(text) ?? own ?? over;
  if (over === 'reason') return own === 'reason' ? 'reason' : 'cause';
  if (over === 'likelihood') return 'likelihood';
  if (over === 'actual' && own !== 'actual')
    return own === 'self-score' || own === 'reason' ? own : own === 'unit' ? 'note' : 'actual';
  if (/复核|财政|主管|第三方|专家|抽查|再评价/u.test(group) && (own === 'self-score' || own === 'actual')) {
    return own === 'self-score' ? 'other-score' : 'note';
  }
  return own ?? over;
};

/** Where the head stands: in one row, or in two of which the lower one carries the levels. */
const headRows = (grid: Grid, row: number): { readonly row: number; readonly subRow: number | null } | null => {
  const texts = grid.cellsIn(row).map((cell) => cell.text);
  const told = grid.toldRow(row);
  if (told !== null && told !== 'head') return null;
  const isTold = told === 'head' || grid.toldColumns(row).size > 0;
  if (isTold || isIndicatorHead(texts)) return { row, subRow: findSubHead(grid, row) };
  const below = grid.cellsIn(row + 1).map((cell) => cell.text);
  const isGroupRow = texts.length >= 2 && texts.every((text) => indicatorColumnKind(text) !== null);
  const hasLevels = below.some((text) => levels.includes(indicatorColumnKind(text) ?? 'note'));
  const isTwoRows = isGroupRow && hasLevels && below.every(isHeadWord) && isIndicatorHead([...texts, ...below]);
  if (isTwoRows) return { row, subRow: row + 1 };
  return isPlainHead(texts, below) ? { row, subRow: null } : null;
};

/** 指标类型 is the second level where the first one stands as a heading over its rows. */
const underLevelHeadings = (
  grid: Grid,
  firstRow: number,
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] => {
  const [only, ...rest] = grid.cellsIn(firstRow);
  const isHeading = only !== undefined && rest.length === 0 && only.columnSpan > 1 && isCategoryName(only.text);
  if (!isHeading || columns.some((column) => column.kind === 'subcategory')) return columns;
  return columns.map((column) =>
    column.kind === 'category' && indicatorColumnKind(column.cell.text) === 'kind-of-indicator'
      ? recast(column, 'subcategory')
      : column,
  );
};

/** Reads a row as the head of an indicator table; null when it is none. */
export const findIndicatorHead = (grid: Grid, row: number): IndicatorHead | null => {
  const rows = headRows(grid, row);
  if (rows === null) return null;
  const { subRow } = rows;
  const told = new Map([...grid.toldColumns(row), ...grid.toldColumns(subRow ?? row)]);
  const read = settleColumns(headColumns(grid, { row, subRow }, kindInGroup));
  const found = asTold(underLevelHeadings(grid, (subRow ?? row) + 1, read), told);
  const isList = found.some((column) => column.kind === 'project');
  const firstLevel = found.find(
    (column) => column.kind === 'category' || column.kind === 'subcategory' || column.kind === 'name',
  );
  const inFront = found.filter((column) => !isList && column.from < (firstLevel?.from ?? 1));
  const block = inFront
    .filter((column) => column.kind !== 'note' && indicatorColumnKind(column.cell.text) !== 'index')
    .at(-1);
  const named = found
    .filter((column) => column !== block)
    .map((column) => (isList ? asAmount(column) : listKinds.has(column.kind) ? recast(column, 'note') : column));
  const columns = asTold(inferColumns(grid, (subRow ?? rows.row) + 1, named), told);
  const covering = firstLevel === undefined || firstLevel.from === 1 ? null : grid.at(row, firstLevel.from - 1);
  return {
    columns,
    lastRow: subRow ?? row,
    label: block?.cell.text ?? covering?.text ?? '',
    isList,
    isMonitoring: columns.some((column) => column.kind === 'likelihood' || column.kind === 'forecast'),
    troubles: named
      .filter((column) => column.kind === 'unknown')
      .map((column) => troubleAt('unknown-label', column.cell)),
  };
};
