import type { RawCell } from '../../read/raw-table.ts';
import type { FundingField } from '../../../domain/budget/funding.ts';
import { looksLikeAmount, said, shareAsPercent } from '../table/amounts.ts';
import { type Block, type Fact, type FundingFacts, type MoneyColumn, type Trouble, troubleAt } from '../blocks.ts';
import { holdsWords, isBlankText, oneLine } from '../table/cell-text.ts';
import { fieldOf, type FundingColumn, valueOf } from './funding-columns.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import {
  bareRowLabel,
  type FundingColumnKind,
  fundingColumnKind,
  fundingRowKind,
  isFundingBlockLabel,
  isFundingRowLabel,
  isSpendingKind,
} from '../labels/funding-labels.ts';
import { moneyUnitOf } from '../table/lines.ts';
import { amountIn } from './money-cells.ts';
import type { PartColumn } from './parts-in-columns.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';

const labelOf = (grid: Grid, row: number, firstColumn: number): string => {
  const labels = grid.cellsIn(row).filter((cell) => cell.column < firstColumn && !looksLikeAmount(cell.text));
  const above: string[] = [];
  for (let column = firstColumn - 1; column >= 1 && labels.length === 0 && above.length === 0; column -= 1) {
    const cell = grid.at(row, column);
    if (cell !== null && cell.row < row && lastColumn(cell) < firstColumn && isFundingRowLabel(cell.text))
      above.push(cell.text);
  }
  return oneLine(labels.at(-1)?.text ?? above[0] ?? '');
};

/** 其中：财政资金 | 520 under each head: the label of the row stands beside its amounts. */
const labelBeside = (grid: Grid, row: number, first: FundingColumn | undefined): string => {
  const [label, ...amounts] = first === undefined ? [] : cellsUnder(grid, row, first).own;
  return label !== undefined && amounts.length > 0 && isFundingRowLabel(label.text) ? oneLine(label.text) : '';
};

/** What is known of a table of money when one of its rows is read. */
export type FundingRowContext = {
  readonly grid: Grid;
  readonly columns: readonly FundingColumn[];
  readonly unit: MoneyColumn;
  readonly troubles: Trouble[];
  readonly hasSlippedHead: boolean;
  readonly parts: readonly PartColumn[];
};

/** A percentage in front of its column, in a row without a label or under the points or an amount: all of it slipped to the left. */
const slipOfRate = ({ grid, columns }: Pick<FundingRowContext, 'grid' | 'columns'>, row: number): number => {
  const cells = grid.cellsIn(row);
  const rate = columns.find(({ kind }) => kind === 'rate');
  const percent = cells.find((cell) => /[%％]$/u.test(cell.text.trim()));
  const isBare = cells[0] !== undefined && looksLikeAmount(cells[0].text);
  const isUnderOther = columns.some(
    ({ kind, from, to }) =>
      kind !== 'rate' &&
      kind !== 'aside' &&
      kind !== 'unknown' &&
      kind !== 'self-score' &&
      percent !== undefined &&
      percent.column >= from &&
      percent.column <= to,
  );
  return rate === undefined || percent === undefined || !(isBare || isUnderOther)
    ? 0
    : Math.max(0, rate.from - percent.column);
};

/** 预算资金 | 650 | 812.5 | 617.5: the words of a block in front of nothing but amounts name their row. */
export const isRowOfBlock = ([label, ...amounts]: readonly RawCell[]): boolean =>
  label !== undefined &&
  isFundingBlockLabel(label.text) &&
  amounts.length >= 3 &&
  amounts.every(({ text }) => looksLikeAmount(text));

/** 100%, — in front of or behind amounts. */
const isValue = ({ text }: RawCell): boolean =>
  looksLikeAmount(text) || isBlankText(text) || /^[\d.]+[%％]$/u.test(text.trim());

/** 其中：基本支出 | 1010 | 1062.73 | …: one label, whatever its words, in front of nothing but values, which end in front of the last column too. */
const isOnlyLabel = ([label, ...values]: readonly RawCell[], columns: readonly FundingColumn[]): boolean => {
  const [first, last] = [values[0], values.at(-1)];
  const [from, to] = [columns[0]?.from ?? 0, columns.at(-1)?.to ?? 0];
  return (
    label !== undefined &&
    first !== undefined &&
    last !== undefined &&
    holdsWords(label.text) &&
    first.column === label.column + 1 &&
    (values.length >= 3 || values.length === columns.length) &&
    values.every(isValue) &&
    last.column + from - first.column <= to
  );
};

/** How far a row slipped to the left of its head: an amount directly behind the label, or none but amounts, before the first column. */
const slipOf = ({ grid, columns }: FundingRowContext, row: number): number => {
  const first = columns[0];
  const cells = grid.cellsIn(row);
  const amount = cells.find((cell) => looksLikeAmount(cell.text));
  const isLed = cells.some(
    (cell) =>
      amount !== undefined &&
      cell.column < amount.column &&
      (isFundingRowLabel(cell.text) || isSpendingKind(bareRowLabel(cell.text)) || isOnlyLabel(cells, columns)),
  );
  const isInFront = amount !== undefined && cells[0] === amount && amount.column === grid.firstColumn;
  const isBare = isInFront || cells.every((cell) => looksLikeAmount(cell.text));
  const ofRate = slipOfRate({ grid, columns }, row);
  if (ofRate > 0) return ofRate;
  if (first === undefined || amount === undefined || !(isLed || isBare) || amount.column >= first.from) return 0;
  return first.from - amount.column;
};

/** 上级转移支付 | 1750 in front of the first column of amounts: the amount is of none of them, and the row may have slipped. */
const amountInFront = ({ grid, columns }: FundingRowContext, row: number): RawCell | null => {
  const front = grid.cellsIn(row).filter((cell) => lastColumn(cell) < (columns[0]?.from ?? 1));
  const [label, amount] = front.slice(-2);
  return label !== undefined && amount !== undefined && !looksLikeAmount(label.text) && looksLikeAmount(amount.text)
    ? amount
    : null;
};

/** Labels of money begin both rows, in the same column, and no merge is left in the lower one. */
const isLabelledLikeAbove = (grid: Grid, row: number): boolean => {
  const [[label, ...values], [above]] = [grid.cellsIn(row), grid.cellsIn(row - 1)];
  return (
    label !== undefined &&
    above !== undefined &&
    label.column === above.column &&
    isFundingRowLabel(label.text) &&
    isFundingRowLabel(above.text) &&
    [label, ...values].every(({ rowSpan, columnSpan }) => rowSpan * columnSpan === 1)
  );
};

/**
 * The same for a row whose own amounts do not tell, as its first one is blank: it slipped with the labelled row above it, if
 * it fits there; and for one whose label nobody knows, where its amounts begin below those of one that slipped.
 */
const slipWithAbove = (context: FundingRowContext, row: number): number => {
  const { grid, columns } = context;
  const own = slipOf(context, row);
  if (own !== 0) return own;
  if (isLabelledLikeAbove(grid, row)) {
    const by = slipWithAbove(context, row - 1);
    return (grid.cellsIn(row).at(-1)?.column ?? 0) + by <= (columns.at(-1)?.to ?? 0) ? by : 0;
  }
  const amount = amountInFront(context, row);
  const above = grid.cellsIn(row - 1).find(({ text }) => looksLikeAmount(text));
  return amount !== null && above?.column === amount.column ? slipWithAbove(context, row - 1) : 0;
};

const doubted = (fact: Fact, isUnsure: boolean): Fact => (isUnsure ? { ...fact, isDoubtful: true } : fact);

type NamedAmount = { readonly kind: Exclude<FundingColumnKind, 'aside'>; readonly fact: Fact };

/** `执行数：379.92` below a head nobody knows: the cell itself says which amount it holds, where no column does. */
const amountOfName = (fact: Fact, columns: readonly FundingColumn[]): NamedAmount | null => {
  const [, label = '', amount = ''] = /^([^:：\d]{2,10})[:：]\s*([\d,.]+)$/u.exec(fact.text.trim()) ?? [];
  const kind = amount === '' ? null : fundingColumnKind(label);
  if (kind === null || kind === 'aside' || columns.some((column) => column.kind === kind)) return null;
  return { kind, fact: { ...fact, text: amount, isDoubtful: true } };
};

/**
 * 预算数 | 60 below 预算安排情况, 其中：财政资金 | 60 in a row that is called so: what stands in front of the amount says what its head
 * and its row say already.
 */
const withoutLabel = (own: readonly RawCell[], label: string, column: FundingColumn): readonly RawCell[] => {
  const [inFront, amount, ...others] = own;
  if (inFront === undefined || amount === undefined || others.length > 0) return own;
  const isLabelled = !looksLikeAmount(inFront.text) && looksLikeAmount(amount.text);
  const kind = fundingColumnKind(inFront.text);
  const isOfHead = isFundingRowLabel(inFront.text) ? oneLine(inFront.text) === label : kind === column.kind;
  return isLabelled && isOfHead ? [amount] : own;
};

type ReadRow = {
  readonly facts: FundingFacts;
  /** What columns of their own say of the sources of the row's money. */
  readonly parts: readonly FundingFacts[];
  readonly asides: readonly Block[];
};

const putPart = (parts: FundingFacts[], { label, field }: PartColumn, value: Fact): void => {
  const index = parts.findIndex((part) => part.label === label);
  const known = parts[index];
  if (known === undefined) parts.push({ kind: fundingRowKind(label), label, values: { [field]: value } });
  else parts[index] = { ...known, values: { ...known.values, [field]: value } };
};

/** One row of 项目资金: its amounts, what belongs to a part of them, and what has no place of its own. */
export const readFundingRow = (row: number, context: FundingRowContext): ReadRow => {
  const { grid, columns, unit, troubles } = context;
  // A row of nothing but dashes says the same wherever it stands.
  const holdsAmount = grid.cellsIn(row).some(({ text }) => looksLikeAmount(text) && !isBlankText(text));
  const slip = holdsAmount ? slipWithAbove(context, row) : slipOf(context, row);
  const moved = slip === 0 ? undefined : grid.cellsIn(row)[0];
  if (moved !== undefined) troubles.push(troubleAt('shifted-row', moved));
  const inFront = slip === 0 ? amountInFront(context, row) : null;
  if (inFront !== null) troubles.push(troubleAt('unread-cell', inFront));
  const isUnsure = slip !== 0 || inFront !== null || context.hasSlippedHead;
  const left = slip === 0 ? [] : grid.cellsIn(row).filter((cell) => cell.column + slip < (columns[0]?.from ?? 1));
  troubles.push(...left.filter(({ text }) => looksLikeAmount(text)).map((cell) => troubleAt('unread-cell', cell)));
  const label = labelOf(grid, row, columns[0]?.from ?? 1) || labelBeside(grid, row, columns[0]);
  const values: Partial<Record<FundingField, Fact>> = {};
  const kind = label === '' ? 'total' : fundingRowKind(label);
  const parts: FundingFacts[] = [];
  const asides: Block[] = [];
  for (const column of columns) {
    const under = { from: column.from - slip, to: column.to - slip };
    const { own: cells } = cellsUnder(grid, row, under);
    const isAside = column.kind === 'aside' || column.kind === 'unknown';
    const fact = doubted(isAside ? joined(cells) : amountIn(withoutLabel(cells, label, column), troubles), isUnsure);
    const own = moneyUnitOf(column.cell.text) ?? unit;
    if (isAside) {
      const named = amountOfName(fact, columns);
      if (named !== null) {
        const value = said(valueOf(named.fact, named.kind, { own, block: unit }, troubles));
        if (value !== null) values[fieldOf[named.kind]] ??= value;
        continue;
      }
      const part = kind === 'total' ? context.parts.find((candidate) => candidate.column === column) : undefined;
      if (part !== undefined) {
        const value = said(valueOf(fact, 'initial', { own, block: unit }, troubles));
        if (value !== null) putPart(parts, part, value);
        continue;
      }
      const head = oneLine(column.cell.text);
      if (!isBlankText(fact.text))
        asides.push({
          kind: 'aside',
          label: label === '' ? head : `${bareRowLabel(label)} ${head}`,
          value: { ...fact, text: oneLine(fact.text) },
        });
      continue;
    }
    const value = said(valueOf(fact, column.kind, { own, block: unit }, troubles));
    if (value !== null) values[fieldOf[column.kind]] = value;
  }
  if (values.rateText !== undefined)
    values.rateText = shareAsPercent(values.rateText, values.adjustedBudgetText, values.executedAmountText);
  return { facts: { kind, label: bareRowLabel(label), values }, parts, asides };
};
