import { holdsOpenBoxes } from '../table/boxes.ts';
import type { Grid } from '../table/grid.ts';

/** 最近年度绩效评价情况 | 优秀□ 良好□ 合格□, the label in front of all columns: what asks for a mark is no indicator. */
export const asksForMark = (grid: Grid, row: number, firstColumn: number): boolean => {
  const [label, boxes] = grid.cellsIn(row);
  if (label === undefined || boxes === undefined || label.column >= firstColumn || label.rowSpan > 1) return false;
  return holdsOpenBoxes(boxes.text);
};
