import type { RawCell } from '../../read/raw-table.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import {
  bareRowLabel,
  type FundingColumnKind,
  fundingColumnKind,
  headsMoney,
  isAmountKind,
  isFundingBlockLabel,
  isFundingRowLabel,
  partOfMoney,
} from '../labels/funding-labels.ts';
import { looksLikeAmount, said } from '../table/amounts.ts';
import {
  certain,
  doubtful,
  type Fact,
  type FundingFacts,
  type MoneyColumn,
  type Trouble,
  troubleAt,
} from '../blocks.ts';
import type { FundingField } from '../../../domain/budget/funding.ts';
import { oneLine } from '../table/cell-text.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import { moneyUnitIn } from '../table/lines.ts';
import { fieldOf, valueOf } from './funding-columns.ts';

/** Rows of money between a head and its first indicator, an amount below each place. */
export type MoneyOfPlaces = {
  readonly unit: MoneyColumn | null;
  /** What the rows say of the place in a column. */
  readonly of: (column: IndicatorColumn) => readonly FundingFacts[];
  readonly troubles: readonly Trouble[];
  /** The last of the rows. */
  readonly lastRow: number;
};

type MoneyRow = { readonly labels: readonly RawCell[]; readonly amounts: readonly RawCell[] };

/** The labels in front of the amounts of a row: 资金总额, or 资金情况（万元） | 资金总额. */
const moneyRow = (cells: readonly RawCell[]): MoneyRow => {
  const [first, second] = cells;
  const isLed = first !== undefined && isFundingBlockLabel(first.text) && isFundingRowLabel(second?.text ?? '');
  const count = isLed ? 2 : 1;
  return { labels: cells.slice(0, count), amounts: cells.slice(count) };
};

/** 资金安排（万元） | 320 | 268.5, 其中：省级资金 | 200 | 168.5. */
export const isMoneyOfPlaces = (cells: readonly RawCell[]): boolean => {
  const { labels, amounts } = moneyRow(cells);
  const isLabelled = labels.some(({ text }) => isFundingBlockLabel(text) || isFundingRowLabel(text));
  return isLabelled && amounts.length >= 2 && amounts.every(({ text }) => looksLikeAmount(text));
};

type Placed = { readonly cell: RawCell; readonly isMoved: boolean };

type Kind = Exclude<FundingColumnKind, 'aside'>;

/** A column of amounts of one place. */
type Slot = Pick<IndicatorColumn, 'from' | 'to'> & { readonly place: IndicatorColumn; readonly kind: Kind };

const isUnder = (cell: RawCell, { from, to }: Pick<IndicatorColumn, 'from' | 'to'>): boolean =>
  cell.column >= from && lastColumn(cell) <= to;

/** 资金情况（万元） | 全年预算数 | 全年执行数 | 执行率 | 全年预算数 | …: the columns of each place by the words below its name; null for any other row. */
const slotsIn = ([label, ...words]: readonly RawCell[], places: readonly IndicatorColumn[]): readonly Slot[] | null => {
  const slots = words.flatMap((cell): readonly Slot[] => {
    const kind = fundingColumnKind(cell.text);
    const place = places.find((each) => isUnder(cell, each));
    const isKnown = kind !== null && kind !== 'aside' && place !== undefined;
    return isKnown ? [{ from: cell.column, to: lastColumn(cell), place, kind }] : [];
  });
  const isOfMoney = label !== undefined && headsMoney(label.text) && slots.some(({ kind }) => isAmountKind(kind));
  const areAll = slots.length === words.length && places.every((place) => slots.some((slot) => slot.place === place));
  return isOfMoney && areAll ? slots : null;
};

/** Each amount with its column: where it stands, or in their order where the row slid to the left; null where neither can be. */
const amountsOf = (amounts: readonly RawCell[], slots: readonly Slot[]): ReadonlyMap<Slot, Placed> | null => {
  const standing = amounts.map((cell) => slots.find((slot) => isUnder(cell, slot)));
  const isInPlace = standing.every((slot) => slot !== undefined);
  if (!isInPlace && amounts.length !== slots.length) return null;
  return new Map(
    amounts.flatMap((cell, index) => {
      const slot = isInPlace ? standing[index] : slots[index];
      return slot === undefined ? [] : [[slot, { cell, isMoved: !isInPlace }] as const];
    }),
  );
};

/**
 * The money of the places that have columns of their own: a column of amounts each, or several below a row of words. Null where
 * no row of it stands right below the head.
 */
export const moneyOfPlaces = (
  grid: Grid,
  below: number,
  { places, sheetUnit }: { readonly places: readonly IndicatorColumn[]; readonly sheetUnit: MoneyColumn | null },
): MoneyOfPlaces | null => {
  const rows: { readonly labels: readonly RawCell[]; readonly amounts: ReadonlyMap<Slot, Placed> }[] = [];
  const troubles: Trouble[] = [];
  const words = grid.cellsIn(below);
  const named = slotsIn(words, places);
  const slots = named ?? places.map((place): Slot => ({ from: place.from, to: place.to, place, kind: 'initial' }));
  const first = named === null ? below : below + 1;
  let row = first;
  for (; isMoneyOfPlaces(grid.cellsIn(row)); row += 1) {
    const { labels, amounts: cells } = moneyRow(grid.cellsIn(row));
    const amounts = amountsOf(cells, slots);
    if (amounts !== null) rows.push({ labels, amounts });
    else troubles.push(...cells.map((cell) => troubleAt('unread-cell', cell)));
  }
  if (row === first) return null;
  const unit = moneyUnitIn([...(named === null ? [] : words), ...rows.flatMap(({ labels }) => labels)]);
  const block = unit ?? sheetUnit ?? '万元';
  const of = (place: IndicatorColumn): readonly FundingFacts[] =>
    rows.flatMap(({ labels, amounts }, index): readonly FundingFacts[] => {
      const label = labels.at(-1)?.text ?? '';
      const values: Partial<Record<FundingField, Fact>> = {};
      for (const [{ kind, place: owner }, { cell, isMoved }] of amounts) {
        if (owner !== place) continue;
        const own = isMoved ? doubtful(cell) : certain(cell);
        const value = said(valueOf(own, kind, { own: block, block }, troubles));
        if (value !== null) values[fieldOf[kind]] = value;
      }
      const kind = index === 0 ? 'total' : (partOfMoney(label) ?? 'detail');
      return Object.keys(values).length === 0 ? [] : [{ kind, label: bareRowLabel(oneLine(label)), values }];
    });
  return { unit, of, troubles, lastRow: row - 1 };
};
