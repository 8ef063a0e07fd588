import { squash } from '../../../domain/number/fold.ts';
import { inferred, recast } from './column-kinds.ts';
import { looksNumeric } from '../table/cell-text.ts';
import { looksLikeTarget } from './column-fit.ts';
import { textsUnder } from './front-column.ts';
import type { Grid } from '../table/grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { isSubcategoryName } from '../labels/level-names.ts';
import { bringsPoints } from './points-of-names.ts';

const fewest = 3;

type Columns = readonly IndicatorColumn[];

type Settling = { readonly grid: Grid; readonly firstRow: number; readonly columns: Columns };

const columnOf = (columns: Columns, kind: IndicatorColumn['kind']): IndicatorColumn | undefined =>
  columns.find((column) => column.kind === kind);

const describes = (pattern: RegExp, { kind, cell }: IndicatorColumn): boolean =>
  (kind === 'note' || kind === 'unknown') && pattern.test(squash(cell.text));

/** 指标名称 over nothing but second levels, 指标描述 behind it: the description is what the indicators are called. */
const levelsAsNames = ({ grid, firstRow, columns }: Settling): Columns | null => {
  const name = columnOf(columns, 'name');
  const described = columns.find((column) => describes(/(?:描述|内容)$/u, column));
  if (name === undefined || described === undefined || columnOf(columns, 'subcategory') !== undefined) return null;
  const texts = textsUnder(grid, firstRow, name);
  const levels = texts.filter(isSubcategoryName).length;
  if (levels < fewest || levels * 3 < texts.length * 2) return null;
  return columns.map((column) => {
    if (column === name) return recast(column, 'subcategory');
    return column === described ? inferred(column, 'name') : column;
  });
};

/** 考核指标 merged over several rows with its points, 制定方案（15分）, 评分依据 in each of them: a level over its indicators. */
const itemsAsNames = ({ grid, firstRow, columns }: Settling): Columns | null => {
  const name = columnOf(columns, 'name');
  const basis = columns.find((column) => describes(/(?:依据|要点|标准|内容)$/u, column));
  const hasLevels = columnOf(columns, 'category') !== undefined || columnOf(columns, 'subcategory') !== undefined;
  if (name === undefined || basis === undefined || hasLevels || columnOf(columns, 'target') !== undefined) return null;
  const items = new Set(textsUnder(grid, firstRow, name).filter((text) => !looksNumeric(text)));
  const withPoints = [...items].filter(bringsPoints).length;
  const isMost = withPoints > 0 && withPoints * 3 >= items.size * 2;
  if (!isMost || textsUnder(grid, firstRow, basis).length < withPoints * 1.5) return null;
  return columns.map((column) => {
    if (column === name) return recast(column, 'category');
    return column === basis ? inferred(column, 'name') : column;
  });
};

/** 二级指标 that names another indicator in every row, 指标内容 behind it: the level is the name, what follows explains it. */
const namesAsLevels = ({ grid, firstRow, columns }: Settling): Columns | null => {
  const [name, level] = [columnOf(columns, 'name'), columnOf(columns, 'subcategory')];
  const isExplained = name !== undefined && /(?:内容|描述|说明)(?:[(（].*[)）])?$/u.test(squash(name.cell.text));
  if (level === undefined || !isExplained || columnOf(columns, 'category') === undefined) return null;
  const texts = textsUnder(grid, firstRow, level);
  const isOther = (text: string): boolean =>
    isSubcategoryName(text) || looksLikeTarget(text) || /^指标\s*\d/u.test(text);
  const isOwn = texts.length >= fewest && new Set(texts).size === texts.length && !texts.some(isOther);
  if (!isOwn || texts.length < textsUnder(grid, firstRow, name).length) return null;
  return columns.map((column) => {
    if (column === level) return inferred(column, 'name');
    return column === name ? recast(column, 'note') : column;
  });
};

/** Which column holds the names of the indicators, where the cells below the heads tell otherwise than the heads. */
export const settleNames = (grid: Grid, firstRow: number, columns: Columns): Columns => {
  const settling = { grid, firstRow, columns };
  return levelsAsNames(settling) ?? itemsAsNames(settling) ?? namesAsLevels(settling) ?? columns;
};
