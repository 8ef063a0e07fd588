import { type IndicatorFacts, unsure } from '../blocks.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import { isOnlyCategoryName } from '../labels/level-names.ts';

const beginsUnknown = ({ row, category }: IndicatorFacts): boolean =>
  category.cell?.row === row && category.text !== '' && !isOnlyCategoryName(category.text);

const endOf = (grid: Grid, { row }: IndicatorFacts): number => Math.max(0, ...grid.cellsIn(row).map(lastColumn));

/**
 * Where merges were lost and some rows slipped, a row that begins with words nobody knows as a first level and ends before
 * others do may have slipped as well: everything it says is uncertain.
 */
export const doubtBesideSlipped = (
  grid: Grid,
  rows: readonly IndicatorFacts[],
  slipped: ReadonlySet<number>,
): readonly IndicatorFacts[] => {
  const isMerged = rows.some(({ row }) => grid.cellsIn(row).some(({ rowSpan }) => rowSpan > 1));
  if (slipped.size === 0 || isMerged) return rows;
  const end = Math.max(...rows.map((facts) => endOf(grid, facts)));
  return rows.map((facts) =>
    slipped.has(facts.row) || !beginsUnknown(facts) || endOf(grid, facts) === end
      ? facts
      : {
          ...facts,
          category: unsure(facts.category),
          subcategory: unsure(facts.subcategory),
          name: unsure(facts.name),
          target: unsure(facts.target),
          actual: unsure(facts.actual),
          maxScore: unsure(facts.maxScore),
          selfScore: unsure(facts.selfScore),
        },
  );
};
