import type { RawCell } from '../../read/raw-table.ts';
import type { Grid } from '../table/grid.ts';
import { isIndicatorHead } from '../columns/indicator-head.ts';
import { roleOf } from './goal-heads.ts';

/** A goal with its label in one cell, and the number that the label gives it. */
type GoalOverHead = { readonly cell: RawCell; readonly text: string; readonly number: number };

// 目标1 numbers the goals of one text.
const labelled = /^\s*(\p{Script=Han}{4,12}?)\s*(\d{0,2})\s*[:：]\s*(\S[\s\S]*)$/u;

/**
 * 项目年度目标1：… over the head of its indicators, alone or behind the name of the block: it ends the rows above it and is none of
 * them.
 */
export const goalOverHead = (grid: Grid, row: number): GoalOverHead | null => {
  const cells = grid.cellsIn(row);
  const cell = cells.at(-1);
  if (cell === undefined || cells.length > 2) return null;
  const [, label = '', number = '', text = ''] = labelled.exec(cell.text) ?? [];
  if (label === '' || roleOf(label) !== 'expected') return null;
  const below = grid.cellsIn(row + 1).map((head) => head.text);
  return isIndicatorHead(below) ? { cell, text, number: number === '' ? 1 : Number(number) } : null;
};
