import { type Trouble, troubleAt } from '../blocks.ts';
import type { Grid } from './grid.ts';

/** The first cell of each stretch of rows, of those in `from` … `until` - 1, with cells that the file hides. */
export const hiddenCells = (grid: Grid, from: number, until: number): readonly Trouble[] => {
  if (!grid.hidesCells) return [];
  const troubles: Trouble[] = [];
  let isOpen = false;
  for (let row = from; row < until; row += 1) {
    const first = grid.cellsIn(row).find(({ isHidden }) => isHidden === true);
    if (first !== undefined && !isOpen) troubles.push(troubleAt('hidden-cells', first));
    isOpen = first !== undefined;
  }
  return troubles;
};
