import type { RawCell } from '../../read/raw-table.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import { bareRowLabel, isFundingBlockLabel, isFundingRowLabel, partOfMoney } from '../labels/funding-labels.ts';
import { amountFact, looksLikeAmount, said } from '../table/amounts.ts';
import { certain, doubtful, type FundingFacts, type MoneyColumn, type Trouble, troubleAt } from '../blocks.ts';
import { oneLine } from '../table/cell-text.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import { moneyUnitIn } from '../table/lines.ts';

/** Rows of money between a head and its first indicator, an amount below each place. */
export type MoneyOfPlaces = {
  readonly unit: MoneyColumn | null;
  /** What the rows say of the place in a column. */
  readonly of: (column: IndicatorColumn) => readonly FundingFacts[];
  readonly troubles: readonly Trouble[];
  /** The last of the rows. */
  readonly lastRow: number;
};

/** 资金安排（万元） | 320 | 268.5, 其中：省级资金 | 200 | 168.5. */
export const isMoneyOfPlaces = ([label, ...amounts]: readonly RawCell[]): boolean => {
  const isLabelled = label !== undefined && (isFundingBlockLabel(label.text) || isFundingRowLabel(label.text));
  return isLabelled && amounts.length >= 2 && amounts.every(({ text }) => looksLikeAmount(text));
};

type Placed = { readonly cell: RawCell; readonly isMoved: boolean };

const isUnder = (cell: RawCell, { from, to }: IndicatorColumn): boolean =>
  cell.column >= from && lastColumn(cell) <= to;

/** Each amount with its place: where it stands, or in their order where the row slid to the left; null where neither can be. */
const amountsOf = (
  amounts: readonly RawCell[],
  places: readonly IndicatorColumn[],
): ReadonlyMap<IndicatorColumn, Placed> | null => {
  const standing = amounts.map((cell) => places.find((place) => isUnder(cell, place)));
  const isInPlace = standing.every((place) => place !== undefined);
  if (!isInPlace && amounts.length !== places.length) return null;
  return new Map(
    amounts.flatMap((cell, index) => {
      const place = isInPlace ? standing[index] : places[index];
      return place === undefined ? [] : [[place, { cell, isMoved: !isInPlace }] as const];
    }),
  );
};

/** The money of the places that have a column each; null where no row of it stands right below the head. */
export const moneyOfPlaces = (
  grid: Grid,
  below: number,
  { places, sheetUnit }: { readonly places: readonly IndicatorColumn[]; readonly sheetUnit: MoneyColumn | null },
): MoneyOfPlaces | null => {
  const rows: { readonly label: RawCell; readonly amounts: ReadonlyMap<IndicatorColumn, Placed> }[] = [];
  const troubles: Trouble[] = [];
  let row = below;
  for (; isMoneyOfPlaces(grid.cellsIn(row)); row += 1) {
    const [label, ...cells] = grid.cellsIn(row);
    const amounts = amountsOf(cells, places);
    if (label !== undefined && amounts !== null) rows.push({ label, amounts });
    else troubles.push(...cells.map((cell) => troubleAt('unread-cell', cell)));
  }
  if (row === below) return null;
  const unit = moneyUnitIn(rows.map(({ label }) => label));
  const of = (column: IndicatorColumn): readonly FundingFacts[] =>
    rows.flatMap(({ label, amounts }, index): readonly FundingFacts[] => {
      const placed = amounts.get(column);
      if (placed === undefined) return [];
      const own = placed.isMoved ? doubtful(placed.cell) : certain(placed.cell);
      const value = said(amountFact(own, unit ?? sheetUnit ?? '万元', troubles));
      const kind = index === 0 ? 'total' : (partOfMoney(label.text) ?? 'detail');
      return value === null
        ? []
        : [{ kind, label: bareRowLabel(oneLine(label.text)), values: { initialBudgetText: value } }];
    });
  return { unit, of, troubles, lastRow: row - 1 };
};
