import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Origin } from '../../domain/evaluation/origin.ts';
import { cellKey, placeOf } from './cell-place.ts';

/** The sheet without the doubts about cells that somebody looked at and found right. */
export const settleDoubts = (evaluation: Evaluation, isSettled: (key: string) => boolean): Evaluation => {
  const settled = (origin: Origin | undefined): boolean =>
    origin !== undefined && isSettled(cellKey(placeOf(evaluation, origin)));
  const keep = <Field extends string>(
    doubts: readonly Field[],
    origins: Readonly<Partial<Record<Field, Origin>>>,
  ): readonly Field[] => doubts.filter((field) => !settled(origins[field]));
  return {
    ...evaluation,
    doubts: keep(evaluation.doubts, evaluation.origins),
    indicators: evaluation.indicators.map((indicator) => ({
      ...indicator,
      doubts: keep(indicator.doubts, indicator.origins),
    })),
    funding: {
      ...evaluation.funding,
      rows: evaluation.funding.rows.map((row) => ({ ...row, doubts: keep(row.doubts, row.origins) })),
    },
  };
};
