import { squash } from '../../../domain/number/fold.ts';
import { itemColumn } from '../columns/item-column.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { isBlankText } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { isPageMark } from '../table/lines.ts';
import { factUnder } from '../table/row-cells.ts';

/** （续）, 续表1: the same table as on the page before. */
const again = /[（(]?续表?\d*[）)]?$/u;

const firstRowOf = ({ columns }: IndicatorHead): number =>
  Math.min(...columns.flatMap(({ cell, group }) => [cell.row, group?.row ?? cell.row]));

const textsAbove = (grid: Grid, head: IndicatorHead): readonly string[] => {
  const rows = Array.from({ length: firstRowOf(head) - 1 }, (_, at) => grid.cellsIn(at + 1).map(({ text }) => text));
  return [...grid.before, ...rows.flat()].filter((text) => !isPageMark(text)).map((text) => squash(text));
};

/** What stands above the head of a list: its title, 部门名称 and 单位：万元. */
export const frontOf = (grid: Grid, head: IndicatorHead): ReadonlySet<string> => new Set(textsAbove(grid, head));

const wordsOf = ({ columns }: IndicatorHead): string =>
  columns.map(({ cell, groupText }) => `${squash(groupText)} ${squash(cell.text)}`).join('|');

const namesNothing = (grid: Grid, head: IndicatorHead): boolean => {
  const item = itemColumn(head.columns);
  return item !== undefined && isBlankText(factUnder(grid, head.lastRow + 1, item).text);
};

/**
 * A list goes on below its head, printed again: nothing stands above it that does not stand above the head of `above`, and the
 * title says so, or the first row names no project.
 */
export const isListAgain = (
  grid: Grid,
  head: IndicatorHead,
  above: { readonly head: IndicatorHead; readonly front: ReadonlySet<string> },
): boolean => {
  if (wordsOf(head) !== wordsOf(above.head)) return false;
  const texts = textsAbove(grid, head);
  const isSame = texts.every(
    (text) => above.front.has(text) || above.front.has(text.replace(again, '')) || text.replace(again, '') === '',
  );
  return isSame && (texts.some((text) => again.test(text)) || namesNothing(grid, head));
};
