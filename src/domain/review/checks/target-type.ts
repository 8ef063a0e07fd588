import { plainText } from '../../target/plain-text.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

const HAS_FIGURE = /[\d一二三四五六七八九十百千万半]/u;

/** 应保尽保 answered by 100% says that all of it was done. */
const saysAll = (actualText: string): boolean => /^100(?:\.0+)?%$/u.test(plainText(actualText));

/** 效果明显 or 优 answered by 95: nothing tells what that number means. A target with figures of its own is no 定性 one. */
const isNumberForText = ({ indicator, target, actual }: ReviewedRow): boolean =>
  actual.kind === 'number' &&
  (target.kind === 'rating' || target.kind === 'statement') &&
  !HAS_FIGURE.test(plainText(indicator.targetText)) &&
  !saysAll(indicator.actualText);

const findInRow = (row: ReviewedRow): Observations<'target-type'> => {
  const { indicator, target, actual, score } = row;
  const isSigned = /^[≥≤><=]/u.test(plainText(indicator.targetText));
  if (isSigned && target.kind === 'statement' && target.parts.length > 1) {
    const facts = { target: indicator.targetText, count: `${target.parts.length}` };
    return [observeRow({ indicator, field: 'targetText' }, 'several-conditions', facts)];
  }
  if (isSigned && (target.kind === 'rating' || target.kind === 'statement')) {
    return [observeRow({ indicator, field: 'targetText' }, 'sign-with-text', { target: indicator.targetText })];
  }
  if (isNumberForText(row)) {
    const facts = { target: indicator.targetText, actual: indicator.actualText };
    return [observeRow({ indicator, field: 'actualText' }, 'number-for-text', facts)];
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

/** A sign with a text for a target, a number for a 定性 target, or words where a number is expected. */
export const targetType: Check<'target-type'> = {
  slug: 'target-type',
  severity: 'warn',
  source: bureauPractice,
  find: ({ rows }) => rows.flatMap(findInRow),
};
