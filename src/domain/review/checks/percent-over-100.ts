import { compareDecimals, wholeNumber } from '../../number/decimal.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

const HUNDRED = wholeNumber(100);
const MAY_EXCEED = /增长|增幅|提高|提升|完成率|产值|倍|回报|周转/u;

const findInRow = ({ indicator, target, actual }: ReviewedRow): Observations<'percent-over-100'> => {
  if (target.kind !== 'numeric' || target.unit !== '%' || MAY_EXCEED.test(indicator.name)) return [];
  if (compareDecimals(target.value, HUNDRED) > 0) {
    return [observeRow({ indicator, field: 'targetText' }, 'target', { target: indicator.targetText })];
  }
  // Above a ceiling is overspent (成本控制率 104%), not more than everything.
  if (target.comparison === '<=' || target.comparison === '<') return [];
  const isShare = actual.kind === 'number' && /^%?$/u.test(actual.unit);
  return isShare && compareDecimals(actual.value, HUNDRED) > 0
    ? [observeRow({ indicator, field: 'actualText' }, 'actual', { actual: indicator.actualText })]
    : [];
};

/** A share of more than 100 %, unless the indicator measures growth. */
export const percentOver100: Check<'percent-over-100'> = {
  slug: 'percent-over-100',
  severity: 'warn',
  source: bureauPractice,
  find: ({ rows }) => rows.flatMap(findInRow),
};
