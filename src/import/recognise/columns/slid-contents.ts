import type { RawCell } from '../../read/raw-table.ts';
import { bareText } from '../table/bare-text.ts';
import { looksNumeric } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { isOnlyCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { recast } from './column-kinds.ts';
import { rowsUnder } from './front-column.ts';
import type { IndicatorColumn } from './header-columns.ts';

/** 评价内容 in one column, first or right behind the label of the table, with what is measured behind it. */
const contentsOf = (columns: readonly IndicatorColumn[]): IndicatorColumn | undefined =>
  columns.slice(0, 2).find(({ kind, from, to, cell }) => {
    const isLevel = kind === 'category' || kind === 'name';
    return isLevel && from === to && /^(?:评价|考核|绩效)内容$/u.test(bareText(cell.text));
  });

/** 产出目标 | 质量指标 | …: a row that opens both levels. */
const opensLevels = ([first, second]: readonly RawCell[]): boolean =>
  first !== undefined && second !== undefined && isOnlyCategoryName(first.text) && isSubcategoryName(second.text);

const blankAtEnd = new Set<IndicatorColumn['kind']>(['remark', 'reason', 'note']);

/** How many of the last columns may be blank in each row: 备注. */
const mostBlank = (behind: readonly IndicatorColumn[]): number =>
  behind.length - 1 - behind.findLastIndex(({ kind }) => !blankAtEnd.has(kind));

type Rows = readonly (readonly RawCell[])[];

const pointKinds = new Set<IndicatorColumn['kind']>(['max-score', 'self-score']);

/** Numbers under 分值 and 得分, once the columns behind the levels stand behind so many cells. */
const holdPoints = (rows: Rows, behind: readonly IndicatorColumn[], width: number): boolean =>
  behind.every(({ kind }, at) => {
    if (!pointKinds.has(kind)) return true;
    return rows.every((cells) => looksNumeric(cells[width + at]?.text ?? '0'));
  });

/** How many columns 评价内容 stood over: two levels in front of a name, or the name too; null where nothing tells. */
const widthOf = (rows: Rows, behind: readonly IndicatorColumn[]): number | null => {
  const longest = Math.max(...rows.map(({ length }) => length));
  const isNamed = behind.some(({ kind }) => kind === 'name');
  for (let blank = 0; blank <= mostBlank(behind); blank += 1) {
    const width = longest - behind.length + blank;
    if (width === (isNamed ? 2 : 3)) return holdPoints(rows, behind, width) ? width : null;
  }
  return null;
};

const levels = ['category', 'subcategory', 'name'] as const;

const isWide = (cells: readonly RawCell[], opening: Rows): boolean =>
  opening.some((other) => (cells.at(-1)?.column ?? 0) >= (other.at(-1)?.column ?? 0));

/**
 * 评价内容 that stood over 产出目标 | 质量指标, or over the name too, before all merges were lost: its columns side by side from
 * where the rows begin that open both levels, and those behind them where these rows go on.
 */
export const widenContents = (
  grid: Grid,
  firstRow: number,
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] => {
  const contents = grid.isMergedAcross ? undefined : contentsOf(columns);
  if (contents === undefined) return columns;
  const start = columns[0]?.from ?? 1;
  const behind = columns.slice(columns.indexOf(contents) + 1);
  const rows = rowsUnder(grid, firstRow)
    .map((row) => grid.cellsIn(row))
    .filter(([first]) => first?.column === start);
  const opening = rows.filter(opensLevels);
  const others = rows.filter((cells) => !isOnlyCategoryName(cells[0]?.text ?? ''));
  // Below a second level or an indicator of the same level the row slid further than the one that opens both.
  const width = opening.length > 0 && others.length > 0 ? widthOf(opening, behind) : null;
  if (width === null) return columns;
  const by = start + width - 1 - contents.to;
  // 制度指标 over both levels behind the label: a row as wide as those that open them, and yet not one of them.
  const isUnsure = by > 0 || others.some((cells) => isWide(cells, opening));
  const sure = (column: IndicatorColumn): IndicatorColumn => (isUnsure ? { ...column, isInferred: true } : column);
  const parts = levels.slice(0, width).map((kind, index) => {
    return sure({ ...recast(contents, kind), from: start + index, to: start + index });
  });
  const moved = behind.map((column) => sure({ ...column, from: column.from + by, to: column.to + by }));
  return [...parts, ...moved];
};
