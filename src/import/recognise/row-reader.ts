import { squash } from '../../domain/number/fold.ts';
import type { RawCell } from '../read/raw-table.ts';
import { blank, certain, doubtful, type Fact, type Trouble, troubleAt } from './blocks.ts';
import { looksNumeric } from './cell-text.ts';
import { suits } from './column-fit.ts';
import { type Grid, lastColumn } from './grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from './labels/indicator-labels.ts';
import { isCategoryName, isExecutionName, isSubcategoryName } from './labels/level-names.ts';
import { type Assignment, contradicts, realignRow, slippedRow } from './realign-row.ts';
import { cellsUnder } from './row-cells.ts';

type Laid = {
  readonly facts: ReadonlyMap<IndicatorColumn, Fact>;
  readonly above: ReadonlySet<IndicatorColumn>;
  /** The row does not stand as its head says. */
  readonly isOdd: boolean;
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

/** Where each cell that begins in the row stands: under the column it begins in. */
const standingCells = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): Assignment => {
  const standing = new Map<RawCell, IndicatorColumn>();
  for (const column of columns) {
    for (const cell of cellsUnder(grid, row, column).own) standing.set(cell, column);
  }
  return standing;
};

const isPeriod = (text: string): boolean => /中期|长期|实施期|三年|年度|总体/u.test(squash(text));

const isLevelName = (text: string): boolean => isSubcategoryName(text) || isCategoryName(text);

/** Words in front of the table that are no label of it, or a row's number there: the row slipped to the left. */
const isSlipped = (strayed: readonly RawCell[], columns: readonly IndicatorColumn[]): boolean => {
  const isNumbered = columns.some((column) => column.kind === 'index');
  return strayed.some((cell) => {
    if (cell.rowSpan > 1) return false;
    if (isNumbered && /^\d{1,3}$/u.test(cell.text.trim())) return true;
    return /\p{Script=Han}{2}/u.test(cell.text) && !/绩效|指标$|目标/u.test(squash(cell.text));
  });
};

/** The cell that begins in a level and ends under the name. */
const spanningCell = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): RawCell | undefined => {
  const name = columns.find((column) => column.kind === 'name');
  return grid
    .cellsIn(row)
    .find(
      (cell) =>
        name !== undefined && cell.column < name.from && lastColumn(cell) >= name.from && lastColumn(cell) <= name.to,
    );
};

/** 预算执行率 in front of blank levels and a blank name: it stands over all of them, its merge was lost. */
const isExecutionAlone = ([first, second]: readonly RawCell[], columns: readonly IndicatorColumn[]): boolean => {
  const name = columns.find((column) => column.kind === 'name');
  return isExecutionName(first?.text ?? '') && name !== undefined && (second?.column ?? 0) > name.to;
};

const single = new Set<IndicatorColumn['kind']>(['name', 'target', 'actual', 'max-score', 'self-score']);

/** Several values under one head: a number in front of a name belongs to it, other words may go on in the next cell. */
const isCrowded = (cells: readonly RawCell[], { kind }: IndicatorColumn): boolean => {
  const said = kind === 'name' ? cells.filter(({ text }) => /\p{Script=Han}{2}/u.test(text)) : cells;
  return said.length > (single.has(kind) ? 1 : 2);
};

/** A note of whoever filled in the form, in a column to the right of the last head. */
const isBeyond = (cells: readonly RawCell[], { to, cell: head }: IndicatorColumn, grid: Grid): boolean =>
  to === grid.columnCount && cells.some(({ column }) => column > lastColumn(head));

/** 产出指标 under 实施效果指标, a first level of other words: the row stands as its head says, one level deeper. */
const isNested = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const [first, second] = (['category', 'subcategory'] as const).map((kind) => {
    const column = columns.find((candidate) => candidate.kind === kind);
    const under = column === undefined ? null : cellsUnder(grid, row, column);
    return under?.own[0] ?? under?.above ?? null;
  });
  if (first === null || first === undefined || second === null || second === undefined) return false;
  const isOther = /\p{Script=Han}{2}.*指标/u.test(first.text) && indicatorColumnKind(first.text) === null;
  return isOther && !isLevelName(first.text) && isCategoryName(second.text);
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
  const isWord = (cell: RawCell | undefined): boolean => cell !== undefined && /\p{Script=Han}{2}/u.test(cell.text);
  const target = columns.find(({ kind }) => kind === 'target');
  return (
    points.length > 0 &&
    points.every((column) => suits(cellUnder(column)?.text ?? '', column.kind) > 0) &&
    words.length === 3 &&
    words.every((column) => isWord(cellUnder(column))) &&
    (target === undefined || cellUnder(target) !== undefined)
  );
};

/** The last column that the rows above and below fill. */
const endAround = (grid: Grid, row: number): number =>
  Math.max(0, ...[row - 1, row + 1].flatMap((at) => grid.cellsIn(at)).map(lastColumn));

const layRow = (grid: Grid, row: number, columns: readonly IndicatorColumn[], troubles: Trouble[]): Laid => {
  const standing = standingCells(grid, row, columns);
  const firstColumn = columns[0]?.from ?? 1;
  const own = grid.cellsIn(row);
  const strayed = own.filter((cell) => !standing.has(cell) && cell.column < firstColumn);
  const isOverLevels = spanningCell(grid, row, columns) !== undefined || isExecutionAlone(own, columns);
  const isAstray =
    strayed.some((cell) => isLevelName(cell.text)) ||
    isSlipped(strayed, columns) ||
    (!isOverLevels &&
      !isNested(grid, row, columns) &&
      contradicts(standing, columns) &&
      !(keepsMerges(grid, row, columns) && isWhole(standing, columns)));
  const moved = isAstray
    ? realignRow(own, columns, standing)
    : slippedRow(own, columns, { standing, end: () => endAround(grid, row) });
  const assignment = moved ?? standing;
  const first = moved === null ? undefined : own.find((cell) => moved.get(cell) !== standing.get(cell));
  if (first !== undefined) troubles.push(troubleAt('shifted-row', first));
  // Also between the columns, where a label of the block stood in the head.
  const unread = moved === null ? own.filter((cell) => !standing.has(cell)) : [];
  troubles.push(...unread.map((cell) => troubleAt('unread-cell', cell)));
  const facts = new Map<IndicatorColumn, Fact>();
  let isOdd = isAstray || moved !== null;
  for (const column of columns) {
    const cells = own.filter((cell) => assignment.get(cell) === column);
    if (column.kind === 'name' && isCrowded(cells, column)) isOdd = true;
    const isMoved = cells.some((cell) => standing.get(cell) !== column);
    const isUnsure = isMoved || isCrowded(cells, column) || isBeyond(cells, column, grid) || column.isInferred === true;
    facts.set(column, joinCells(cells, column.kind, isUnsure));
  }
  return { facts, isOdd, above: new Set(columns.filter((column) => cellsUnder(grid, row, column).above !== null)) };
};

/** Reads one row under the columns of its head. */
export class RowReader {
  readonly troubles: Trouble[] = [];
  private readonly laid: Laid;
  private readonly grid: Grid;
  private readonly row: number;
  private readonly columns: readonly IndicatorColumn[];

  constructor(grid: Grid, row: number, columns: readonly IndicatorColumn[]) {
    this.grid = grid;
    this.row = row;
    this.columns = columns;
    this.laid = layRow(grid, row, columns, this.troubles);
  }

  /** True when the row had to be laid out anew, or should have been and could not. */
  get isOdd(): boolean {
    return this.laid.isOdd;
  }

  column(kind: IndicatorColumnKind): IndicatorColumn | undefined {
    return this.columns.find((column) => column.kind === kind);
  }

  /** The text of a column in this row; blank when the column is missing. */
  own(kind: IndicatorColumnKind): Fact {
    const column = this.column(kind);
    return column === undefined ? blank : (this.laid.facts.get(column) ?? blank);
  }

  /** The text of the merged cell that reaches into this row from above. */
  above(kind: IndicatorColumnKind): Fact {
    const column = this.column(kind);
    if (column === undefined || !this.laid.above.has(column)) return blank;
    const cell = cellsUnder(this.grid, this.row, column).above;
    return cell === null ? blank : certain(cell);
  }

  /** A value that a cell merged over several rows gives to all of them, uncertain below its first row. */
  shared(kind: IndicatorColumnKind): Fact {
    const own = this.own(kind);
    if (own.text !== '') return own;
    const above = this.above(kind);
    return above.text === '' ? blank : { ...above, isDoubtful: true };
  }

  /** The cell that begins in a level and reaches over the name: 预算执行率 printed once for all three levels. */
  spanningName(): Fact {
    const cell = spanningCell(this.grid, this.row, this.columns);
    return cell === undefined ? blank : doubtful(cell);
  }

  /** 预算执行率（10分） in front of the levels, where another merge ends than in the rows above: a first level of its own. */
  executionInFront(): Fact {
    const first = this.grid.cellsIn(this.row)[0];
    const isInFront = first !== undefined && first.column < (this.column('category')?.from ?? 0);
    const isApart = isInFront && isExecutionName(first.text) && first !== this.own('name').cell;
    return isApart ? certain(first) : blank;
  }

  /** The name reaches over the levels behind it, which therefore do not carry on from the row above. */
  get isNameOverLevels(): boolean {
    const name = this.own('name').cell;
    const levels = this.columns.filter(({ kind }) => kind === 'category' || kind === 'subcategory');
    return name !== null && levels.some(({ from }) => from > name.column && from <= lastColumn(name));
  }

  /** Every column whose kind is one of these, with its printed head. */
  labelled(
    kinds: readonly (IndicatorColumnKind | 'unknown')[],
  ): readonly { readonly label: string; readonly fact: Fact }[] {
    return this.columns
      .filter((column) => kinds.includes(column.kind))
      .map((column) => ({
        label: squash(column.cell.text).replace(/^[*★☆]+/u, ''),
        fact: this.laid.facts.get(column) ?? blank,
      }))
      .filter(({ fact }) => fact.text !== '');
  }

  /** Names under a second head of a form with results, not of another period: indicators nobody read. */
  strayNames(): readonly RawCell[] {
    if (this.column('actual') === undefined) return [];
    return this.columns
      .filter(({ kind, groupText }) => kind === 'unknown' && !isPeriod(groupText))
      .filter(({ cell }) => indicatorColumnKind(cell.text) === 'name')
      .flatMap((column) => cellsUnder(this.grid, this.row, column).own);
  }

  /**
   * The cell of a row that spans from the first level to the name, alone or before its points: a level printed as a
   * heading, by its name or, in a table without first levels, by its number: 一、履职效能（60分）.
   */
  levelHeading(): RawCell | null {
    const [only, ...others] = this.grid.cellsIn(this.row);
    const name = this.column('name');
    if (only === undefined || name === undefined || lastColumn(only) < name.from) return null;
    const isOver =
      others.length === 0 || (lastColumn(only) > name.to && others.every(({ text }) => looksNumeric(text)));
    const isNumbered = /^[一二三四五六七八九]、/u.test(only.text.trim()) && this.column('category') === undefined;
    const isLevel = isCategoryName(only.text) || (isNumbered && others.length === 0 && only.columnSpan > 1);
    return isOver && isLevel ? only : null;
  }
}
