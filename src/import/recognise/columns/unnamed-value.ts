import { lastColumn } from '../table/grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';

/**
 * 预期指标值 over 符号 | (blank) | 单位: the head left blank between the two is that of the value, which the sign would else
 * take in.
 */
export const withUnnamedValue = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] =>
  columns.flatMap((column, index): readonly IndicatorColumn[] => {
    const { group, cell, to } = column;
    const end = lastColumn(cell);
    const next = columns[index + 1];
    const isOpen = column.kind === 'symbol' && group !== null && to > end;
    if (!isOpen || next?.kind !== 'unit' || next.group !== group) return [column];
    if (indicatorColumnKind(group.text) !== 'target') return [column];
    return [
      { ...column, to: end },
      { ...column, kind: 'target', from: end + 1, cell: group },
    ];
  });
