import { fundingRowKind, isFundingRowLabel } from '../labels/funding-labels.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { isBlankText } from '../table/cell-text.ts';
import { isRowOfLabels } from '../table/labels-in-row.ts';
import type { Grid } from '../table/grid.ts';
import { factUnder } from '../table/row-cells.ts';
import { recast } from './column-kinds.ts';
import type { IndicatorColumn } from './header-columns.ts';

/** Every text names money, among them the whole and a part of it. */
const nameMoney = (texts: readonly string[]): boolean => {
  const kinds = new Set(texts.map(fundingRowKind));
  return texts.every(isFundingRowLabel) && kinds.has('total') && kinds.size >= 2;
};

/** 资金类别 right in front of the amounts of a list, over 年度资金总额 and 其中：财政拨款: the money of each project stands in rows. */
export const settleMoneyLabels = (
  grid: Grid,
  below: number,
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] => {
  const amount = columns.find(({ kind }) => kind === 'amount');
  const label = columns.find(({ kind, to }) => (kind === 'note' || kind === 'unknown') && to + 1 === amount?.from);
  if (amount === undefined || label === undefined) return columns;
  const rows = Array.from({ length: grid.rowCount - below + 1 }, (_, at) => below + at);
  const end = rows.findIndex((row) => isRowOfLabels(grid.cellsIn(row)));
  const beside = rows.slice(0, end < 0 ? rows.length : end).filter((row) => {
    const own = factUnder(grid, row, amount).text;
    return !isBlankText(own) && looksLikeAmount(own);
  });
  const texts = beside.map((row) => factUnder(grid, row, label).text).filter((text) => !isBlankText(text));
  return nameMoney(texts)
    ? columns.map((column) => (column === label ? recast(column, 'money-label') : column))
    : columns;
};
