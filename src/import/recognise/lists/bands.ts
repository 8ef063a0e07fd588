import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { certain, type Fact } from '../blocks.ts';
import { columnNamed } from '../columns/header-columns.ts';
import { namesBody } from '../labels/body-names.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { isBlankText, isRowNumber, withoutNumbering } from '../table/cell-text.ts';
import { factUnder } from '../table/row-cells.ts';
import { repeatsHead } from './list-rows.ts';
import type { ListContext } from './project-facts.ts';

/** The one text of a row, alone or with the sum of the projects below, of which the first has its number or the head again. */
const bandOver = (context: ListContext, row: number): RawCell | null => {
  const { grid, head } = context;
  const [first, ...sums] = grid.cellsIn(row).filter(({ text }) => !isBlankText(text));
  const index = columnNamed(head.columns, 'index');
  const isNumbered = index !== undefined && isRowNumber(factUnder(grid, row + 1, index).text);
  const isAbove = isNumbered || repeatsHead(context, row + 1);
  return first !== undefined && isAbove && sums.every(({ text }) => looksLikeAmount(text)) ? first : null;
};

/** 一、一般公共预算项目, 二、新增项目, （一）民生类: a number of headings in front of what projects have in common. */
const headingOfProjects =
  /^[（(]?[一二三四五六七八九十]{1,3}[、.．)）].*(?:项目|类|支出|资金|经费|预算)(?:[（(].*[)）])?$/u;

export const isHeadingOfProjects = (context: ListContext, row: number): boolean => {
  const band = bandOver(context, row);
  return band !== null && headingOfProjects.test(squash(band.text));
};

/** 县卫生健康局 from 序号 on: the unit of the projects below, uncertain where its merge was lost; null in any other row. */
export const unitOver = (context: ListContext, row: number): Fact | null => {
  const band = bandOver(context, row);
  const index = columnNamed(context.head.columns, 'index');
  const isOverColumns = band !== null && index !== undefined && band.column <= index.to;
  if (!isOverColumns || !namesBody(withoutNumbering(squash(band.text)))) return null;
  return { ...certain(band), isDoubtful: band.columnSpan === 1 };
};
