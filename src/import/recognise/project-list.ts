import type { FundingField } from '../../domain/budget/funding.ts';
import { amountFact, said } from './amounts.ts';
import {
  blank,
  type Fact,
  type FundingFacts,
  type IndicatorFacts,
  type MoneyColumn,
  type ProjectFacts,
  type Reading,
  type Trouble,
} from './blocks.ts';
import { isBlankText, oneLine } from './cell-text.ts';
import type { Grid } from './grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { endsIndicators, noLevels } from './indicator-block.ts';
import type { IndicatorHead } from './indicator-head.ts';
import { type Levels, readIndicatorRow, RowReader } from './indicator-row.ts';
import { fundingColumnKind } from './labels/funding-labels.ts';
import type { IndicatorColumnKind } from './labels/indicator-labels.ts';
import { moneyUnitOf } from './lines.ts';
import { cellsUnder, joined } from './row-cells.ts';

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

const fundingOf = (context: Context, row: number): readonly FundingFacts[] => {
  const holdsActuals = columnNamed(context.head, 'actual') !== undefined;
  const columns = context.head.columns.filter((column) => column.kind === 'amount');
  return columns.flatMap((column, index): readonly FundingFacts[] => {
    const value = said(amountFact(joined(cellsUnder(context.grid, row, column).own), context.unit, context.troubles));
    if (value === null) return [];
    return [
      {
        kind: index === 0 ? 'total' : 'detail',
        label: oneLine(column.cell.text),
        values: { [fieldOf(column, holdsActuals)]: value },
      },
    ];
  });
};

type Growing = { -readonly [Key in keyof ProjectFacts]: ProjectFacts[Key] } & { rows: IndicatorFacts[] };

const startProject = (context: Context, row: number, unit: Fact): Growing => ({
  row,
  project: ownFact(context, row, 'project'),
  unit: ownFact(context, row, 'unit-name').text === '' ? unit : ownFact(context, row, 'unit-name'),
  department: ownFact(context, row, 'department'),
  goal: ownFact(context, row, 'goal'),
  funding: fundingOf(context, row),
  attributes: [],
  rows: [],
});

const saysSomething = (facts: IndicatorFacts): boolean =>
  [facts.name, facts.target, facts.actual].some((fact) => !isBlankText(fact.text));

const indicatorColumns = (head: IndicatorHead): readonly IndicatorColumn[] =>
  head.columns.filter((column) => !['project', 'unit-name', 'department', 'goal', 'amount'].includes(column.kind));

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
    const isProjectRow =
      ownFact(context, next, 'project').text !== '' || ownFact(context, next, 'unit-name').text !== '';
    if (!isProjectRow && endsIndicators(grid, next, columns)) break;
    const reader = new RowReader(grid, next, columns);
    const named = ownFact(context, next, 'project');
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
