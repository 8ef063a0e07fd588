import { type MoneyColumn, type ProjectFacts, type Reading, type Trouble, troubleAt } from '../blocks.ts';
import { readPairs } from '../beside/pairs.ts';
import { readScoreRow, readSumRow } from '../beside/score-row.ts';
import { columnNamed } from '../columns/header-columns.ts';
import { findIndicatorHead, type IndicatorHead } from '../columns/indicator-head.ts';
import { readGoals } from '../goals/goal-block.ts';
import { endsIndicators, isAboveLevel } from '../indicators/end-of-indicators.ts';
import { type Carry, readCarriedRows } from '../indicators/indicator-block.ts';
import { noLevels } from '../indicators/indicator-row.ts';
import { looksNumeric } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { sectionKeyOf } from '../table/sections.ts';
import { begunProject, withBlock, withPairs } from './begun-project.ts';
import { moneyRow } from './money-pairs.ts';
import { isSumOfProjects, rowOfProject } from './row-of-project.ts';

/** Reads what stands between the rows of two projects, one block after the other. */
class ProjectsReader {
  readonly projects: ProjectFacts[] = [];
  readonly troubles: Trouble[] = [];
  private readonly grid: Grid;
  private readonly unit: MoneyColumn;
  private carry: Carry;
  /** 小计 closes a project: nothing but the next follows. */
  private isClosed = false;

  constructor(grid: Grid, head: IndicatorHead, unit: MoneyColumn) {
    this.grid = grid;
    this.unit = unit;
    this.carry = { head, levels: noLevels, columnCount: grid.columnCount, title: '', places: null, isOpen: true };
  }

  /** Reads a row and all that belongs to it; answers where the next begins, null where the list ends above it. */
  read(row: number): number | null {
    const { grid } = this;
    if (grid.cellsIn(row).length === 0) return row + 1;
    const told = rowOfProject(grid, row);
    if (told !== null) {
      this.projects.push(begunProject(row, told, { unit: this.unit, troubles: this.troubles }));
      this.carry = { ...this.carry, levels: noLevels };
      this.isClosed = false;
      return row + 1;
    }
    return (
      this.repeatedHead(row) ??
      this.sumOfAll(row) ??
      this.moneyBelowName(row) ??
      (this.isClosed ? null : this.readOwn(row))
    );
  }

  /** The head again above the next project, or between its name and its indicators. */
  private repeatedHead(row: number): number | null {
    const head = findIndicatorHead(this.grid, row);
    if (head === null || head.isList) return null;
    const isAbove = rowOfProject(this.grid, head.lastRow + 1) !== null;
    if (!isAbove && this.projects.at(-1)?.rows.length !== 0) return null;
    this.carry = { ...this.carry, head };
    return head.lastRow + 1;
  }

  /** The money of a project in a row of its own, below its name. */
  private moneyBelowName(row: number): number | null {
    const last = this.projects.at(-1);
    const pairs = last?.rows.length === 0 ? moneyRow(this.grid, row) : null;
    if (last === undefined || pairs === null) return null;
    this.projects[this.projects.length - 1] = withPairs(last, pairs, { unit: this.unit, troubles: this.troubles });
    return row + 1;
  }

  /** 合计 of all projects is no single one's: it is told. */
  private sumOfAll(row: number): number | null {
    if (!isSumOfProjects(this.grid, row)) return null;
    const numbers = this.grid.cellsIn(row).filter(({ text }) => looksNumeric(text));
    this.troubles.push(...numbers.map((cell) => troubleAt('unread-cell', cell)));
    this.isClosed = true;
    return row + 1;
  }

  private readOwn(row: number): number | null {
    const { grid } = this;
    if (!endsIndicators(grid, row, this.carry.head.columns)) {
      const read = readCarriedRows(grid, row, this.carry);
      this.carry = read.carry;
      const after = this.take(row, read);
      const last = this.lastRowAbove(after);
      const sum = readSumRow(grid, last, this.carry.head.columns);
      if (sum !== null) this.take(last, sum);
      return after;
    }
    const key = sectionKeyOf(grid, row);
    if (key === 'title' || key === 'head' || key === 'note' || key === 'signature') return null;
    const score = readScoreRow(grid, row, { columns: this.carry.head.columns, endsIndicators: true });
    this.isClosed = score !== null;
    return this.take(row, score ?? readGoals(grid, row) ?? readPairs(grid, row));
  }

  private lastRowAbove(row: number): number {
    let last = row - 1;
    while (last > 1 && this.grid.cellsIn(last).length === 0) last -= 1;
    return last;
  }

  private take(row: number, { blocks, troubles, next }: Reading): number {
    this.troubles.push(...troubles);
    for (const block of blocks) {
      const last = this.projects.at(-1);
      const kept = last === undefined ? null : withBlock(last, block);
      const [first] = this.grid.cellsIn(row);
      if (kept !== null) this.projects[this.projects.length - 1] = kept;
      else if (first !== undefined) this.troubles.push(troubleAt('unread-cell', first));
    }
    return Math.max(next, row + 1);
  }
}

type Under = { readonly head: IndicatorHead; readonly unit: MoneyColumn | null };

const readFrom = (grid: Grid, from: number, { head, unit }: Under): Reading => {
  const reader = new ProjectsReader(grid, head, unit ?? '万元');
  let next = from;
  while (next <= grid.rowCount) {
    const after = reader.read(next);
    if (after === null) break;
    next = after;
  }
  return {
    blocks: [
      {
        kind: 'projects',
        holdsActuals: columnNamed(head.columns, 'actual') !== undefined,
        holdsScores: columnNamed(head.columns, 'self-score') !== undefined,
        projects: reader.projects,
      },
    ],
    troubles: [...head.troubles, ...reader.troubles],
    next,
  };
};

/**
 * Reads a list that has one head of indicators on top and below it, for each project, a row with its name and money, its
 * goal, its indicators and their sum; null where no such row stands below the head.
 */
export const readProjectsUnderHead = (grid: Grid, head: IndicatorHead, unit: MoneyColumn | null): Reading | null =>
  rowOfProject(grid, head.lastRow + 1) === null ? null : readFrom(grid, head.lastRow + 1, { head, unit });

/** A goal and a few names stand between a project's row and the head below it. */
const rowsToHead = 6;

const headBelow = (grid: Grid, row: number): IndicatorHead | null => {
  for (let below = row + 1; below <= row + rowsToHead; below += 1) {
    const head = findIndicatorHead(grid, below);
    if (head !== null) return head.isList ? null : head;
  }
  return null;
};

/**
 * Reads the projects from a numbered row on that stands above its head, or below the indicators of another project, under
 * the head of those, where a name alone does as well above a level; null for any other row.
 */
export const readNumberedProjects = (
  grid: Grid,
  row: number,
  { above, unit }: { readonly above: IndicatorHead | null; readonly unit: MoneyColumn | null },
): Reading | null => {
  const told = rowOfProject(grid, row);
  if (told === null || told.by === 'label' || (told.by === 'name' && !isAboveLevel(grid, row))) return null;
  const head = above ?? (told.by === 'number' ? headBelow(grid, row) : null);
  return head === null ? null : readFrom(grid, row, { head, unit });
};
