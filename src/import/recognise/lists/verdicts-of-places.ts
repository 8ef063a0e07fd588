import { type Fact, type ProjectFacts, type Trouble, troubleAt } from '../blocks.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { scoreFact } from '../indicators/row-scores.ts';
import { headerKey } from '../labels/header-labels.ts';
import type { Grid } from '../table/grid.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';

/** A place: the column or the columns below its name, and all columns that its form is read from. */
export type Place = { readonly own: IndicatorColumn; readonly columns: readonly IndicatorColumn[] };

type Verdict = Pick<ProjectFacts, 'total' | 'grade'>;

/** Rows right below the indicators of places side by side: what each of them came to. */
export type VerdictsOfPlaces = {
  readonly of: (place: Place) => Partial<Verdict>;
  readonly troubles: readonly Trouble[];
  /** The first row below them. */
  readonly next: number;
};

/** 总分 or 评价等级 in front of a row. */
const verdictIn = (grid: Grid, row: number): keyof Verdict | null => {
  const key = headerKey(grid.cellsIn(row)[0]?.text ?? '');
  return key === 'total' || key === 'grade' ? key : null;
};

/** 总分 | 100 | 98.5 | 96.98 below places whose indicators have points, a value for each of them. */
export const verdictsOfPlaces = (grid: Grid, from: number, places: readonly Place[]): VerdictsOfPlaces => {
  const told = new Map<IndicatorColumn, Partial<Verdict>>();
  const troubles: Trouble[] = [];
  const areScored = places.every(({ columns }) => columnNamed(columns, 'self-score') !== undefined);
  let row = from;
  for (; areScored; row += 1) {
    const key = verdictIn(grid, row);
    if (key === null) break;
    const values = places.map(({ own }) => cellsUnder(grid, row, own).own);
    // A row that slid to the left tells nobody whose its values are.
    if (!values.every((cells) => cells.length === 1))
      troubles.push(
        ...grid
          .cellsIn(row)
          .slice(1)
          .map((cell) => troubleAt('unread-cell', cell)),
      );
    else
      places.forEach((place, at) => {
        const own = joined(values[at] ?? []);
        const value: Fact = key === 'total' ? scoreFact(own, troubles) : own;
        told.set(place.own, { ...told.get(place.own), [key]: value });
      });
  }
  return { of: ({ own }) => told.get(own) ?? {}, troubles, next: row };
};
