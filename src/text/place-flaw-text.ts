import type { Place } from '../domain/entry/entry-sheet.ts';
import type { HeldText } from '../domain/entry/held-texts.ts';
import { findPlaceFlaw, type FlawedAmount, type PlaceFlaw } from '../domain/entry/place-flaw.ts';
import { placeText } from './entry-edit.ts';
import { fundingFieldText } from './field-text.ts';

/** What is wrong with the text in a field, and how to write it. */
export const placeFlawText = {
  'not-an-amount': '不是数值，请只填数字，如 198.5',
  'negative-amount': '是负数，请核对是否多写了负号',
  'not-a-year': '不是年份，未保存；请填四位数字，如 2026',
} as const satisfies Record<PlaceFlaw, string>;

/** What is wrong with a text in its field, in words; undefined where nothing is. */
export const formatPlaceFlaw = (place: Place, text: string): string | undefined => {
  const flaw = findPlaceFlaw(place, text);
  return flaw === null ? undefined : placeFlawText[flaw];
};

/** The same with the field's name, for lists of what has to be put right. */
export const flawedAmountText = ({ label, place, text }: FlawedAmount): string =>
  `${label}的${fundingFieldText[place.field]}“${text}”${placeFlawText['not-an-amount']}`;

/** The same of a text that is not kept. */
export const heldFlawText = ({ place, text }: HeldText): string =>
  `${placeText(place, () => '')}“${text}”${formatPlaceFlaw(place, text) ?? ''}`;
