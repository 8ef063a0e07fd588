import { foldWidth, squash } from '../../domain/number/fold.ts';
import type { RawCell } from '../read/raw-table.ts';
import { isDash, looksNumeric } from './cell-text.ts';
import type { IndicatorColumn } from './header-columns.ts';
import type { IndicatorColumnKind } from './labels/indicator-labels.ts';
import { categoryNamed, isCategoryName, isOnlyCategoryName, isSubcategoryName } from './labels/level-names.ts';

/** Each cell of a row with the column it belongs to. */
export type Assignment = ReadonlyMap<RawCell, IndicatorColumn>;

const looksLikeTarget = (text: string): boolean =>
  /^[≥≤＞＜><=＝≧≦═]|^(?:不少于|不低于|不超过|达到?)?\d|以上$|以内$|以下$|^(?:优|良|中|差|良好|优秀|合格|是|否|无)$/u.test(
    squash(foldWidth(text)),
  );

const holdsWords = (text: string): boolean => /\p{Script=Han}{2}/u.test(squash(text));

/** How well a text suits a kind of column; below zero it contradicts it. */
const suits = (text: string, kind: IndicatorColumnKind | 'unknown'): number => {
  const isLevel = isSubcategoryName(text) || isCategoryName(text);
  switch (kind) {
    case 'category':
      return isCategoryName(text) ? 3 : isSubcategoryName(text) ? -4 : looksLikeTarget(text) ? -4 : -1;
    case 'subcategory':
      return isSubcategoryName(text) ? 3 : isOnlyCategoryName(text) ? -4 : looksLikeTarget(text) ? -4 : 0;
    case 'name':
      return isLevel ? -3 : looksLikeTarget(text) ? -3 : holdsWords(text) ? 2 : 0;
    case 'target':
      return isLevel ? -3 : looksLikeTarget(text) ? 2 : 0;
    case 'actual':
      return isLevel ? -3 : looksLikeTarget(text) ? 1 : 0;
    case 'max-score':
    case 'self-score':
      return looksNumeric(text) || isDash(text) ? 2 : -4;
    case 'reason':
      return looksNumeric(text) ? -1 : 1;
    default:
      return looksNumeric(text) ? 0 : -1;
  }
};

/** A row needs another look when a level's name or a number stands where it cannot be. */
export const contradicts = (assignment: Assignment): boolean =>
  [...assignment].some(([cell, column]) => {
    const { text } = cell;
    switch (column.kind) {
      case 'category':
        return isSubcategoryName(text) && categoryNamed(text) === null;
      case 'subcategory':
        return isOnlyCategoryName(text);
      case 'name':
        return isSubcategoryName(text) || isOnlyCategoryName(text) || looksLikeTarget(text) || looksNumeric(text);
      default:
        return false;
    }
  });

const moveCost = (cell: RawCell, column: IndicatorColumn): number =>
  cell.column >= column.from && cell.column <= column.to ? 0 : 0.5;

/** Sum of how well all cells suit their columns. */
const worth = (assignment: Assignment): number =>
  [...assignment].reduce((sum, [cell, column]) => sum + suits(cell.text, column.kind) - moveCost(cell, column), 0);

type Choice = { readonly value: number; readonly pairs: readonly (readonly [RawCell, IndicatorColumn])[] };
const impossible: Choice = { value: Number.NEGATIVE_INFINITY, pairs: [] };

/** The best way to lay the cells of a row, in their order, under the columns, each column taking at most one. */
const bestLayout = (cells: readonly RawCell[], columns: readonly IndicatorColumn[]): Choice => {
  // best[i]: the first i cells laid under the columns seen so far.
  let best: Choice[] = [{ value: 0, pairs: [] }, ...cells.map(() => impossible)];
  for (const column of columns) {
    const next = [...best];
    cells.forEach((cell, index) => {
      const before = best[index];
      if (before === undefined || before === impossible) return;
      const value = before.value + suits(cell.text, column.kind) - moveCost(cell, column);
      const known = next[index + 1];
      if (known === undefined || value > known.value)
        next[index + 1] = { value, pairs: [...before.pairs, [cell, column]] };
    });
    best = next;
  }
  return best[cells.length] ?? impossible;
};

/**
 * A lost merge shifts a row to the left: 质量指标 in the 一级 column, a number in 偏差原因. Lays the cells out anew by what
 * they say. Null when that is no better than where they stand.
 */
export const realignRow = (
  cells: readonly RawCell[],
  columns: readonly IndicatorColumn[],
  standing: Assignment,
): Assignment | null => {
  if (cells.length === 0 || cells.length > columns.length) return null;
  const layout = bestLayout(cells, columns);
  if (layout.pairs.length !== cells.length || layout.value <= worth(standing) + 1) return null;
  return new Map(layout.pairs);
};
