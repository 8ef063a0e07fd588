import type { Block, MoneyColumn, Placed, Reading, Trouble } from './blocks.ts';
import { type CarriedOn, leavesListOpen } from './carried-on.ts';
import { readSaidVerdict } from './beside/form-verdict.ts';
import { readFundingBeside } from './funding/funding-beside.ts';
import { readInlineFunding } from './funding/funding-inline.ts';
import { isFundingList, readFundingList } from './funding/funding-list.ts';
import { readFundingTable } from './funding/funding-table.ts';
import { readTransposedFunding } from './funding/funding-transposed.ts';
import { readGoalsOfForm } from './goals/goal-beside-money.ts';
import type { Grid } from './table/grid.ts';
import {
  type Carry,
  couldCarryOn,
  readCarriedRows,
  readIndicatorBlock,
  standsUnderHead,
} from './indicators/indicator-block.ts';
import { noLevels } from './indicators/indicator-row.ts';
import { isAboveLevel } from './indicators/end-of-indicators.ts';
import { findIndicatorHead, type IndicatorHead, isOverHead } from './columns/indicator-head.ts';
import { hiddenCells } from './table/hidden-cells.ts';
import { nextRowOfTable, readLine } from './beside/line-blocks.ts';
import { blocksAbove } from './beside/lines-above.ts';
import { formTitleOf } from './table/lines.ts';
import { readPairs } from './beside/pairs.ts';
import { readProblemTable } from './beside/problem-table.ts';
import { type OpenList, readProjectList, readRestOfList } from './lists/project-list.ts';
import { readNumberedProjects, readProjectsUnderHead } from './lists/projects-under-head.ts';
import { moneyUnderHead } from './lists/places-abreast.ts';
import { readPlacesOfHead } from './lists/places-over-values.ts';
import { readPlacesOverHead } from './lists/places-over-head.ts';
import { readRecordList } from './beside/record-list.ts';
import { readScheduleTable } from './beside/schedule-table.ts';
import { readScoreRow } from './beside/score-row.ts';
import { isCategoryRow, keyOfCell } from './table/labels-in-row.ts';
import { readTaskTable } from './beside/task-table.ts';
import { readTurnedIndicators } from './indicators/turned-indicators.ts';
import { readUnreadList } from './lists/unread-list.ts';
import { readWideList } from './lists/wide-list.ts';

/** What one table gave, and what may carry on in the next. */
export type ParsedTable = CarriedOn & { readonly placed: readonly Placed[] };

const nothing: Block = { kind: 'nothing' };

/** A table under construction: the row at hand and what earlier rows told. */
class TableParser {
  readonly placed: Placed[] = [];
  carry: Carry | null;
  private unit: MoneyColumn | null = null;
  private readonly grid: Grid;
  private hasOwnBlocks = false;
  private title: string;
  /** The list of the table before. */
  private readonly listAbove: OpenList | null;
  private list: OpenList | null = null;

  constructor(grid: Grid, { carry, list }: CarriedOn) {
    this.grid = grid;
    this.carry = carry;
    this.listAbove = list;
    this.title = carry?.title ?? '';
  }

  parse(): ParsedTable {
    for (const block of blocksAbove(this.grid.before)) this.keep(0, block, []);
    for (let row = 1; row <= this.grid.rowCount; ) {
      if (this.grid.cellsIn(row).length === 0) {
        row += 1;
        continue;
      }
      const reading = this.read(row);
      this.keepAll(row, reading);
      row = Math.max(reading.next, row + 1);
    }
    const isEmpty = this.placed.every(({ block }) => block.kind === 'nothing');
    return { placed: this.placed, carry: this.carry, list: isEmpty ? this.listAbove : this.list };
  }

  private keep(row: number, block: Block, troubles: readonly Trouble[]): void {
    if (block.kind === 'title') this.title = block.title;
    if (block.kind === 'money-unit') this.unit = block.unit;
    if (block.kind === 'funding' && block.unit !== null) this.unit = block.unit;
    if (block.kind !== 'nothing' && block.kind !== 'indicators') this.hasOwnBlocks = true;
    if (!leavesListOpen(block)) this.list = null;
    if (block.kind === 'title' || block.kind === 'problems' || block.kind === 'goals' || block.kind === 'projects')
      this.close();
    this.placed.push({ row, block, troubles });
  }

  private close(): void {
    if (this.carry !== null) this.carry = { ...this.carry, isOpen: false };
  }

  private keepAll(row: number, reading: Reading): void {
    const [first = nothing, ...rest] = reading.blocks;
    const hidden = hiddenCells(this.grid, row, Math.max(reading.next, row + 1));
    this.keep(row, first, [...reading.troubles, ...hidden]);
    for (const block of rest) this.keep(row, block, []);
  }

  private read(row: number): Reading {
    const { grid, unit } = this;
    return (
      this.readTold(row) ??
      readUnreadList(grid, row) ??
      readWideList(grid, row, unit) ??
      this.readTurned(row) ??
      this.readIndicators(row) ??
      readNumberedProjects(grid, row, { above: this.headAbove, unit }) ??
      readTaskTable(grid, row, unit) ??
      readTransposedFunding(grid, row, unit) ??
      readFundingBeside(grid, row, unit) ??
      readFundingTable(grid, row, unit) ??
      readInlineFunding(grid, row, unit) ??
      this.readScores(row) ??
      readProblemTable(grid, row) ??
      readScheduleTable(grid, row) ??
      this.readRepeatedTitle(row) ??
      readLine(grid, row) ??
      readGoalsOfForm(grid, row) ??
      (isFundingList(grid, row) ? readFundingList(grid, row, unit) : null) ??
      this.readCarried(row) ??
      this.readCarriedList(row) ??
      this.readGoingOn(row) ??
      this.readOverHead(row) ??
      readRecordList(grid, row) ??
      readSaidVerdict(grid, row) ??
      readPairs(grid, row)
    );
  }

  /** The form's title again on the next page, directly above the rest of its rows: the table carries on. */
  private readRepeatedTitle(row: number): Reading | null {
    const cells = this.grid.cellsIn(row);
    const title = cells.length <= 2 && cells[0] !== undefined ? formTitleOf(cells[0].text) : null;
    if (this.carry?.isOpen !== true || title === null || title !== this.carry.title) return null;
    const next = nextRowOfTable(this.grid, row + 1);
    return next !== null && findIndicatorHead(this.grid, next) !== null ? { blocks: [], troubles: [], next } : null;
  }

  /** A row that a person settled outside an indicator table: one more indicator below the last head, or no value. */
  private readTold(row: number): Reading | null {
    const told = this.grid.toldRow(row);
    if (told === 'heading') return { blocks: [], troubles: [], next: row + 1 };
    if (told !== 'indicator' || this.carry === null) return null;
    const read = readCarriedRows(this.grid, row, this.carry);
    this.carry = read.carry;
    return read;
  }

  /** Indicators that are columns end what an earlier head left open. */
  private readTurned(row: number): Reading | null {
    const read = readTurnedIndicators(this.grid, row, this.title);
    if (read !== null) this.carry = null;
    return read;
  }

  private readIndicators(row: number): Reading | null {
    const isBelow = isCategoryRow(this.grid, row) && findIndicatorHead(this.grid, row + 1) !== null;
    const at = { grid: this.grid, row: isBelow ? row + 1 : row };
    const head = findIndicatorHead(this.grid, at.row);
    if (head === null) return readPlacesOverHead(this.grid, row, this.unit);
    if (head.isList)
      return this.keepList(readProjectList(this.grid, head, { sheetUnit: this.unit, list: this.listAbove }));
    const projects = readPlacesOfHead(at, head, this.unit) ?? readProjectsUnderHead(this.grid, head, this.unit);
    if (projects !== null) return projects;
    // A head repeated on the next page keeps the levels reached; below a new form's head they begin anew.
    const isRepeated = !this.hasOwnBlocks || this.placed.at(-1)?.block.kind === 'indicators';
    const levels = isRepeated ? (this.carry?.levels ?? noLevels) : noLevels;
    const money = moneyUnderHead(this.grid, head, this.unit);
    const read = readIndicatorBlock(this.grid, money?.head ?? head, { levels, title: this.title });
    this.carry = read.carry;
    if (money === null) return read;
    return { ...read, blocks: [money.block, ...read.blocks], troubles: [...money.troubles, ...read.troubles] };
  }

  private keepList(read: ReturnType<typeof readProjectList>): Reading {
    this.list = read.list;
    // What is printed again above the rest of a list begins no form.
    if (read.blocks.some((block) => block.kind === 'projects' && block.rest !== undefined))
      this.placed.splice(0, Infinity, ...this.placed.map((each) => ({ ...each, block: nothing })));
    return read;
  }

  /** The first row of a head of several holds no values. */
  private readOverHead(row: number): Reading | null {
    return isOverHead(this.grid, row) ? { blocks: [], troubles: [], next: row + 1 } : null;
  }

  private readScores(row: number): Reading | null {
    const reading = readScoreRow(this.grid, row, {
      columns: this.carry?.head.columns ?? [],
      endsIndicators: this.carry?.isOpen === true,
    });
    if (reading !== null && reading.blocks.some((block) => block.kind === 'total' && block.total !== null))
      this.close();
    return reading;
  }

  /** More indicators below a goal or who signed, under the head above them, which is not printed again. */
  private readGoingOn(row: number): Reading | null {
    const { grid, carry } = this;
    if (carry === null || !this.isBelowIndicators || !standsUnderHead(grid, row, carry)) return null;
    const read = readCarriedRows(grid, row, carry);
    this.carry = read.carry;
    return read.next > row ? read : null;
  }

  /** The head of the indicators above in this table. */
  private get headAbove(): IndicatorHead | null {
    return this.placed.some(({ block }) => block.kind === 'indicators') ? (this.carry?.head ?? null) : null;
  }

  /** This table holds indicators, and no total below any of them: 合计 may stand above them all. */
  private get isBelowIndicators(): boolean {
    const blocks = this.placed.map(({ block }) => block);
    const last = blocks.findLastIndex((block) => block.kind === 'indicators' && block.rows.length > 0);
    const isBegun = blocks.some(({ kind }) => kind === 'indicators');
    return isBegun && (last < 0 || blocks.findLastIndex(({ kind }) => kind === 'total') < last);
  }

  /** Rows without a head at the top of a table, under columns like those of the table before. */
  private readCarried(row: number): Reading | null {
    const carry = this.carry;
    if (carry === null || this.hasOwnBlocks) return null;
    const first = this.grid.cellsIn(row)[0];
    if (first === undefined || !carry.isOpen || !couldCarryOn(this.grid, row, carry.head)) return null;
    if (keyOfCell(first) !== null && !isAboveLevel(this.grid, row)) return null;
    const read = readCarriedRows(this.grid, row, carry);
    this.carry = read.carry;
    return read.next > row ? read : null;
  }

  /** Rows without a head at the top of a table, under the columns of the list in the table before. */
  private readCarriedList(row: number): Reading | null {
    const read = this.listAbove === null || this.hasOwnBlocks ? null : readRestOfList(this.grid, row, this.listAbove);
    return read === null || read.next === row ? null : this.keepList(read);
  }
}

/** Reads a table from top to bottom into blocks; `above` is what the one before left open. */
export const parseTable = (grid: Grid, above: CarriedOn): ParsedTable => new TableParser(grid, above).parse();
