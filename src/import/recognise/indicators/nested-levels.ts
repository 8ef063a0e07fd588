import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName, isLevelName } from '../labels/level-names.ts';
import type { Assignment } from './whole-slips.ts';

type MaybeCell = RawCell | null | undefined;

/** 产出指标 behind 实施效果指标: a first level of other words, and one of the four in place of the second. */
export const isNestedLevel = (first: MaybeCell, second: MaybeCell): boolean => {
  if (first === null || first === undefined || second === null || second === undefined) return false;
  if (!isCategoryName(second.text) || isLevelName(first.text)) return false;
  return /\p{Script=Han}{2}.*指标/u.test(squash(first.text)) && indicatorColumnKind(first.text) === null;
};

/** The cells of a row without one of the four first levels that stands, as it should, behind one of other words. */
export const withoutNestedLevel = (laid: Assignment): Assignment => {
  const under = (kind: 'category' | 'subcategory'): RawCell | undefined =>
    [...laid].find(([, column]) => column.kind === kind)?.[0];
  const second = under('subcategory');
  return isNestedLevel(under('category'), second) ? new Map([...laid].filter(([cell]) => cell !== second)) : laid;
};
