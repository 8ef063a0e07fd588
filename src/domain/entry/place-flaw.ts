import type { FundingField } from '../budget/funding.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { isNegative } from '../number/decimal.ts';
import { parseYear } from '../period/fiscal-year.ts';
import { parsePoints } from '../scoring/points.ts';
import type { Place } from './entry-sheet.ts';
import { isTaskAmount } from './form-rows.ts';

/** Why a text cannot be what its place asks for, or is not likely to be. */
export type PlaceFlaw = 'not-an-amount' | 'negative-amount' | 'not-a-year';

export const amountFields = [
  'initialBudgetText',
  'adjustedBudgetText',
  'executedAmountText',
] as const satisfies readonly FundingField[];

type AmountField = (typeof amountFields)[number];

/** Whether a place asks for an amount of money and is typed into. */
export const takesAmount = (place: Place): boolean => {
  if (place.kind === 'funding') return amountFields.some((field) => field === place.field);
  return place.kind === 'executed' || (place.kind === 'task' && isTaskAmount(place.field));
};

const findAmountFlaw = (text: string): PlaceFlaw | null => {
  const amount = parsePoints(text);
  if (amount === 'unreadable') return 'not-an-amount';
  return amount !== 'blank' && isNegative(amount) ? 'negative-amount' : null;
};

/** What is wrong with a text in a place, 十万 as an amount or 20x6 as a year; null for a blank and where any text will do. */
export const findPlaceFlaw = (place: Place, text: string): PlaceFlaw | null => {
  if (takesAmount(place)) return findAmountFlaw(text);
  const asksYear = place.kind === 'sheet' && place.field === 'fiscalYear';
  return asksYear && text.trim() !== '' && parseYear(text) === null ? 'not-a-year' : null;
};

/** Whether a place can keep a text as it was typed: a year is kept as a number, anything else is kept with its flaw. */
export const canKeep = (place: Place, text: string): boolean => findPlaceFlaw(place, text) !== 'not-a-year';

/** An amount of 项目资金 that is no number. */
export type FlawedAmount = {
  readonly place: Extract<Place, { kind: 'funding' }> & { readonly field: AmountField };
  readonly label: string;
  readonly text: string;
};

/** All of them, in the order of the form. */
export const findFlawedAmounts = ({ funding }: Evaluation): readonly FlawedAmount[] =>
  funding.rows.flatMap((row, index) =>
    amountFields.flatMap((field): readonly FlawedAmount[] => {
      const place = { kind: 'funding', row: index, field } as const;
      const text = row[field];
      return findPlaceFlaw(place, text) === 'not-an-amount' ? [{ place, label: row.label, text }] : [];
    }),
  );
