import { groupBy } from '../../group-by.ts';
import { foldText } from '../../number/fold.ts';
import { saysNone } from '../../target/plain-text.ts';
import { type Check, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';

const nameOf = (text: string): string => foldText(text).replace(/[“”"'、,;:。.]/gu, '');

/** The same indicator twice in a sheet, so that it scores twice. */
export const duplicateIndicator: Check<'duplicate-indicator'> = {
  slug: 'duplicate-indicator',
  severity: 'warn',
  source: bureauPractice,
  find: ({ rows }) => {
    const named = groupBy(rows, ({ indicator: { name } }) => (saysNone(name) ? null : nameOf(name)));
    return rows.flatMap(({ indicator }) => {
      const first = named.get(nameOf(indicator.name))?.[0]?.indicator;
      if (first === undefined || first === indicator || saysNone(indicator.name)) return [];
      const facts = { first: first.subcategoryText, second: indicator.subcategoryText };
      return [observeRow({ indicator, field: 'name' }, 'twice', facts)];
    });
  },
};
