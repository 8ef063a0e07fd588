import { type MoneyColumn, type Reading, type Trouble, troubleAt } from '../blocks.ts';
import { monthsOver } from '../beside/months-over.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { isKeptBeside } from '../columns/list-columns.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { endsIndicators } from '../indicators/end-of-indicators.ts';
import { couldCarryOn, levelsUnder } from '../indicators/indicator-block.ts';
import { namesSum } from '../table/cell-text.ts';
import { noLevels } from '../indicators/indicator-row.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';
import { isFundingRowLabel } from '../labels/funding-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { isFootOfPage } from '../table/foot-of-page.ts';
import type { Grid } from '../table/grid.ts';
import { moneyUnitIn } from '../table/lines.ts';
import { isRowOfLabels } from '../table/labels-in-row.ts';
import { sectionKeyOf } from '../table/sections.ts';
import { startsWithSign } from '../table/signs.ts';
import { slideOfTree } from './level-rows.ts';
import { frontOf, isListAgain } from './list-again.ts';
import { indicatorColumns, readListRow } from './list-row.ts';
import { isHeadingOfProjects, unitOver } from './bands.ts';
import { namesDepartment } from '../tidy/list-heads.ts';
import { isSumRow, repeatsHead, totalBelow } from './list-rows.ts';
import { type ListAbove, ListedProjects } from './listed-projects.ts';
import { type LyingRow, lyingRow, troublesOfPush } from './lying-row.ts';
import { isNamingRow } from './naming-rows.ts';
import { isAbreast, type ListContext, ownFact, type Verdicts, verdictsOf } from './project-facts.ts';

/** A head that nobody knows, over what is kept as an attribute or is the verdict. */
const isNotMissed = (head: IndicatorHead, { total, grade }: Verdicts, place: number | null): boolean =>
  [total, grade].some((verdict) => verdict?.cell.column === place) ||
  head.columns.some(
    (column) => column.cell.column === place && (isAbreast(head) ? column.group === null : isKeptBeside(column)),
  );

const unitIn = (head: IndicatorHead): MoneyColumn | null =>
  moneyUnitIn(head.columns.flatMap(({ cell, group }) => [cell, group ?? cell]));

/** Reads the rows of a list one after the other. */
class ListReader {
  readonly projects: ListedProjects;
  /** 合计 was the last row: no project goes on below it. */
  isSummedUp = false;
  readonly #context: ListContext;
  /** How far the rows of levels slid. */
  readonly #tree: number | null;

  constructor(context: ListContext, above: ListAbove | null) {
    this.#context = context;
    this.#tree = slideOfTree(context.grid, context.head);
    this.projects = new ListedProjects(context, above);
  }

  /** Reads a row; answers whether it is of the list. */
  read(row: number): boolean {
    const { grid, head } = this.#context;
    if (grid.cellsIn(row).length === 0 || isFootOfPage(grid, row)) return true;
    const total = totalBelow(this.#context, row);
    if (total !== null && this.projects.takeTotal(total)) return true;
    if (isSumRow(this.#context, row)) {
      this.isSummedUp = true;
      return true;
    }
    if ([repeatsHead, isHeadingOfProjects].some((isBetween) => isBetween(this.#context, row))) return true;
    const unit = unitOver(this.#context, row);
    if (unit !== null) {
      this.projects.beginUnit(unit);
      return true;
    }
    if (sectionKeyOf(grid, row) === 'note' || isRowOfLabels(grid.cellsIn(row))) return false;
    const lying = lyingRow(this.#context, row, this.#tree);
    const addsMoney = this.#addsMoney(lying);
    if (addsMoney) this.projects.addMoney(lying);
    else if (!this.#names(lying) && endsIndicators(grid, row, indicatorColumns(this.#context, head))) return false;
    this.isSummedUp = false;
    if (!lying.isPushed && !lying.hasSlipped && isNamingRow(this.#context, row)) this.projects.keepName(lying);
    else this.#readIndicators(lying);
    return true;
  }

  #names({ row, named, hasSlipped }: LyingRow): boolean {
    return named.text !== '' || (!hasSlipped && ownFact(this.#context, row, 'unit-name').text !== '');
  }

  /** 其中：财政拨款 in front of amounts, below the first row of a project. */
  #addsMoney(lying: LyingRow): boolean {
    const label = lying.hasSlipped && !lying.isMoved ? '' : ownFact(lying.here, lying.row, 'money-label').text;
    return isFundingRowLabel(label) && !this.projects.isNext(lying);
  }

  /** The label and the amounts of such a row, which are read. */
  #isMoney(lying: LyingRow, place: number | null): boolean {
    const isOver = ({ kind, from, to }: IndicatorColumn): boolean =>
      (kind === 'money-label' || kind === 'amount') && from <= (place ?? 0) && to >= (place ?? 0);
    return this.#addsMoney(lying) && lying.here.head.columns.some(isOver);
  }

  #readIndicators(lying: LyingRow): void {
    const { head, troubles } = this.#context;
    this.projects.settleName(lying);
    const isNext = this.projects.isNext(lying);
    const above = isNext || isAbreast(head) ? levelsUnder(head, noLevels) : this.projects.levels;
    const { indicators, levels, isOfLevels, left } = readListRow(lying, above, this.#tree);
    const pushed = troublesOfPush(this.#context, lying);
    if (!isOfLevels) troubles.push(...pushed);
    // Above the first project it may be the rest of the head.
    if (isOfLevels || !this.projects.isEmpty)
      troubles.push(...left.filter(({ column }) => !this.#isMoney(lying, column)));
    if (levels === null) {
      const [first] = lying.here.grid.cellsIn(lying.row);
      // What slipped in front of the levels and fits none of their columns is told, not dropped.
      if (lying.hasSlipped && !lying.isMoved && first !== undefined && left.length === 0 && !this.projects.isEmpty)
        troubles.push(troubleAt('unread-cell', first));
      if (pushed.length === 0) this.#keepUnit(lying);
      return;
    }
    if (isNext || (this.projects.isEmpty && !isOfLevels)) this.projects.start(lying);
    this.projects.levels = levels;
    for (const { strip, facts } of indicators) this.projects.add(strip, facts);
    troubles.push(...indicators.flatMap(({ reader }) => reader.troubles).filter(({ kind }) => kind !== 'unread-cell'));
  }

  /** A row that names without indicators: the unit whose projects follow, or a sum. */
  #keepUnit({ row, named }: LyingRow): void {
    const unit = ownFact(this.#context, row, 'unit-name');
    const name = unit.text === '' ? named : unit;
    if (name.text !== '' && !namesSum(name.text)) this.projects.keepUnit(name);
  }
}

/** A list that may go on in the next table. */
export type OpenList = {
  readonly context: Omit<ListContext, 'grid' | 'troubles'>;
  readonly columnCount: number;
  readonly above: ListAbove;
  /** What stands above its head. */
  readonly front: ReadonlySet<string>;
};

type ListReading = Reading & { readonly list: OpenList | null };

type Begun = {
  readonly context: ListContext;
  readonly from: number;
  readonly above: ListAbove | null;
  readonly front: ReadonlySet<string>;
};

const readRows = ({ context, from, above, front }: Begun): ListReading => {
  const { grid, head, unit, verdicts, troubles } = context;
  const reader = new ListReader(context, above);
  let next = from;
  while (next <= grid.rowCount && reader.read(next)) next += 1;
  const holds = (kind: IndicatorColumnKind): boolean => columnNamed(head.columns, kind) !== undefined;
  const all = reader.projects.finish();
  const [rest, ...others] = all;
  const isWhole = above === null || rest === undefined;
  const last = reader.isSummedUp ? null : reader.projects.above;
  const { columnCount } = grid;
  return {
    blocks: [
      {
        kind: 'projects',
        holdsActuals: holds('actual'),
        holdsScores: holds('self-score'),
        isOfDepartments: head.columns.some(({ kind, cell }) => kind === 'unit-name' && namesDepartment(cell)),
        ...(isWhole ? { projects: all } : { projects: others, rest }),
      },
    ],
    troubles,
    next,
    list: last === null ? null : { context: { head, unit, verdicts }, columnCount, above: last, front },
  };
};

/** What a list stands below: the unit of its amounts, and the list of the table before. */
type Over = { readonly sheetUnit: MoneyColumn | null; readonly list: OpenList | null };

/**
 * Reads a table that lists the indicators of several projects one below the other, each project in merged cells. Where it is the
 * list above again, its first rows may be the last project's.
 */
export const readProjectList = (grid: Grid, head: IndicatorHead, { sheetUnit, list }: Over): ListReading => {
  const open = list !== null && isListAgain(grid, head, { head: list.context.head, front: list.front }) ? list : null;
  const unit = unitIn(head);
  const verdicts = verdictsOf(grid, head);
  const troubles: Trouble[] = head.troubles.filter(({ column }) => !isNotMissed(head, verdicts, column));
  const known = unit ?? sheetUnit ?? open?.context.unit ?? '万元';
  const context: ListContext = { grid, head, unit: known, verdicts, troubles };
  const front = open?.front ?? frontOf(grid, head);
  const read = readRows({ context, from: head.lastRow + 1, above: open?.above ?? null, front });
  const ofUnit = unit === null ? [] : [{ kind: 'money-unit' as const, unit }];
  return { ...read, blocks: [...ofUnit, ...read.blocks, ...monthsOver(head.columns)] };
};

/** A level, or a sign of a target, tells the row of an indicator from one of any other table of as many columns. */
const isOfIndicator = (grid: Grid, row: number): boolean =>
  grid.cellsIn(row).some(({ text }) => isLevelName(text) || startsWithSign(text));

/**
 * Reads rows that carry on, without a head, the list of the table before: they stand under its columns, and where they name
 * no project they are the last one's. Null for rows that do not.
 */
export const readRestOfList = (grid: Grid, row: number, list: OpenList): ListReading | null => {
  const head = { ...list.context.head, lastRow: row - 1 };
  const isUnder = grid.columnCount === list.columnCount && isOfIndicator(grid, row) && couldCarryOn(grid, row, head);
  if (!isUnder) return null;
  return readRows({
    context: { ...list.context, head, grid, troubles: [] },
    from: row,
    above: list.above,
    front: list.front,
  });
};
