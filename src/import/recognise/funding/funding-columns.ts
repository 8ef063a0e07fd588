import { squash } from '../../../domain/number/fold.ts';
import type { FundingField } from '../../../domain/budget/funding.ts';
import { amountFact, convertedAmount, fullScore, isBeyond, looksLikeAmount, rateFact } from '../table/amounts.ts';
import { blank, certain, doubtful, type Fact, type MoneyColumn, type Trouble, troubleAt } from '../blocks.ts';
import { isBlankText, plainNumber } from '../table/cell-text.ts';
import { type Grid, lastColumn, lastRow } from '../table/grid.ts';
import { findSubHead, type HeadColumn, headColumns } from '../columns/header-columns.ts';
import { ofFormYear, ofWholeYear } from './funding-years.ts';
import {
  type FundingColumnKind,
  fundingColumnKind,
  fundingHeadKind,
  fundingRowKind,
  isFundingBlockLabel,
  isFundingRowLabel,
  namesDivision,
} from '../labels/funding-labels.ts';
import { labelForms } from '../labels/normalise-label.ts';
import { isCostHead } from '../table/sections.ts';
import { yearAbove } from '../table/year-above.ts';

export type FundingColumn = HeadColumn<FundingColumnKind>;

/** Where the values of a column go. */
export const fieldOf: Readonly<Record<Exclude<FundingColumnKind, 'aside'>, FundingField>> = {
  initial: 'initialBudgetText',
  adjusted: 'adjustedBudgetText',
  executed: 'executedAmountText',
  rate: 'rateText',
  'max-score': 'maxScoreText',
  'self-score': 'selfScoreText',
};

const isAmountColumn = (kind: FundingColumn['kind']): boolean =>
  kind === 'initial' || kind === 'adjusted' || kind === 'executed';

const pointsFact = (fact: Fact, troubles: Trouble[]): Fact => {
  if (fact.cell === null || isBlankText(fact.text)) return { ...fact, text: '' };
  const number = plainNumber(fact.text);
  if (number !== null) return { ...fact, text: number, isDoubtful: fact.isDoubtful || isBeyond(number, fullScore) };
  troubles.push(troubleAt('number-unreadable', fact.cell));
  return { ...fact, isDoubtful: true };
};

/** A cell of the money block read by the kind of its column. */
export const valueOf = (
  fact: Fact,
  kind: Exclude<FundingColumnKind, 'aside'>,
  units: { readonly own: MoneyColumn; readonly block: MoneyColumn },
  troubles: Trouble[],
): Fact => {
  if (isAmountColumn(kind)) return convertedAmount(amountFact(fact, units.own, troubles), units.own, units.block);
  return kind === 'rate' ? rateFact(fact, troubles) : pointsFact(fact, troubles);
};

/** The column's kinds: of two columns of one kind the first counts (年初预算 before 全年预算 keeps its own name). */
const settle = (columns: readonly FundingColumn[]): readonly FundingColumn[] => {
  const seen = new Set<FundingColumn['kind']>();
  return columns.map((column) => {
    if (column.kind === 'aside' || column.kind === 'unknown') return column;
    if (seen.has(column.kind)) return { ...column, kind: 'aside' };
    seen.add(column.kind);
    return column;
  });
};

/** 预算安排数 | 调整后预算数: beside what was adjusted the other is what the year began with. */
const withInitial = (columns: readonly FundingColumn[]): readonly FundingColumn[] => {
  const adjusted = columns.filter(({ kind }) => kind === 'adjusted');
  const others = adjusted.filter(({ cell }) => !/调整/u.test(squash(cell.text)));
  const isOpen = columns.every(({ kind }) => kind !== 'initial');
  if (!isOpen || adjusted.length !== 2 || others.length !== 1) return columns;
  return columns.map((column) => (column === others[0] ? { ...column, kind: 'initial' } : column));
};

/** 年初预算数 | 调整预算数 | 调整后预算数: by how much the budget changed is told beside what it came to. */
const withoutChange = (columns: readonly FundingColumn[]): readonly FundingColumn[] => {
  const isChanged = ({ kind, cell }: FundingColumn): boolean =>
    kind === 'adjusted' && /调整后/u.test(squash(cell.text));
  const isChange = (column: FundingColumn): boolean =>
    column.kind === 'adjusted' && /调整/u.test(squash(column.cell.text)) && !isChanged(column);
  return columns.some(isChanged)
    ? columns.map((column) => (isChange(column) ? { ...column, kind: 'aside' } : column))
    : columns;
};

/** 年度预算资金 in front of 年初预算 and 调整后预算: the label of the block, for another column says the same. */
const isLabelOfBlock = (columns: readonly FundingColumn[]): boolean => {
  const [first, ...others] = columns;
  return first !== undefined && isFundingRowLabel(first.cell.text) && others.some((other) => other.kind === first.kind);
};

/**
 * 中央 | 本级 | 其他 | 合计 | 执行数: what the sources sum up to, in front of what was spent, is the budget, and 年初预算 |
 * 年中调整 | 小计 the adjusted one.
 */
const withSumOfSources = (columns: readonly FundingColumn[]): readonly FundingColumn[] => {
  const executed = columns.find(({ kind }) => kind === 'executed');
  const changes = columns.some(({ kind, cell }) => kind === 'aside' && /年中/u.test(cell.text));
  const holdsBudget = columns.some(({ kind }) => kind === 'adjusted' || (kind === 'initial' && !changes));
  if (executed === undefined || holdsBudget) return columns;
  return columns.map((column) =>
    column.kind === 'unknown' && column.from < executed.from && fundingRowKind(column.cell.text) === 'total'
      ? { ...column, kind: 'adjusted' }
      : column,
  );
};

/** 资金年度总额 in front of 年初预算数: the label of the first row, merged up into the head. */
const isLabelOfRow = (columns: readonly FundingColumn[], { kind, cell }: FundingColumn): boolean =>
  kind === 'unknown' && fundingRowKind(cell.text) === 'total' && columns.some((other) => other.kind === 'initial');

/** The second row of the head: 年初预算 | 年中调整 | 小计 under 预算安排, 拨付金额 | 实现率 under 拨付情况. */
export const fundingSubHead = (grid: Grid, row: number): number | null => {
  const groups = grid.cellsIn(row).filter((cell) => cell.columnSpan > 1 && lastRow(cell) === row);
  const below = grid.cellsIn(row + 1);
  const known = new Set(below.map(({ text }) => fundingColumnKind(text)).filter((kind) => kind !== null));
  const isUnder = below.every((cell) =>
    groups.some((group) => cell.column >= group.column && lastColumn(cell) <= lastColumn(group)),
  );
  const isMoney = groups.length >= 2 && isUnder && known.size >= 2 && !below.some(({ text }) => looksLikeAmount(text));
  return findSubHead(grid, row) ?? (isMoney ? row + 1 : null);
};

/** 100% stands below 执行率: the row keeps to its head, however many of its last places are blank. */
const isRateInPlace = (columns: readonly FundingColumn[], grid: Grid, row: number): boolean => {
  const rate = columns.find(({ kind }) => kind === 'rate');
  const below = rate === undefined ? null : grid.at(row, rate.from);
  return below?.row === row && /\d[%％]$/u.test(below.text.trim());
};

/** The columns of the block from the first that holds values. */
export const columnsOf = (grid: Grid, row: number, subRow: number | null): readonly FundingColumn[] => {
  // 预算安排 {总额, 财政资金, 其他资金}: the whole counts, its parts are kept beside.
  const isOfCosts = isCostHead(grid.cellsIn(row));
  const kindOf = (text: string, group: string): FundingColumnKind | null => {
    const own = isOfCosts && labelForms(text).includes('金额') ? 'initial' : fundingHeadKind(text);
    if (own !== null || group === '') return own;
    return fundingRowKind(text) === 'total' || !isFundingRowLabel(text) ? fundingColumnKind(group) : 'aside';
  };
  const all = withSumOfSources(headColumns(grid, { row, subRow }, kindOf));
  const firstRow = (subRow ?? row) + 1;
  const holdsLabels = (column: FundingColumn): boolean => {
    const below = grid.at(firstRow, column.from);
    return below !== null && below.text.trim() !== '' && below !== column.cell && !looksLikeAmount(below.text);
  };
  const last = all.at(-1);
  const endsFilled = last !== undefined && grid.at(firstRow, last.from)?.row === firstRow;
  const isFullRow =
    !grid.cellsIn(firstRow).some((cell) => isFundingRowLabel(cell.text)) ||
    endsFilled ||
    isRateInPlace(all, grid, firstRow);
  // A head nobody knows over an amount is a column too, unless the row slipped to the left: it is told, not dropped.
  const holdsAmount = ({ from }: FundingColumn): boolean => {
    const below = grid.at(firstRow, from);
    return isFullRow && below?.row === firstRow && below.text.trim() !== '' && looksLikeAmount(below.text);
  };
  const [label, ...values] = grid.cellsIn(firstRow);
  // 年度预算数 may name the block; right in front of as many heads as the slid row holds values it is a head as well.
  const isFilledFrom = (index: number): boolean =>
    label !== undefined && isFundingRowLabel(label.text) && values.length === all.length - index;
  const firstAmount = all.findIndex(
    (column, index) =>
      (column.kind !== 'unknown' || (holdsAmount(column) && (index > 0 || endsFilled) && !isLabelOfRow(all, column))) &&
      (column.kind !== 'aside' || holdsAmount(column)) &&
      !(column.kind === 'unknown' && namesDivision(column.cell.text)) &&
      (!isFundingBlockLabel(column.cell.text) || (index > 0 && (holdsAmount(column) || isFilledFrom(index)))) &&
      !(index === 0 && (holdsLabels(column) || isLabelOfBlock(all))),
  );
  const held = all.filter(
    (column, index) => index >= firstAmount && !(isFundingBlockLabel(column.cell.text) && index < firstAmount),
  );
  return settle(ofWholeYear(withInitial(withoutChange(ofFormYear(held, yearAbove(grid, row))))));
};

const pointsSaid = (text: string): string | undefined => /[（(](?:满分)?(\d+(?:\.\d+)?)分/u.exec(squash(text))?.[1];

/** Points printed in the head of the score or the rate, 得分（10分）, or, less sure, in the block's label: 预算执行情况（20分）. */
export const pointsInLabel = (grid: Grid, row: number, columns: readonly FundingColumn[]): Fact => {
  for (const kind of ['self-score', 'rate'] as const) {
    const head = columns.find((column) => column.kind === kind)?.cell;
    const points = head === undefined ? undefined : pointsSaid(head.text);
    if (head !== undefined && points !== undefined) return certain(head, points);
  }
  for (const cell of [...grid.cellsIn(row), grid.at(row, grid.firstColumn)]) {
    const points = cell !== null && isFundingBlockLabel(cell.text) ? pointsSaid(cell.text) : undefined;
    if (cell !== null && points !== undefined) return doubtful(cell, points);
  }
  return blank;
};
