import { rememberByText } from '../../../domain/remember-by-text.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { amountFact, looksLikeAmount, said } from '../table/amounts.ts';
import { bareText } from '../table/bare-text.ts';
import { type Block, certain, type FundingFacts, type MoneyColumn, type Reading, type Trouble } from '../blocks.ts';
import { isBlankText, namesSum, oneLine } from '../table/cell-text.ts';
import { type Grid, lastColumn, lastRow } from '../table/grid.ts';
import { fundingRowKind } from '../labels/funding-labels.ts';
import { moneyUnitOf } from '../table/lines.ts';

const highestHead = 3;

const namesBodies = rememberByText((text) => /^(?:机构|单位|部门)名称$/u.test(bareText(text)));

const isBodies = ({ text }: RawCell): boolean => namesBodies(text);

const isSpending = ({ text }: RawCell): boolean => /^(?:本年)?支出(?:合计|总计|总额)$/u.test(bareText(text));

/** 结余: what is left of money is told only once it was spent. */
const isRest = ({ text }: RawCell): boolean => /^(?:年末)?(?:结转)?结余$/u.test(bareText(text));

/** 汇总 | 2816 | 1325 | …: a body with its amounts. */
const isRecord = (grid: Grid, row: number, bodies: RawCell): boolean => {
  const [name, ...amounts] = grid.cellsIn(row);
  const isNamed = name?.column === bodies.column && !looksLikeAmount(name.text);
  return isNamed && amounts.length > 0 && amounts.every(({ text }) => looksLikeAmount(text));
};

/** The lowest words of the head, one for each column of amounts; none where those of a lower row slid in front of them. */
const headsOf = (grid: Grid, [bodies, spending]: readonly [RawCell, RawCell], until: number): readonly RawCell[] => {
  const heads: RawCell[] = [];
  for (let column = spending.column; column <= grid.columnCount; column += 1) {
    let head: RawCell | null = null;
    for (let row = until - 1; row >= bodies.row && head === null; row -= 1) head = grid.at(row, column);
    if (head !== null && heads.at(-1) !== head) heads.push(head);
  }
  const rows = Array.from({ length: until - bodies.row - 1 }, (_, index) => grid.cellsIn(bodies.row + 1 + index));
  // Where merges were filled with their text, a lower row says 机构名称 or 支出合计 again.
  const stands = ([first]: readonly RawCell[]): boolean =>
    first !== undefined && (first.column > spending.column || [bodies.text, spending.text].includes(first.text));
  return rows.every(stands) && new Set(heads).size === heads.length ? heads : [];
};

const amountsIn = (grid: Grid, row: number): readonly RawCell[] =>
  grid.cellsIn(row).filter(({ text }) => looksLikeAmount(text) && !isBlankText(text));

/** The row of all bodies together; the only one with amounts, where none is called a sum. */
const wholeOf = (grid: Grid, rows: readonly number[]): number | undefined => {
  const filled = rows.filter((row) => amountsIn(grid, row).length > 0);
  const isSum = (row: number): boolean => nameOf(grid, row).endsWith('汇总') || namesSum(nameOf(grid, row));
  return filled.find(isSum) ?? (filled.length === 1 ? filled[0] : undefined);
};

const nameOf = (grid: Grid, row: number): string => oneLine(grid.cellsIn(row)[0]?.text ?? '');

type Table = {
  readonly grid: Grid;
  readonly heads: readonly RawCell[];
  readonly unit: MoneyColumn;
  readonly troubles: Trouble[];
};

/** What was spent under a head in a row; null where the row says nothing there. */
const spentUnder = ({ grid, unit, troubles }: Table, row: number, head: RawCell) => {
  const cell = grid.cellsIn(row).find(({ column }) => column >= head.column && column <= lastColumn(head));
  return cell === undefined ? null : said(amountFact(certain(cell), unit, troubles));
};

const fundingOf = (table: Table, row: number): readonly FundingFacts[] =>
  table.heads.flatMap((head): readonly FundingFacts[] => {
    const label = oneLine(head.text);
    const spent = isRest(head) ? null : spentUnder(table, row, head);
    const kind = isSpending(head) ? 'total' : fundingRowKind(label);
    return spent === null ? [] : [{ kind, label, values: { executedAmountText: spent } }];
  });

/** What is left, and what other bodies spent that is not the same as all of them did. */
const asidesOf = (table: Table, whole: number, row: number): readonly Block[] =>
  table.heads.flatMap((head): readonly Block[] => {
    const value = spentUnder({ ...table, troubles: [] }, row, head);
    const ofAll = spentUnder({ ...table, troubles: [] }, whole, head);
    const isSaid = row === whole ? !isRest(head) : value?.text === ofAll?.text;
    const name = row === whole ? '' : nameOf(table.grid, row);
    return value === null || isSaid ? [] : [{ kind: 'aside', label: `${name}${oneLine(head.text)}`, value }];
  });

/**
 * 机构名称 | 支出合计 | 其中：{基本支出, 项目支出} | 结余, perhaps below its heading, over a row for all bodies of a unit together and
 * one for each: what was spent in the year. Null where the row begins no such table.
 */
export const readSpendingOfBodies = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const heading = grid.cellsIn(row).length === 1 ? grid.cellsIn(row)[0] : undefined;
  const top = heading === undefined ? row : row + 1;
  const heads = grid.cellsIn(top);
  const [bodies, spending] = heads;
  if (bodies === undefined || spending === undefined || !isBodies(bodies) || !isSpending(spending)) return null;
  if (!heads.slice(2).some(isRest)) return null;
  let first = top + 1;
  while (first <= top + highestHead && !isRecord(grid, first, bodies)) first += 1;
  const lowest = headsOf(grid, [bodies, spending], first);
  let next = first;
  while (isRecord(grid, next, bodies)) next += 1;
  const rows = Array.from({ length: next - first }, (_, index) => first + index);
  const whole = wholeOf(grid, rows);
  if (lowest.length < 2 || whole === undefined || lastRow(bodies) >= first) return null;
  const unit = moneyUnitOf(heading?.text ?? '');
  const table: Table = { grid, heads: lowest, unit: unit ?? sheetUnit ?? '万元', troubles: [] };
  const asides = rows.flatMap((each) => asidesOf(table, whole, each));
  const funding = fundingOf(table, whole);
  return { blocks: [{ kind: 'funding', unit, rows: funding }, ...asides], troubles: table.troubles, next };
};
