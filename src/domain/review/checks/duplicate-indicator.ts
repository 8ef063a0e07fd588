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
    const seen = new Map<string, string>();
    return rows.flatMap(({ indicator }) => {
      const name = nameOf(indicator.name);
      const earlier = seen.get(name);
      if (earlier === undefined) seen.set(name, indicator.subcategoryText);
      if (earlier === undefined || saysNone(indicator.name)) return [];
      return [observeRow({ indicator, field: 'name' }, 'twice', { first: earlier, second: indicator.subcategoryText })];
    });
  },
};
