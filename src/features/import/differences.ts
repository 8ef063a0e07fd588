import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { groupBy } from '../../domain/group-by.ts';
import { compareDecimals, parseDecimal } from '../../domain/number/decimal.ts';
import { foldsAlike } from '../../domain/number/fold.ts';
import { importText, placeText } from '../../text/import-page-text.ts';
import { type Reading, readingsOf } from './readings.ts';

/** A value that two versions of a sheet say differently. */
export type Difference = { readonly place: string; readonly before: string; readonly after: string };

/** What an update changes, or what the new table says otherwise and stays as it is. */
export type DifferenceKind = 'changed' | 'held';

/** Whether two texts differ in nothing but white space, full width or trailing zeros. */
export const isSameValue = (before: string, after: string): boolean => {
  if (foldsAlike(before, after)) return true;
  const [left, right] = [parseDecimal(before), parseDecimal(after)];
  return left !== null && right !== null && compareDecimals(left, right) === 0;
};

/** With hundreds of files the same sheet is held against many. */
const readings = new WeakMap<Evaluation, ReadonlyMap<string, Reading>>();

/**
 * Cell by cell what `after` says differently from `before`; white space and full width aside, 0.00 is 0. An indicator or a
 * source of money that went is told first, as one.
 */
export const differencesOf = (
  before: Evaluation,
  after: Evaluation,
  kind: DifferenceKind = 'changed',
): readonly Difference[] => {
  const old = readings.get(before) ?? byKey(before);
  readings.set(before, old);
  const fresh = byKey(after);
  const gone = goneRows([...old.values()], [...fresh.values()]);
  const keys = new Set([...fresh.keys(), ...old.keys()]);
  const cells = [...keys].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const [oldValue, newValue] = [was?.value ?? '', is?.value ?? ''];
    if (isSameValue(oldValue, newValue) || gone.has(was?.row?.key ?? '')) return [];
    return [{ place: (is ?? was)?.place ?? '', before: oldValue, after: newValue }];
  });
  return [...[...gone.values()].flatMap((row) => toldAsOne(row, kind)), ...cells];
};

/** The rows that only the first sheet has, each with its values. */
const goneRows = (old: readonly Reading[], fresh: readonly Reading[]): ReadonlyMap<string, readonly Reading[]> => {
  const kept = new Set(fresh.flatMap(({ row }) => row?.key ?? []));
  return groupBy(old, ({ row }) => (row === null || kept.has(row.key) ? null : row.key));
};

const toldAsOne = (row: readonly Reading[], kind: DifferenceKind): readonly Difference[] => {
  const values = row.flatMap(({ value }) => (value === '' ? [] : [value]));
  const place = placeText(row[0]?.row?.name ?? '', importText.wholeRow);
  return values.length === 0 ? [] : [{ place, before: values.join(' · '), after: importText.rowGone[kind] }];
};

const byKey = (evaluation: Evaluation): ReadonlyMap<string, Reading> =>
  new Map(readingsOf(evaluation).map((reading) => [reading.key, reading]));
