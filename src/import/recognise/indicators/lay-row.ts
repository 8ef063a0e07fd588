import { holdsWords, isRowNumber } from '../table/cell-text.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { blank, certain, type Fact, type Trouble, troubleAt } from '../blocks.ts';
import { placeOfLevels } from '../columns/column-kinds.ts';
import { suits } from '../columns/column-fit.ts';
import { type Grid, lastColumn, lastRow } from '../table/grid.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isExecutionName, isLevelName } from '../labels/level-names.ts';
import type { Assignment } from './whole-slips.ts';
import { standsAmongBlanks } from './blanks-kept.ts';
import { loneName } from './lone-names.ts';
import { isNestedLevel } from './nested-levels.ts';
import { anchoredRow, placedByLevels } from './anchored-row.ts';
import { contradicts, openingRow, realignRow, slippedRow } from './realign-row.ts';
import { isNumberForName, isUnderMerges } from './under-merges.ts';
import { cellsUnder, type ColumnCells } from '../table/row-cells.ts';
import { isNature, isSign } from '../table/signs.ts';

/** A row laid out under the columns of its head. */
export type Laid = {
  readonly facts: ReadonlyMap<IndicatorColumn, Fact>;
  /** What reaches into the row from above. */
  readonly above: ReadonlyMap<IndicatorColumn, Fact>;
  /** The row does not stand as its head says. */
  readonly isOdd: boolean;
  readonly troubles: readonly Trouble[];
};

/** What parts several cells under one head: prose by lines, what no field holds by a stop, anything else runs on. */
const between: Partial<Record<IndicatorColumn['kind'], string>> = {
  reason: '\n',
  remark: '\n',
  note: '；',
  unknown: '；',
};

const joinCells = (cells: readonly RawCell[], kind: IndicatorColumn['kind'], isDoubtful: boolean): Fact => {
  const first = cells[0];
  if (first === undefined) return blank;
  const text = cells.map((cell) => cell.text.trim()).join(between[kind] ?? '');
  return { text, cell: first, isDoubtful: isDoubtful || cells.some((cell) => cell.uncertain === true) };
};

/** Where one head stands over sign and value, a value without a sign may begin in either place. */
const valueBesideSign = (
  column: IndicatorColumn,
  [cell, ...others]: readonly RawCell[],
  columns: readonly IndicatorColumn[],
): IndicatorColumn => {
  const value = columns.find((other) => other.kind === 'target' && other.cell === column.cell);
  const isSole = column.kind === 'symbol' && cell !== undefined && others.length === 0;
  return isSole && value !== undefined && !isSign(cell.text) && !isNature(cell.text) ? value : column;
};

type CellsOf = ReadonlyMap<IndicatorColumn, ColumnCells>;

/** Where each cell that begins in the row stands: under the column it begins in. */
const standingCells = (under: CellsOf, columns: readonly IndicatorColumn[]): Assignment => {
  const standing = new Map<RawCell, IndicatorColumn>();
  for (const [column, { own }] of under)
    for (const cell of own) standing.set(cell, valueBesideSign(column, own, columns));
  return standing;
};

/** Words in front of the table that are no label of it, or a row's number there: the row slipped to the left. */
const isSlipped = (strayed: readonly RawCell[], columns: readonly IndicatorColumn[]): boolean => {
  const isNumbered = columns.some((column) => column.kind === 'index');
  return strayed.some((cell) => {
    if (cell.rowSpan > 1) return false;
    if (isNumbered && isRowNumber(cell.text)) return true;
    const text = squash(cell.text);
    return holdsWords(text) && !/绩效|指标$|目标/u.test(text);
  });
};

/** The cell that begins in a level and ends under the name. */
export const spanningCell = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): RawCell | undefined => {
  const name = columns.find((column) => column.kind === 'name');
  return grid
    .cellsIn(row)
    .find(
      (cell) =>
        name !== undefined && cell.column < name.from && lastColumn(cell) >= name.from && lastColumn(cell) <= name.to,
    );
};

/** 预算执行率 in front of blank levels and a blank name: it stands over all of them, its merge was lost. */
const isExecutionAlone = (own: readonly RawCell[], columns: readonly IndicatorColumn[]): boolean => {
  const name = columns.find((column) => column.kind === 'name');
  const behind = own.find(({ text }) => !isExecutionName(text));
  return isExecutionName(own[0]?.text ?? '') && name !== undefined && (behind?.column ?? 0) > name.to;
};

const single = new Set<IndicatorColumn['kind']>(['name', 'target', 'actual', 'max-score', 'self-score']);

/** Several values under one head: a number in front of a name belongs to it, other words may go on in the next cell. */
const isCrowded = (cells: readonly RawCell[], { kind }: IndicatorColumn): boolean => {
  const said = kind === 'name' ? cells.filter(({ text }) => holdsWords(text)) : cells;
  return said.length > (single.has(kind) ? 1 : 2);
};

/** A note of whoever filled in the form, in a column to the right of the last head. */
const isBeyond = (cells: readonly RawCell[], { to, cell: head }: IndicatorColumn, grid: Grid): boolean =>
  to === grid.columnCount && cells.some(({ column }) => column > lastColumn(head));

/** The row stands as its head says, one level deeper. */
const isNested = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const [first, second] = (['category', 'subcategory'] as const).map((kind) => {
    const column = columns.find((candidate) => candidate.kind === kind);
    const under = column === undefined ? null : cellsUnder(grid, row, column);
    return under?.own[0] ?? under?.above ?? null;
  });
  return isNestedLevel(first, second);
};

/** The first level is whole above the row: merged, or written in every row of it. */
const keepsMerges = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const from = columns.find(({ kind }) => kind === 'category')?.from;
  if (from === undefined) return false;
  const [own, above, before] = [row, row - 1, row - 2].map((at) => grid.at(at, from));
  if (own?.row !== row) return false;
  const isMerged = own.rowSpan > 1 || (above?.rowSpan ?? 1) > 1;
  const isFilled = above?.row === row - 1 && before?.row === row - 2 && above.text === before.text;
  return isMerged || isFilled;
};

/** Levels, a name, a target and points, each in a place of its own: the row did not slip, whatever its levels are called. */
const isWhole = (standing: Assignment, columns: readonly IndicatorColumn[]): boolean => {
  const cellUnder = (column: IndicatorColumn): RawCell | undefined =>
    [...standing].find(([, under]) => under === column)?.[0];
  const points = columns.filter(({ kind }) => kind === 'max-score' || kind === 'self-score');
  const words = columns.filter(({ kind }) => kind === 'category' || kind === 'subcategory' || kind === 'name');
  const isWord = (cell: RawCell | undefined): boolean => cell !== undefined && holdsWords(cell.text);
  const target = columns.find(({ kind }) => kind === 'target');
  return (
    points.length > 0 &&
    points.every((column) => suits(cellUnder(column)?.text ?? '', column.kind) > 0) &&
    words.length === 3 &&
    words.every((column) => isWord(cellUnder(column))) &&
    (target === undefined || cellUnder(target) !== undefined)
  );
};

/** The first level is merged down along the row: no merge was lost there, and the row stands behind it. */
const isBesideMerge = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const first = columns.find(({ kind }) => kind === 'category');
  const level = first === undefined ? null : grid.at(row, first.from);
  return level !== null && level.rowSpan > 1;
};

/** How far from a row others are looked at to see where it should end. */
const around = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5];

/** The last row of the head; 0 where that stands in another table. */
const lastRowOfHead = (grid: Grid, columns: readonly IndicatorColumn[]): number => {
  const heads = columns.map(({ cell }) => cell).filter((cell) => grid.at(cell.row, cell.column) === cell);
  return Math.max(0, ...heads.map(lastRow));
};

/** The last column that the rows above and below fill, those of the head left out: 备注 may stand over blank cells only. */
const endAround = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): number => {
  const lastOfHead = lastRowOfHead(grid, columns);
  const rows = around.map((by) => row + by).flatMap((at) => (at > lastOfHead ? [grid.cellsIn(at)] : []));
  return Math.max(0, ...rows.flat().map(lastColumn));
};

/** 绩效指标 in front of all columns, where their head stands over it too. */
const isLabelInFront = (cell: RawCell, columns: readonly IndicatorColumn[]): boolean =>
  lastColumn(cell) < (columns[0]?.from ?? 1) && indicatorColumnKind(cell.text) === 'weak-name';

const factsAbove = (under: CellsOf): Laid['above'] => {
  const facts = new Map<IndicatorColumn, Fact>();
  for (const [column, { above }] of under) if (above !== null) facts.set(column, certain(above));
  return facts;
};

/** Lays a row out as it stands, or anew where it slipped; what belongs nowhere is a trouble. */
export const layRow = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): Laid => {
  const troubles: Trouble[] = [];
  const places: CellsOf = new Map(columns.map((column) => [column, cellsUnder(grid, row, column)]));
  const standing = standingCells(places, columns);
  const firstColumn = columns[0]?.from ?? 1;
  const cells = grid.cellsIn(row);
  // A label merged down in front of the table stands where it should, whatever became of the cells behind it.
  const isLabel = ({ rowSpan, column }: RawCell): boolean => rowSpan > 1 && column < firstColumn;
  const own = cells[0] !== undefined && isLabel(cells[0]) ? cells.filter((cell) => !isLabel(cell)) : cells;
  const firstLevel = placeOfLevels(columns);
  const inFront = cells.filter((cell) => !standing.has(cell) && cell.column < Math.max(firstColumn, firstLevel));
  const strayed = inFront.filter((cell) => cell.column < firstColumn);
  const isOverLevels = spanningCell(grid, row, columns) !== undefined || isExecutionAlone(own, columns);
  const seemsAstray =
    inFront.some((cell) => isLevelName(cell.text)) ||
    isSlipped(strayed, columns) ||
    (!isOverLevels &&
      !isNested(grid, row, columns) &&
      contradicts(standing, columns) &&
      !isUnderMerges(grid, row, columns, standing) &&
      !isNumberForName(grid, row, columns) &&
      !(keepsMerges(grid, row, columns) && isWhole(standing, columns)));
  const anchored = seemsAstray ? anchoredRow(own, columns, standing) : null;
  const stands = seemsAstray && (anchored === standing || standsAmongBlanks(grid, row, columns, standing));
  const isAstray = seemsAstray && !stands;
  const isOpening = strayed.length > 0 && row === lastRowOfHead(grid, columns) + 1;
  const opening = isAstray && isOpening ? openingRow(own, columns) : null;
  const realigned =
    loneName(grid, row, columns) ??
    placedByLevels(own, columns, standing) ??
    (isAstray && opening === null ? (anchored ?? realignRow(own, columns, standing)) : opening);
  // A row that lost its merges is of single cells.
  const maySlip = isAstray
    ? own.every(({ columnSpan }) => columnSpan === 1)
    : !stands && !isBesideMerge(grid, row, columns);
  const moved =
    realigned ?? (maySlip ? slippedRow(own, columns, { standing, end: () => endAround(grid, row, columns) }) : null);
  const assignment = moved ?? standing;
  const first = moved === null ? undefined : own.find((cell) => moved.get(cell) !== standing.get(cell));
  if (first !== undefined) troubles.push(troubleAt('shifted-row', first));
  // Also between the columns, where a label of the block stood in the head.
  const unread = moved === null ? cells.filter((cell) => !standing.has(cell) && !isLabelInFront(cell, columns)) : [];
  troubles.push(...unread.map((cell) => troubleAt('unread-cell', cell)));
  const facts = new Map<IndicatorColumn, Fact>();
  let isOdd = isAstray || moved !== null;
  const laid = groupBy(own, (cell) => assignment.get(cell) ?? null);
  for (const column of columns) {
    const under = laid.get(column) ?? [];
    if (column.kind === 'name' && isCrowded(under, column)) isOdd = true;
    // More values than heads: a second row of the head was lost, and nobody knows which of them counts.
    if (isCrowded(under, column) && isBeyond(under, column, grid)) isOdd = true;
    const isMoved = under.some((cell) => standing.get(cell) !== column);
    const isUnsure = isMoved || isCrowded(under, column) || isBeyond(under, column, grid) || column.isInferred === true;
    facts.set(column, joinCells(under, column.kind, isUnsure));
  }
  return { facts, isOdd, above: factsAbove(places), troubles };
};
