import type { FundingField } from '../../domain/budget/funding.ts';
import { amountFact, said } from './amounts.ts';
import {
  blank,
  certain,
  type Fact,
  type FundingFacts,
  type IndicatorFacts,
  type MoneyColumn,
  type ProjectFacts,
  type Reading,
  type Trouble,
} from './blocks.ts';
import { squash } from '../../domain/number/fold.ts';
import { isBlankText, oneLine } from './cell-text.ts';
import type { Grid } from './grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { endsIndicators } from './indicator-block.ts';
import type { IndicatorHead } from './indicator-head.ts';
import { type Levels, noLevels, readIndicatorRow } from './indicator-row.ts';
import { RowReader } from './row-reader.ts';
import { fundingColumnKind } from './labels/funding-labels.ts';
import type { IndicatorColumnKind } from './labels/indicator-labels.ts';
import { isCategoryName, isSubcategoryName } from './labels/level-names.ts';
import { moneyUnitOf } from './lines.ts';
import { cellsUnder, joined } from './row-cells.ts';
import { sectionKeyOf } from './sections.ts';

type Context = {
  readonly grid: Grid;
  readonly head: IndicatorHead;
  readonly unit: MoneyColumn;
  readonly troubles: Trouble[];
};

const columnNamed = (head: IndicatorHead, kind: IndicatorColumnKind): IndicatorColumn | undefined =>
  head.columns.find((column) => column.kind === kind);

const ownFact = (context: Context, row: number, kind: IndicatorColumnKind): Fact => {
  const column = columnNamed(context.head, kind);
  return column === undefined ? blank : joined(cellsUnder(context.grid, row, column).own);
};

const fieldOf = (column: IndicatorColumn, holdsActuals: boolean): FundingField => {
  const kind = fundingColumnKind(column.cell.text);
  if (kind === 'executed') return 'executedAmountText';
  return holdsActuals && kind === 'adjusted' ? 'adjustedBudgetText' : 'initialBudgetText';
};

/** The project's amounts: one row of money, a second amount of the same kind beside it. */
const fundingOf = (context: Context, row: number): readonly FundingFacts[] => {
  const holdsActuals = columnNamed(context.head, 'actual') !== undefined;
  const total: Partial<Record<FundingField, Fact>> = {};
  const details: FundingFacts[] = [];
  let totalLabel = '';
  for (const column of context.head.columns.filter((candidate) => candidate.kind === 'amount')) {
    const own = joined(cellsUnder(context.grid, row, column).own);
    const value = said(amountFact(own, context.unit, context.troubles));
    if (value === null) continue;
    const field = fieldOf(column, holdsActuals);
    const label = oneLine(column.cell.text);
    if (total[field] === undefined) {
      total[field] = value;
      totalLabel ||= label;
    } else details.push({ kind: 'detail', label, values: { [field]: value } });
  }
  return totalLabel === '' ? details : [{ kind: 'total', label: totalLabel, values: total }, ...details];
};

type Growing = { -readonly [Key in keyof ProjectFacts]: ProjectFacts[Key] } & { rows: IndicatorFacts[] };

/** The text of a column here, or in the merged cell reaching down from above. */
const reachingFact = (context: Context, row: number, kind: IndicatorColumnKind): Fact => {
  const own = ownFact(context, row, kind);
  const column = columnNamed(context.head, kind);
  if (own.text !== '' || column === undefined) return own;
  const above = cellsUnder(context.grid, row, column).above;
  return above === null ? blank : certain(above);
};

const startProject = (context: Context, row: number, unit: Fact): Growing => ({
  row,
  project: ownFact(context, row, 'project'),
  unit: reachingFact(context, row, 'unit-name').text === '' ? unit : reachingFact(context, row, 'unit-name'),
  department: reachingFact(context, row, 'department'),
  goal: ownFact(context, row, 'goal'),
  funding: fundingOf(context, row),
  attributes: [],
  rows: [],
});

/** 合计 of all projects: their amounts are in the rows already. */
const isSumRow = (context: Context, row: number): boolean => {
  const [first, second] = context.grid.cellsIn(row);
  const isSum = [first, second].some((cell) => cell !== undefined && /^(?:合计|总计|小计)$/u.test(squash(cell.text)));
  const name = columnNamed(context.head, 'name');
  return (
    isSum &&
    (name === undefined ||
      !context.grid.cellsIn(row).some((cell) => cell.column >= name.from && cell.column <= name.to))
  );
};

const saysSomething = (facts: IndicatorFacts): boolean =>
  [facts.name, facts.target, facts.actual].some((fact) => !isBlankText(fact.text));

const indicatorColumns = (head: IndicatorHead): readonly IndicatorColumn[] =>
  head.columns.filter((column) => !['project', 'unit-name', 'department', 'goal', 'amount'].includes(column.kind));

const isLevel = (text: string): boolean => isCategoryName(text) || isSubcategoryName(text);

/** Reads a table that lists the indicators of several projects one below the other, each project in merged cells. */
export const readProjectList = (grid: Grid, head: IndicatorHead, sheetUnit: MoneyColumn | null): Reading => {
  const unit = head.columns.map((column) => moneyUnitOf(column.cell.text)).find((found) => found !== null) ?? null;
  const troubles: Trouble[] = [...head.troubles];
  const context: Context = { grid, head, unit: unit ?? sheetUnit ?? '万元', troubles };
  const columns = indicatorColumns(head);
  const projects: Growing[] = [];
  let levels: Levels = noLevels;
  let unitName: Fact = blank;
  let next = head.lastRow + 1;
  for (; next <= grid.rowCount; next += 1) {
    if (grid.cellsIn(next).length === 0) continue;
    if (isSumRow(context, next)) continue;
    if (sectionKeyOf(grid, next) === 'note') break;
    const printed = ownFact(context, next, 'project');
    // A level in the project's place: the row slipped to the left.
    const named = isLevel(printed.text) ? blank : printed;
    const isProjectRow = named.text !== '' || ownFact(context, next, 'unit-name').text !== '';
    if (!isProjectRow && endsIndicators(grid, next, columns)) break;
    const reader = new RowReader(grid, next, columns);
    const known = projects.at(-1);
    const isNew =
      named.text !== '' &&
      (known === undefined || named.text !== known.project.text || ownFact(context, next, 'goal').text !== '');
    const facts = readIndicatorRow(reader, next, isNew ? noLevels : levels);
    if (!saysSomething(facts)) {
      // A row that only names: the unit whose projects follow, or a sum.
      const name = ownFact(context, next, 'unit-name').text === '' ? named : ownFact(context, next, 'unit-name');
      if (name.text !== '' && !/合计|总计|小计/u.test(name.text)) unitName = name;
      continue;
    }
    if (isNew || known === undefined) projects.push(startProject(context, next, unitName));
    levels = { category: facts.category, subcategory: facts.subcategory };
    projects.at(-1)?.rows.push(facts);
    troubles.push(...reader.troubles.filter((trouble) => trouble.kind !== 'unread-cell'));
  }
  const holds = (kind: IndicatorColumnKind): boolean => columnNamed(head, kind) !== undefined;
  return {
    blocks: [
      ...(unit === null ? [] : [{ kind: 'money-unit' as const, unit }]),
      { kind: 'projects', holdsActuals: holds('actual'), holdsScores: holds('self-score'), projects },
    ],
    troubles,
    next,
  };
};
