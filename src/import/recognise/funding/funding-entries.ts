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
import { asksForPoints, holdsPoints, pointsIn } from './points-of-execution.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import {
  bareRowLabel,
  type FundingColumnKind,
  fundingColumnKind,
  isFundingBlockLabel,
  isFundingRowLabel,
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

const inline =
  /^(?:其\s*中\s*[:：]?)?\s*([^:：\d]{2,20}?)\s*([:：])?\s*([\d０-９][\d,.，．０-９]*\s*(?:万元|元|万|亿元|分|[%％])?)$/u;

/** `年度资金总额：16`, and `上级资金16`, `执行率98.5%` where the words are a label of money by themselves. */
const labelledAmount = (text: string): { readonly label: string; readonly amount: string } | null => {
  const [, label = '', colon = '', amount = ''] = inline.exec(text.trim()) ?? [];
  const isKnown = isFundingRowLabel(label) || fundingColumnKind(label) === 'rate';
  return amount !== '' && (colon !== '' || isKnown) ? { label, amount } : null;
};

/** Money that belongs to others: shown, never taken for the project's own. */
export const isTransferred = (text: string): boolean =>
  /转移|下级|补助(?:市|县|区)|对下|区县|市县|县（区）|县\(区\)/u.test(squash(text));
/** Money of more than one year. */
export const isWholePeriod = (text: string): boolean => /中期|实施期|长期|三年|总投资/u.test(squash(text));

/** 参见附件1具体金额: where to look instead of an amount. */
const refersElsewhere = (text: string): boolean => /[参详]见|见附/u.test(squash(text));

const endsLikeMoney = /(?:资金|经费|总额|拨款|收入|总投资|金额)(?:[（(].*[)）])?[:：]?$/u;

/** The cell is a label of money. */
export const isLabel = (cell: RawCell): boolean =>
  isFundingRowLabel(cell.text) ||
  isFundingBlockLabel(cell.text) ||
  fundingColumnKind(cell.text) !== null ||
  (/^[^\d]{0,4}其\s*中/u.test(cell.text) && !looksLikeAmount(cell.text)) ||
  (cell.text.length < 48 &&
    endsLikeMoney.test(squash(cell.text)) &&
    squash(cell.text).length < 24 &&
    !refersElsewhere(cell.text));

/** A label that stands in front of others: merged downwards, with another label directly behind it. */
const isGroup = (grid: Grid, cell: RawCell): boolean => {
  const behind = grid.cellsIn(cell.row).find(({ column }) => column > cell.column);
  const isFollowed = behind !== undefined && isLabel(behind);
  if (isFundingBlockLabel(cell.text)) return cell.rowSpan > 1 || isFollowed;
  // 其中：财政拨款 | 年初预算数 | 3120 | 全年预算数 | …: what follows is of that part.
  if (isFundingRowLabel(cell.text) && behind !== undefined && isAmountHead(behind.text)) return true;
  return cell.rowSpan > 1 && isFollowed && behind.column === lastColumn(cell) + 1;
};

const groupOf = (grid: Grid, cell: RawCell): string => {
  for (let column = cell.column - 1; column >= 1; column -= 1) {
    const left = grid.at(cell.row, column);
    if (left !== null && lastColumn(left) < cell.column && isLabel(left) && isGroup(grid, left))
      return squash(left.text);
  }
  return '';
};

type ValueKind = Exclude<FundingColumnKind, 'aside'>;

/** What a label says of its own amount: 预算数, 执行数, 到位数; null for a part of the money. */
const labelKind = (text: string): FundingColumnKind | null =>
  isFundingRowLabel(text) ? null : fundingColumnKind(text);

/** The same where the amount has a place among the money. */
const ownKind = (text: string): ValueKind | null => {
  const kind = labelKind(text);
  return kind === 'aside' ? null : kind;
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

/** The nearest label of a stack that says what its amounts are: 预算数, 执行数, 到位数. */
const stackHead = (grid: Grid, cell: RawCell): StackHead | null => {
  const pushed = pushedHead(grid, cell);
  if (pushed !== null) return pushed;
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

/** 预算数, 执行数 or 执行率 of the whole, not a part of the money. */
export const isStackHead = (text: string): boolean => ownKind(text) !== null;

/** 年初预算数, 全年执行数 or 执行率, by themselves in front of an amount. */
export const isAmountHead = (text: string): boolean => {
  const kind = ownKind(text);
  return kind !== null && kind !== 'max-score' && kind !== 'self-score';
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

/** The labels of one row with their amounts. */
export const entriesIn = (grid: Grid, row: number, unit: MoneyColumn, troubles: Trouble[]): readonly Entry[] => {
  const cells = grid.cellsIn(row);
  return cells.flatMap((cell, index): readonly Entry[] => {
    const behind = cells[index + 1];
    if (behind !== undefined && asksForPoints(cell.text)) return pointEntries(cell, behind, troubles);
    const both = labelledAmount(cell.text);
    if (both === null && (!isLabel(cell) || isGroup(grid, cell) || stackHead(grid, cell)?.kind === 'aside')) return [];
    const next = cells[index + 1];
    const beside = next !== undefined && !isLabel(next) && looksLikeAmount(next.text) ? certain(next) : blank;
    // Amounts under heads nobody read: which of them it is stays open, and none is dropped unsaid.
    const others = amountsBehind(cells, index + 2);
    troubles.push(...others.map((other) => troubleAt('unread-cell', other)));
    const amount = others.length === 0 ? beside : { ...beside, isDoubtful: true };
    const stack = stackHead(grid, cell)?.kind ?? 'initial';
    const kind = (both === null ? null : ownKind(both.label)) ?? (stack === 'aside' ? 'initial' : stack);
    return [
      {
        row,
        column: cell.column,
        group: groupOf(grid, cell),
        label: squash(both?.label ?? cell.text),
        value: valueOf(both === null ? amount : certain(cell, both.amount), kind, { own: unit, block: unit }, troubles),
        field: fieldOf[kind],
      },
    ];
  });
};

/** 年初预算数：48.60万元: the cell says by itself which amount of the whole it holds. */
export const namesOwnAmount = ({ text }: RawCell): boolean => {
  const both = labelledAmount(text);
  return both !== null && ownKind(both.label) !== null;
};

/** A label of money, an amount, or both in one cell. */
export const isMoneyCell = (cell: RawCell): boolean =>
  isLabel(cell) ||
  looksLikeAmount(cell.text) ||
  labelledAmount(cell.text) !== null ||
  asksForPoints(cell.text) ||
  holdsPoints(cell.text);

/** Cells of a row that are neither label nor amount. */
export const strayIn = (grid: Grid, row: number): readonly Trouble[] =>
  grid
    .cellsIn(row)
    .filter((cell) => !isMoneyCell(cell))
    .map((cell) => troubleAt('unread-cell', cell));
