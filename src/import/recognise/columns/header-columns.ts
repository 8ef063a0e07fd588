import { squash } from '../../../domain/number/fold.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';
import { bareText } from '../table/bare-text.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { type Grid, lastColumn, lastRow } from '../table/grid.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName } from '../labels/level-names.ts';
import { wordsBelowHead } from './totals-in-head.ts';
import { namesItems } from '../tidy/list-heads.ts';

/** A column of a table with a head: the places it takes and what its head says, group first. */
export type HeadColumn<Kind> = {
  readonly kind: Kind | 'unknown';
  readonly from: number;
  readonly to: number;
  /** The lowest head cell over the column. */
  readonly cell: RawCell;
  /** The head cell above it, if another one. */
  readonly group: RawCell | null;
  /** What all heads above say, the topmost first, for telling a repeated sub-column. */
  readonly groupText: string;
  /** What the column holds was told by its cells, not by its head: every value is uncertain. */
  readonly isInferred?: true;
};

const subHeadWords =
  /^(?:其中[:：]?)?(?:符号|单位|值|数值|自评|复核|复评|主管部门|财政部门|上年|本年|当年|目标|实际|总额|财政拨款|财政资金|自筹资金|单位资金|其他资金|其它资金|小计|合计|基本支出|项目支出|定性|定量|年初|调整后|全年|累计|内容|[上下]半年|第?[一二三四1-4]季度|(?:\d{1,2}[-—~至])?\d{1,2}月(?:份|末)?|\d{4}年?)$/u;

/** 评价标准 {优, 良, 中, 差}: what each grade asks for. */
export const isGradeWord = rememberByText((text) =>
  /^(?:优秀?|良好?|中|差|及格|合格|不及格|不合格)$/u.test(bareText(text)),
);

/** A word that only stands in the second row of a head: 一季度, 上年, 自评. */
const isSubHeadWord = (text: string): boolean => subHeadWords.test(bareText(text));

/** A word of a table's head or of its second row. */
export const isHeadWord = rememberByText(
  (text) => indicatorColumnKind(text) !== null || isSubHeadWord(text) || isGradeWord(text),
);

/** The head over a column is followed by blank ones, as a group is whose merge was lost. */
const isWide = (heads: readonly RawCell[], column: number): boolean => {
  const left = heads.filter((head) => head.column <= column).at(-1);
  const right = heads.find((head) => head.column > column);
  return left !== undefined && (right === undefined || right.column - left.column > 1);
};

/** A word that can stand in the lower rows of a head, whatever it means: 新罗区, 1-6月. */
const isLowerWord = ({ text }: RawCell): boolean =>
  isHeadWord(text) || (/\p{Script=Han}/u.test(text) && !/\d/u.test(text));

/** The cells in the row below a group that stand inside its columns. */
const partsOf = (grid: Grid, group: RawCell): readonly RawCell[] =>
  grid
    .cellsIn(lastRow(group) + 1)
    .filter((cell) => cell.column >= group.column && lastColumn(cell) <= lastColumn(group));

/** All cells of a head below one of its groups, down to its last row. */
const tilesUnder = (grid: Grid, group: RawCell, last: number): readonly RawCell[] =>
  partsOf(grid, group).flatMap((part) => (lastRow(part) < last ? [part, ...tilesUnder(grid, part, last)] : [part]));

/** Every head is merged down to the last row but the groups, and each of those stands over two words or more, or over one group. */
const isTiledTo = (grid: Grid, row: number, last: number): boolean => {
  const heads = grid.cellsIn(row);
  const isGroup = (cell: RawCell): boolean => lastRow(cell) < last;
  const groups = heads.filter(isGroup);
  const reaching = heads.filter((cell) => !isGroup(cell));
  // Most rows end where they begin, without a cell merged down over the next.
  if (groups.length === 0 || reaching.length === 0) return false;
  const below = Array.from({ length: last - row }, (_, index) => grid.cellsIn(row + 1 + index)).flat();
  const under = groups.flatMap((group) => tilesUnder(grid, group, last));
  // 绩效指标 | 目标与完成 over the levels and 年度指标值.
  const lower = under.filter((cell) => cell.row < last && !isGroup(cell));
  const areWords = lower.length >= 3 && groups.every(({ text }) => isHeadWord(text));
  // 项目名称 | 资金情况 | 绩效指标 | 备注: money and indicators of a list.
  const isOfList = reaching.some(namesItems) && groups.length >= 2;
  const isSplit = (group: RawCell): boolean => {
    const parts = partsOf(grid, group);
    return group.columnSpan > 1 && (parts.length >= 2 || parts.some(isGroup));
  };
  return (
    (reaching.length >= 3 || areWords || isOfList) &&
    heads.every((cell) => lastRow(cell) <= last || cell.column < (groups[0]?.column ?? 0)) &&
    [...groups, ...under.filter(isGroup)].every(isSplit) &&
    under.length === below.length &&
    below.every(isLowerWord)
  );
};

/** The last row of a head of three rows or two that its cells fill without a gap: 目标与完成 over 年度指标值 over 符号 | 数值 | 单位. */
export const tiledTo = (grid: Grid, row: number): number | null =>
  [row + 2, row + 1].find((last) => last <= grid.rowCount && isTiledTo(grid, row, last)) ?? null;

/** The third row of a head: only head words, below cells that take several columns and end in the second row. */
const withThirdRow = (grid: Grid, subRow: number): number => {
  const below = grid.cellsIn(subRow + 1);
  const isUnder = below.every((cell) => {
    const over = grid.at(subRow, cell.column);
    return over !== null && over.columnSpan > 1 && lastRow(over) === subRow && lastColumn(cell) <= lastColumn(over);
  });
  return below.length >= 2 && isUnder && below.every(({ text }) => isHeadWord(text)) ? subRow + 1 : subRow;
};

/** The last row of a head of several: only head words, each below a head cell that spans several columns or is not merged down. */
export const findSubHead = (grid: Grid, row: number): number | null => {
  const below = wordsBelowHead(grid, row);
  const heads = grid.cellsIn(row);
  const tiled = tiledTo(grid, row);
  if (tiled !== null) return tiled;
  if (below.length === 0 || !below.every((cell) => isHeadWord(cell.text))) return null;
  const spread = heads.filter((cell) => cell.columnSpan > 1);
  const isBelowGroup = below.every((cell) =>
    spread.some((head) => lastRow(head) === row && cell.column >= head.column && cell.column <= lastColumn(head)),
  );
  // Without merges the group's other columns are blank in the first row.
  const fillsGaps =
    below.length >= 2 &&
    below.every((cell) => isWide(heads, cell.column)) &&
    below.filter((cell) => grid.at(row, cell.column) === null).length >= 1;
  const repeats = below.filter((cell) => heads.some((head) => squash(head.text) === squash(cell.text))).length;
  return isBelowGroup || (fillsGaps && repeats === 0 && heads.length >= 3 && below.length <= heads.length)
    ? withThirdRow(grid, row + 1)
    : null;
};

/** A sentence or a numbered item: 目标1：按期完成. */
const isSaying = (text: string): boolean => /[:：;；。]|^\d{1,2}[.、]/u.test(bareText(text));

const groupWords = /^(?:自评|复核|复评|中期|年度|实施期|长期|财政|主管部门|单位|绩效|指标|目标).{0,10}$/u;

/** The row above a head groups its columns only when it holds nothing but words of a head. */
const isGroupRow = (grid: Grid, row: number): boolean => {
  const cells = grid.cellsIn(row);
  return (
    cells.length > 0 &&
    cells.every(
      ({ text }) => !isSaying(text) && (isHeadWord(text) || isCategoryName(text) || groupWords.test(bareText(text))),
    )
  );
};

/** A line over the whole head, or alone from its first column on, is a heading, no group: also in a table that begins in column B. */
const isOverAll = (grid: Grid, above: RawCell, row: number): boolean => {
  const heads = grid.cellsIn(row);
  const [first, last] = [heads[0], heads.at(-1)];
  if (first === undefined || last === undefined || above.column > first.column) return false;
  return lastColumn(above) >= lastColumn(last) || grid.cellsIn(above.row).length === 1;
};

/** A lost merge: the group's words stand over its first column only. */
const groupOnLeft = (grid: Grid, cell: RawCell, row: number): RawCell | null =>
  grid
    .cellsIn(row)
    .filter((head) => head.column <= cell.column)
    .at(-1) ?? null;

const groupAbove = (grid: Grid, cell: RawCell, row: number): RawCell | null => {
  const above = grid.at(row - 1, cell.column);
  if (above === null || above === cell || above.text.trim() === '') return null;
  return above.columnSpan > 1 && !isOverAll(grid, above, row) && isGroupRow(grid, row - 1) ? above : null;
};

/** The heads over a cell of a head that begins in the row, from the nearest up. */
const groupsOver = (grid: Grid, cell: RawCell, row: number): readonly RawCell[] => {
  if (cell.row <= row) return [groupAbove(grid, cell, row)].filter((group) => group !== null);
  const rows = Array.from({ length: cell.row - row }, (_, index) => cell.row - 1 - index);
  const groups = rows.map((at) => {
    const above = grid.at(at, cell.column);
    const isBlank = above === null || above.text.trim() === '';
    return isBlank && at === row ? groupOnLeft(grid, cell, row) : isBlank ? null : above;
  });
  return [...new Set(groups.filter((group) => group !== null))];
};

/** The head cells of a table from left to right, the lowest of each column, with the columns they stand over. */
const headCells = (grid: Grid, row: number, subRow: number | null): readonly RawCell[] => {
  const last = subRow ?? row;
  const rows = Array.from({ length: last - row + 1 }, (_, index) => last - index);
  const words = last === row ? [] : wordsBelowHead(grid, row);
  const isWord = (cell: RawCell): boolean => cell.text.trim() !== '' && (cell.row !== row + 1 || words.includes(cell));
  const cells: RawCell[] = [];
  for (let column = 1; column <= grid.columnCount; column += 1) {
    const cell = rows.map((at) => grid.at(at, column)).find((found) => found !== null && isWord(found));
    if (cell === null || cell === undefined || cells.at(-1) === cell) continue;
    // The rest of a group without words of its own below it.
    if (cells.some((known) => known.row > lastRow(cell) && grid.at(lastRow(cell), known.column) === cell)) continue;
    cells.push(cell);
  }
  return cells;
};

/** Columns of a head; a blank head cell belongs to the column on its left. */
export const headColumns = <Kind extends string>(
  grid: Grid,
  place: { readonly row: number; readonly subRow: number | null },
  kindOf: (text: string, group: string, above: string) => Kind | null,
): readonly HeadColumn<Kind>[] => {
  const cells = headCells(grid, place.row, place.subRow);
  return cells.map((cell, index) => {
    const groups = groupsOver(grid, cell, place.row);
    const next = cells[index + 1];
    const to = next === undefined ? Math.max(lastColumn(cell), grid.columnCount) : next.column - 1;
    return {
      kind: kindOf(cell.text, groups[0]?.text ?? '', groups[1]?.text ?? '') ?? 'unknown',
      from: cell.column,
      to: Math.max(to, cell.column),
      cell,
      group: groups[0] ?? null,
      groupText: groups
        .toReversed()
        .map(({ text }) => text)
        .join(''),
    };
  });
};

export type IndicatorColumn = HeadColumn<IndicatorColumnKind>;

type ColumnsByKind = ReadonlyMap<IndicatorColumn['kind'], IndicatorColumn>;

const knownByKind = new WeakMap<readonly IndicatorColumn[], ColumnsByKind>();

/** The first column of each kind; asked for again and again in each row below the head. */
export const columnsByKind = (columns: readonly IndicatorColumn[]): ColumnsByKind => {
  const known = knownByKind.get(columns);
  if (known !== undefined) return known;
  const byKind = new Map(columns.toReversed().map((column) => [column.kind, column]));
  knownByKind.set(columns, byKind);
  return byKind;
};

/** The first column of a kind. */
export const columnNamed = (
  columns: readonly IndicatorColumn[],
  kind: IndicatorColumn['kind'],
): IndicatorColumn | undefined => columnsByKind(columns).get(kind);
