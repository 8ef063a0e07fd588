import type { FundingField } from '../../domain/budget/funding.ts';
import type { RawCell } from '../read/raw-table.ts';
import { amountFact, looksLikeAmount, said } from './amounts.ts';
import {
  blank,
  certain,
  type Fact,
  type FundingFacts,
  type MoneyColumn,
  type Reading,
  type Trouble,
  troubleAt,
} from './blocks.ts';
import { oneLine } from './cell-text.ts';
import { type Grid, lastColumn } from './grid.ts';
import {
  bareRowLabel,
  fundingColumnKind,
  fundingRowKind,
  isFundingBlockLabel,
  isFundingRowLabel,
} from './labels/funding-labels.ts';
import { headerKey } from './labels/header-labels.ts';
import { moneyUnitOf } from './lines.ts';
import { sectionKeyOf } from './sections.ts';

/** One label with its amount; `group` is the label in front that spans several of them. */
type Entry = {
  readonly row: number;
  /** Column of the label: amounts below each other make a stack. */
  readonly column: number;
  readonly group: string;
  readonly label: string;
  readonly value: Fact;
  readonly field: FundingField;
};

const inline = /^([^:：\d]{2,20})[:：]\s*([\d,.，．０-９]+\s*(?:万元|元|万|亿元)?)$/u;

/** Money that belongs to others: shown, never taken for the project's own. */
const isTransferred = (text: string): boolean =>
  /转移|下级|补助(?:市|县|区)|对下|区县|市县|县（区）|县\(区\)/u.test(text);
const isWholePeriod = (text: string): boolean => /中期|实施期|长期|三年/u.test(text);

const isLabel = (cell: RawCell): boolean =>
  isFundingRowLabel(cell.text) ||
  isFundingBlockLabel(cell.text) ||
  fundingColumnKind(cell.text) !== null ||
  (/^[^\d]{0,4}其\s*中/u.test(cell.text) && !looksLikeAmount(cell.text)) ||
  (/(?:资金|经费|总额|拨款|收入)(?:[（(].*[)）])?[:：]?$/u.test(cell.text.trim()) && cell.text.length < 24);

/** A label that stands in front of others: merged downwards, with another label directly behind it. */
const isGroup = (grid: Grid, cell: RawCell): boolean => {
  const behind = grid.at(cell.row, lastColumn(cell) + 1);
  const isFollowed = behind !== null && behind.row === cell.row && isLabel(behind);
  return isFundingBlockLabel(cell.text) ? cell.rowSpan > 1 || isFollowed : cell.rowSpan > 1 && isFollowed;
};

const groupOf = (grid: Grid, cell: RawCell): string => {
  for (let column = cell.column - 1; column >= 1; column -= 1) {
    const left = grid.at(cell.row, column);
    if (left !== null && lastColumn(left) < cell.column && isLabel(left) && isGroup(grid, left))
      return oneLine(left.text);
  }
  return '';
};

/** The top label of a stack says what its amounts are: 预算数, 执行数. */
const fieldOf = (grid: Grid, cell: RawCell): FundingField => {
  for (let row = cell.row; row >= Math.max(1, cell.row - 8); row -= 1) {
    const over = grid.at(row, cell.column);
    if (over === null || over.column !== cell.column) return 'initialBudgetText';
    const kind = fundingColumnKind(over.text);
    if (kind === 'executed') return 'executedAmountText';
    if (kind === 'adjusted') return 'adjustedBudgetText';
    if (kind === 'initial') return 'initialBudgetText';
    if (!isLabel(over)) return 'initialBudgetText';
  }
  return 'initialBudgetText';
};

const isStackHead = (text: string): boolean => {
  const kind = fundingColumnKind(text);
  return (kind === 'executed' || kind === 'adjusted' || kind === 'initial') && !isFundingRowLabel(text);
};

const entriesIn = (grid: Grid, row: number, unit: MoneyColumn, troubles: Trouble[]): readonly Entry[] => {
  const cells = grid.cellsIn(row);
  const entries: Entry[] = [];
  cells.forEach((cell, index) => {
    const both = inline.exec(cell.text.trim());
    if (both?.[1] !== undefined && both[2] !== undefined) {
      const value = amountFact(certain(cell, both[2]), unit, troubles);
      entries.push({
        row,
        column: cell.column,
        group: groupOf(grid, cell),
        label: both[1],
        value,
        field: fieldOf(grid, cell),
      });
      return;
    }
    if (!isLabel(cell) || isGroup(grid, cell)) return;
    const next = cells[index + 1];
    const amount = next !== undefined && !isLabel(next) && looksLikeAmount(next.text) ? next : null;
    const value = amount === null ? blank : amountFact(certain(amount), unit, troubles);
    entries.push({
      row,
      column: cell.column,
      group: groupOf(grid, cell),
      label: oneLine(cell.text),
      value,
      field: fieldOf(grid, cell),
    });
  });
  return entries;
};

const strayIn = (grid: Grid, row: number): readonly Trouble[] =>
  grid
    .cellsIn(row)
    .filter((cell) => !isMoneyCell(cell))
    .map((cell) => troubleAt('unread-cell', cell));

/** The entry that stands for the whole: the year's total if filled in, else the project's, else the first sum of a group. */
const chooseTotal = (entries: readonly Entry[]): { readonly entry: Entry; readonly isDoubtful: boolean } | null => {
  const sums = entries.filter(
    (entry) =>
      (fundingRowKind(entry.label) === 'total' || isStackHead(entry.label)) &&
      !isTransferred(entry.group + entry.label),
  );
  const yearly = sums.filter((entry) => /年度|当年|本年|全年/u.test(entry.label));
  const outside = sums.filter(
    (entry) => !yearly.includes(entry) && (entry.group === '' || isFundingBlockLabel(entry.group)),
  );
  const shorter = outside.filter((entry) => !isWholePeriod(entry.label));
  const ranked = [...yearly, ...shorter, ...outside, ...sums];
  const entry = ranked.find((candidate) => candidate.value.text !== '') ?? ranked[0];
  if (entry === undefined) return null;
  return { entry, isDoubtful: yearly.length > 0 && !yearly.includes(entry) && entry.value.text !== '' };
};

const kindLabel = (entry: Entry): string =>
  entry.group === '' || isFundingBlockLabel(entry.group) ? entry.label : `${bareRowLabel(entry.group)} ${entry.label}`;

const isPart = (entry: Entry): boolean => {
  const kind = fundingRowKind(entry.label);
  return kind !== 'total' && kind !== 'detail';
};

/** Rows of the same part of the money (预算数 and 执行数 side by side) become one. */
const toRows = (entries: readonly Entry[], total: ReturnType<typeof chooseTotal>): readonly FundingFacts[] => {
  const rows: FundingFacts[] = [];
  const put = (kind: FundingFacts['kind'], label: string, entry: Entry, value: Fact): void => {
    const known = rows.findIndex(
      (row) => row.kind === kind && kind !== 'detail' && row.values[entry.field] === undefined,
    );
    const values = said(value) === null ? {} : { [entry.field]: value };
    const old = rows[known];
    if (old === undefined) rows.push({ kind, label, values });
    else rows[known] = { ...old, values: { ...old.values, ...values } };
  };
  const fieldsOfTotal = new Set<FundingField>();
  // Parts printed below the total belong to it; another stack of the same parts (中期 beside 年度) does not.
  const stack = total?.entry.column;
  const hasOwnParts = entries.some((entry) => entry !== total?.entry && entry.column === stack && isPart(entry));
  for (const entry of entries) {
    const own = isStackHead(entry.label) ? 'total' : fundingRowKind(entry.label);
    const isOtherStack = hasOwnParts && entry.column !== stack && entry.field === total?.entry.field;
    const isForeign =
      isOtherStack ||
      isTransferred(entry.group + entry.label) ||
      (isWholePeriod(entry.label) && entry !== total?.entry);
    const isTotal =
      entry === total?.entry ||
      (own === 'total' &&
        total !== null &&
        entry.row === total.entry.row &&
        entry.field !== total.entry.field &&
        !fieldsOfTotal.has(entry.field));
    if (isTotal) {
      fieldsOfTotal.add(entry.field);
      put('total', bareRowLabel(entry.label), entry, {
        ...entry.value,
        isDoubtful: entry.value.isDoubtful || (total?.isDoubtful ?? false),
      });
    } else if (
      own === 'total' ||
      own === 'detail' ||
      isForeign ||
      rows.some((row) => row.kind === own && row.values[entry.field] !== undefined)
    ) {
      put('detail', bareRowLabel(kindLabel(entry)), entry, entry.value);
    } else put(own, bareRowLabel(entry.label), entry, entry.value);
  }
  return rows.filter((row) => row.kind !== 'detail' || Object.keys(row.values).length > 0);
};

const isMoneyCell = (cell: RawCell): boolean =>
  isLabel(cell) || looksLikeAmount(cell.text) || inline.test(cell.text.trim());

/** True when a row begins 项目资金 with a label in front of each amount. */
export const isFundingList = (grid: Grid, row: number): boolean => {
  const cells = grid.cellsIn(row);
  const [first, ...rest] = cells;
  if (first === undefined) return false;
  const startsBlock =
    isFundingBlockLabel(first.text) || isFundingRowLabel(first.text) || /^项目(?:总额|总资金|总投资)/u.test(first.text);
  // A block label nobody has listed, in front of at least two labels with amounts.
  const labels = rest.filter((cell) => isLabel(cell) && !isFundingBlockLabel(cell.text));
  const hasUnknownLabel =
    labels.length >= 2 && rest.some((cell) => looksLikeAmount(cell.text)) && headerKey(first.text) === null;
  return (startsBlock && cells.every(isMoneyCell)) || (hasUnknownLabel && rest.every(isMoneyCell));
};

/** Reads 项目资金 as labels with amounts, in one or more stacks. */
export const readFundingList = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading => {
  const cells = grid.cellsIn(row);
  const unit = cells.map((cell) => moneyUnitOf(cell.text)).find((found) => found !== null) ?? null;
  const troubles: Trouble[] = [];
  const entries: Entry[] = [];
  let next = row;
  for (; next <= grid.rowCount; next += 1) {
    const own = grid.cellsIn(next);
    if (own.length === 0) continue;
    const isStart = next === row;
    const isMore = own.some(isLabel) && own.every(isMoneyCell);
    const key = sectionKeyOf(grid, next);
    const isOther = key !== null && key !== 'head' && !own.slice(0, 1).some(isLabel);
    if (!isStart && (!isMore || isOther)) break;
    if (!isStart) troubles.push(...strayIn(grid, next));
    entries.push(...entriesIn(grid, next, unit ?? sheetUnit ?? '万元', troubles));
  }
  const rows = toRows(entries, chooseTotal(entries));
  return { blocks: [{ kind: 'funding', unit, rows }], troubles, next };
};
