import { foldText } from '../../../domain/number/fold.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { isBlankText } from '../table/cell-text.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';
import { looksLikeTarget } from '../columns/column-fit.ts';
import { type WideColumn, type WideContext, wideFact } from './wide-row.ts';

const textIn = ({ grid }: WideContext, row: number, column: WideColumn): string =>
  joined(cellsUnder(grid, row, column).own).text;

const amountsIn = (context: WideContext, row: number): readonly string[] =>
  context.columns.filter(({ kind }) => kind === 'amount').map((column) => textIn(context, row, column));

/** 改造泵站数量≥2座 below 其他资金: words and their condition in the place of an amount. */
export const holdsConditions = (context: WideContext, row: number): boolean =>
  amountsIn(context, row).some((text) => !looksLikeAmount(text) && /\p{Script=Han}.*[≥≤=<>]/u.test(foldText(text)));

const fits = (context: WideContext, row: number): boolean => {
  const name = wideFact(context, row, 'project').text;
  const isNamed = !isBlankText(name) && !looksLikeAmount(name) && !looksLikeTarget(name);
  return isNamed && amountsIn(context, row).every((text) => !isBlankText(text) && looksLikeAmount(text));
};

/**
 * 后河渠道清淤 | 水利站 | 60 under 乡镇 | 项目名称 | 实施单位 | 资金: the first cells of the row were merged down and are gone, and it
 * slid to the left. The table as its columns stand in that row; null where it stands in place, or would fit in several ways or
 * none.
 */
export const slidContext = (context: WideContext, row: number): WideContext | null => {
  const { columns, grid } = context;
  if (amountsIn(context, row).every(looksLikeAmount)) return null;
  const farthest = (columns.find(({ kind }) => kind === 'project')?.from ?? 0) - grid.firstColumn;
  const ways = Array.from({ length: Math.max(farthest, 0) }, (_, index) => index + 1).map((by) => ({
    ...context,
    columns: columns.map((column) => ({ ...column, from: column.from - by, to: column.to - by })),
  }));
  const [only, ...others] = ways.filter((way) => fits(way, row));
  return others.length > 0 ? null : (only ?? null);
};
