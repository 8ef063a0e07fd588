import { compareDecimals, type Decimal, isNegative, parseDecimal, wholeNumber } from '../number/decimal.ts';

/** MINSTD: x → 48271 × x mod (2³¹ − 1); exact in any spreadsheet (`=MOD(48271*A1,2147483647)`). */
const MULTIPLIER = 48_271;
const MODULUS = 2_147_483_647;

/** What is drawn from: in the order of its numbers, so that anyone who has the list can draw again. */
export type Candidate = { readonly id: string; readonly unit: string; readonly project: string };

/** A candidate with its place in the list and the number it was given; the smallest numbers are drawn. */
export type Drawn = { readonly candidate: Candidate; readonly place: number; readonly number: number };

export type Sample = {
  readonly seed: number;
  readonly listed: number;
  readonly drawn: readonly Drawn[];
};

const compareTexts = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** By unit, project and id, compared character by character: the same order on every machine. */
const listCandidates = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted(
    (left, right) =>
      compareTexts(left.unit, right.unit) ||
      compareTexts(left.project, right.project) ||
      compareTexts(left.id, right.id),
  );

const HUNDRED = wholeNumber(100);

/** A share as a person writes it, in per cent with or without decimals: `10`, `12.5%`; null outside 0…100 or no number. */
export const parseShare = (text: string): Decimal | null => {
  const percent = parseDecimal(text.trim().replace(/[%％]$/u, ''));
  return percent === null || isNegative(percent) || compareDecimals(percent, HUNDRED) > 0 ? null : percent;
};

/** How many of `count` a share in per cent is, rounded up; at least one where anything is asked for. */
export const sampleSize = (count: number, percent: Decimal): number => {
  const whole = 100n * 10n ** BigInt(percent.scale);
  return Number.parseInt(`${(BigInt(count) * percent.coefficient + whole - 1n) / whole}`, 10);
};

/** Any text or number as a seed the row of numbers can start from: 1 … 2³¹ − 2. */
export const toSeed = (text: string): number => {
  let seed = 0;
  for (const character of text) seed = (seed * 31 + (character.codePointAt(0) ?? 0)) % MODULUS;
  const digits = /^\d{1,9}$/u.test(text) ? Number.parseInt(text, 10) : seed;
  return digits === 0 ? 1 : digits;
};

/** A draw that anyone can repeat from the list and the seed: each place gets the next number, the smallest are drawn. */
export const drawSample = (
  candidates: readonly Candidate[],
  { seed, size }: { readonly seed: number; readonly size: number },
): Sample => {
  let number = seed;
  const numbered = listCandidates(candidates).map((candidate, index): Drawn => {
    number = (MULTIPLIER * number) % MODULUS;
    return { candidate, place: index + 1, number };
  });
  const drawn = numbered
    .toSorted((left, right) => left.number - right.number || left.place - right.place)
    .slice(0, size);
  return { seed, listed: numbered.length, drawn: drawn.toSorted((left, right) => left.place - right.place) };
};
