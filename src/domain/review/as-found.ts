import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { foldsAlike } from '../number/fold.ts';
import { saysNone } from '../target/plain-text.ts';
import { markOf, type Review, type ReviewMark } from './review.ts';

/** True where a reviewer wrote an actual of his own; `/` and 无 say that there is none. */
export const hasFoundActual = ({ actualText }: ReviewMark): boolean => !saysNone(actualText);

const rowAsFound = (indicator: Indicator, mark: ReviewMark): Indicator =>
  !hasFoundActual(mark) || foldsAlike(mark.actualText, indicator.actualText)
    ? indicator
    : { ...indicator, actualText: mark.actualText, attainment: null, judgedScoreText: '', selfScoreText: '' };

/**
 * The sheet with 复核完成值 in place of what the unit wrote, for scoring its rows only: it is never stored. What was
 * judged of the unit's actual, and what the unit claimed for it, does not hold for another one. The very sheet where
 * nothing else was found.
 */
export const asFound = (evaluation: Evaluation, review: Review): Evaluation => {
  const indicators = evaluation.indicators.map((indicator) => rowAsFound(indicator, markOf(review, indicator.id)));
  return indicators.every((indicator, at) => indicator === evaluation.indicators[at])
    ? evaluation
    : { ...evaluation, indicators };
};
