import type { FundingField } from '../../domain/budget/funding.ts';
import type { RawCell } from '../read/raw-table.ts';
import { looksLikeAmount, said } from './amounts.ts';
import type { Fact, FundingFacts, MoneyColumn, Reading, Trouble } from './blocks.ts';
import { oneLine } from './cell-text.ts';
import { fieldOf, valueOf } from './funding-columns.ts';
import { type Grid, lastColumn, lastRow } from './grid.ts';
import {
  bareRowLabel,
  type FundingColumnKind,
  fundingColumnKind,
  fundingRowKind,
  isFundingBlockLabel,
  isFundingRowLabel,
} from './labels/funding-labels.ts';
import { moneyUnitOf } from './lines.ts';
import { cellsUnder, joined } from './row-cells.ts';

/** 合计 | 中央资金 | 省级资金 at the end of a row: whose money each column holds. */
const sourcesIn = (grid: Grid, row: number): readonly RawCell[] => {
  const cells = grid.cellsIn(row);
  const from = cells.findIndex((cell) => isFundingRowLabel(cell.text) && !isFundingBlockLabel(cell.text));
  const sources = from < 0 ? [] : cells.slice(from);
  const isWhole = sources.length >= 2 && sources.every((cell) => isFundingRowLabel(cell.text));
  return isWhole && sources.some((cell) => fundingRowKind(cell.text) === 'total') ? sources : [];
};

type ValueKind = Exclude<FundingColumnKind, 'aside'>;

/** What a row's label says its amounts are; null where it does not, or holds none. */
const kindOfRow = (grid: Grid, row: number, first: RawCell): ValueKind | null => {
  const cells = grid.cellsIn(row);
  const label = cells.filter((cell) => cell.column < first.column).at(-1);
  const values = cells.filter((cell) => cell.column >= first.column);
  // The only row, right below the sources: what is asked for.
  const isOnly = label === undefined && row === lastRow(first) + 1 && values.length > 0;
  const kind = isOnly ? 'initial' : label === undefined ? null : fundingColumnKind(label.text);
  return kind === null || kind === 'aside' || !values.every((cell) => looksLikeAmount(cell.text)) ? null : kind;
};

/** Reads 项目资金 lying on its side: 年初预算数, 全年执行数 as rows, the sources of the money as columns. */
export const readTransposedFunding = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const sources = sourcesIn(grid, row);
  const [first] = sources;
  if (first === undefined || kindOfRow(grid, row + 1, first) === null) return null;
  const unit =
    grid
      .cellsIn(row)
      .map((cell) => moneyUnitOf(cell.text))
      .find((found) => found !== null) ?? null;
  const units = { own: unit ?? sheetUnit ?? '万元', block: unit ?? sheetUnit ?? '万元' } as const;
  const troubles: Trouble[] = [];
  const values = sources.map((): Partial<Record<FundingField, Fact>> => ({}));
  let next = row + 1;
  for (let kind = kindOfRow(grid, next, first); kind !== null; kind = kindOfRow(grid, next, first)) {
    sources.forEach((source, index) => {
      const to = (sources[index + 1]?.column ?? lastColumn(source) + 1) - 1;
      const own = joined(cellsUnder(grid, next, { from: source.column, to }).own);
      const value = said(valueOf(own, kind, units, troubles));
      const known = values[index];
      if (value !== null && known !== undefined) known[fieldOf[kind]] ??= value;
    });
    next += 1;
  }
  const rows = sources.map(
    ({ text }, index): FundingFacts => ({
      kind: fundingRowKind(text),
      label: bareRowLabel(oneLine(text)),
      values: values[index] ?? {},
    }),
  );
  return { blocks: [{ kind: 'funding', unit, rows }], troubles, next };
};
