import type { Category } from '../../indicator/indicator.ts';
import { compareDecimals, decimalOf, type Decimal, sumDecimals, wholeNumber, zero } from '../../number/decimal.ts';
import { indicatorPoints, levelsInUse } from '../../rules/level-points.ts';
import { formatPoints, pointsOrNull } from '../../scoring/points.ts';
import { totalFundingRow } from '../../scoring/score-execution.ts';
import { type Check, type Observations, observeRow, observeSheet } from '../check.ts';
import { nationalNotice } from '../check-sources.ts';
import type { FindingPlace } from '../finding.ts';
import type { ReviewedRow, ReviewedSheet } from '../reviewed-sheet.ts';

const sumOf = (rows: readonly ReviewedRow[]): Decimal => sumDecimals(rows.flatMap(({ maxScore }) => maxScore ?? []));

const differs = (left: Decimal, right: Decimal): boolean => compareDecimals(left, right) !== 0;

const findRowDefects = (rows: readonly ReviewedRow[]): Observations<'weights'> =>
  rows.flatMap(({ indicator, maxScore }): Observations<'weights'> => {
    if (maxScore === null)
      return [
        observeRow({ indicator, field: 'maxScoreText' }, 'weight-blank', { maxScoreText: indicator.maxScoreText }),
      ];
    const isPositive = compareDecimals(maxScore, zero) > 0;
    return isPositive
      ? []
      : [observeRow({ indicator, field: 'maxScoreText' }, 'weight-not-positive', { maxScore: formatPoints(maxScore) })];
  });

/** A level as a whole shows where its 一级指标 is printed. */
const levelCell = (first: ReviewedRow | undefined): FindingPlace | null =>
  first === undefined ? null : { kind: 'indicator', id: first.indicator.id, field: 'category' };

const findLevelDefects = ({ rows, ruleSet }: ReviewedSheet): Observations<'weights'> => {
  const total = indicatorPoints(ruleSet);
  const { weighting } = ruleSet;
  if (weighting.kind === 'free') {
    const facts = { sum: formatPoints(sumOf(rows)), expected: formatPoints(total) };
    return differs(sumOf(rows), total)
      ? [observeSheet({ kind: 'sheet', field: 'statedMaxScore' }, 'indicator-sum', facts)]
      : [];
  }
  const categories = rows.map(({ indicator }) => indicator.category);
  if (categories.includes(null)) return [];
  const known = categories.filter((category): category is Category => category !== null);
  return levelsInUse(known, weighting, total).flatMap(({ categories: level, points }) => {
    const own = rows.filter(({ indicator }) => indicator.category !== null && level.includes(indicator.category));
    const [first] = own;
    const facts = {
      category: first?.indicator.category ?? '',
      sum: formatPoints(sumOf(own)),
      expected: formatPoints(points),
    };
    return differs(sumOf(own), points) ? [observeSheet(levelCell(first), 'level-sum', facts)] : [];
  });
};

const find = (sheet: ReviewedSheet): Observations<'weights'> => {
  const { rows, ruleSet, evaluation } = sheet;
  if (!rows.some(({ maxScore }) => maxScore !== null)) return [];
  const rowDefects = findRowDefects(rows);
  const execution = pointsOrNull(totalFundingRow(evaluation)?.maxScoreText ?? '') ?? decimalOf(ruleSet.executionPoints);
  const sum = sumDecimals([execution, sumOf(rows)]);
  const sumDefects = differs(sum, wholeNumber(100))
    ? [observeSheet({ kind: 'sheet', field: 'statedMaxScore' }, 'sum', { sum: formatPoints(sum), expected: '100' })]
    : [];
  return rowDefects.length > 0 ? [...rowDefects, ...sumDefects] : [...sumDefects, ...findLevelDefects(sheet)];
};

/** Σ 分值 = 100, Σ of a level = the rule set's points for it, every 分值 above 0. */
export const weights: Check<'weights'> = { slug: 'weights', severity: 'block', source: nationalNotice, find };
