import type { Indicator } from '../indicator/indicator.ts';
import { saysNoIndicator } from '../indicator/no-indicator.ts';
import { type Decimal, formatDecimal, stripZeros, wholeNumber } from '../number/decimal.ts';
import { indicatorPoints, levelsInUse, splitPoints } from './level-points.ts';
import type { RuleSet } from './rule-set.ts';

type Row = Pick<Indicator, 'category' | 'name' | 'targetText'>;

/** Points with the places of the rows that share them evenly. */
type Share = { readonly places: readonly number[]; readonly points: Decimal };

const findShares = (rows: readonly (Row | null)[], ruleSet: RuleSet): readonly Share[] => {
  const total = indicatorPoints(ruleSet);
  const placesWhere = (isWanted: (row: Row) => boolean): readonly number[] =>
    rows.flatMap((row, index) => (row !== null && isWanted(row) ? [index] : []));
  const { weighting } = ruleSet;
  if (weighting.kind === 'free') return [{ places: placesWhere(() => true), points: total }];
  const categories = rows.flatMap((row) => (row?.category ? [row.category] : []));
  return levelsInUse(categories, weighting, total).map(({ categories: level, points }) => ({
    places: placesWhere(({ category }) => category !== null && level.includes(category)),
    points,
  }));
};

/**
 * Points for the rows of a target table, parallel to `indicators`, `''` for rows that are none (无) or of no known level.
 * Together with the execution points they sum up to exactly 100; the last indicator of a level takes the remainder.
 */
export const proposeWeights = (indicators: readonly Row[], ruleSet: RuleSet): readonly string[] => {
  const rows = indicators.map((row) => (saysNoIndicator(row) ? null : row));
  const weights = new Map<number, string>();
  for (const { places, points } of findShares(rows, ruleSet)) {
    const split = splitPoints(
      points,
      places.map(() => wholeNumber(1)),
    );
    for (const [at, place] of places.entries()) {
      const share = split[at];
      if (share !== undefined) weights.set(place, formatDecimal(stripZeros(share)));
    }
  }
  return indicators.map((_, index) => weights.get(index) ?? '');
};
