import type { RawCell } from '../../read/raw-table.ts';
import { bareText } from '../table/bare-text.ts';
import { type Block, certain } from '../blocks.ts';
import { oneLine } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { headerKey } from '../labels/header-labels.ts';

/** The rows of 资金管理情况 are seven; a head further up is of something else. */
const rowsBelowHead = 9;

const asksForRemarks = (text: string): boolean =>
  headerKey(text) !== null && /问题|措施|建议|原因/u.test(bareText(text));

/** The head over a cell: the nearest that begins in its column and asks for remarks, above cells that do so too. */
const headOver = (grid: Grid, { row, column }: RawCell): RawCell | null => {
  for (let above = row - 1; above >= row - rowsBelowHead; above -= 1) {
    const cell = grid.at(above, column);
    if (cell !== null && cell.column !== column) return null;
    if (cell !== null && asksForRemarks(cell.text)) return cell;
  }
  return null;
};

/** 分配科学性 | 资金分配科学 | 暂无 below … | 情况说明 | 存在问题和改进措施: what the last cell says of the label, under its own head. */
export const remarkUnderHead = (grid: Grid, cells: readonly RawCell[], index: number): Block | null => {
  const label = cells.find(({ text }) => headerKey(text) !== null);
  const cell = cells[index];
  if (label === undefined || cell === undefined || index < cells.indexOf(label) + 2) return null;
  const head = headOver(grid, cell);
  return head === null ? null : { kind: 'aside', label: oneLine(`${label.text}${head.text}`), value: certain(cell) };
};
