import { squash } from '../../domain/number/fold.ts';
import { bareText } from './bare-text.ts';
import type { RawCell } from '../read/raw-table.ts';
import { isDash, looksNumeric, withoutPoints } from './cell-text.ts';
import { isSign } from './join-target.ts';
import type { IndicatorColumn } from './header-columns.ts';
import type { IndicatorColumnKind } from './labels/indicator-labels.ts';
import {
  categoryNamed,
  categoryOfSecondLevel,
  isCategoryName,
  isOnlyCategoryName,
  isSubcategoryName,
} from './labels/level-names.ts';

/** Each cell of a row with the column it belongs to. */
export type Assignment = ReadonlyMap<RawCell, IndicatorColumn>;

const signed = /^[≥≤＞＜><=＝≧≦═]/u;
const wordedAmount = /^(?:不少于|不低于|不超过|不高于|达到?)\d/u;
const dated = /^(?:19|20)\d{2}[年./-]\d{1,2}月?/u;
const rated = /^(?:优|良|中|差|良好|优秀|合格|是|否|无)$/u;

const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

const named = /(?:率|数|量|满意度|费用?|成本|金额|经费|工作|情况)$/u;

/** `35人`, `95%以上`: a number with a short unit; 12345热线工单办结率 and 12345运营成本 are names. */
const startsWithAmount = (text: string): boolean => /^\d/u.test(text) && hanCount(text) <= 4 && !named.test(text);

const looksLikeAmount = (text: string): boolean => {
  const bare = bareText(text);
  return signed.test(bare) || wordedAmount.test(bare) || dated.test(bare) || startsWithAmount(bare);
};

const looksLikeTarget = (text: string): boolean => looksLikeAmount(text) || rated.test(squash(text));

const holdsWords = (text: string): boolean => hanCount(text) >= 2;

/** A word of a unit: 人次, %, 万元. */
const looksLikeUnit = (text: string): boolean =>
  squash(text).length <= 4 && !/\d/u.test(text) && !signed.test(squash(text));

const suitsLevel = (text: string, kind: 'category' | 'subcategory'): number => {
  const isOwn = kind === 'category' ? isCategoryName(text) : isSubcategoryName(text);
  if (isOwn) return 3;
  if (looksLikeTarget(text)) return -4;
  if (kind === 'category')
    return isSubcategoryName(text) && categoryNamed(text) === null ? -4 : categoryNamed(text) === null ? -1.5 : 1;
  return isOnlyCategoryName(text) ? -4 : categoryOfSecondLevel(text) === null ? -1 : 1;
};

/** 社会公众满意度 names a third level as often as a second one; 数量指标 never does. */
const isLevelOnly = (text: string): boolean =>
  isOnlyCategoryName(text) || (isSubcategoryName(text) && !squash(text).endsWith('满意度'));

const suitsName = (text: string): number => {
  if (isLevelOnly(text) || looksLikeAmount(text)) return -3;
  if (isSubcategoryName(text)) return 0;
  return holdsWords(text) ? 2 : 0;
};

/** How well a text suits a kind of column; below zero it contradicts it. */
const suits = (text: string, kind: IndicatorColumnKind | 'unknown'): number => {
  const isLevel = isSubcategoryName(text) || isCategoryName(text);
  switch (kind) {
    case 'category':
    case 'subcategory':
      return suitsLevel(text, kind);
    case 'name':
      return suitsName(text);
    case 'target':
      return isLevel ? -3 : looksLikeTarget(text) ? 2 : 0;
    case 'symbol':
      return isSign(text) ? 3 : -2;
    case 'unit':
      return looksLikeUnit(text) ? 1 : -2;
    case 'index':
      return /^\d{1,3}$/u.test(bareText(text)) ? 1 : -3;
    case 'actual':
      return isLevel ? -3 : looksLikeTarget(text) ? 1 : 0;
    case 'max-score':
    case 'self-score':
      return looksNumeric(text) || isDash(text) ? 2 : -4;
    case 'reason':
      return looksNumeric(text) ? -1 : 1;
    default:
      return looksNumeric(text) ? -0.5 : -1;
  }
};

const isAstray = (text: string, kind: IndicatorColumn['kind']): boolean => {
  switch (kind) {
    case 'category':
      return isSubcategoryName(text) && categoryNamed(text) === null;
    case 'subcategory':
      return isOnlyCategoryName(text) || looksLikeAmount(text);
    case 'name':
      return isLevelOnly(text) || looksLikeAmount(text) || (hanCount(text) === 0 && !isDash(text));
    case 'index':
      return hanCount(text) >= 2;
    case 'reason':
    case 'max-score':
    case 'self-score':
      return signed.test(bareText(text));
    default:
      return false;
  }
};

/** A row needs another look when a level's name or a number stands where it cannot be, or no name where words are. */
export const contradicts = (assignment: Assignment, columns: readonly IndicatorColumn[]): boolean => {
  const entries = [...assignment];
  const holdsName = entries.some(([, column]) => column.kind === 'name');
  const holdsOddLevel = entries.some(([cell, column]) => {
    if (column.kind !== 'category' && column.kind !== 'subcategory') return false;
    return suitsLevel(cell.text, column.kind) < 0;
  });
  const hasTargets = columns.some((column) => column.kind === 'target');
  const holdsTarget = !hasTargets || entries.some(([, column]) => column.kind === 'target');
  // 成本指标 names a first level and a second one: with an unknown word behind it, it may be either.
  const isAmbiguous =
    entries.some(([cell, column]) => column.kind === 'category' && /^成本(?:指标)?$/u.test(withoutPoints(cell.text))) &&
    entries.some(([cell, column]) => column.kind === 'subcategory' && suitsLevel(cell.text, 'subcategory') < 0);
  const lacksPart = (!holdsName || !holdsTarget) && holdsOddLevel && entries.length > 1;
  return isAmbiguous || lacksPart || entries.some(([cell, column]) => isAstray(cell.text, column.kind));
};

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
