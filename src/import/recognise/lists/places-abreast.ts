import {
  type Block,
  certain,
  type FundingFacts,
  type IndicatorFacts,
  type MoneyColumn,
  type ProjectFacts,
  type Reading,
  type Trouble,
  untoldProject,
} from '../blocks.ts';
import { recast } from '../columns/column-kinds.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { endsLikePlace } from '../labels/place-names.ts';
import { type MoneyOfPlaces, moneyOfPlaces } from '../funding/money-of-places.ts';
import { endOfRows } from '../indicators/end-of-indicators.ts';
import { noLevels } from '../indicators/indicator-row.ts';
import { readStripRows } from '../indicators/strip-rows.ts';
import { isWholePart } from '../indicators/targets-of-parts.ts';
import { isBlankText, oneLine } from '../table/cell-text.ts';
import { type Grid, stripOf } from '../table/grid.ts';
import { withSharedTargets } from './shared-targets.ts';
import { type Place, verdictsOfPlaces } from './verdicts-of-places.ts';

/** What stands between the head and the first indicator of a table with a column for each place. */
export type MoneyUnderHead = {
  readonly head: IndicatorHead;
  readonly block: Block;
  readonly troubles: readonly Trouble[];
};

/** The column tells the target of all places. */
export const isWhole = ({ kind, cell }: IndicatorColumn): boolean =>
  kind === 'target' || (kind === 'target-of-part' && isWholePart(oneLine(cell.text)));

/** The column tells the target of one place. */
export const isPlace = (column: IndicatorColumn): boolean =>
  !isWhole(column) && (column.kind === 'target-of-part' || (column.kind === 'note' && endsLikePlace(column.cell.text)));

const nameOf = ({ cell }: IndicatorColumn): string => oneLine(cell.text);

/** The columns as they are for one of the places that have a column each: its targets are those that count. */
const asTargets = (columns: readonly IndicatorColumn[], own: IndicatorColumn): readonly IndicatorColumn[] =>
  columns.map((column) => (column === own ? recast(column, 'target') : column));

/** The places that have a column of targets each. */
export const targetsOfPlaces = (
  columns: readonly IndicatorColumn[],
  places: readonly IndicatorColumn[],
): readonly Place[] => places.map((own) => ({ own, columns: asTargets(columns, own) }));

/**
 * The columns of each place that has several below its name, 年度指标值 | 实际完成值 | 得分, with those of all places in front of
 * them. Null where any place has none or others than the first, or a target of all stands beside them.
 */
export const columnsBelow = (
  columns: readonly IndicatorColumn[],
  places: readonly IndicatorColumn[],
): readonly (readonly IndicatorColumn[])[] | null => {
  const isOf = (place: IndicatorColumn) => (column: IndicatorColumn) =>
    column.from >= place.from && column.from <= place.to;
  const own = places.map((place) => columns.filter(isOf(place)));
  const shared = columns.filter((column) => !own.some((each) => each.includes(column)));
  const kinds = own.map((each) => each.map(({ kind }) => kind).join(' '));
  const hasTarget = (each: readonly IndicatorColumn[]): boolean => each.some(({ kind }) => kind === 'target');
  const areApart = own.every(hasTarget) && !hasTarget(shared) && new Set(kinds).size === 1;
  return areApart ? own.map((each) => [...shared, ...each]) : null;
};

const isSaid = ({ target, actual, selfScore }: IndicatorFacts): boolean =>
  [target, actual, selfScore].some(({ text }) => !isBlankText(text));

const sameOnce = (troubles: readonly Trouble[]): readonly Trouble[] => [
  ...new Map(troubles.map((trouble) => [`${trouble.kind} ${trouble.row} ${trouble.column}`, trouble])).values(),
];

/** Places side by side, and the money of each. */
type Abreast = {
  /** The columns of the head. */
  readonly columns: readonly IndicatorColumn[];
  readonly places: readonly Place[];
  readonly money: MoneyOfPlaces;
  /** The first row of indicators. */
  readonly from: number;
  readonly troubles: readonly Trouble[];
  /** No money is told of each. */
  readonly sharesMoney?: true;
};

/** No row of money below the head. */
export const noMoneyBelow = ({ lastRow }: IndicatorHead): MoneyOfPlaces => ({
  unit: null,
  of: () => [],
  troubles: [],
  lastRow,
});

/** A form for each of the places. */
export const projectsOfPlaces = (
  grid: Grid,
  { columns, places, money, from, troubles, ...shares }: Abreast,
): Reading => {
  const until = endOfRows(grid, from, columns);
  const read = places.map((place) => ({
    ...place,
    ...readStripRows(stripOf(grid, place.columns), { from, until }, place.columns, noLevels),
  }));
  const verdicts = verdictsOfPlaces(grid, until, places);
  const holds = (kind: IndicatorColumn['kind']): boolean =>
    places.some((place) => columnNamed(place.columns, kind) !== undefined);
  const projects = withSharedTargets(grid, read).map(
    (place): ProjectFacts => ({
      ...untoldProject,
      ...verdicts.of(place),
      row: from,
      unit: certain(place.own.cell, nameOf(place.own)),
      funding: money.of(place.own),
      rows: place.rows.filter(isSaid),
    }),
  );
  const ofUnit = money.unit === null ? [] : [{ kind: 'money-unit' as const, unit: money.unit }];
  return {
    blocks: [
      ...ofUnit,
      { kind: 'projects', holdsActuals: holds('actual'), holdsScores: holds('self-score'), ...shares, projects },
    ],
    troubles: sameOnce([
      ...troubles,
      ...money.troubles,
      ...read.flatMap((place) => place.troubles),
      ...verdicts.troubles,
    ]),
    next: verdicts.next,
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
  return projectsOfPlaces(grid, {
    columns: head.columns,
    places: targetsOfPlaces(head.columns, places),
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
