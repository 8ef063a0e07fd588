import {
  type Block,
  certain,
  type FundingFacts,
  type IndicatorFacts,
  type MoneyColumn,
  type ProjectFacts,
  type Reading,
  type Trouble,
  unsure,
  untoldProject,
} from '../blocks.ts';
import { recast } from '../columns/column-kinds.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { namesPlace } from '../columns/infer-columns.ts';
import { type MoneyOfPlaces, moneyOfPlaces } from '../funding/money-of-places.ts';
import { endOfRows } from '../indicators/end-of-indicators.ts';
import { noLevels } from '../indicators/indicator-row.ts';
import { readStripRows } from '../indicators/strip-rows.ts';
import { isWholePart } from '../indicators/targets-of-parts.ts';
import { isBlankText, oneLine } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';

/** What stands between the head and the first indicator of a table with a column for each place. */
export type MoneyUnderHead = {
  readonly head: IndicatorHead;
  readonly block: Block;
  readonly troubles: readonly Trouble[];
};

/** The column tells the target of all places. */
export const isWhole = ({ kind, cell }: IndicatorColumn): boolean =>
  kind === 'target' || (kind === 'target-of-part' && isWholePart(oneLine(cell.text)));

const isPlace = (column: IndicatorColumn): boolean =>
  !isWhole(column) && (column.kind === 'target-of-part' || (column.kind === 'note' && namesPlace(column)));

const nameOf = ({ cell }: IndicatorColumn): string => oneLine(cell.text);

type Place = { readonly column: IndicatorColumn; readonly rows: readonly IndicatorFacts[] };

type Stretch = { readonly from: number; readonly until: number };

/** The rows as they are for one of the places: its targets are those that count. */
const rowsOf = (grid: Grid, { from, until }: Stretch, columns: readonly IndicatorColumn[], place: IndicatorColumn) =>
  readStripRows(
    grid,
    { from, until },
    columns.map((column) => (column === place ? recast(column, 'target') : column)),
    noLevels,
  );

/** 100% merged over several places is told in the first of them only, and holds for each. */
const withShared = (grid: Grid, facts: IndicatorFacts, place: Place, all: readonly Place[]): IndicatorFacts => {
  const over = grid.at(facts.row, place.column.from);
  const owner = all.find(({ column }) => over !== null && over.column >= column.from && over.column <= column.to);
  const shared = owner === place ? undefined : owner?.rows.find(({ row }) => row === facts.row)?.target;
  return isBlankText(facts.target.text) && shared !== undefined ? { ...facts, target: unsure(shared) } : facts;
};

const sameOnce = (troubles: readonly Trouble[]): readonly Trouble[] => [
  ...new Map(troubles.map((trouble) => [`${trouble.kind} ${trouble.row} ${trouble.column}`, trouble])).values(),
];

/** Columns of which some are the targets of one place each, and the money of each. */
type Abreast = {
  readonly columns: readonly IndicatorColumn[];
  readonly places: readonly IndicatorColumn[];
  readonly money: MoneyOfPlaces;
  /** The first row of indicators. */
  readonly from: number;
  readonly troubles: readonly Trouble[];
};

/** A form for each of the places. */
export const formsOfPlaces = (grid: Grid, { columns, places, money, from, troubles }: Abreast): Reading => {
  const stretch = { from, until: endOfRows(grid, from, columns) };
  const read = places.map((column) => ({ column, ...rowsOf(grid, stretch, columns, column) }));
  const projects = read.map(
    (place): ProjectFacts => ({
      ...untoldProject,
      row: stretch.from,
      unit: certain(place.column.cell, nameOf(place.column)),
      funding: money.of(place.column),
      rows: place.rows
        .map((facts) => withShared(grid, facts, place, read))
        .filter(({ target }) => !isBlankText(target.text)),
    }),
  );
  const ofUnit = money.unit === null ? [] : [{ kind: 'money-unit' as const, unit: money.unit }];
  return {
    blocks: [...ofUnit, { kind: 'projects', holdsActuals: false, holdsScores: false, projects }],
    troubles: sameOnce([...troubles, ...money.troubles, ...read.flatMap((place) => place.troubles)]),
    next: stretch.until,
  };
};

/**
 * Indicators with a column of targets for each place, and money for each in a row of its own: every place has its form. Null
 * for any other table, also where a column tells the target of all.
 */
export const readPlacesAbreast = (grid: Grid, head: IndicatorHead, sheetUnit: MoneyColumn | null): Reading | null => {
  const places = head.columns.filter(isPlace);
  if (places.length < 2 || head.columns.some(isWhole) || head.beside.length > 0) return null;
  const money = moneyOfPlaces(grid, head.lastRow + 1, { places, sheetUnit });
  if (money === null) return null;
  return formsOfPlaces(grid, {
    columns: head.columns,
    places,
    money,
    from: money.lastRow + 1,
    troubles: head.troubles,
  });
};

/**
 * The same row of money where a column tells the target of all: the money of the form, that of the places beside it, and the
 * head reaching down to it. Null where none stands there.
 */
export const moneyUnderHead = (
  grid: Grid,
  head: IndicatorHead,
  sheetUnit: MoneyColumn | null,
): MoneyUnderHead | null => {
  const whole = head.columns.find(isWhole);
  const places = head.columns.filter(isPlace);
  if (whole === undefined || places.length < 2) return null;
  const all = head.columns.filter((column) => column === whole || places.includes(column));
  const money = moneyOfPlaces(grid, head.lastRow + 1, { places: all, sheetUnit });
  if (money === null) return null;
  const beside = places.flatMap((column) =>
    money.of(column).map((row): FundingFacts => ({ ...row, kind: 'detail', label: nameOf(column) })),
  );
  return {
    head: { ...head, lastRow: money.lastRow },
    block: { kind: 'funding', unit: money.unit, rows: [...money.of(whole), ...beside] },
    troubles: money.troubles,
  };
};
