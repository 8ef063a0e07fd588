import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { compareDecimals, parseDecimal } from '../../domain/number/decimal.ts';
import { foldsAlike } from '../../domain/number/fold.ts';
import { type Reading, readingsOf } from './readings.ts';

/** A value that two versions of a sheet say differently. */
export type Difference = { readonly place: string; readonly before: string; readonly after: string };

/** Whether two texts differ in nothing but white space, full width or trailing zeros. */
export const isSameValue = (before: string, after: string): boolean => {
  if (foldsAlike(before, after)) return true;
  const [left, right] = [parseDecimal(before), parseDecimal(after)];
  return left !== null && right !== null && compareDecimals(left, right) === 0;
};

/** With hundreds of files the same sheet is held against many. */
const readings = new WeakMap<Evaluation, ReadonlyMap<string, Reading>>();

/** Cell by cell what `after` says differently from `before`; white space and full width aside, 0.00 is 0. */
export const differencesOf = (before: Evaluation, after: Evaluation): readonly Difference[] => {
  const old = readings.get(before) ?? byKey(before);
  readings.set(before, old);
  const fresh = byKey(after);
  const keys = new Set([...fresh.keys(), ...old.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const [oldValue, newValue] = [was?.value ?? '', is?.value ?? ''];
    if (isSameValue(oldValue, newValue)) return [];
    return [{ place: (is ?? was)?.place ?? '', before: oldValue, after: newValue }];
  });
};

const byKey = (evaluation: Evaluation): ReadonlyMap<string, Reading> =>
  new Map(readingsOf(evaluation).map((reading) => [reading.key, reading]));
