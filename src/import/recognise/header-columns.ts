import { bareText } from './bare-text.ts';
import type { RawCell } from '../read/raw-table.ts';
import { type Grid, lastColumn, lastRow } from './grid.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from './labels/indicator-labels.ts';
import { isCategoryName } from './labels/level-names.ts';

/** A column of a table with a head: the places it takes and what its head says, group first. */
export type HeadColumn<Kind> = {
  readonly kind: Kind | 'unknown';
  readonly from: number;
  readonly to: number;
  /** The lowest head cell over the column. */
  readonly cell: RawCell;
  /** The head cell above it, if another one. */
  readonly group: RawCell | null;
  /** The kind of the group above, for telling a repeated sub-column. */
  readonly groupText: string;
  /** What the column holds was told by its cells, not by its head: every value is uncertain. */
  readonly isInferred?: true;
};

const subHeadWords =
  /^(?:其中[:：]?)?(?:符号|单位|值|数值|自评|复核|复评|主管部门|财政部门|上年|本年|当年|目标|实际|总额|财政拨款|财政资金|自筹资金|单位资金|其他资金|其它资金|小计|合计|定性|定量|年初|调整后|全年|累计|内容|[上下]半年|第?[一二三四1-4]季度|\d{1,2}月(?:份|末)?|\d{4}年?)$/u;

/** 评价标准 {优, 良, 中, 差}: what each grade asks for. */
export const isGradeWord = (text: string): boolean =>
  /^(?:优秀?|良好?|中|差|及格|合格|不及格|不合格)$/u.test(bareText(text));

/** A word that only stands in the second row of a head: 一季度, 上年, 自评. */
const isSubHeadWord = (text: string): boolean => subHeadWords.test(bareText(text));

/** A word of a table's head or of its second row. */
export const isHeadWord = (text: string): boolean =>
  indicatorColumnKind(text) !== null || isSubHeadWord(text) || isGradeWord(text);

/** The head over a column is followed by blank ones, as a group is whose merge was lost. */
const isWide = (heads: readonly RawCell[], column: number): boolean => {
  const left = heads.filter((head) => head.column <= column).at(-1);
  const right = heads.find((head) => head.column > column);
  return left !== undefined && (right === undefined || right.column - left.column > 1);
};

/** Every head is merged down into the next row but the groups, and each of those stands over two words or more there. */
export const isTiled = (grid: Grid, row: number): boolean => {
  const heads = grid.cellsIn(row);
  const groups = heads.filter((cell) => lastRow(cell) === row);
  const below = grid.cellsIn(row + 1);
  const under = (group: RawCell): readonly RawCell[] =>
    below.filter((cell) => cell.column >= group.column && lastColumn(cell) <= lastColumn(group));
  const isWord = (cell: RawCell): boolean => /\p{Script=Han}/u.test(cell.text) && !/\d/u.test(cell.text);
  return (
    groups.length > 0 &&
    heads.length - groups.length >= 3 &&
    heads.every((cell) => lastRow(cell) <= row + 1 || cell.column < (groups[0]?.column ?? 0)) &&
    groups.every((group) => group.columnSpan > 1 && under(group).length >= 2) &&
    groups.flatMap(under).length === below.length &&
    below.every(isWord)
  );
};

/** The head's second row: only head words, each below a head cell that spans several columns or is not merged down. */
export const findSubHead = (grid: Grid, row: number): number | null => {
  const below = grid.cellsIn(row + 1);
  const heads = grid.cellsIn(row);
  if (below.length >= 2 && isTiled(grid, row)) return row + 1;
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
  const repeats = below.filter((cell) => heads.some((head) => head.text === cell.text)).length;
  return isBelowGroup || (fillsGaps && repeats === 0 && heads.length >= 3 && below.length <= heads.length)
    ? row + 1
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

const groupOver = (grid: Grid, cell: RawCell, row: number): RawCell | null => {
  const above = cell.row > row ? grid.at(row, cell.column) : grid.at(row - 1, cell.column);
  if (above === null || above === cell || above.text.trim() === '') {
    // A lost merge: the group's words stand over its first column only.
    if (cell.row <= row) return null;
    const left = grid
      .cellsIn(row)
      .filter((head) => head.column <= cell.column)
      .at(-1);
    return left === undefined || left === cell ? null : left;
  }
  if (cell.row > row) return above;
  const isGroup = above.columnSpan > 1 && !isOverAll(grid, above, row) && isGroupRow(grid, row - 1);
  return isGroup ? above : null;
};

/** The head cells of a table from left to right, the lowest of each column, with the columns they stand over. */
const headCells = (grid: Grid, row: number, subRow: number | null): readonly RawCell[] => {
  const cells: RawCell[] = [];
  for (let column = 1; column <= grid.columnCount; column += 1) {
    const sub = subRow === null ? null : grid.at(subRow, column);
    const top = grid.at(row, column);
    const isSub = sub !== null && sub.row === subRow && sub.text.trim() !== '';
    const cell = isSub ? sub : top;
    if (cell === null || cell.text.trim() === '' || cells.at(-1) === cell) continue;
    // The rest of a group without words of its own below it.
    if (!isSub && cells.some((known) => known.row === subRow && grid.at(row, known.column) === cell)) continue;
    cells.push(cell);
  }
  return cells;
};

/** Columns of a head; a blank head cell belongs to the column on its left. */
export const headColumns = <Kind extends string>(
  grid: Grid,
  place: { readonly row: number; readonly subRow: number | null },
  kindOf: (text: string, group: string) => Kind | null,
): readonly HeadColumn<Kind>[] => {
  const cells = headCells(grid, place.row, place.subRow);
  return cells.map((cell, index) => {
    const group = groupOver(grid, cell, place.row);
    const next = cells[index + 1];
    const to = next === undefined ? Math.max(lastColumn(cell), grid.columnCount) : next.column - 1;
    return {
      kind: kindOf(cell.text, group?.text ?? '') ?? 'unknown',
      from: cell.column,
      to: Math.max(to, cell.column),
      cell,
      group,
      groupText: group?.text ?? '',
    };
  });
};

export type IndicatorColumn = HeadColumn<IndicatorColumnKind>;

const firstColumns = new WeakMap<readonly IndicatorColumn[], Map<IndicatorColumn['kind'], IndicatorColumn>>();

/** The first column of a kind; asked for again and again in each row below the head. */
export const columnNamed = (
  columns: readonly IndicatorColumn[],
  kind: IndicatorColumn['kind'],
): IndicatorColumn | undefined => {
  const known = firstColumns.get(columns) ?? new Map(columns.toReversed().map((column) => [column.kind, column]));
  firstColumns.set(columns, known);
  return known.get(kind);
};
