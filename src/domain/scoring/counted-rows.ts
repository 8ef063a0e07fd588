import type { Evaluation } from '../evaluation/evaluation.ts';
import { type Aspect, aspectOf, aspects } from '../indicator/aspect.ts';
import { compareDecimals, type Decimal, isZero, subtractDecimals, sumDecimals, zero } from '../number/decimal.ts';
import { parsePoints } from './points.ts';
import type { EvaluationScore } from './score.ts';

/** A scored row as the total counts it: a blank 自评得分 under a printed total counts 0. */
export type CountedRow = {
  readonly indicatorId: string;
  readonly name: string;
  readonly aspect: Aspect;
  readonly maxScore: Decimal;
  readonly counted: Decimal;
  readonly isBlank: boolean;
};

/** The scored rows of a sheet; open rows and rows of 无 are left out. */
export const countRows = (evaluation: Evaluation, score: EvaluationScore): readonly CountedRow[] => {
  const printsTotal = parsePoints(evaluation.statedTotal) !== 'blank';
  return evaluation.indicators.flatMap((indicator, index): readonly CountedRow[] => {
    const row = score.indicators[index];
    if (row?.kind !== 'scored') return [];
    const isBlank = printsTotal && parsePoints(indicator.selfScoreText) === 'blank';
    const { id, name } = indicator;
    const counted = isBlank ? zero : row.score;
    return [{ indicatorId: id, name, aspect: aspectOf(indicator), maxScore: row.maxScore, counted, isBlank }];
  });
};

/** Points of one aspect: what could be had, what was counted, how many rows there are and how many have all of theirs. */
export type AspectPoints = {
  readonly aspect: Aspect;
  readonly maxScore: Decimal;
  readonly counted: Decimal;
  readonly rows: number;
  readonly full: number;
};

const lostIn = ({ maxScore, counted }: CountedRow): Decimal => subtractDecimals(maxScore, counted);

/** Completion by 数量 质量 时效 成本 效益 满意度; aspects without a scored row are left out. */
export const sumByAspect = (rows: readonly CountedRow[]): readonly AspectPoints[] =>
  aspects.flatMap((aspect) => {
    const own = rows.filter((row) => row.aspect === aspect);
    if (own.length === 0) return [];
    const maxScore = sumDecimals(own.map((row) => row.maxScore));
    const counted = sumDecimals(own.map((row) => row.counted));
    return [{ aspect, maxScore, counted, rows: own.length, full: own.filter((row) => isZero(lostIn(row))).length }];
  });

export type PointLoss = {
  readonly indicatorId: string;
  readonly name: string;
  readonly lost: Decimal;
  readonly isBlank: boolean;
};

/** The rows that cost points, the dearest first. */
export const findLosses = (rows: readonly CountedRow[]): readonly PointLoss[] =>
  rows
    .map((row) => ({ indicatorId: row.indicatorId, name: row.name, lost: lostIn(row), isBlank: row.isBlank }))
    .filter(({ lost }) => !isZero(lost))
    .toSorted((left, right) => compareDecimals(right.lost, left.lost));
