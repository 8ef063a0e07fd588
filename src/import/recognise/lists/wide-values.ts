import type { RawCell } from '../../read/raw-table.ts';
import { recast } from '../columns/column-kinds.ts';
import { type IndicatorColumn, isHeadWord } from '../columns/header-columns.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { type Grid, lastRow } from '../table/grid.ts';

/** What the columns below the name of an indicator may hold. */
const valueKinds = new Set<IndicatorColumnKind>(['target', 'actual', 'max-score', 'self-score', 'reason']);

const valueKind = ({ text }: RawCell): IndicatorColumnKind | null => {
  const kind = indicatorColumnKind(text);
  return kind !== null && valueKinds.has(kind) ? kind : null;
};

/** 目标值 | 完成值 | 得分 below a name, up to the next one beside it. */
const valuesBelow = (grid: Grid, name: RawCell): readonly RawCell[] => {
  const next = grid.cellsIn(name.row).find(({ column }) => column > name.column);
  return grid
    .cellsIn(lastRow(name) + 1)
    .filter(({ column }) => column >= name.column && column < (next?.column ?? grid.columnCount + 1));
};

/** 重点任务完成率 over 目标值 | 完成值 | 得分: the name of an indicator with a column for each of its values. */
export const isOverValues = (grid: Grid, name: RawCell): boolean => {
  const kinds = valuesBelow(grid, name).map(valueKind);
  const areValues = kinds.length >= 2 && !kinds.includes(null) && new Set(kinds).size === kinds.length;
  return areValues && (kinds.includes('target') || kinds.includes('self-score'));
};

/** The same in words that are no level and head no column themselves. */
export const isNameOverValues = (grid: Grid, name: RawCell): boolean =>
  !isHeadWord(name.text) && !isLevelName(name.text) && isOverValues(grid, name);

/** The column as it tells of the indicator: by its own word below the name, its points alone without one. */
export const asValue = (column: IndicatorColumn, name: RawCell): IndicatorColumn =>
  recast(column, column.cell === name ? 'self-score' : (valueKind(column.cell) ?? 'unknown'));
