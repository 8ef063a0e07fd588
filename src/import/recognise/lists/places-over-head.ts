import type { RawCell } from '../../read/raw-table.ts';
import { type FundingFacts, type MoneyColumn, type Reading, unsureMoney } from '../blocks.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import { findIndicatorHead, type IndicatorHead } from '../columns/indicator-head.ts';
import { type MoneyOfPlaces, moneyOfPlaces } from '../funding/money-of-places.ts';
import { isWholePart } from '../indicators/targets-of-parts.ts';
import { namesPlace } from '../labels/indicator-labels.ts';
import { oneLine } from '../table/cell-text.ts';
import { saysSame } from '../table/says-same.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import { columnsBelow, projectsOfPlaces, isPlace, isWhole, targetsOfPlaces } from './places-abreast.ts';
import { toldOfPlaces, withTold } from './told-of-places.ts';

/** 市县 | 东山县 | 西坪县: the names of places behind the word for them, where none of them is the whole. */
const namesOfPlaces = (grid: Grid, row: number): readonly RawCell[] => {
  const [label, ...names] = grid.cellsIn(row);
  const isLabelled = label !== undefined && namesPlace(label.text);
  return isLabelled && names.length >= 2 && !names.some(({ text }) => isWholePart(oneLine(text))) ? names : [];
};

/**
 * The columns of a head with those of the places in the stead of 指标值, which is merged over all of them, or stands over the
 * first where its merge was lost. Null where another word heads any of them.
 */
const withPlaces = (
  { columns }: IndicatorHead,
  headRow: number,
  places: readonly IndicatorColumn[],
): readonly IndicatorColumn[] | null => {
  const [first, last] = [places[0]?.from ?? 0, places.at(-1)?.to ?? 0];
  const over = columns.filter(({ from, to, cell }) => to >= first && from <= last && cell.row >= headRow);
  const [target, ...others] = over;
  if (target === undefined || others.length > 0 || !isWhole(target) || target.from > first) return null;
  return [...columns.filter(({ to }) => to < first), ...places, ...columns.filter(({ from }) => from > last)];
};

/** Names that slid to the left, as the word in front of them lost its merge, stand from 指标值 on, which ends the head. */
const underTarget = ({ columns }: IndicatorHead, places: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const target = columns.at(-1);
  const first = places[0]?.from ?? 0;
  const areClose = places.every(({ from, to }, at) => from === to && from === first + at);
  if (target === undefined || !isWhole(target) || target.from <= first || !areClose) return places;
  return places.map((place, at) => ({ ...place, from: target.from + at, to: target.from + at, isInferred: true }));
};

/** The names of the places with the columns that they stand over: all of them as many. */
const placesOver = (names: readonly RawCell[]): readonly IndicatorColumn[] => {
  const gaps = names.slice(1).map((name, at) => name.column - (names[at]?.column ?? 0));
  const width = Math.min(...gaps);
  return names.map((cell) => ({
    kind: 'target-of-part',
    from: cell.column,
    to: Math.max(lastColumn(cell), cell.column + width - 1),
    cell,
    group: null,
    groupText: '',
  }));
};

/** Places that have columns of their own below the names above the head. */
const formsWithColumns = (grid: Grid, named: readonly IndicatorColumn[], money: MoneyOfPlaces): Reading | null => {
  const head = findIndicatorHead(grid, money.lastRow + 1, (columns) => columnsBelow(columns, named) ?? []);
  if (head === null || head.isList) return null;
  const strips = [head, ...head.beside];
  return projectsOfPlaces(grid, {
    columns: head.columns,
    places: named.map((own, at) => ({ own, columns: strips[at]?.columns ?? [] })),
    money,
    from: head.lastRow + 1,
    troubles: head.troubles,
  });
};

/** Places whose targets stand below one 指标值 that is merged over all of them. */
const formsUnderTarget = (grid: Grid, named: readonly IndicatorColumn[], money: MoneyOfPlaces): Reading | null => {
  const head = findIndicatorHead(grid, money.lastRow + 1);
  if (head === null || head.beside.length > 0) return null;
  const places = underTarget(head, named);
  const columns = withPlaces(head, money.lastRow + 1, places);
  if (columns === null) return null;
  const of = (place: IndicatorColumn): readonly FundingFacts[] => {
    const own = money.of(named[places.indexOf(place)] ?? place);
    return place.isInferred === true ? own.map(unsureMoney) : own;
  };
  return projectsOfPlaces(grid, {
    columns,
    places: targetsOfPlaces(columns, places),
    money: { ...money, of },
    from: head.lastRow + 1,
    troubles: head.troubles,
  });
};

/** Places whose names stand again in the head, over the targets of each. */
const formsUnderNames = (grid: Grid, named: readonly IndicatorColumn[], money: MoneyOfPlaces): Reading | null => {
  const head = findIndicatorHead(grid, money.lastRow + 1);
  const places = head?.columns.filter(isPlace) ?? [];
  const isNamedAt = (place: IndicatorColumn, at: number): boolean =>
    place.from === named[at]?.from && saysSame(place.cell.text, named[at].cell.text);
  const areSame = places.length === named.length && places.every(isNamedAt);
  if (head === null || head.beside.length > 0 || !areSame || head.columns.some(isWhole)) return null;
  return projectsOfPlaces(grid, {
    columns: head.columns,
    places: targetsOfPlaces(head.columns, places),
    money: { ...money, of: (place) => money.of(named[places.indexOf(place)] ?? place) },
    from: head.lastRow + 1,
    troubles: head.troubles,
  });
};

/**
 * Indicators of several places side by side, whose names and money stand above the head, perhaps with the unit of each. Every
 * place has its form. Null for any other row.
 */
export const readPlacesOverHead = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const names = namesOfPlaces(grid, row);
  if (names.length === 0) return null;
  const named = placesOver(names);
  const above = toldOfPlaces(grid, row + 1, named);
  const amounts = moneyOfPlaces(grid, above.next, { places: named, sheetUnit });
  if (amounts === null) return null;
  const below = toldOfPlaces(grid, amounts.lastRow + 1, named);
  const money = { ...amounts, lastRow: below.next - 1 };
  const read =
    formsWithColumns(grid, named, money) ?? formsUnderTarget(grid, named, money) ?? formsUnderNames(grid, named, money);
  const label = grid.cellsIn(row)[0]?.text ?? '';
  return read === null ? null : withTold(read, { label, above, below });
};
