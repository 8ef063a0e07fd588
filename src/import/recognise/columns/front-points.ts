import { inferred, isTotalWord, placeOfLevels, recast } from './column-kinds.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { itemColumn } from './item-column.ts';
import { executionColumnKind, fundingColumnKind, isFundingBlockLabel } from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { type Execution, isBesideRate, pointsAmongMoney } from '../labels/points-of-money.ts';

/** Another column, below no head of money, that says what the project came to. */
const totalBeside = (columns: readonly IndicatorColumn[], own: IndicatorColumn): IndicatorColumn | undefined =>
  columns.find(
    (column) =>
      column.group !== own.group &&
      column.kind !== 'max-score' &&
      (isTotalWord(column) || (column.kind === 'unknown' && headerKey(column.cell.text) === 'total')),
  );

/** The indicators have points of their own, from their first column on. */
const hasOwnPoints = (columns: readonly IndicatorColumn[], first: number): boolean =>
  columns.some(({ kind, from }) => kind === 'self-score' && from >= first);

/**
 * Whose points stand below the money; beside 执行率 they are the execution's where another column is the total: where no
 * indicator has points, that may be the full score, 得分 96 | 总分 100.
 */
const pointsBelowMoney = (
  columns: readonly IndicatorColumn[],
  column: IndicatorColumn,
  first: number,
): Execution | null => {
  const { group, cell, kind } = column;
  if (group === null || !isFundingBlockLabel(group.text)) return null;
  const among = columns.filter((other) => other.group === group).map((other) => other.cell.text);
  const points = pointsAmongMoney(cell.text, among);
  if (points === 'execution') return points;
  const isScore = fundingColumnKind(cell.text) === 'self-score';
  if (isScore && isBesideRate(among) && totalBeside(columns, column) !== undefined)
    return hasOwnPoints(columns, first) ? 'execution' : 'perhaps-execution';
  return kind === 'self-score' ? points : null;
};

/** 执行率得分, or what stands below the money as points of the execution does. */
const pointsOfExecution = (
  columns: readonly IndicatorColumn[],
  column: IndicatorColumn,
  first: number = placeOfLevels(columns),
): Execution | null =>
  ['max-score', 'self-score'].includes(executionColumnKind(column.cell.text) ?? '')
    ? 'execution'
    : pointsBelowMoney(columns, column, first);

/** Points of the execution, as far as anyone can tell: not what a project came to. */
export const isPointsOfExecution = (columns: readonly IndicatorColumn[], column: IndicatorColumn): boolean =>
  pointsOfExecution(columns, column) !== null;

/**
 * Points in front of the first column of indicators: 分值 | 得分 under 资金情况, or 执行率得分, are the execution's; 自评得分 is
 * what the project came to where its indicators have points of their own.
 */
export const settlePointsBefore = (columns: readonly IndicatorColumn[], first: number): readonly IndicatorColumn[] => {
  const hasOwn = hasOwnPoints(columns, first);
  return columns.map((column) => {
    if (column.from >= first) return column;
    const points = pointsOfExecution(columns, column, first);
    if (points === 'execution') return recast(column, 'amount');
    const mayBeWhole = column.kind === 'self-score' && (hasOwn || totalBeside(columns, column) !== undefined);
    if (points !== null && mayBeWhole) return inferred(column, 'amount');
    return hasOwn && column.kind === 'self-score' ? recast(column, 'unknown') : column;
  });
};

/** The same in front of the levels of a list. */
export const settleFrontPoints = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] =>
  itemColumn(columns) === undefined ? columns : settlePointsBefore(columns, placeOfLevels(columns));
