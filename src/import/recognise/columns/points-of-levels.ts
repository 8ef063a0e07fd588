import { squash } from '../../../domain/number/fold.ts';
import { places, recast } from './column-kinds.ts';
import type { IndicatorColumn } from './header-columns.ts';

const levelKinds = new Set<IndicatorColumn['kind']>(['category', 'subcategory', 'name']);

type PointsOfLevel = { readonly column: IndicatorColumn; readonly level: IndicatorColumn };

/** The scores whose column stands directly behind one of a level or of the names. */
const scoresBehindLevels = (columns: readonly IndicatorColumn[]): readonly PointsOfLevel[] =>
  columns.flatMap((column, index) => {
    const level = columns[index - 1];
    const isBehind = column.kind === 'self-score' && level !== undefined && levelKinds.has(level.kind);
    return isBehind ? [{ column, level }] : [];
  });

/**
 * 一级指标 | 得分 | 二级指标 | 得分 | 三级指标 | 得分 | 评价标准 | 得分: behind each level stand its own points, whatever they are
 * called, and the last column says what was reached; without one behind them all, what stands behind the names does.
 */
export const settlePointsOfLevels = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const behind = scoresBehindLevels(columns);
  const [first, ...others] = behind;
  const isOneWord = others.every(({ column }) => squash(column.cell.text) === squash(first?.column.cell.text ?? ''));
  const own = behind.find(({ level }) => level.kind === 'name')?.column;
  if (others.length === 0 || !isOneWord || own === undefined) return columns;
  const isReachedLater = places(columns, 'self-score').some(({ from }) => from > own.from);
  const isOpen = places(columns, 'max-score').length === 0;
  return columns.map((column) => {
    const level = behind.find((points) => points.column === column)?.level;
    if (level === undefined || (column === own && !isReachedLater)) return column;
    return column === own && isOpen ? recast(column, 'max-score') : { ...recast(column, 'note'), group: level.cell };
  });
};
