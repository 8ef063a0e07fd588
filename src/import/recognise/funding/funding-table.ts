import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import {
  type Block,
  certain,
  type Fact,
  type FundingFacts,
  type MoneyColumn,
  type Reading,
  type Trouble,
  troubleAt,
} from '../blocks.ts';
import { isRowNumber, looksNumeric } from '../table/cell-text.ts';
import { columnsOf, pointsInLabel, fundingSubHead } from './funding-columns.ts';
import { type Grid, lastColumn, lastRow } from '../table/grid.ts';
import { bareRowLabel, isFundingBlockLabel, isFundingRowLabel } from '../labels/funding-labels.ts';
import { isAmountHead } from './money-cells.ts';
import { columnsOfPairs } from './slid-pairs.ts';
import { isPercentUnit, moneyUnitOf } from '../table/lines.ts';
import { monthsOver } from '../beside/months-over.ts';
import { partColumns, withParts } from './parts-in-columns.ts';
import { isFundingHead, sectionKeyOf } from '../table/sections.ts';
import { readSpendingOfBodies } from './spending-of-bodies.ts';
import { type FundingRowContext, isRowOfBlock, readFundingRow } from './funding-row.ts';

/** An amount's head, or the second row of the head, begins over the labels of the rows: it slipped, by how much nobody can tell. */
const isSlippedHead = (grid: Grid, row: number, subRow: number | null): boolean => {
  const headRow = subRow ?? row;
  const [first] = grid.cellsIn(headRow);
  const [below] = grid.cellsIn(headRow + 1);
  const isOverLabels = first !== undefined && below?.column === first.column && !looksLikeAmount(below.text);
  return isOverLabels && (subRow !== null || (isAmountHead(first.text) && !isFundingBlockLabel(first.text)));
};

const endsFunding = (grid: Grid, row: number, firstColumn: number): boolean => {
  const first = grid.cellsIn(row)[0];
  if (first === undefined) return false;
  const label = grid
    .cellsIn(row)
    .filter((cell) => cell.column < firstColumn && !looksLikeAmount(cell.text))
    .at(-1);
  const isRow = (label !== undefined && isFundingRowLabel(label.text)) || isRowOfBlock(grid.cellsIn(row));
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

/** 2 below the first purpose, and nothing behind it: the number of a row nobody filled in. */
const isNumberAlone = (grid: Grid, row: number, firstColumn: number): boolean => {
  const [only, ...others] = grid.cellsIn(row);
  const isInFront = only !== undefined && others.length === 0 && lastColumn(only) < firstColumn;
  return isInFront && grid.isMergedAcross && isRowNumber(only.text);
};

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

const isScored = ({ values: { maxScoreText, selfScoreText } }: FundingFacts): boolean =>
  [maxScoreText, selfScoreText].every((points) => points !== undefined && points.text !== '');

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

/** 按收入性质分： | 按支出性质分：, the headings of what follows below each. */
const isRowOfHeadings = (cells: readonly RawCell[]): boolean =>
  cells.length >= 2 && cells.every(({ text }) => isFundingBlockLabel(bareRowLabel(text)));

/** Reads 项目资金 with amounts in columns. */
export const readFundingTable = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  // Told once for all readers, and few rows are heads.
  if (sectionKeyOf(grid, row) !== 'head' || !isFundingHead(grid.cellsIn(row)))
    return readSpendingOfBodies(grid, row, sheetUnit);
  const subRow = fundingSubHead(grid, row);
  const printed = columnsOf(grid, row, subRow);
  const slid = columnsOfPairs(grid, (subRow ?? row) + 1, printed);
  const columns = slid ?? printed;
  const unit = unitOf(grid, row) ?? unitOf(grid, row + 1);
  const ofParts = partColumns(columns);
  const troubles: Trouble[] = columns
    .filter((column) => column.kind === 'unknown' && !ofParts.some((part) => part.column === column))
    .map((column) => troubleAt('unknown-label', column.cell));
  const context: FundingRowContext = {
    grid,
    columns,
    unit: unit ?? sheetUnit ?? '万元',
    troubles,
    hasSlippedHead: slid !== null || isSlippedHead(grid, row, subRow),
    parts: ofParts,
  };
  const rows: FundingFacts[] = [];
  const parts: FundingFacts[] = [];
  const asides: Block[] = [...monthsOver(columns)];
  const firstColumn = (slid === null ? columns[0]?.from : slid[0]?.to) ?? 1;
  const block = grid.at(row, grid.firstColumn);
  const lastOfBlock = block !== null && isFundingBlockLabel(block.text) ? lastRow(block) : 0;
  let next = (subRow ?? row) + 1;
  for (; next <= grid.rowCount; next += 1) {
    const cells = grid.cellsIn(next);
    if (cells.length === 0 || isNumberAlone(grid, next, firstColumn) || isRowOfHeadings(cells)) continue;
    if (next > lastOfBlock && endsFunding(grid, next, firstColumn)) break;
    if (next <= lastOfBlock && sectionKeyOf(grid, next) === 'head') break;
    const noted = inlineAmounts(grid, next);
    if (noted.length > 0) {
      asides.push(...noted);
      continue;
    }
    const read = readFundingRow(next, context);
    if (read.facts.label !== '' || Object.keys(read.facts.values).length > 0) rows.push(read.facts);
    parts.push(...read.parts);
    asides.push(...read.asides);
  }
  const settled = withPoints(withParts(settleTotals(rows), parts), pointsInLabel(grid, row, columns));
  return { blocks: [{ kind: 'funding', unit, rows: settled }, ...asides], troubles, next };
};
