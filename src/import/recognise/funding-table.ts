import type { FundingField } from '../../domain/budget/funding.ts';
import { looksLikeAmount, said, shareAsPercent } from './amounts.ts';
import {
  type Block,
  certain,
  type Fact,
  type FundingFacts,
  type MoneyColumn,
  type Reading,
  type Trouble,
  troubleAt,
} from './blocks.ts';
import { isBlankText, looksNumeric, oneLine } from './cell-text.ts';
import { columnsOf, fieldOf, type FundingColumn, pointsInLabel, valueOf, fundingSubHead } from './funding-columns.ts';
import { isAmountHead } from './funding-entries.ts';
import { type Grid, lastColumn, lastRow } from './grid.ts';
import {
  bareRowLabel,
  type FundingColumnKind,
  fundingColumnKind,
  fundingRowKind,
  isFundingBlockLabel,
  isFundingRowLabel,
} from './labels/funding-labels.ts';
import { isPercentUnit, moneyUnitOf } from './lines.ts';
import { monthsOver } from './months-over.ts';
import { cellsUnder, joined } from './row-cells.ts';
import { isFundingHead, sectionKeyOf } from './sections.ts';

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

type RowContext = {
  readonly grid: Grid;
  readonly columns: readonly FundingColumn[];
  readonly unit: MoneyColumn;
  readonly troubles: Trouble[];
  readonly hasSlippedHead: boolean;
};

/** A percentage in front of its column, in a row without a label or under the points: all of it slipped to the left. */
const slipOfRate = ({ grid, columns }: Pick<RowContext, 'grid' | 'columns'>, row: number): number => {
  const cells = grid.cellsIn(row);
  const rate = columns.find(({ kind }) => kind === 'rate');
  const percent = cells.find((cell) => /[%％]$/u.test(cell.text.trim()));
  const isBare = cells[0] !== undefined && looksLikeAmount(cells[0].text);
  const isUnderPoints = columns.some(
    ({ kind, from, to }) =>
      kind === 'max-score' && percent !== undefined && percent.column >= from && percent.column <= to,
  );
  return rate === undefined || percent === undefined || !(isBare || isUnderPoints)
    ? 0
    : Math.max(0, rate.from - percent.column);
};

/** How far a row slipped to the left of its head: an amount directly behind the label, or none but amounts, before the first column. */
const slipOf = ({ grid, columns }: RowContext, row: number): number => {
  const first = columns[0];
  const cells = grid.cellsIn(row);
  const amount = cells.find((cell) => looksLikeAmount(cell.text));
  const isLed = cells.some(
    (cell) => amount !== undefined && cell.column < amount.column && isFundingRowLabel(cell.text),
  );
  const isInFront = amount !== undefined && cells[0] === amount && amount.column === grid.firstColumn;
  const isBare = isInFront || cells.every((cell) => looksLikeAmount(cell.text));
  const ofRate = slipOfRate({ grid, columns }, row);
  if (ofRate > 0) return ofRate;
  if (first === undefined || amount === undefined || !(isLed || isBare) || amount.column >= first.from) return 0;
  return first.from - amount.column;
};

const doubted = (fact: Fact, isUnsure: boolean): Fact => (isUnsure ? { ...fact, isDoubtful: true } : fact);

/** An amount's head, or the second row of the head, begins over the labels of the rows: it slipped, by how much nobody can tell. */
const isSlippedHead = (grid: Grid, row: number, subRow: number | null): boolean => {
  const headRow = subRow ?? row;
  const [first] = grid.cellsIn(headRow);
  const [below] = grid.cellsIn(headRow + 1);
  const isOverLabels = first !== undefined && below?.column === first.column && !looksLikeAmount(below.text);
  return isOverLabels && (subRow !== null || (isAmountHead(first.text) && !isFundingBlockLabel(first.text)));
};

type NamedAmount = { readonly kind: Exclude<FundingColumnKind, 'aside'>; readonly fact: Fact };

/** `执行数：379.92` below a head nobody knows: the cell itself says which amount it holds, where no column does. */
const amountOfName = (fact: Fact, columns: readonly FundingColumn[]): NamedAmount | null => {
  const [, label = '', amount = ''] = /^([^:：\d]{2,10})[:：]\s*([\d,.]+)$/u.exec(fact.text.trim()) ?? [];
  const kind = amount === '' ? null : fundingColumnKind(label);
  if (kind === null || kind === 'aside' || columns.some((column) => column.kind === kind)) return null;
  return { kind, fact: { ...fact, text: amount, isDoubtful: true } };
};

const readRow = (
  row: number,
  context: RowContext,
): { readonly facts: FundingFacts; readonly asides: readonly Block[] } => {
  const { grid, columns, unit, troubles } = context;
  const slip = slipOf(context, row);
  const moved = slip === 0 ? undefined : grid.cellsIn(row)[0];
  if (moved !== undefined) troubles.push(troubleAt('shifted-row', moved));
  const label = labelOf(grid, row, columns[0]?.from ?? 1) || labelBeside(grid, row, columns[0]);
  const values: Partial<Record<FundingField, Fact>> = {};
  const asides: Block[] = [];
  for (const column of columns) {
    const under = { from: column.from - slip, to: column.to - slip };
    const fact = doubted(joined(cellsUnder(grid, row, under).own), slip !== 0 || context.hasSlippedHead);
    const own = moneyUnitOf(column.cell.text) ?? unit;
    if (column.kind === 'aside' || column.kind === 'unknown') {
      const named = amountOfName(fact, columns);
      if (named !== null) {
        const value = said(valueOf(named.fact, named.kind, { own, block: unit }, troubles));
        if (value !== null) values[fieldOf[named.kind]] ??= value;
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
  const kind = label === '' ? 'total' : fundingRowKind(label);
  return { facts: { kind, label: bareRowLabel(label), values }, asides };
};

const endsFunding = (grid: Grid, row: number, firstColumn: number): boolean => {
  const first = grid.cellsIn(row)[0];
  if (first === undefined) return false;
  const label = grid
    .cellsIn(row)
    .filter((cell) => cell.column < firstColumn && !looksLikeAmount(cell.text))
    .at(-1);
  const isRow = label !== undefined && isFundingRowLabel(label.text);
  const key = sectionKeyOf(grid, row);
  if (key !== null && !isRow) return true;
  if (isRow) return false;
  const values = grid.cellsIn(row).filter((cell) => cell.column >= firstColumn);
  return !values.some((cell) => looksNumeric(cell.text));
};

/** `其中：基本支出：7,210.88` — label and amount in one cell, beside the columns: kept as printed. */
const inlineAmounts = (grid: Grid, row: number): readonly Block[] =>
  grid.cellsIn(row).flatMap((cell): readonly Block[] => {
    const match = /^([\s\S]{2,24}?)[：:]\s*([\d,.]+)$/u.exec(cell.text.trim());
    return match?.[1] === undefined || match[2] === undefined
      ? []
      : [{ kind: 'aside', label: bareRowLabel(match[1]), value: certain(cell, match[2]) }];
  });

const unitOf = (grid: Grid, row: number): MoneyColumn | null => {
  const cells = [...grid.cellsIn(row), ...[grid.at(row, grid.firstColumn)].filter((cell) => cell !== null)];
  for (const cell of cells) {
    const unit = isPercentUnit(cell.text) ? null : moneyUnitOf(cell.text);
    if (unit !== null) return unit;
  }
  return null;
};

const withPoints = (rows: readonly FundingFacts[], points: Fact): readonly FundingFacts[] =>
  points.text === ''
    ? rows
    : rows.map((row) =>
        row.kind === 'total' && row.values.maxScoreText === undefined
          ? { ...row, values: { ...row.values, maxScoreText: points } }
          : row,
      );

const isScored = ({ values }: FundingFacts): boolean =>
  values.maxScoreText !== undefined && values.selfScoreText !== undefined;

/** 单位收支情况 | … | 10 | 98% | 9.8: where no row is called the sum, the first one is it if it alone has points. */
const nameTotal = (rows: readonly FundingFacts[]): readonly FundingFacts[] => {
  const [first, ...others] = rows;
  const isTotal = first?.kind === 'detail' && isScored(first) && !others.some(isScored);
  return isTotal && !rows.some(({ kind }) => kind === 'total') ? [{ ...first, kind: 'total' }, ...others] : rows;
};

/** Only the first row that sums up is the total; without one, a single row is. */
const settleTotals = (rows: readonly FundingFacts[]): readonly FundingFacts[] => {
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0 && only.kind !== 'total') return [{ ...only, kind: 'total' }];
  const named = nameTotal(rows);
  const first = named.findIndex((row) => row.kind === 'total');
  const kinds = new Set<string>();
  return named.map((row, index) => {
    if (row.kind === 'detail') return row;
    const isRepeat = row.kind === 'total' ? index !== first : kinds.has(row.kind);
    kinds.add(row.kind);
    return isRepeat ? { ...row, kind: 'detail' } : row;
  });
};

/** Reads 项目资金 with amounts in columns. */
export const readFundingTable = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  if (!isFundingHead(grid.cellsIn(row))) return null;
  const subRow = fundingSubHead(grid, row);
  const columns = columnsOf(grid, row, subRow);
  const unit = unitOf(grid, row) ?? unitOf(grid, row + 1);
  const troubles: Trouble[] = columns
    .filter((column) => column.kind === 'unknown')
    .map((column) => troubleAt('unknown-label', column.cell));
  const context: RowContext = {
    grid,
    columns,
    unit: unit ?? sheetUnit ?? '万元',
    troubles,
    hasSlippedHead: isSlippedHead(grid, row, subRow),
  };
  const rows: FundingFacts[] = [];
  const asides: Block[] = [...monthsOver(columns)];
  const firstColumn = columns[0]?.from ?? 1;
  const block = grid.at(row, grid.firstColumn);
  const lastOfBlock = block !== null && isFundingBlockLabel(block.text) ? lastRow(block) : 0;
  let next = (subRow ?? row) + 1;
  for (; next <= grid.rowCount; next += 1) {
    if (grid.cellsIn(next).length === 0) continue;
    if (next > lastOfBlock && endsFunding(grid, next, firstColumn)) break;
    if (next <= lastOfBlock && sectionKeyOf(grid, next) === 'head') break;
    const noted = inlineAmounts(grid, next);
    if (noted.length > 0) {
      asides.push(...noted);
      continue;
    }
    const read = readRow(next, context);
    if (read.facts.label !== '' || Object.keys(read.facts.values).length > 0) rows.push(read.facts);
    asides.push(...read.asides);
  }
  const settled = withPoints(settleTotals(rows), pointsInLabel(grid, row, columns));
  return { blocks: [{ kind: 'funding', unit, rows: settled }, ...asides], troubles, next };
};
