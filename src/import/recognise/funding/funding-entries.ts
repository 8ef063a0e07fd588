import type { FundingField } from '../../../domain/budget/funding.ts';
import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { isBlankText } from '../table/cell-text.ts';
import {
  blank,
  type Block,
  certain,
  doubtful,
  type Fact,
  type MoneyColumn,
  type Trouble,
  troubleAt,
} from '../blocks.ts';
import { fieldOf, valueOf } from './funding-columns.ts';
import { yearOfBudget } from './funding-years.ts';
import {
  groupOf,
  isGroup,
  isLabel,
  isMoneyCell,
  isWholeOfParts,
  labelKind,
  labelledAmount,
  ownKind,
  pushedGroup,
} from './money-cells.ts';
import { asksForPoints, holdsPoints, pointsIn } from './points-of-execution.ts';
import type { Grid } from '../table/grid.ts';
import {
  bareRowLabel,
  type FundingColumnKind,
  fundingColumnKind,
  fundingRowKind,
  isFundingBlockLabel,
} from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';

/** One label with its amount; `group` is the label in front that spans several of them. */
export type Entry = {
  readonly row: number;
  /** Column of the label: amounts below each other make a stack. */
  readonly column: number;
  readonly group: string;
  readonly label: string;
  readonly value: Fact;
  readonly field: FundingField;
};

const rowsOfStack = 8;

type StackHead = { readonly kind: FundingColumnKind; readonly cell: RawCell };

/**
 * 其中：财政拨款 | 330 | 其中：财政拨款 | 316, pushed to the left below 预算执行情况 | 预算数 | 352 | 执行数 | 338: the label of the block
 * lost its merge, and the same words stand once for each head.
 */
const pushedHead = (grid: Grid, cell: RawCell): StackHead | null => {
  const own = grid.cellsIn(cell.row);
  const same = own.filter(({ text }) => squash(text) === squash(cell.text));
  if (same.length < 2 || own[0] !== same[0]) return null;
  for (let row = cell.row - 1; row >= Math.max(1, cell.row - rowsOfStack); row -= 1) {
    const [block, ...rest] = grid.cellsIn(row);
    if (block === undefined) return null;
    const heads = rest.flatMap((head, index): readonly StackHead[] => {
      const kind = labelKind(head.text);
      const amount = rest[index + 1];
      return kind !== null && amount !== undefined && looksLikeAmount(amount.text) ? [{ kind, cell: head }] : [];
    });
    const isInFront = isFundingBlockLabel(block.text) && block.rowSpan === 1 && block.column === same[0]?.column;
    if (isInFront) return heads.length === same.length ? (heads[same.indexOf(cell)] ?? null) : null;
    if (!isLabel(block)) return null;
  }
  return null;
};

/** 年初预算 | 360 | 全年支出 | 352.8: by its words the sum of the money, yet beside a budget what was spent of it. */
const isSpentOfBudget = (grid: Grid, { row, text }: RawCell): boolean =>
  fundingColumnKind(text) === 'executed' &&
  grid.cellsIn(row).some((other) => ['initial', 'adjusted'].includes(labelKind(other.text) ?? ''));

/** The nearest label of a stack that says what its amounts are: 预算数, 执行数, 到位数. */
const stackHead = (grid: Grid, cell: RawCell): StackHead | null => {
  const pushed = pushedHead(grid, cell);
  if (pushed !== null) return pushed;
  if (isSpentOfBudget(grid, cell)) return { kind: 'executed', cell };
  for (let row = cell.row; row >= Math.max(1, cell.row - rowsOfStack); row -= 1) {
    const over = grid.at(row, cell.column);
    if (over === null || over.column !== cell.column || !isLabel(over)) return null;
    // 占总投资比例 is a share of the amount in front of it, and heads none.
    if (over !== cell && squash(over.text).startsWith('占')) return null;
    const kind = labelKind(over.text);
    if (kind !== null) return { kind, cell: over };
  }
  return null;
};

const amountsBehind = (cells: readonly RawCell[], from: number): readonly RawCell[] => {
  const rest = cells.slice(from);
  const end = rest.findIndex((cell) => isLabel(cell) || !looksLikeAmount(cell.text));
  return rest.slice(0, end === -1 ? rest.length : end).filter(({ text }) => !isBlankText(text));
};

/** Words nobody knows as money with an amount behind them, inside the block: 体育彩票公益金 | 30, 按支出类型分 | 基本支出 | 15. */
export const unknownEntry = (grid: Grid, row: number, unit: MoneyColumn, troubles: Trouble[]): Entry | null => {
  const [label, amount, ...others] = grid.cellsIn(row).filter(({ text }) => !isFundingBlockLabel(text));
  if (label === undefined || amount === undefined || others.length > 0) return null;
  if (isMoneyCell(label) || !looksLikeAmount(amount.text) || headerKey(label.text) !== null) return null;
  const value = valueOf(certain(amount), 'initial', { own: unit, block: unit }, troubles);
  return {
    row,
    column: label.column,
    group: groupOf(grid, label),
    label: squash(label.text),
    value,
    field: fieldOf.initial,
  };
};

/** 实际到位资金 | 55, and its sources below it: told beside the money. */
export const asidesIn = (grid: Grid, row: number): readonly Block[] => {
  const cells = grid.cellsIn(row);
  return cells.flatMap((cell, index): readonly Block[] => {
    const isAlone = labelledAmount(cell.text) === null && isLabel(cell) && !isGroup(grid, cell);
    const head = isAlone ? stackHead(grid, cell) : null;
    if (head?.kind !== 'aside') return [];
    const part = head.cell === cell ? '' : ` ${bareRowLabel(squash(cell.text))}`;
    const label = `${squash(head.cell.text)}${part}`;
    return amountsBehind(cells, index + 1).map((amount) => ({ kind: 'aside', label, value: certain(amount) }));
  });
};

/** 分值/得分 | 10/9.80 behind the amounts: an entry of each, uncertain since one cell holds both. */
const pointEntries = (cell: RawCell, value: RawCell, troubles: Trouble[]): readonly Entry[] => {
  if (!holdsPoints(value.text)) troubles.push(troubleAt('unread-cell', value));
  return pointsIn(value).map(({ label, text }) => ({
    row: cell.row,
    column: cell.column,
    group: '',
    label,
    value: doubtful(value, text),
    field: label === '分值' ? fieldOf['max-score'] : fieldOf['self-score'],
  }));
};

/** 财政拨款 | 中央振兴补助资金50, and nothing behind it: the amount of a part, after the name of the fund that it comes from. */
const amountOfFund = (cells: readonly RawCell[], index: number): Fact | null => {
  const [label, fund, ...others] = cells.slice(index);
  if (label === undefined || fund === undefined || others.length > 0) return null;
  if (fundingRowKind(label.text) === 'detail' && yearOfBudget(label.text) === null) return null;
  const both = labelledAmount(label.text) === null && !/[:：]/u.test(fund.text) ? labelledAmount(fund.text) : null;
  return both === null || ownKind(both.label) !== null ? null : doubtful(fund, both.amount);
};

/** The labels of one row with their amounts. */
export const entriesIn = (grid: Grid, row: number, unit: MoneyColumn, troubles: Trouble[]): readonly Entry[] => {
  const cells = grid.cellsIn(row);
  return cells.flatMap((cell, index): readonly Entry[] => {
    const behind = cells[index + 1];
    if (behind !== undefined && asksForPoints(cell.text)) return pointEntries(cell, behind, troubles);
    if (index > 0 && amountOfFund(cells, index - 1) !== null) return [];
    const both = labelledAmount(cell.text);
    const isNamed = isLabel(cell) || isWholeOfParts(cells, index);
    if (both === null && (!isNamed || isGroup(grid, cell) || stackHead(grid, cell)?.kind === 'aside')) return [];
    const next = cells[index + 1];
    const ofFund = isGroup(grid, cell) ? null : amountOfFund(cells, index);
    const beside =
      next !== undefined && !isLabel(next) && looksLikeAmount(next.text) ? certain(next) : (ofFund ?? blank);
    // Amounts under heads nobody read: which of them it is stays open, and none is dropped unsaid.
    const others = beside.cell === null ? [] : amountsBehind(cells, index + 2);
    troubles.push(...others.map((other) => troubleAt('unread-cell', other)));
    const group = groupOf(grid, cell);
    const pushed = group === '' ? pushedGroup(grid, cell) : null;
    const isSure = others.length === 0 && (pushed === null || beside.cell === null);
    const amount = isSure ? beside : { ...beside, isDoubtful: true };
    const stack = stackHead(grid, cell)?.kind ?? ownKind(group) ?? 'initial';
    const kind = (both === null ? null : ownKind(both.label)) ?? (stack === 'aside' ? 'initial' : stack);
    return [
      {
        row,
        // Where its group stands in front of a label with its amount.
        column: pushed === null ? cell.column : pushed.column + 1,
        group: squash(pushed?.text ?? group),
        label: squash(both?.label ?? cell.text),
        value: valueOf(both === null ? amount : certain(cell, both.amount), kind, { own: unit, block: unit }, troubles),
        field: fieldOf[kind],
      },
    ];
  });
};
