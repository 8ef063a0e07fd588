import { blank, certain, type Fact, type IndicatorBlock, type IndicatorFacts, type Reading } from '../blocks.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { holdsWords, isBlankText, plainNumber, withoutPoints } from '../table/cell-text.ts';
import { type Grid, stripOf } from '../table/grid.ts';
import { endOfRows } from './end-of-indicators.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import type { Strip } from '../columns/head-strip.ts';
import { totalInHead } from '../columns/totals-in-head.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { surePlaces } from '../columns/sure-places.ts';
import type { Levels } from './indicator-row.ts';
import { monthsOver } from '../beside/months-over.ts';
import { RowReader } from './row-reader.ts';
import { readStripRows, type StripRows } from './strip-rows.ts';
import { totalBeside, totalBlock, withTotal } from './total-beside.ts';
import { isCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { startsWithSign } from '../table/signs.ts';

/** What carries on from one table to the next: the columns and the levels reached. */
export type Carry = {
  readonly head: IndicatorHead;
  readonly levels: Levels;
  readonly columnCount: number;
  /** Title of the form, as it may be repeated on the next page. */
  readonly title: string;
  /** The places whose targets stand side by side. */
  readonly places: readonly Fact[] | null;
  /** False once 总分, a note or another section closed the table; its columns still place the numbers of 总分. */
  readonly isOpen: boolean;
};

const targetKinds = new Set<IndicatorColumn['kind']>([
  'target',
  'adjusted-target',
  'target-and-actual',
  'target-of-part',
]);

type Rows = StripRows & { readonly next: number };

const levelOf = (cell: RawCell | null): Fact => (cell === null ? blank : certain(cell, withoutPoints(cell.text)));

/** The levels that stand over the columns, where any does. */
export const levelsUnder = ({ category, subcategory }: Strip, start: Levels): Levels =>
  category === null && subcategory === null
    ? start
    : { category: levelOf(category), subcategory: levelOf(subcategory) };

/** Reads the rows of an indicator table until another section begins, those of its further indicators after them. */
const readIndicatorRows = (grid: Grid, from: number, head: IndicatorHead, start: Levels): Rows => {
  const until = endOfRows(grid, from, head.columns);
  const isAlone = head.beside.length === 0;
  const strips: readonly Strip[] = [head, ...head.beside];
  const read = strips.map((strip) =>
    readStripRows(
      isAlone ? grid : stripOf(grid, strip.columns),
      { from, until },
      strip.columns,
      levelsUnder(strip, start),
    ),
  );
  const rows = read.flatMap((each) => each.rows);
  // Under first levels of their own the lists follow each other, else they are read line by line.
  const hasLevels = ({ columns }: Strip): boolean => columnNamed(columns, 'category') !== undefined;
  const isByLine = strips.every((strip) => strip.category === null && !hasLevels(strip));
  return {
    rows: isByLine ? [...rows].sort((one, other) => one.row - other.row) : rows,
    troubles: read.flatMap((each) => each.troubles),
    levels: read[0]?.levels ?? start,
    next: until,
  };
};

/** 评价内容 over both levels, and their targets in words: the form asks for no names. */
const namesNothing = (columns: readonly IndicatorColumn[]): boolean =>
  (['category', 'subcategory', 'target'] as const).every((kind) => columnNamed(columns, kind) !== undefined) &&
  columnNamed(columns, 'name') === undefined;

type Headed = Pick<Carry, 'head' | 'places'> & Pick<IndicatorBlock, 'hasHead'>;

const blockOf = ({ head, places, hasHead }: Headed, rows: readonly IndicatorFacts[]): IndicatorBlock => ({
  kind: 'indicators',
  label: head.label,
  hasHead,
  holdsActuals: head.columns.some((column) => column.kind === 'actual' || column.kind === 'target-and-actual'),
  holdsScores: columnNamed(head.columns, 'self-score') !== undefined,
  isMonitoring: head.isMonitoring,
  lacks: {
    category: columnNamed(head.columns, 'category') === undefined && head.category === null,
    name: namesNothing(head.columns),
    target: !head.columns.some((column) => targetKinds.has(column.kind)),
  },
  ...(places === null ? {} : { places }),
  rows,
});

/** Reads an indicator table below its head; `start` holds the levels a page before it reached. */
export const readIndicatorBlock = (
  grid: Grid,
  printed: IndicatorHead,
  start: Pick<Carry, 'levels' | 'title'>,
): Reading & { readonly carry: Carry } => {
  const beside = totalBeside(grid, printed);
  const head = beside === null ? printed : withTotal(printed, beside.column);
  const read = readIndicatorRows(grid, head.lastRow + 1, head, start.levels);
  const total = beside === null ? [] : [totalBlock(beside.cell)];
  const inHead = totalInHead(grid, head.lastRow - 1) ?? [];
  const places = surePlaces(grid, head);
  const block = blockOf({ head, places, hasHead: true }, read.rows);
  return {
    blocks: [block, ...monthsOver(head.columns), ...total].concat(inHead),
    troubles: [...head.troubles, ...read.troubles],
    next: read.next,
    carry: { head, levels: read.levels, columnCount: grid.columnCount, title: start.title, places, isOpen: true },
  };
};

/** A first row that could stand under these columns: a level's name in its place, or a name with a target or score. */
export const couldCarryOn = (grid: Grid, row: number, { columns }: Pick<IndicatorHead, 'columns'>): boolean => {
  const reader = new RowReader({ grid, row, columns });
  const own = grid.cellsIn(row);
  const hasLevel = own.slice(0, 3).some((cell) => isSubcategoryName(cell.text) || isCategoryName(cell.text));
  const hasName = holdsWords(reader.own('name').text);
  const target = reader.own('target').text;
  const hasTarget = startsWithSign(target) || /^[\d０-９.]+\s*\S{0,4}$|[%％]$/u.test(target.trim());
  const hasScore = plainNumber(reader.own('max-score').text) !== null;
  return (hasLevel && own.length >= 2) || (hasName && (hasTarget || hasScore));
};

/** A first level, a name and a target or points, each in its place under the head. */
export const standsUnderHead = (grid: Grid, row: number, { head }: Carry): boolean => {
  const own = (kind: IndicatorColumn['kind']): RawCell | null => {
    const column = columnNamed(head.columns, kind);
    const cell = column === undefined ? null : grid.at(row, column.from);
    return cell?.row === row && !isBlankText(cell.text) ? cell : null;
  };
  const category = own('category');
  const name = own('name');
  const points = own('max-score') ?? own('self-score');
  const isMeasured = own('target') !== null || (points !== null && plainNumber(points.text) !== null);
  return category !== null && isCategoryName(category.text) && name !== null && name !== category && isMeasured;
};

/** Under a grid of other columns the places of the head are a guess: every value is uncertain. */
const carriedHead = (grid: Grid, { head, columnCount }: Carry): IndicatorHead => ({
  ...head,
  category: null,
  columns:
    grid.columnCount === columnCount ? head.columns : head.columns.map((column) => ({ ...column, isInferred: true })),
});

/** Reads rows that carry on, without a head, the indicator table of the sheet or page before. */
export const readCarriedRows = (grid: Grid, row: number, carry: Carry): Reading & { readonly carry: Carry } => {
  const read = readIndicatorRows(grid, row, carriedHead(grid, carry), carry.levels);
  return {
    blocks: [blockOf({ ...carry, hasHead: false }, read.rows)],
    troubles: read.troubles,
    next: read.next,
    carry: { ...carry, levels: read.levels },
  };
};
