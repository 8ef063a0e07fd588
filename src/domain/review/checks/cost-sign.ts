import { isCostIndicator } from '../../indicator/category.ts';
import { type Check, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';

/** A cost indicator with a floor instead of a ceiling: spending more would score better. */
export const costSign: Check<'cost-sign'> = {
  slug: 'cost-sign',
  severity: 'warn',
  source: bureauPractice,
  find: ({ rows }) =>
    rows.flatMap(({ indicator, target }) => {
      const isCost = isCostIndicator(indicator.category, indicator.subcategoryText);
      const isFloor = target.kind === 'numeric' && (target.comparison === '>=' || target.comparison === '>');
      return isCost && isFloor
        ? [observeRow({ indicator, field: 'targetText' }, 'floor', { target: indicator.targetText })]
        : [];
    }),
};
