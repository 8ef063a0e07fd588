import { plainText } from '../../target/plain-text.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

const findInRow = ({ indicator, target, actual, score }: ReviewedRow): Observations<'target-type'> => {
  const isSigned = /^[≥≤><=]/u.test(plainText(indicator.targetText));
  if (isSigned && target.kind === 'statement' && target.parts.length > 1) {
    const facts = { target: indicator.targetText, count: `${target.parts.length}` };
    return [observeRow({ indicator, field: 'targetText' }, 'several-conditions', facts)];
  }
  if (isSigned && (target.kind === 'rating' || target.kind === 'statement')) {
    return [observeRow({ indicator, field: 'targetText' }, 'sign-with-text', { target: indicator.targetText })];
  }
  const isWords = actual.kind !== 'number' && actual.kind !== 'blank';
  if (score.kind !== 'open' || score.reason !== 'actual-unreadable' || !isWords) return [];
  return [
    observeRow({ indicator, field: 'actualText' }, 'text-for-number', {
      target: indicator.targetText,
      actual: indicator.actualText,
    }),
  ];
};

/** A sign with a text for a target, or words where a number is expected. */
export const targetType: Check<'target-type'> = {
  slug: 'target-type',
  severity: 'warn',
  source: bureauPractice,
  find: ({ rows }) => rows.flatMap(findInRow),
};
