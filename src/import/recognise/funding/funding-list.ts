import { squash } from '../../../domain/number/fold.ts';
import type { FundingField } from '../../../domain/budget/funding.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeAmount, said } from '../table/amounts.ts';
import type { Block, FundingFacts, MoneyColumn, Reading, Trouble } from '../blocks.ts';
import { asidesIn, entriesIn, type Entry, unknownEntry } from './funding-entries.ts';
import {
  isAmountHead,
  isLabel,
  isMoneyCell,
  isStackHead,
  isWholePeriod,
  namesOwnAmount,
  strayIn,
} from './money-cells.ts';
import { yearOfBudget } from './funding-years.ts';
import { headsSources } from './funding-transposed.ts';
import { type Grid, lastRow } from '../table/grid.ts';
import {
  bareRowLabel,
  fundingColumnKind,
  fundingRowKind,
  isFundingBlockLabel,
  isFundingRowLabel,
  isSpendingKind,
} from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { moneyUnitIn } from '../table/lines.ts';
import { sectionKeyOf } from '../table/sections.ts';
import { yearAbove } from '../table/year-above.ts';
import { chooseTotal, isOfOthers, otherTermOver, partOf, type Total } from './total-of-entries.ts';

const kindLabel = (entry: Entry): string =>
  entry.group === '' || isFundingBlockLabel(entry.group) ? entry.label : `${bareRowLabel(entry.group)} ${entry.label}`;

const isPart = (entry: Entry): boolean => {
  const kind = fundingRowKind(entry.label);
  return kind !== 'total' && kind !== 'detail';
};

/** Rows under construction: values of the same part (预算数 and 执行数 side by side) join one row, in words of its own where both stand in one line. */
class Rows {
  readonly rows: FundingFacts[] = [];
  /** The line each row was begun in. */
  private readonly lines: number[] = [];

  has(kind: FundingFacts['kind'], field: FundingField): boolean {
    return this.rows.some((row) => row.kind === kind && row.values[field] !== undefined);
  }

  put(kind: FundingFacts['kind'], label: string, { field, value, row: line }: Entry): void {
    const known = this.rows.findIndex((row, index) => {
      const isSame = kind !== 'detail' || (row.label === label && this.lines[index] === line);
      return row.kind === kind && isSame && row.values[field] === undefined;
    });
    const values = said(value) === null ? {} : { [field]: value };
    const old = this.rows[known];
    if (old === undefined) {
      this.rows.push({ kind, label, values });
      this.lines.push(line);
    } else this.rows[known] = { ...old, values: { ...old.values, ...values } };
  }
}

/** 当年财政拨款: the part of the year, beside one of the whole period. */
const isYearly = ({ label }: Entry): boolean => /^(?:其中[:：]?)?(?:当年|本年|年度)/u.test(squash(label));

const isSamePart = (one: Entry, other: Entry): boolean =>
  isPart(one) && one.field === other.field && fundingRowKind(one.label) === fundingRowKind(other.label);

/** Parts printed below the total belong to it; another stack of the same parts (中期 beside 年度) does not. */
const isForeignTo = (total: Entry | undefined, entries: readonly Entry[]): ((entry: Entry) => boolean) => {
  const own = entries.filter((entry) => entry.column === total?.column);
  const hasOwnParts = own.some((entry) => entry !== total && isPart(entry));
  // 其他资金 below the total, 上年结转 beside it: one stack in two columns, for neither tells what the other does.
  const repeats = (column: number): boolean =>
    entries.some(
      (entry) =>
        entry.column === column &&
        own.some((each) => fundingRowKind(each.label) === fundingRowKind(entry.label) && each.field === entry.field),
    );
  return (entry) =>
    (hasOwnParts && entry.column !== total?.column && entry.field === total?.field && repeats(entry.column)) ||
    isOfOthers(entry) ||
    (isWholePeriod(entry.label) && entry !== total) ||
    (!isYearly(entry) && entries.some((each) => isYearly(each) && isSamePart(each, entry)));
};

/** 全年预算数 and 全年执行数 of the whole stand in one row, or each with its amount in one of its own. */
const isBesideTotal = (entry: Entry, total: Entry | undefined): boolean =>
  total !== undefined &&
  entry.field !== total.field &&
  (entry.row === total.row ||
    (isStackHead(entry.label) && (isStackHead(total.label) || fundingRowKind(total.label) === 'total')));

/**
 * 其他资金 | 150 | 其他资金 | 100 pushed from below 项目资金总额 | 1850 | 年度资金总额 | 1200: the same part once for each sum, in their
 * order.
 */
const underSums = (entries: readonly Entry[], total: Entry | undefined): readonly Entry[] => {
  const sums = entries.filter(({ row }) => row === total?.row);
  const ordered = (entry: Entry): Entry => {
    const own = entries.filter(({ row }) => row === entry.row);
    const isEach = own.length === sums.length && own.every((other) => isSamePart(other, entry));
    const isPushed = own.every(({ column }, at) => column < (sums[at]?.column ?? 0));
    const sum = sums[own.indexOf(entry)];
    if (sums.length < 2 || sum === undefined || !isEach || !isPushed) return entry;
    return { ...entry, column: sum.column, value: { ...entry.value, isDoubtful: true } };
  };
  return entries.map(ordered);
};

const toRows = (entries: readonly Entry[], total: Total | null): readonly FundingFacts[] => {
  const rows = new Rows();
  const isForeign = isForeignTo(total?.entry, entries);
  for (const entry of entries) {
    const { field, value } = entry;
    const over = otherTermOver(entries, total?.entry, entry);
    if (over !== undefined && fundingRowKind(entry.label) !== 'total') {
      rows.put('detail', `${bareRowLabel(over.label)} ${bareRowLabel(entry.label)}`, entry);
      continue;
    }
    const part = partOf(entry);
    if (part !== null && !rows.has(part, field)) {
      rows.put(part, bareRowLabel(entry.group), entry);
      continue;
    }
    const kind = isStackHead(entry.label) ? 'total' : fundingRowKind(entry.label);
    const isTotal =
      entry === total?.entry || (kind === 'total' && isBesideTotal(entry, total?.entry) && !rows.has('total', field));
    if (isTotal) {
      const isDoubtful = value.isDoubtful || (total?.isDoubtful ?? false);
      rows.put('total', bareRowLabel(entry.label), { ...entry, value: { ...value, isDoubtful } });
    } else if (kind === 'total' || kind === 'detail' || isForeign(entry) || rows.has(kind, field)) {
      rows.put('detail', bareRowLabel(kindLabel(entry)), entry);
    } else rows.put(kind, bareRowLabel(entry.label), entry);
  }
  return rows.rows.filter((row) => row.kind !== 'detail' || Object.keys(row.values).length > 0);
};

/** 预算总额 | 1856.32 | 执行总额 | 1801.75: the only budget beside an execution is the one it is held against. */
const heldAgainst = (entries: readonly Entry[]): readonly Entry[] => {
  const executed = entries.find(({ field }) => field === 'executedAmountText');
  const budgets = entries.filter(({ field }) => field === 'initialBudgetText' || field === 'adjustedBudgetText');
  const [only, ...others] = budgets;
  const isBudget = only !== undefined && /预算/u.test(squash(only.label)) && fundingRowKind(only.label) === 'total';
  return isBudget && others.length === 0 && executed?.row === only.row
    ? entries.map((entry) => (entry === only ? { ...entry, field: 'adjustedBudgetText' } : entry))
    : entries;
};

/** 年初预算数：48.60万元 | 全年预算数：52.30万元: cells of money alone, not only of its points. */
const holdsOwnAmounts = (cells: readonly RawCell[]): boolean =>
  cells.every(namesOwnAmount) && cells.some(({ text }) => isAmountHead(text.split(/[:：]/u)[0] ?? ''));

/** True when a row begins 项目资金 with a label in front of each amount. */
export const isFundingList = (grid: Grid, row: number): boolean => {
  const cells = grid.cellsIn(row);
  const [first, ...rest] = cells;
  if (first === undefined) return false;
  const startsBlock =
    isFundingBlockLabel(first.text) ||
    isFundingRowLabel(first.text) ||
    (isAmountHead(first.text) && rest[0] !== undefined && looksLikeAmount(rest[0].text)) ||
    /^项目(?:总额|总资金|总投资)/u.test(squash(first.text));
  // A block label nobody has listed, in front of at least two labels with amounts.
  const labels = rest.filter((cell) => isLabel(cell) && !isFundingBlockLabel(cell.text));
  const hasUnknownLabel =
    labels.length >= 2 && rest.some((cell) => looksLikeAmount(cell.text)) && headerKey(first.text) === null;
  if (holdsOwnAmounts(cells)) return true;
  return (startsBlock && cells.every(isMoneyCell)) || (hasUnknownLabel && rest.every(isMoneyCell));
};

const isOwnScore = (cell: RawCell | undefined): boolean =>
  cell !== undefined && fundingColumnKind(cell.text) === 'self-score';

/** 总分 | 96 below the money, no 得分 in or under it: what the form came to, no points of the money. */
const isTotalOfForm = (grid: Grid, row: number): boolean => {
  const [first, ...rest] = grid.cellsIn(row);
  if (first === undefined || headerKey(first.text) !== 'total' || isFundingRowLabel(first.text)) return false;
  return ![first, grid.cellsIn(row + 1)[0]].some(isOwnScore) && !rest.some(isLabel);
};

/** 2021年金额, the only year whose money is told in a form that names none: most likely the form's own. */
const yearOfMoney = (grid: Grid, entries: readonly Entry[], formYear: number | null): readonly Block[] => {
  const dated = formYear === null ? entries.filter(({ label }) => yearOfBudget(label) !== null) : [];
  const [only, ...others] = dated;
  const year = only === undefined || others.length > 0 ? null : yearOfBudget(only.label);
  if (only === undefined || year === null) return [];
  return [{ kind: 'year', year, cell: grid.at(only.row, only.column), isDoubtful: true }];
};

/** Reads 项目资金 as labels with amounts, in one or more stacks. */
export const readFundingList = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading => {
  const cells = grid.cellsIn(row);
  const unit = moneyUnitIn(cells);
  const troubles: Trouble[] = [];
  const entries: Entry[] = [];
  const asides: Block[] = [];
  const own = unit ?? sheetUnit ?? '万元';
  const block = cells[0];
  const lastOfBlock = block !== undefined && isFundingBlockLabel(block.text) ? lastRow(block) : 0;
  let next = row;
  for (; next <= grid.rowCount; next += 1) {
    const inRow = grid.cellsIn(next);
    if (inRow.length === 0) continue;
    const isStart = next === row;
    const holdsAmount = inRow.some(({ text }) => looksLikeAmount(text));
    const isInside = next <= lastOfBlock && inRow.slice(0, 2).some(isLabel) && holdsAmount;
    const isMoney = inRow.some(isLabel) && inRow.every(isMoneyCell);
    const isMore = isMoney || isInside;
    const key = sectionKeyOf(grid, next);
    const isOwn = inRow.length > 0 && inRow.every(namesOwnAmount);
    const isOther = key !== null && key !== 'head' && !inRow.slice(0, 1).some(isLabel) && !isOwn;
    // 项目支出 | 60.8 below the sum, the merge of the block in front of it lost.
    const isWithin = next <= lastOfBlock || isSpendingKind(inRow[0]?.text ?? '');
    const unknown = isWithin && !isStart && !isMoney ? unknownEntry(grid, next, own, troubles) : null;
    if (unknown !== null) {
      entries.push(unknown);
      continue;
    }
    const isBehind = next > lastOfBlock && isTotalOfForm(grid, next);
    const isLying = !isStart && !holdsAmount && isMoney && inRow.length > 2 && headsSources(grid, next);
    if (!isStart && ((!isMore && !isOwn) || isOther || isBehind || isLying)) break;
    if (!isStart) troubles.push(...strayIn(grid, next));
    entries.push(...entriesIn(grid, next, own, troubles));
    asides.push(...asidesIn(grid, next));
  }
  const held = heldAgainst(entries);
  const year = yearAbove(grid, row);
  const settled = underSums(held, chooseTotal(held, year)?.entry);
  const rows = toRows(settled, chooseTotal(settled, year));
  const years = yearOfMoney(grid, settled, year);
  return { blocks: [{ kind: 'funding', unit, rows }, ...asides, ...years], troubles, next };
};
