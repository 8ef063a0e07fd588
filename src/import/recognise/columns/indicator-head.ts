import { squash } from '../../../domain/number/fold.ts';
import type { Trouble } from '../blocks.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { columnsAbreast, type IsFilled } from './columns-abreast.ts';
import { filledBelow } from './filled-below.ts';
import { isGoalOverMeasures, settleGoalInFront } from './goal-over-measures.ts';
import { kindInGroup, kindUnderLevel } from './kind-in-group.ts';
import { readStrip, type Strip } from './head-strip.ts';
import type { Grid } from '../table/grid.ts';
import { findSubHead, headColumns, type IndicatorColumn, isGradeWord, isHeadWord, tiledTo } from './header-columns.ts';
import { fundingColumnKind } from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { type IndicatorColumnKind, indicatorColumnKind, numberedWord } from '../labels/indicator-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { settleLevels } from './settle-columns.ts';
import { troublesOfUnread } from './unread-columns.ts';
import { withUnnamedValue } from './unnamed-value.ts';

/** The head of an indicator table. */
export type IndicatorHead = {
  readonly columns: readonly IndicatorColumn[];
  readonly category: RawCell | null;
  readonly subcategory: RawCell | null;
  /** Further indicators in the same rows. */
  readonly beside: readonly Strip[];
  readonly lastRow: number;
  /** The label in front of the block: 绩效指标, 年度绩效指标, 长期绩效指标. */
  readonly label: string;
  readonly isList: boolean;
  readonly isMonitoring: boolean;
  readonly troubles: readonly Trouble[];
};

const levels: readonly IndicatorColumnKind[] = ['category', 'subcategory', 'kind-of-indicator', 'name', 'weak-name'];
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
  if (texts.length < 3) return false;
  const kinds = texts.map(indicatorColumnKind);
  const known = new Set(kinds.filter((kind) => kind !== null));
  if (known.size < 3) return false;
  const levelCount = levels.filter((kind) => known.has(kind)).length;
  const measureCount = measures.filter((kind) => known.has(kind)).length;
  const knownShare = kinds.filter((kind) => kind !== null).length / Math.max(texts.length, 1);
  // 指标类型 | 绩效指标: beside its level the bare word heads the names.
  const isNamed = known.has('name') || (known.has('kind-of-indicator') && known.has('weak-name'));
  const hasRealLevel = known.has('category') || known.has('subcategory') || isNamed;
  // With all three levels named, the columns behind them may have any words: a place or a unit for each target.
  if (known.has('category') && known.has('subcategory') && known.has('name') && texts.length > 3) return true;
  // A list of projects may name each indicator and its target, and no level.
  const listed = known.has('project') ? 1 : 0;
  // 评价内容 | 绩效内容 | 参考标准 | 绩效目标值: of two words for a name the first heads levels.
  const named = kinds.filter((kind) => kind === 'name').length > 1 ? 1 : 0;
  return hasRealLevel && levelCount + measureCount + listed + named >= 3 && measureCount >= 1 && knownShare >= 0.5;
};

/** What a plain head holds beside its words: the parts of a target count where they have columns of their own. */
const plainMeasures: readonly IndicatorColumnKind[] = [...measures, 'symbol', 'unit'];

/**
 * 绩效指标 | 预期 | 实际, 指标名称 | 计量单位 | 指标性质 | 指标值, or words nobody knows in front of a target and its result: no level is
 * named, yet a result or three measures stand behind words and no level stands below.
 */
const isPlainHead = (texts: readonly string[], below: readonly string[]): boolean => {
  const kinds = texts.map(indicatorColumnKind);
  const found = plainMeasures.filter((kind) => kinds.includes(kind));
  const first = kinds.findIndex((kind) => kind !== null && measures.includes(kind));
  const isBehindWords = kinds[0] === null && first > 0 && kinds.includes('target') && kinds.includes('actual');
  const isNamed = kinds.includes('weak-name') || kinds.includes('name');
  const holdsResults = isNamed && kinds.includes('target') && kinds.includes('actual');
  const isHead = holdsResults || ((isNamed || isBehindWords) && found.length >= 3);
  return isHead && below.length > 0 && below.every((text) => indicatorColumnKind(text) === null);
};

/** 项目名称 | 绩效目标 | 绩效指标 | 目标值: beside projects, plain words for an indicator name it. */
const isPlainList = (texts: readonly string[], below: readonly string[]): boolean => {
  const kinds = texts.map(indicatorColumnKind);
  const name = kinds.indexOf('weak-name');
  const isNamed = kinds.includes('project') && name >= 0 && kinds.lastIndexOf('target') > name;
  return isNamed && !below.some(isLevelHead) && kinds.filter((kind) => kind !== null).length * 2 >= kinds.length;
};

const isFirstLevelHead = (text: string): boolean =>
  ['category', 'subcategory'].includes(indicatorColumnKind(text) ?? '');

/** 一级指标, 二级指标, 指标名称. */
export const isLevelHead = (text: string): boolean => levels.includes(indicatorColumnKind(text) ?? 'note');

/** 绩效指标完成情况 over 一级指标 … 得分: such a group names the block, and the words below it mean what they say. */
const withoutBlockNames = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const names = new Set(columns.flatMap(({ cell, group }) => (isFirstLevelHead(cell.text) ? (group ?? []) : [])));
  return columns.map((column) => {
    const own = column.group !== null && names.has(column.group) ? indicatorColumnKind(column.cell.text) : null;
    return own === null ? column : { ...column, kind: own };
  });
};

/** A word over columns of a list or over a group of them: 执行率, 自评等级, 绩效指标. */
const isOverColumns = (text: string): boolean =>
  indicatorColumnKind(text) !== null || fundingColumnKind(text) !== null || headerKey(text) === 'grade';

/**
 * 指标内容 | 目标值 under each of 数量指标, 质量指标, …, or 指标1 | 指标值 | 指标2 | 指标值, of which each begins anew: indicators of
 * each in one row.
 */
export const isUnderLevels = (texts: readonly string[], below: readonly string[]): boolean => {
  const over = texts.filter(isLevelName).length;
  if (over < 2) return false;
  const kinds = below.map(kindUnderLevel);
  const countOf = (kind: IndicatorColumnKind): number => kinds.filter((own) => own === kind).length;
  const begins = below.filter((text) => {
    const word = numberedWord(text);
    return word?.kind === 'name' ? word.isFirst : kindUnderLevel(text) === 'name';
  }).length;
  const areWords = below.every((text) => isHeadWord(text) || numberedWord(text) !== null);
  return areWords && begins === over && countOf('name') === countOf('target');
};

/** 绩效指标 | 分值 over 一级指标 | 二级指标 | …: a row of groups, or mostly of them, over the levels. */
const areGroupsOverLevels = (texts: readonly string[], below: readonly string[]): boolean => {
  const over = texts.filter(isOverColumns).length;
  const isGroupRow = texts.length >= 2 && over === texts.length;
  const isMostlyOver = over * 2 > texts.length && below.length >= 2 && below.every(isLevelHead);
  return (isGroupRow || isMostlyOver) && below.every(isHeadWord) && isIndicatorHead([...texts, ...below]);
};

/** Levels above what 优, 良, 中 and 差 ask for, or in one row with them. */
const areLevelsOverGrades = (texts: readonly string[], below: readonly string[]): boolean => {
  const grades = below.filter(isGradeWord).length;
  if (grades < 2) return false;
  const levelHeads = [...texts, ...below].filter(isLevelHead).length;
  return (
    below.every((text) => isGradeWord(text) || indicatorColumnKind(text) !== null) &&
    levelHeads >= (grades >= 4 ? 1 : 2)
  );
};

/** Where the head stands: in one row, or in several of which a lower one may carry the levels. */
const headRows = (grid: Grid, row: number): { readonly row: number; readonly subRow: number | null } | null => {
  const told = grid.toldRow(row);
  if (told !== null && told !== 'head') return null;
  const heads = grid.cellsIn(row);
  const isTold = told === 'head' || grid.toldColumns(row).size > 0;
  const texts = heads.map(({ text }) => text);
  if (isTold || isIndicatorHead(texts)) return { row, subRow: findSubHead(grid, row) };
  const below = grid.cellsIn(row + 1).map(({ text }) => text);
  const hasLevels = below.some(isLevelHead);
  // 绩效指标 {一级指标, 二级指标, 三级指标} beside heads merged down, whatever their words.
  const tiled = hasLevels ? tiledTo(grid, row) : null;
  if (tiled !== null && isIndicatorHead([...texts, ...below])) return { row, subRow: tiled };
  if (isUnderLevels(texts, below) || (hasLevels && areGroupsOverLevels(texts, below))) return { row, subRow: row + 1 };
  if (areLevelsOverGrades(texts, below) && findSubHead(grid, row) !== null) return { row, subRow: row + 1 };
  if (isPlainList(texts, below)) return { row, subRow: findSubHead(grid, row) };
  return isPlainHead(texts, below) || isGoalOverMeasures(texts, below) ? { row, subRow: null } : null;
};

/** 西坪镇 over a target: the head is a name, not a word that nobody knows. */
const isPartIn = (columns: readonly IndicatorColumn[], { cell }: IndicatorColumn): boolean =>
  columns.some((column) => column.kind === 'target-of-part' && column.cell === cell);

/** 名称 | 名称 | 名称 below 一级指标 | 二级指标 | 三级指标: one more row of the head, which names no indicator. */
const withNamesRow = (grid: Grid, last: number): number => {
  const below = grid.cellsIn(last + 1);
  const isName = (cell: RawCell): boolean =>
    squash(cell.text) === '名称' && isLevelHead(grid.at(last, cell.column)?.text ?? '');
  const width = below.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
  return width >= 2 && below.every(isName) ? last + 1 : last;
};

type Split = (columns: readonly IndicatorColumn[], isFilled: IsFilled) => readonly (readonly IndicatorColumn[])[];

/**
 * Reads a row as the head of an indicator table; null when it is none. `split` tells which of its columns are of one indicator,
 * where several stand side by side.
 */
export const findIndicatorHead = (grid: Grid, row: number, split: Split = columnsAbreast): IndicatorHead | null => {
  const rows = headRows(grid, row);
  if (rows === null) return null;
  const lastRow = withNamesRow(grid, rows.subRow ?? row);
  const told = new Map([...grid.toldColumns(row), ...grid.toldColumns(lastRow)]);
  const heads = settleLevels(
    settleGoalInFront(
      grid,
      lastRow + 1,
      withoutBlockNames(withUnnamedValue(headColumns(grid, { row, subRow: rows.subRow }, kindInGroup))),
    ),
  );
  const strips = split(heads, filledBelow(grid, lastRow)).map((columns) =>
    readStrip(grid, { row, below: lastRow + 1, told }, columns),
  );
  const [first, ...beside] = strips;
  if (first === undefined) return null;
  return {
    columns: first.columns,
    category: first.category,
    subcategory: first.subcategory,
    beside,
    lastRow,
    label: first.label?.text ?? '',
    isList: first.isList,
    isMonitoring: first.columns.some((column) => column.kind === 'likelihood' || column.kind === 'forecast'),
    troubles: strips.flatMap(({ named, columns }) =>
      troublesOfUnread(
        named.filter((column) => !isPartIn(columns, column)),
        filledBelow(grid, lastRow, grid.rowCount),
      ),
    ),
  };
};

/**
 * The first row of a head, merged down beside its groups: over a list, or with words of columns that stand down there: 指标名称 |
 * 指标解释 | 记录 | 未完成原因.
 */
export const isOverHead = (grid: Grid, row: number): boolean => {
  const down = grid.cellsIn(row).filter((cell) => cell.row + cell.rowSpan - 1 > row);
  const head = down.length === 0 ? null : findIndicatorHead(grid, row + 1);
  return head !== null && (head.isList || down.filter(({ text }) => indicatorColumnKind(text) !== null).length >= 2);
};
