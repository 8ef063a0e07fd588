import type { Reading } from '../blocks.ts';
import { beginsAmount, readPairs } from '../beside/pairs.ts';
import { type Grid, stripOf } from '../table/grid.ts';
import { readGoals } from './goal-block.ts';
import { roleOf } from './goal-heads.ts';

/** Reads 整体目标 | … | 其他资金 | 150, where the money of the form stands to the right of its goal; null for any other row. */
const readGoalBesideMoney = (grid: Grid, row: number): Reading | null => {
  const cells = grid.cellsIn(row);
  const [label, text] = cells;
  const money = cells.at(-2);
  if (label === undefined || text === undefined || money === undefined || money === text) return null;
  if (roleOf(label.text) === null || !beginsAmount(cells, cells.length - 2)) return null;
  const goal = readGoals(stripOf(grid, [{ from: 1, to: money.column - 1 }]), row);
  if (goal === null) return null;
  const right = stripOf(grid, [{ from: money.column, to: grid.columnCount }]);
  const rows = Array.from({ length: goal.next - row }, (_, index) => readPairs(right, row + index));
  return {
    blocks: [...goal.blocks, ...rows.flatMap(({ blocks }) => blocks)],
    troubles: [...goal.troubles, ...rows.flatMap(({ troubles }) => troubles)],
    next: goal.next,
  };
};

/** Reads the goals of a form, also beside its money; null when the row begins none. */
export const readGoalsOfForm = (grid: Grid, row: number): Reading | null =>
  readGoalBesideMoney(grid, row) ?? readGoals(grid, row);
