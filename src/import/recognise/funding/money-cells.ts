import { tellsLongPeriod } from '../labels/long-period.ts';
import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { blank, type Fact, type Trouble, troubleAt } from '../blocks.ts';
import { isBlankText } from '../table/cell-text.ts';
import { joined } from '../table/row-cells.ts';
import { yearOfBudget } from './funding-years.ts';
import { asksForPoints, holdsPoints } from './points-of-execution.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import {
  type FundingColumnKind,
  fundingColumnKind,
  fundingRowKind,
  isFundingBlockLabel,
  isFundingRowLabel,
} from '../labels/funding-labels.ts';

const inline =
  /^(?:其\s*中\s*[:：]?)?\s*([^:：\d]{2,30}?)\s*([:：])?\s*([\d０-９][\d,.，．０-９]*\s*(?:万元|元|万|亿元|分|[%％])?)$/u;

/** `年度资金总额：16`, and `上级资金16`, `一般公共预算安排80`, `执行率98.5%` where the words are a label of money by themselves. */
export const labelledAmount = (text: string): { readonly label: string; readonly amount: string } | null => {
  const [, label = '', colon = '', amount = ''] = inline.exec(text.trim()) ?? [];
  const isKnown = isFundingRowLabel(label.replace(/安排$/u, '')) || fundingColumnKind(label) === 'rate';
  return amount !== '' && (colon !== '' || isKnown) ? { label, amount } : null;
};

/** Money that belongs to others: shown, never taken for the project's own. */
export const isTransferred = (text: string): boolean =>
  /转移|下级|补助(?:市|县|区)|对下|区县|市县|县（区）|县\(区\)/u.test(squash(text));
/** Money of more than one year. */
export const isWholePeriod = (text: string): boolean => tellsLongPeriod(text) || squash(text).includes('总投资');

/** 参见附件1具体金额: where to look instead of an amount. */
const refersElsewhere = (text: string): boolean => /[参详]见|见附/u.test(squash(text));

const endsLikeMoney = /(?:资金|经费|总额|拨款|收入|总投资|金额)(?:[（(].*[)）])?[:：]?$/u;

/** The cell is a label of money. */
export const isLabel = (cell: RawCell): boolean =>
  isFundingRowLabel(cell.text) ||
  isFundingBlockLabel(cell.text) ||
  fundingColumnKind(cell.text) !== null ||
  yearOfBudget(cell.text) !== null ||
  (/^[^\d]{0,4}其\s*中/u.test(cell.text) && !looksLikeAmount(cell.text)) ||
  (cell.text.length < 48 &&
    endsLikeMoney.test(squash(cell.text)) &&
    squash(cell.text).length < 24 &&
    !refersElsewhere(cell.text));

/** A label that stands in front of others: merged downwards, with another label directly behind it. */
export const isGroup = (grid: Grid, cell: RawCell): boolean => {
  const behind = grid.cellsIn(cell.row).find(({ column }) => column > cell.column);
  const isFollowed = behind !== undefined && isLabel(behind);
  if (isFundingBlockLabel(cell.text)) return cell.rowSpan > 1 || isFollowed;
  // 其中：财政拨款 | 年初预算数 | 3120 | 全年预算数 | …: what follows is of that part.
  if (isFundingRowLabel(cell.text) && behind !== undefined && isAmountHead(behind.text)) return true;
  // 其中：本级资金 | 资金总额 | 8, its merge lost: what follows begins with the sum of the part.
  const isOverSum = /^其\s*中/u.test(cell.text.trim()) && fundingRowKind(behind?.text ?? '') === 'total';
  return (cell.rowSpan > 1 || isOverSum) && isFollowed && behind.column === lastColumn(cell) + 1;
};

export const groupOf = (grid: Grid, cell: RawCell): string => {
  for (let column = cell.column - 1; column >= 1; column -= 1) {
    const left = grid.at(cell.row, column);
    if (left !== null && lastColumn(left) < cell.column && isLabel(left) && isGroup(grid, left))
      return squash(left.text);
  }
  return '';
};

const rowsBelowGroups = 4;

/**
 * 其中：财政拨款 | 8 | 其中：财政拨款 | 2, pushed to the left below 本级资金 | 资金总额 | 8 | 转移县区资金 | 资金总额 | 2: the groups lost
 * their merges, and a label stands for each of them, in their order.
 */
export const pushedGroup = (grid: Grid, cell: RawCell): RawCell | null => {
  const own = grid.cellsIn(cell.row).filter(isLabel);
  if (own.length < 2 || own[0]?.column !== grid.firstColumn) return null;
  for (let row = cell.row - 1; row >= Math.max(1, cell.row - rowsBelowGroups); row -= 1) {
    const cells = grid.cellsIn(row);
    const groups = cells.filter((label) => label.rowSpan === 1 && isLabel(label) && isGroup(grid, label));
    const isOver = groups.length === own.length && groups[0] === cells[0] && groups[0]?.column === own[0].column;
    if (groups.length > 0) return isOver ? (groups[own.indexOf(cell)] ?? null) : null;
    if (!cells.some(isLabel)) return null;
  }
  return null;
};

type ValueKind = Exclude<FundingColumnKind, 'aside'>;

/** What a label says of its own amount: 预算数, 执行数, 到位数; null for a part of the money. */
export const labelKind = (text: string): FundingColumnKind | null =>
  isFundingRowLabel(text) ? null : fundingColumnKind(text);

/** The same where the amount has a place among the money. */
export const ownKind = (text: string): ValueKind | null => {
  const kind = labelKind(text);
  return kind === 'aside' ? null : kind;
};

/** 预算数, 执行数 or 执行率 of the whole, not a part of the money. */
export const isStackHead = (text: string): boolean => ownKind(text) !== null;

/** 年初预算数, 全年执行数 or 执行率, by themselves in front of an amount. */
export const isAmountHead = (text: string): boolean => {
  const kind = ownKind(text);
  return kind !== null && kind !== 'max-score' && kind !== 'self-score';
};

/** 采购预算（万元） | 1386 | 其中：财政拨款 | 986: words nobody knows as money, in front of an amount and what it is made of. */
export const isWholeOfParts = (cells: readonly RawCell[], index: number): boolean => {
  const [label, amount, part] = cells.slice(index, index + 3);
  return (
    label !== undefined &&
    amount !== undefined &&
    part !== undefined &&
    !looksLikeAmount(label.text) &&
    !isLabel(amount) &&
    looksLikeAmount(amount.text) &&
    isLabel(part) &&
    /^其\s*中/u.test(part.text.trim())
  );
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

/** What a column of money says in a row; two amounts under it are unread, for nobody can tell which one is meant. */
export const amountIn = (cells: readonly RawCell[], troubles: Trouble[]): Fact => {
  if (cells.length < 2) return joined(cells);
  const amounts = cells.filter(({ text }) => looksLikeAmount(text) && !isBlankText(text));
  if (amounts.length < 2) return joined(cells);
  troubles.push(...amounts.map((cell) => troubleAt('unread-cell', cell)));
  return blank;
};
