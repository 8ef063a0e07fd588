import { squash } from '../../../domain/number/fold.ts';
import type { MoneyColumn, Reading, Trouble } from '../blocks.ts';
import { monthsOver } from '../beside/months-over.ts';
import { columnNamed } from '../columns/header-columns.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { endsIndicators } from '../indicators/end-of-indicators.ts';
import { levelsUnder } from '../indicators/indicator-block.ts';
import { noLevels } from '../indicators/indicator-row.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';
import type { Grid } from '../table/grid.ts';
import { moneyUnitOf } from '../table/lines.ts';
import { isRowOfLabels, sectionKeyOf } from '../table/sections.ts';
import { slideOfTree } from './level-rows.ts';
import { indicatorColumns, readListRow } from './list-row.ts';
import { isHeadingOfProjects, unitOver } from './bands.ts';
import { isSumRow, repeatsHead, totalBelow } from './list-rows.ts';
import { ListedProjects } from './listed-projects.ts';
import { type LyingRow, lyingRow, troublesOfPush } from './lying-row.ts';
import { isNamingRow } from './naming-rows.ts';
import { isAbreast, type ListContext, ownFact, type Verdicts, verdictsOf } from './project-facts.ts';

/** A head that nobody knows, over what is kept as an attribute or is the verdict. */
const isKeptBeside = (head: IndicatorHead, { total, grade }: Verdicts, place: number | null): boolean =>
  [total, grade].some((verdict) => verdict?.cell.column === place) ||
  (isAbreast(head) && head.columns.some(({ group, cell }) => group === null && cell.column === place));

const unitIn = (head: IndicatorHead): MoneyColumn | null =>
  head.columns
    .flatMap(({ cell, group }) => [cell, group ?? cell])
    .map(({ text }) => moneyUnitOf(text))
    .find((found) => found !== null) ?? null;

/** Reads the rows of a list one after the other. */
class ListReader {
  readonly projects: ListedProjects;
  readonly #context: ListContext;
  /** How far the rows of levels slid. */
  readonly #tree: number | null;

  constructor(context: ListContext) {
    this.#context = context;
    this.#tree = slideOfTree(context.grid, context.head);
    this.projects = new ListedProjects(context);
  }

  /** Reads a row; answers whether it is of the list. */
  read(row: number): boolean {
    const { grid, head } = this.#context;
    if (grid.cellsIn(row).length === 0) return true;
    const total = totalBelow(this.#context, row);
    if (total !== null && this.projects.takeTotal(total)) return true;
    if ([isSumRow, repeatsHead, isHeadingOfProjects].some((isBetween) => isBetween(this.#context, row))) return true;
    const unit = unitOver(this.#context, row);
    if (unit !== null) {
      this.projects.beginUnit(unit);
      return true;
    }
    if (sectionKeyOf(grid, row) === 'note' || isRowOfLabels(grid.cellsIn(row))) return false;
    const lying = lyingRow(this.#context, row, this.#tree);
    if (!this.#names(lying) && endsIndicators(grid, row, indicatorColumns(this.#context, head))) return false;
    if (!lying.isPushed && !lying.hasSlipped && isNamingRow(this.#context, row)) this.projects.keepName(lying);
    else this.#readIndicators(lying);
    return true;
  }

  #names({ row, named, hasSlipped }: LyingRow): boolean {
    return named.text !== '' || (!hasSlipped && ownFact(this.#context, row, 'unit-name').text !== '');
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
    if (isOfLevels || !this.projects.isEmpty) troubles.push(...left);
    if (levels === null) {
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
    if (name.text !== '' && !/合计|总计|小计/u.test(squash(name.text))) this.projects.keepUnit(name);
  }
}

/** Reads a table that lists the indicators of several projects one below the other, each project in merged cells. */
export const readProjectList = (grid: Grid, head: IndicatorHead, sheetUnit: MoneyColumn | null): Reading => {
  const unit = unitIn(head);
  const verdicts = verdictsOf(grid, head);
  const troubles: Trouble[] = head.troubles.filter(({ column }) => !isKeptBeside(head, verdicts, column));
  const reader = new ListReader({ grid, head, unit: unit ?? sheetUnit ?? '万元', verdicts, troubles });
  let next = head.lastRow + 1;
  while (next <= grid.rowCount && reader.read(next)) next += 1;
  const holds = (kind: IndicatorColumnKind): boolean => columnNamed(head.columns, kind) !== undefined;
  return {
    blocks: [
      ...(unit === null ? [] : [{ kind: 'money-unit' as const, unit }]),
      {
        kind: 'projects',
        holdsActuals: holds('actual'),
        holdsScores: holds('self-score'),
        projects: reader.projects.finish(),
      },
      ...monthsOver(head.columns),
    ],
    troubles,
    next,
  };
};
