import type { RawCell } from '../../read/raw-table.ts';
import { type IndicatorFacts, unsure } from '../blocks.ts';
import { columnNamed } from '../columns/header-columns.ts';
import { holdsForWhole } from '../indicators/targets-of-parts.ts';
import { isBlankText } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import type { Place } from './verdicts-of-places.ts';

/** A place with the rows of its form. */
export type ReadPlace = Place & { readonly rows: readonly IndicatorFacts[] };

const targetCell = (grid: Grid, row: number, { columns }: Place): RawCell | null => {
  const target = columnNamed(columns, 'target');
  return target === undefined ? null : grid.at(row, target.from);
};

const targetIn = ({ rows }: ReadPlace, row: number): IndicatorFacts['target'] | undefined =>
  rows.find((facts) => facts.row === row)?.target;

/** Levels go on below their rows and nothing is merged: the table lost its merges. */
const hasLostMerges = (grid: Grid, rows: readonly number[]): boolean => {
  const cells = rows.map((row) => grid.cellsIn(row));
  const isSmall = ({ rowSpan, columnSpan }: RawCell): boolean => rowSpan === 1 && columnSpan === 1;
  return cells.flat().every(isSmall) && cells.some(([first]) => (first?.column ?? 0) > grid.firstColumn);
};

/** The rows in which the first place alone has a target, which may have been merged over all of them. */
const rowsOfFirst = (grid: Grid, places: readonly ReadPlace[]): ReadonlySet<number> => {
  const [first, ...others] = places;
  const rows = first?.rows.map(({ row }) => row) ?? [];
  if (first === undefined || !hasLostMerges(grid, rows)) return new Set();
  const isAlone = (row: number): boolean =>
    targetCell(grid, row, first) !== null && others.every((place) => targetCell(grid, row, place) === null);
  return new Set(rows.filter(isAlone));
};

/**
 * 100% merged over several places is told in the first of them only, and holds for each. Where merges were lost, so may a rate
 * or words that the first place alone has; whose a number there is, nobody knows.
 */
export const withSharedTargets = (grid: Grid, places: readonly ReadPlace[]): readonly ReadPlace[] => {
  const ofFirst = rowsOfFirst(grid, places);
  const ownerOf = (row: number, place: ReadPlace): ReadPlace | undefined => {
    const over = targetCell(grid, row, place);
    if (over === null && ofFirst.has(row)) return places[0];
    return over === null ? undefined : places.find(({ own }) => over.column >= own.from && over.column <= own.to);
  };
  const withShared = (facts: IndicatorFacts, place: ReadPlace): IndicatorFacts => {
    const isOfFirst = ofFirst.has(facts.row);
    const owner = ownerOf(facts.row, place);
    if (owner === place || owner === undefined) return isOfFirst ? { ...facts, target: unsure(facts.target) } : facts;
    const shared = targetIn(owner, facts.row);
    const isShared = shared !== undefined && (!isOfFirst || holdsForWhole(shared.text));
    return isBlankText(facts.target.text) && isShared ? { ...facts, target: unsure(shared) } : facts;
  };
  return places.map((place) => ({ ...place, rows: place.rows.map((facts) => withShared(facts, place)) }));
};
