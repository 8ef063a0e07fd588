import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { suits } from '../columns/column-fit.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName, isLevelName, isOnlyCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { withoutPoints } from '../table/cell-text.ts';

/** Each cell of a row with the column it belongs to. */
export type Assignment = ReadonlyMap<RawCell, IndicatorColumn>;

type PointsKind = 'max-score' | 'self-score';

/** The points that a column holds by its own or by its head's words: those of a level are kept beside as a note. */
export const pointsOf = ({ kind, cell }: IndicatorColumn): PointsKind | null => {
  if (kind === 'max-score' || kind === 'self-score') return kind;
  const asked = kind === 'note' || kind === 'other-score' ? indicatorColumnKind(cell.text) : null;
  return asked === 'max-score' || asked === 'self-score' ? asked : null;
};

/** 数量指标 says which level it is; 产出数量 and 经济效益 are as often what an indicator is called. */
const saysLevel = (text: string): boolean => isLevelName(text) && /(?:指标|目标)$/u.test(squash(withoutPoints(text)));

const holdsWords = (text: string): boolean => /\p{Script=Han}{2}/u.test(squash(text));

const mayStandUnder = ({ text }: RawCell, column: IndicatorColumn): boolean => {
  const points = pointsOf(column);
  if (points !== null) return suits(text, points) > 0;
  switch (column.kind) {
    case 'category':
      return holdsWords(text) && (isCategoryName(text) || !isSubcategoryName(text) || !saysLevel(text));
    case 'subcategory':
      return holdsWords(text) && !(isOnlyCategoryName(text) && saysLevel(text));
    case 'name':
      return holdsWords(text) && !saysLevel(text);
    case 'index':
      return suits(text, 'index') > 0;
    default:
      return suits(text, column.kind) > -3;
  }
};

/** A name in its place, and every other cell where it may be. */
export const holdsItsName = (laid: Assignment): boolean =>
  [...laid.values()].some(({ kind }) => kind === 'name') &&
  [...laid].every(([cell, column]) => mayStandUnder(cell, column));

/**
 * A row stands where its name and each of its points are in their places and every other cell may be, whatever words are like
 * a level: 经济效益 is a third level under 履职效益.
 */
export const isAnchored = (laid: Assignment, columns: readonly IndicatorColumn[]): boolean => {
  const filled = new Set(laid.values());
  const points = columns.filter(({ kind }) => kind === 'max-score' || kind === 'self-score');
  return points.length > 0 && points.every((column) => filled.has(column)) && holdsItsName(laid);
};
