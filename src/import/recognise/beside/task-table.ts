import type { Task, TaskAmounts } from '../../../domain/evaluation/evaluation.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { amountFact, looksLikeAmount, rateFact, said } from '../table/amounts.ts';
import {
  blank,
  type Block,
  certain,
  type Fact,
  type FundingFacts,
  type MoneyColumn,
  type Reading,
  type Trouble,
  troubleAt,
} from '../blocks.ts';
import { isBlankText, isPlaceholder, oneLine, plainNumber } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { findSubHead } from '../columns/header-columns.ts';
import { fundingRowKind } from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { findIndicatorHead } from '../columns/indicator-head.ts';
import { isHeading, moneyUnitIn } from '../table/lines.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';
import { isTaskHead, sectionKeyOf } from '../table/sections.ts';
import { type Part, type TaskColumn, taskColumns, type TaskColumnKind } from './task-columns.ts';

type RowContext = {
  readonly grid: Grid;
  readonly columns: readonly TaskColumn[];
  readonly unit: MoneyColumn;
  readonly troubles: Trouble[];
  /** How far the row at hand slipped to the left of its head. */
  readonly slip: number;
};

const factOf = ({ grid, columns, slip }: RowContext, row: number, kind: TaskColumnKind): Fact => {
  const column = columns.find((candidate) => candidate.kind === kind);
  if (column === undefined) return blank;
  const fact = joined(cellsUnder(grid, row, { from: column.from - slip, to: column.to - slip }).own);
  return slip === 0 ? fact : { ...fact, isDoubtful: true };
};

/** An amount of 金额合计 left of all columns of money: the row slipped there. */
const slipOf = (grid: Grid, row: number, columns: readonly TaskColumn[]): number => {
  const money = columns.find(({ kind }) => /^(?:initial$|budget-|executed-)/u.test(kind));
  const isNumbered = ({ column }: RawCell): boolean =>
    columns.some(({ kind, from, to }) => kind === 'aside' && column >= from && column <= to);
  const amount = grid.cellsIn(row).find((cell) => looksLikeAmount(cell.text) && !isNumbered(cell));
  return money === undefined || amount === undefined ? 0 : Math.max(0, money.from - amount.column);
};

const amountsOf = (context: RowContext, row: number, side: 'budget' | 'executed'): Readonly<Record<Part, Fact>> => {
  const read = (part: Part): Fact =>
    amountFact(factOf(context, row, `${side}-${part}`), context.unit, context.troubles);
  return { total: read('total'), appropriation: read('appropriation'), other: read('other') };
};

const texts = (amounts: Readonly<Record<Part, Fact>>): TaskAmounts => ({
  total: amounts.total.text,
  appropriation: amounts.appropriation.text,
  other: amounts.other.text,
});

const totalRows = (context: RowContext, row: number, label: string, hasExecuted: boolean): readonly FundingFacts[] => {
  const budget = amountsOf(context, row, 'budget');
  const executed = amountsOf(context, row, 'executed');
  const initial = amountFact(factOf(context, row, 'initial'), context.unit, context.troubles);
  const budgetField = hasExecuted || said(initial) !== null ? 'adjustedBudgetText' : 'initialBudgetText';
  const values = (part: Part): FundingFacts['values'] => ({
    ...(said(budget[part]) === null ? {} : { [budgetField]: budget[part] }),
    ...(said(executed[part]) === null ? {} : { executedAmountText: executed[part] }),
  });
  const points = (kind: 'max-score' | 'self-score'): Fact => {
    const fact = factOf(context, row, kind);
    return { ...fact, text: plainNumber(fact.text) ?? '' };
  };
  const scores = {
    maxScoreText: points('max-score'),
    selfScoreText: points('self-score'),
    rateText: rateFact(factOf(context, row, 'rate'), context.troubles),
  };
  const begun = said(initial) === null ? {} : { initialBudgetText: initial };
  const scored = Object.fromEntries(Object.entries(scores).filter(([, fact]) => said(fact) !== null));
  return [
    { kind: 'total', label, values: { ...begun, ...values('total'), ...scored } },
    { kind: 'current-year-appropriation', label: '财政拨款', values: values('appropriation') },
    { kind: 'other', label: '其他资金', values: values('other') },
  ];
};

/** 主要内容, and 期望达到的目标 or 备注 where a form has both. */
const contentOf = ({ grid, columns, slip }: RowContext, row: number): string =>
  columns
    .filter(({ kind }) => kind === 'content')
    .map(({ from, to }) => joined(cellsUnder(grid, row, { from: from - slip, to: to - slip }).own).text)
    .filter((text) => !isBlankText(text))
    .join('\n');

const taskOf = (context: RowContext, row: number): Task | null => {
  const name = oneLine(factOf(context, row, 'name').text);
  const content = contentOf(context, row);
  const completion = factOf(context, row, 'completion').text;
  const budget = texts(amountsOf(context, row, 'budget'));
  const executed = texts(amountsOf(context, row, 'executed'));
  const isFilled = [content, completion, ...Object.values(budget), ...Object.values(executed)].some(
    (text) => !isBlankText(text),
  );
  const isNamed = !isBlankText(name) && !isPlaceholder(name) && !/^任务[\d一二三四五六七八九十]*[:：]?$/u.test(name);
  return isFilled || isNamed ? { name, content, completion, budget, executed } : null;
};

const besideKinds = new Set<TaskColumn['kind']>(['initial', 'beside', 'max-score', 'self-score', 'unknown']);

/**
 * What a task has no place for: 年初预算数 where it has another budget too, its points, why it spent less, a second column
 * of one kind, and what stands under heads nobody knows.
 */
const besideTask = ({ grid, columns, slip }: RowContext, row: number, name: string): readonly Block[] =>
  columns
    .filter((column, index) => {
      const isSecond = columns.findIndex(({ kind }) => kind === column.kind) < index;
      const isRead = column.kind === 'content' || column.kind === 'aside' || column.kind === 'rate';
      return besideKinds.has(column.kind) || (isSecond && !isRead);
    })
    .map(({ from, to, cell }): Extract<Block, { kind: 'aside' }> => {
      const value = joined(cellsUnder(grid, row, { from: from - slip, to: to - slip }).own);
      const isDoubtful = value.isDoubtful || slip !== 0;
      return { kind: 'aside', label: `${name} ${oneLine(cell.text)}`, value: { ...value, isDoubtful } };
    })
    .filter(({ value }) => !isBlankText(value.text));

const isTotalLabel = (text: string): boolean => headerKey(text) === 'total' || fundingRowKind(text) === 'total';

/** Reads 年度主要任务; its 金额合计 is the money of the whole department. */
export const readTaskTable = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  // Told once for all readers, and few rows are heads.
  if (sectionKeyOf(grid, row) !== 'head' || !isTaskHead(grid.cellsIn(row))) return null;
  const subRow = findSubHead(grid, row);
  const columns = taskColumns(grid, row, subRow);
  const unit = moneyUnitIn(grid.cellsIn(row));
  const troubles: Trouble[] = columns
    .filter((column) => column.kind === 'unknown')
    .map((column) => troubleAt('unknown-label', column.cell));
  const context: RowContext = { grid, columns, unit: unit ?? sheetUnit ?? '万元', troubles, slip: 0 };
  const hasExecuted = columns.some((column) => column.kind.startsWith('executed-'));
  const tasks: Task[] = [];
  const asides: Block[] = [];
  let funding: readonly FundingFacts[] = [];
  let isDoubtful = false;
  let next = (subRow ?? row) + 1;
  for (; next <= grid.rowCount; next += 1) {
    const cells = grid.cellsIn(next);
    const label = cells[0];
    if (label === undefined) continue;
    if (isTotalLabel(label.text)) {
      const slip = slipOf(grid, next, columns);
      if (slip > 0) troubles.push(troubleAt('shifted-row', label));
      funding = totalRows({ ...context, slip }, next, oneLine(label.text), hasExecuted);
      next += 1;
      break;
    }
    const isHeadingAlone = cells.length === 1 && isHeading(label.text);
    if (sectionKeyOf(grid, next) !== null || isHeadingAlone || findIndicatorHead(grid, next) !== null) break;
    const slip = slipOf(grid, next, columns);
    if (slip > 0) troubles.push(troubleAt('shifted-row', label));
    isDoubtful ||= slip > 0 || cells.some((cell) => cell.uncertain === true);
    const task = taskOf({ ...context, slip }, next);
    if (task !== null) tasks.push(task);
    if (task !== null) asides.push(...besideTask({ ...context, slip }, next, task.name));
  }
  const head = grid.cellsIn(row)[0];
  return {
    blocks: [
      { kind: 'tasks', tasks, cell: head === undefined ? null : certain(head).cell, isDoubtful },
      ...(funding.length === 0 ? [] : [{ kind: 'funding' as const, unit, rows: funding, isSumOfTasks: true }]),
      ...asides,
    ],
    troubles,
    next,
  };
};
