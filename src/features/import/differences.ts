import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { type Reading, readingsOf } from './readings.ts';

/** A value that two versions of a sheet say differently. */
export type Difference = { readonly place: string; readonly before: string; readonly after: string };

const squash = (text: string): string => text.replace(/\s/gu, '');

/** Cell by cell what `after` says differently from `before`; white space aside. */
export const differencesOf = (before: Evaluation, after: Evaluation): readonly Difference[] => {
  const [old, fresh] = [byKey(before), byKey(after)];
  const keys = new Set([...fresh.keys(), ...old.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const [oldValue, newValue] = [was?.value ?? '', is?.value ?? ''];
    if (squash(oldValue) === squash(newValue)) return [];
    return [{ place: (is ?? was)?.place ?? '', before: oldValue, after: newValue }];
  });
};

const byKey = (evaluation: Evaluation): ReadonlyMap<string, Reading> =>
  new Map(readingsOf(evaluation).map((reading) => [reading.key, reading]));
