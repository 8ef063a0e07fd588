import type { Fact, IndicatorFacts } from './blocks.ts';
import { type Grid, lastColumn } from './grid.ts';
import { isOnlyCategoryName } from './labels/level-names.ts';

const doubt = (fact: Fact): Fact => ({ ...fact, isDoubtful: true });

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
          category: doubt(facts.category),
          subcategory: doubt(facts.subcategory),
          name: doubt(facts.name),
          target: doubt(facts.target),
          actual: doubt(facts.actual),
          maxScore: doubt(facts.maxScore),
          selfScore: doubt(facts.selfScore),
        },
  );
};
