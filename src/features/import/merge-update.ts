import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Indicator } from '../../domain/indicator/indicator.ts';
import { indicatorKeys } from './readings.ts';

/**
 * A sheet read again, in place of the one it updates: what was read counts, while what no table carries stays (the
 * ids, the state, judgements and baselines that a person gave).
 */
export const mergeUpdate = (existing: Evaluation, read: Evaluation): Evaluation => {
  const known = new Map<string, Indicator>();
  indicatorKeys(existing.indicators).forEach((key, index) => {
    const indicator = existing.indicators[index];
    if (indicator !== undefined) known.set(key, indicator);
  });
  const keys = indicatorKeys(read.indicators);
  return {
    ...read,
    id: existing.id,
    state: existing.state,
    indicators: read.indicators.map((indicator, index) => keepJudgement(indicator, known.get(keys[index] ?? ''))),
  };
};

const keepJudgement = (read: Indicator, existing: Indicator | undefined): Indicator =>
  existing === undefined
    ? read
    : {
        ...read,
        id: existing.id,
        attainment: read.attainment ?? existing.attainment,
        judgedScoreText: read.judgedScoreText || existing.judgedScoreText,
        baselineText: read.baselineText || existing.baselineText,
      };
