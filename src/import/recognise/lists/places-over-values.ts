import type { RawCell } from '../../read/raw-table.ts';
import type { MoneyColumn, Reading } from '../blocks.ts';
import { recast } from '../columns/column-kinds.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { findIndicatorHead, type IndicatorHead } from '../columns/indicator-head.ts';
import { nameOwners } from '../columns/sure-places.ts';
import { bareText } from '../table/bare-text.ts';
import type { Grid } from '../table/grid.ts';
import { columnsBelow, projectsOfPlaces, noMoneyBelow, readPlacesAbreast } from './places-abreast.ts';

/** The heads over values behind the names of the indicators, with the columns that they stand over. */
const groupsIn = ({ columns }: IndicatorHead): readonly IndicatorColumn[] => {
  const behind = columns.filter(({ from }) => from > (columnNamed(columns, 'name')?.from ?? 0));
  const groups = new Map<RawCell, readonly IndicatorColumn[]>();
  for (const column of behind)
    if (column.group !== null) groups.set(column.group, [...(groups.get(column.group) ?? []), column]);
  return [...groups].map(([cell, own]) => ({
    kind: 'target-of-part',
    from: Math.min(...own.map(({ from }) => from)),
    to: Math.max(...own.map(({ to }) => to)),
    cell,
    group: null,
    groupText: '',
  }));
};

type Divided = {
  /** The names, each with the columns that it stands over. */
  readonly named: readonly IndicatorColumn[];
  /** The columns of each place; null where they are not alike. */
  readonly split: (columns: readonly IndicatorColumn[]) => readonly (readonly IndicatorColumn[])[] | null;
};

/** Names over 指标值 | 单位 or 年度指标值 | 实际完成值 | 得分. */
const overValues = (head: IndicatorHead): Divided => {
  const named = groupsIn(head);
  return { named, split: (columns) => columnsBelow(columns, named) };
};

const nameOf = ({ cell }: IndicatorColumn): string => bareText(cell.text);

/** 年度指标值 and 实际完成值, each over the same names. */
const underValues = (head: IndicatorHead): Divided => {
  const named = head.columns.filter(({ kind }) => kind === 'target-of-part');
  const split: Divided['split'] = (columns) => {
    const own = named.map((name) => columns.filter((column) => nameOf(column) === nameOf(name)));
    const kinds = own.map((each) => each.map(({ kind }) => kind).join(' '));
    const areAlike = own.every((each) => each.length > 1) && new Set(kinds).size === 1;
    const shared = columns.filter((column) => !own.some((each) => each.includes(column)));
    const asTarget = (column: IndicatorColumn): IndicatorColumn =>
      column.kind === 'target-of-part' ? recast(column, 'target') : column;
    return areAlike ? own.map((each) => [...shared, ...each.map(asTarget)]) : null;
  };
  return { named, split };
};

type At = { readonly grid: Grid; readonly row: number };

const formsOf = ({ grid, row }: At, { named, split }: Divided): Reading | null => {
  if (named.length < 2 || !nameOwners(named.map(({ cell }) => cell.text))) return null;
  const divided = findIndicatorHead(grid, row, (columns) => split(columns) ?? []);
  if (divided === null || divided.isList) return null;
  const strips = [divided, ...divided.beside];
  return projectsOfPlaces(grid, {
    columns: divided.columns,
    places: named.map((own, at) => ({ own, columns: strips[at]?.columns ?? [] })),
    money: noMoneyBelow(divided),
    from: divided.lastRow + 1,
    troubles: divided.troubles,
    sharesMoney: true,
  });
};

/**
 * Places side by side in a head: with a column of targets and money for each, with several columns each below their names, or
 * named again below each kind of values. Every place has its form. Null for any other head.
 */
export const readPlacesOfHead = (at: At, head: IndicatorHead, sheetUnit: MoneyColumn | null): Reading | null =>
  readPlacesAbreast(at.grid, head, sheetUnit) ?? formsOf(at, overValues(head)) ?? formsOf(at, underValues(head));
