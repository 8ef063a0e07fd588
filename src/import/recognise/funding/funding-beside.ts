import type { MoneyColumn, Reading } from '../blocks.ts';
import { readFundingTable } from './funding-table.ts';
import { type Grid, stripOf } from '../table/grid.ts';
import { isFundingBlockLabel } from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { readPairs } from '../beside/pairs.ts';
import { isFundingHead } from '../table/sections.ts';

/** Reads 项目资金 that stands to the right of the names of the form: 项目名称 | … | 资金情况 | 年初预算 | 全年执行. */
export const readFundingBeside = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const [first, ...rest] = grid.cellsIn(row);
  const label = rest.find(({ text }) => isFundingBlockLabel(text));
  if (first === undefined || label === undefined || headerKey(first.text) === null) return null;
  if (!isFundingHead(rest.filter(({ column }) => column > label.column))) return null;
  const money = readFundingTable(stripOf(grid, [{ from: label.column, to: grid.columnCount }]), row, sheetUnit);
  if (money === null) return null;
  const names = stripOf(grid, [{ from: 1, to: label.column - 1 }]);
  const rows = Array.from({ length: money.next - row }, (_, index) => row + index);
  const pairs = rows.map((at) => readPairs(names, at));
  return {
    blocks: [...pairs.flatMap(({ blocks }) => blocks), ...money.blocks],
    troubles: [...pairs.flatMap(({ troubles }) => troubles), ...money.troubles],
    next: money.next,
  };
};
