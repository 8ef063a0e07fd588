import { inferred, isTotalWord, placeOfLevels, recast } from './column-kinds.ts';
import type { IndicatorColumn } from './header-columns.ts';
import {
  executionColumnKind,
  type FundingColumnKind,
  fundingColumnKind,
  isFundingBlockLabel,
} from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { bareText } from '../table/bare-text.ts';

/** How sure it is that points are the execution's. */
type Execution = 'execution' | 'perhaps-execution';

const isPoints = (kind: FundingColumnKind | null): boolean => kind === 'max-score' || kind === 'self-score';

/** Columns below one head of money, of which one says how much was spent: 全年执行数 | 执行率 | 得分. */
const isBesideRate = (columns: readonly IndicatorColumn[], { group }: IndicatorColumn): boolean =>
  columns.some((column) => column.group === group && fundingColumnKind(column.cell.text) === 'rate');

/** Another column, below no head of money, says what the project came to. */
const isTotalTold = (columns: readonly IndicatorColumn[], own: IndicatorColumn): boolean =>
  columns.some(
    (column) =>
      column.group !== own.group &&
      column.kind !== 'max-score' &&
      (isTotalWord(column) || (column.kind === 'unknown' && headerKey(column.cell.text) === 'total')),
  );

/**
 * Whose points stand below the money: 得分（10分）, or 分值 | 得分, are the execution's, and so is 得分 beside 执行率 where another
 * column is the total. Without any 得分 beside 执行率 is a guess; 自评得分 alone is what the project came to.
 */
const pointsBelowMoney = (columns: readonly IndicatorColumn[], column: IndicatorColumn): Execution | null => {
  const { group, cell } = column;
  if (group === null || !isFundingBlockLabel(group.text) || !isPoints(fundingColumnKind(cell.text))) return null;
  const isWeighed = columns.some(
    (other) => other.group === group && fundingColumnKind(other.cell.text) === 'max-score',
  );
  if (isWeighed || /\d/u.test(bareText(cell.text))) return 'execution';
  if (!isBesideRate(columns, column)) return null;
  if (isTotalTold(columns, column)) return 'execution';
  return column.kind === 'self-score' && bareText(cell.text) === '得分' ? 'perhaps-execution' : null;
};

/** 执行率得分, or what stands below the money as points of the execution does. */
const pointsOfExecution = (columns: readonly IndicatorColumn[], column: IndicatorColumn): Execution | null =>
  isPoints(executionColumnKind(column.cell.text)) ? 'execution' : pointsBelowMoney(columns, column);

/** Points of the execution, as far as anyone can tell: not what a project came to. */
export const isPointsOfExecution = (columns: readonly IndicatorColumn[], column: IndicatorColumn): boolean =>
  pointsOfExecution(columns, column) !== null;

/**
 * Points in front of the levels: 分值 | 得分 under 资金情况, or 执行率得分, are the execution's; 自评得分 is what the project
 * came to where its indicators have points of their own.
 */
export const settleFrontPoints = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const isList = columns.some(({ kind }) => kind === 'project');
  const firstLevel = placeOfLevels(columns);
  const hasOwn = columns.some(({ kind, from }) => kind === 'self-score' && from > firstLevel);
  if (!isList) return columns;
  return columns.map((column) => {
    if (column.from >= firstLevel) return column;
    const points = pointsOfExecution(columns, column);
    if (points === 'execution') return recast(column, 'amount');
    if (!hasOwn || column.kind !== 'self-score') return column;
    return points === null ? recast(column, 'unknown') : inferred(column, 'amount');
  });
};
