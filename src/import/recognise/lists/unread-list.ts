import { squash } from '../../../domain/number/fold.ts';
import { type Reading, troubleAt } from '../blocks.ts';
import { oneLine } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { namesItems } from '../tidy/list-heads.ts';
import { isRowOfLabels } from '../table/labels-in-row.ts';
import { sectionKeyOf } from '../table/sections.ts';
import { isLowerWord, isSlidBelowHeads, lowestHeads } from '../tidy/slid-head.ts';

/** The row of a list's head whose words begin below the first heads, one row or two below them; null where there is none. */
const slippedRow = (grid: Grid, row: number): number | null => {
  const [heads, middle, lower] = [grid.cellsIn(row), grid.cellsIn(row + 1), grid.cellsIn(row + 2)];
  const said = new Set(heads.map(({ text }) => squash(text)));
  const isRepeated = [...middle, ...lower].some(({ text }) => said.has(squash(text)));
  if (!heads.some(namesItems) || isRepeated) return null;
  if (isSlidBelowHeads(heads, middle)) return row + 1;
  return middle.every(isLowerWord) && isSlidBelowHeads(lowestHeads(heads, middle), lower) ? row + 2 : null;
};

/**
 * A list whose head lost its merges so that nobody can tell which word of its lower rows stands below which head: its rows
 * are left alone, and that is told. Null where the row begins none.
 */
export const readUnreadList = (grid: Grid, row: number): Reading | null => {
  const slipped = slippedRow(grid, row);
  const words = grid.cellsIn(slipped ?? row);
  const [first] = words;
  if (slipped === null || first === undefined) return null;
  let next = slipped + 1;
  while (next <= grid.rowCount && sectionKeyOf(grid, next) !== 'title' && sectionKeyOf(grid, next) !== 'note') {
    if (isRowOfLabels(grid.cellsIn(next))) break;
    next += 1;
  }
  const text = words.map((word) => oneLine(word.text)).join(' ');
  const none = { kind: 'projects', holdsActuals: false, holdsScores: false, projects: [] } as const;
  return { blocks: [none], troubles: [troubleAt('head-slipped', first, text)], next };
};
