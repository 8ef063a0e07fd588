import type { Evaluation } from '../evaluation/evaluation.ts';
import { saysNone } from '../target/plain-text.ts';
import { markOf, type Review, type ReviewMark } from './review.ts';

/** True where a reviewer wrote an actual of his own; `/` and 无 say that there is none. */
export const hasFoundActual = ({ actualText }: ReviewMark): boolean => !saysNone(actualText);

/**
 * The sheet with 复核完成值 in place of what the unit wrote, for scoring only: it is never stored. What was judged of the
 * unit's actual does not hold for another one. The very sheet where nothing else was found.
 */
export const asFound = (evaluation: Evaluation, review: Review): Evaluation => {
  if (!Object.values(review.marks).some(hasFoundActual)) return evaluation;
  const indicators = evaluation.indicators.map((indicator) => {
    const mark = markOf(review, indicator.id);
    return hasFoundActual(mark)
      ? { ...indicator, actualText: mark.actualText, attainment: null, judgedScoreText: '' }
      : indicator;
  });
  return { ...evaluation, indicators };
};
