import type { Block, Reading, Trouble } from '../blocks.ts';
import { troubleAt } from '../blocks.ts';
import type { Grid } from '../table/grid.ts';
import { readCarriedRows, readIndicatorBlock, standsUnderHead } from './indicator-block.ts';
import { findIndicatorHead } from '../columns/indicator-head.ts';
import { noLevels } from './indicator-row.ts';
import { readScoreRow } from '../beside/score-row.ts';
import { backBlock, backTrouble, turnedGrid } from './turned-grid.ts';
import { findTurnedHead } from './turned-head.ts';

/** A turned row behind the indicators: 合计 with its sums, more indicators; anything else is told. */
const readBehind = (grid: Grid, row: number, carry: ReturnType<typeof readIndicatorBlock>['carry']): Reading => {
  const scores = readScoreRow(grid, row, { columns: carry.head.columns, endsIndicators: true });
  if (scores !== null) return scores;
  const more = standsUnderHead(grid, row, carry) ? readCarriedRows(grid, row, carry) : null;
  if (more !== null && more.next > row) return more;
  return { blocks: [], troubles: grid.cellsIn(row).map((cell) => troubleAt('unread-cell', cell)), next: row + 1 };
};

/**
 * Reads indicators that are columns, 一级指标 | 产出指标 | 效益指标 above 三级指标 with its names, by turning them round; null
 * when the row begins none.
 */
export const readTurnedIndicators = (grid: Grid, row: number, title: string): Reading | null => {
  const found = findTurnedHead(grid, row);
  const [first] = found?.rows ?? [];
  if (found === null || first === undefined) return null;
  const turned = turnedGrid(grid, found);
  const head = findIndicatorHead(turned.grid, first.label.column);
  if (head === null) return null;
  const read = readIndicatorBlock(
    turned.grid,
    { ...head, label: found.front?.text ?? head.label },
    { levels: noLevels, title },
  );
  const blocks: Block[] = [...read.blocks];
  const troubles: Trouble[] = [...read.troubles];
  for (let next = read.next; next <= turned.grid.rowCount; ) {
    const behind = readBehind(turned.grid, next, read.carry);
    blocks.push(...behind.blocks);
    troubles.push(...behind.troubles);
    next = behind.next;
  }
  return {
    blocks: blocks.map((block) => backBlock(block, row)),
    troubles: [...turned.troubles, ...troubles.map(backTrouble)],
    next: row + found.rows.length,
  };
};
