import type { FundingField } from '../../../domain/budget/funding.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeAmount, said } from '../table/amounts.ts';
import {
  type Block,
  certain,
  doubtful,
  type Fact,
  type FundingFacts,
  type MoneyColumn,
  type Reading,
  type Trouble,
  troubleAt,
} from '../blocks.ts';
import { oneLine } from '../table/cell-text.ts';
import { fieldOf, valueOf } from './funding-columns.ts';
import { type Grid, lastColumn, lastRow, stripOf } from '../table/grid.ts';
import {
  bareRowLabel,
  type FundingColumnKind,
  fundingColumnKind,
  fundingRowKind,
  isFundingBlockLabel,
  isFundingRowLabel,
  isSpendingKind,
  namesDivision,
} from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { moneyUnitIn } from '../table/lines.ts';
import { readPairs } from '../beside/pairs.ts';
import { areOfSourcesAlone, areProvedBelow } from './amounts-below.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';
import { amountIn } from './money-cells.ts';

type ValueKind = Exclude<FundingColumnKind, 'aside'>;

/** What a column of the whole holds once for all rows: its rate, its points. */
type WholeColumn = { readonly cell: RawCell; readonly kind: Extract<ValueKind, 'rate' | 'max-score' | 'self-score'> };

/** Whose money a column holds; 财政资金 中央 where a level stands below its source. */
type Source = { readonly cell: RawCell; readonly label: string };

type Heads = {
  readonly sources: readonly Source[];
  readonly whole: readonly WholeColumn[];
  /** 实施期限 | 2023年1月—12月 behind them, of the form and not of its money, or 备注. */
  readonly pairs: readonly RawCell[];
  /** The last row of the head. */
  readonly last: number;
};

const wholeColumn = (cell: RawCell): readonly WholeColumn[] => {
  const kind = fundingColumnKind(cell.text);
  return kind === 'rate' || kind === 'max-score' || kind === 'self-score' ? [{ cell, kind }] : [];
};

/** 中央 | 省级 | 本级 below 财政资金; none where the head has no second row. */
const belowSource = (grid: Grid, source: RawCell): readonly RawCell[] => {
  const isOpen = source.columnSpan > 1 && source.rowSpan === 1;
  const below = grid
    .cellsIn(source.row + 1)
    .filter((cell) => cell.column >= source.column && lastColumn(cell) <= lastColumn(source));
  return isOpen && below.length >= 2 && below.every(({ text }) => !looksLikeAmount(text)) ? below : [];
};

/** 按资金来源划分 over 财政拨款 | 其他资金: by what the money is divided below it. */
const isDivision = (grid: Grid, cell: RawCell): boolean =>
  namesDivision(cell.text) &&
  belowSource(grid, cell).length > 0 &&
  belowSource(grid, cell).every(({ text }) => isFundingRowLabel(text) || isSpendingKind(text));

/** 备注; 其他 beside sources is one of them. */
const isRemark = (text: string): boolean => indicatorColumnKind(text) === 'remark' && !isFundingRowLabel(text);

/** 合计 | 中央资金 | 省级资金 at the end of a row: whose money each column holds; 执行率 and 得分 may follow. */
const headsIn = (grid: Grid, row: number): Heads | null => {
  const cells = grid.cellsIn(row);
  const from = cells.findIndex((cell) => isFundingRowLabel(cell.text) && !isFundingBlockLabel(cell.text));
  const all = from < 0 ? [] : cells.slice(from);
  const isPair = (cell: RawCell): boolean =>
    isRemark(cell.text) ||
    (headerKey(cell.text) !== null &&
      !isFundingRowLabel(cell.text) &&
      fundingColumnKind(cell.text) === null &&
      !isDivision(grid, cell));
  const pair = all.findIndex(isPair);
  const [behind, pairs] = pair < 0 ? [all, []] : [all.slice(0, pair), all.slice(pair)];
  const end = behind.findIndex(
    (cell) => !isFundingRowLabel(cell.text) && !isSpendingKind(cell.text) && !isDivision(grid, cell),
  );
  const sources = end < 0 || areProvedBelow(grid, behind) ? behind : behind.slice(0, end);
  if (sources.length < 2) return null;
  const others = behind.slice(sources.length);
  const whole = others.flatMap(wholeColumn);
  const isWhole =
    sources.some((cell) => fundingRowKind(cell.text) === 'total') || areOfSourcesAlone(grid, cells[from - 1], sources);
  if (!isWhole || whole.length !== others.length) return null;
  const lowest = sources.flatMap((cell): readonly Source[] => {
    const below = belowSource(grid, cell);
    const label = bareRowLabel(oneLine(cell.text)).replace(/[（(]万?元[)）]$/u, '');
    if (below.length === 0) return [{ cell, label }];
    const inFront = isDivision(grid, cell) ? '' : `${label} `;
    return below.map((level) => ({
      cell: level,
      label: fundingRowKind(level.text) === 'total' ? label : `${inFront}${oneLine(level.text)}`,
    }));
  });
  return { sources: lowest, whole, pairs, last: Math.max(...lowest.map(({ cell }) => lastRow(cell))) };
};

/** An amount for each source, behind the label of the row or without one, before the columns of the sources: the row slipped. */
const slippedUnder = (grid: Grid, row: number, { sources, whole }: Heads): readonly RawCell[] => {
  const cells = grid.cellsIn(row);
  const amounts = cells.filter(({ text }) => looksLikeAmount(text));
  const [first, source] = [amounts[0], sources[0]?.cell];
  const isSlipped = first !== undefined && source !== undefined && first.column < source.column;
  const isLed = amounts.length === cells.length || (amounts.length === cells.length - 1 && cells[0] !== first);
  return isSlipped && isLed && amounts.length === sources.length && whole.length === 0 ? amounts : [];
};

/** What a row's label says its amounts are, `aside` for those without a place; null where it does not, or holds none. */
const kindOfRow = (grid: Grid, row: number, heads: Heads): FundingColumnKind | null => {
  const { sources, whole, pairs, last } = heads;
  const first = sources[0]?.cell;
  if (first === undefined) return null;
  const isSlipped = slippedUnder(grid, row, heads).length > 0;
  const end = (whole[0]?.cell ?? pairs[0])?.column ?? Number.MAX_SAFE_INTEGER;
  const cells = grid.cellsIn(row);
  const label = cells.filter((cell) => cell.column < first.column && !(isSlipped && looksLikeAmount(cell.text))).at(-1);
  const values = isSlipped
    ? cells.filter((cell) => cell !== label)
    : cells.filter((cell) => cell.column >= first.column && cell.column < end);
  // The only row, right below the sources: what is asked for.
  const isOnly = label === undefined && row === last + 1 && values.length > 0;
  // 全年执行数 merged down in front of the sources, from their row on; 年度预算 there is the label of the block.
  const over = label === undefined ? grid.at(row, first.column - 1) : null;
  const tells = over !== null && over.row < row && !isFundingBlockLabel(over.text);
  const told = tells ? fundingColumnKind(over.text) : null;
  const said = isOnly ? 'initial' : label === undefined ? null : fundingColumnKind(label.text);
  const kind = told ?? said;
  const isOpen = kind === 'aside' && values.length === 0;
  return isOpen || !values.every((cell) => looksLikeAmount(cell.text)) ? null : kind;
};

type MoneyRow = { readonly row: number; readonly kind: FundingColumnKind };

/** The rows of amounts below the sources; none where all of them are asides. */
const rowsUnder = (grid: Grid, heads: Heads): readonly MoneyRow[] => {
  const rows: MoneyRow[] = [];
  for (let row = heads.last + 1; ; row += 1) {
    const kind = kindOfRow(grid, row, heads);
    if (kind === null) return rows.some((each) => each.kind !== 'aside') ? rows : [];
    rows.push({ row, kind });
  }
};

/** The row heads money that lies on its side. */
export const headsSources = (grid: Grid, row: number): boolean => {
  const heads = headsIn(grid, row);
  return heads !== null && rowsUnder(grid, heads).length > 0;
};

/** 实际到位 | 1,406 | 845: amounts without a place of their own, each kept beside whose money it is. */
const asidesUnder = (grid: Grid, row: number, sources: readonly Source[]): readonly Block[] => {
  const [label] = grid.cellsIn(row);
  return sources.flatMap(({ cell: { column }, label: source }): readonly Block[] => {
    const value = grid.cellsIn(row).find((cell) => cell.column === column);
    if (value === undefined || label === undefined || label === value) return [];
    return [{ kind: 'aside', label: `${oneLine(label.text)} ${source}`, value: certain(value) }];
  });
};

const rangeOf = (from: number, until: number): readonly number[] =>
  Array.from({ length: until - from }, (_, index) => from + index);

/** What stands behind the sources: pairs beside their heads, or what 备注 says below it. */
const readBeside = (
  grid: Grid,
  [first]: readonly RawCell[],
  { row, from, next }: { readonly row: number; readonly from: number; readonly next: number },
): Pick<Reading, 'blocks' | 'troubles'> => {
  if (first === undefined) return { blocks: [], troubles: [] };
  const columns = { from: first.column, to: grid.columnCount };
  if (!isRemark(first.text)) return readPairs(stripOf(grid, [columns]), row);
  const said = rangeOf(from, next).flatMap((at) => cellsUnder(grid, at, columns).own);
  const label = oneLine(first.text);
  return { blocks: said.map((cell) => ({ kind: 'aside', label, value: certain(cell) })), troubles: [] };
};

/** Reads 项目资金 lying on its side: 年初预算数, 全年执行数 as rows, the sources of the money as columns. */
export const readTransposedFunding = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const heads = headsIn(grid, row);
  const under = heads === null ? [] : rowsUnder(grid, heads);
  if (heads === null || under.length === 0) return null;
  const { sources, whole, pairs, last } = heads;
  const unit = moneyUnitIn(grid.cellsIn(row)) ?? moneyUnitIn(grid.cellsIn(last + 1));
  const units = { own: unit ?? sheetUnit ?? '万元', block: unit ?? sheetUnit ?? '万元' } as const;
  const troubles: Trouble[] = [];
  const values = sources.map((): Partial<Record<FundingField, Fact>> => ({}));
  const next = last + 1 + under.length;
  const asides: Block[] = [];
  for (const { row: at, kind } of under) {
    if (kind === 'aside') {
      asides.push(...asidesUnder(grid, at, sources));
      continue;
    }
    const slipped = slippedUnder(grid, at, heads);
    if (slipped[0] !== undefined) troubles.push(troubleAt('shifted-row', slipped[0]));
    sources.forEach(({ cell: source }, index) => {
      const to = (sources[index + 1]?.cell.column ?? lastColumn(source) + 1) - 1;
      const moved = slipped[index];
      const cells = moved === undefined ? cellsUnder(grid, at, { from: source.column, to }).own : [];
      const own = moved === undefined ? amountIn(cells, troubles) : doubtful(moved);
      const value = said(valueOf(own, kind, units, troubles));
      const known = values[index];
      if (value !== null && known !== undefined) known[fieldOf[kind]] ??= value;
    });
  }
  const sum = values[sources.findIndex(({ label }) => fundingRowKind(label) === 'total')];
  for (const { cell, kind } of whole) {
    const place = { from: cell.column, to: lastColumn(cell) };
    const own = rangeOf(last + 1, next).flatMap((at) => cellsUnder(grid, at, place).own);
    const value = said(valueOf(joined(own.slice(0, 1)), kind, units, troubles));
    if (value !== null && sum !== undefined) sum[fieldOf[kind]] ??= value;
  }
  const rows = sources.map(
    ({ label }, index): FundingFacts => ({
      kind: fundingRowKind(label),
      label,
      values: values[index] ?? {},
    }),
  );
  const beside = readBeside(grid, pairs, { row, from: last + 1, next });
  return {
    blocks: [{ kind: 'funding', unit, rows }, ...asides, ...beside.blocks],
    troubles: [...troubles, ...beside.troubles],
    next,
  };
};
