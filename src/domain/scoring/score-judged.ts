import type { Attainment, Indicator } from '../indicator/indicator.ts';
import { type Decimal, zero } from '../number/decimal.ts';
import { type Band, bandNote, bandOf, defaultPoints, formatBand, isInBand } from './attainment-band.ts';
import type { DerivationNote, ScoringRule } from './derivation.ts';
import { formatPoints, parsePoints, pointsOrNull } from './points.ts';
import { type Scored, writeReceipt } from './receipt.ts';
import type { OpenReason } from './score.ts';

/** A row without a score, and why. */
export type Unscored = { readonly reason: OpenReason; readonly interval: string | null };

export type Outcome = Scored | Unscored;

/** A row that a person judges; `attainment` is what the actual's own words say, `missing` why it stays open otherwise. */
export type Judgement = {
  readonly indicator: Indicator;
  readonly maxScore: Decimal;
  readonly rule: ScoringRule;
  readonly attainment: Attainment | null;
  readonly missing: OpenReason;
};

const within = (points: Decimal, band: Band): string => `${formatPoints(points)} ∈ ${formatBand(band)}`;

const judged = (rule: ScoringRule, points: Decimal, band: Band, more: readonly DerivationNote[] = []): Scored => ({
  score: points,
  derivation: writeReceipt(rule, within(points, band), [bandNote(band), ...more]),
});

/**
 * The points a person set, inside `band` or refused with its interval; else a published 自评得分 that lies inside it;
 * null when there is neither.
 */
export const takePersonsPoints = (judgement: Judgement, band: Band): Outcome | null => {
  const { indicator, rule } = judgement;
  const points = parsePoints(indicator.judgedScoreText);
  if (points !== 'blank') {
    return points !== 'unreadable' && isInBand(points, band)
      ? judged(rule, points, band)
      : { reason: 'judged-score-outside-band', interval: formatBand(band) };
  }
  const selfScore = pointsOrNull(indicator.selfScoreText);
  return selfScore !== null && isInBand(selfScore, band)
    ? judged(rule, selfScore, band, [{ kind: 'self-score-taken' }])
    : null;
};

/** Score of a row that no formula settles: the chosen band, the words of the actual, or the published judgement. */
export const scoreJudged = (judgement: Judgement): Outcome => {
  const { indicator, maxScore, rule } = judgement;
  const attainment = indicator.attainment ?? judgement.attainment;
  if (attainment === null) {
    const whole: Band = { from: zero, to: maxScore, includesTop: true };
    return takePersonsPoints(judgement, whole) ?? { reason: judgement.missing, interval: null };
  }
  const band = bandOf(attainment, maxScore);
  return takePersonsPoints(judgement, band) ?? judged(rule, defaultPoints(attainment, band), band);
};
