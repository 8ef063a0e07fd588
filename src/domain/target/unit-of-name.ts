import { foldText } from '../number/fold.ts';
import { normalUnit } from './quantity.ts';
import { isKnownUnit } from './unit-words.ts';

const BRACKETS = /\(([^()]*)\)/gu;

/** The unit an indicator's name carries: `购买工单短信（万条）` → 万条, `苗木成活率(≥**%)` → %. `''` when none. */
export const unitOfName = (name: string): string => {
  const units = [...foldText(name).matchAll(BRACKETS)]
    .map((match) => (match[1] ?? '').replace(/^单位:?/u, '').replace(/^[≥≤><=]*\*+/u, ''))
    .filter((unit) => unit !== '' && isKnownUnit(unit));
  return normalUnit(units.at(-1) ?? '');
};
