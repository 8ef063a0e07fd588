import { isTick } from '../table/boxes.ts';
import { squash } from '../../../domain/number/fold.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';
import { bareText } from '../table/bare-text.ts';
import { isDash, isRowNumber, looksNumeric, withoutPoints } from '../table/cell-text.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from '../labels/indicator-labels.ts';
import {
  categoryNamed,
  categoryOfSecondLevel,
  isCategoryName,
  isLevelName,
  isOnlyCategoryName,
  isSubcategoryName,
} from '../labels/level-names.ts';
import { isPartOfYear } from './settle-periods.ts';
import { isNature, isSign, startsWithSign } from '../table/signs.ts';

const wordedAmount = /^(?:不少于|不低于|不超过|不高于|达到?)\d/u;
const dated = /^(?:19|20)\d{2}[年./-]\d{1,2}月?/u;
const rated = /^(?:优|良|中|差|良好|优秀|合格|是|否|无)$/u;

const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

const named = /(?:率|数|量|满意度|费用?|成本|金额|经费|工作|情况)$/u;

/** `35人`, `95%以上`: a number with a short unit; 12345热线工单办结率 and 12345运营成本 are names. */
const startsWithAmount = (text: string): boolean => /^\d/u.test(text) && hanCount(text) <= 4 && !named.test(text);

const looksLikeAmount = rememberByText((text) => {
  const bare = bareText(text);
  return startsWithSign(bare) || wordedAmount.test(bare) || dated.test(bare) || startsWithAmount(bare);
});

/** `≥95%`, `35人`, 优. */
export const looksLikeTarget = (text: string): boolean => looksLikeAmount(text) || rated.test(squash(text));

const holdsWords = (text: string): boolean => hanCount(text) >= 2;

/** A word of a unit: 人次, %, 万元. */
const looksLikeUnit = (text: string): boolean => squash(text).length <= 4 && !/\d/u.test(text) && !startsWithSign(text);

/** 权重 may be printed as 10%; points reached never are. */
const isShare = (text: string): boolean => /[%％]$/u.test(text.trim());

/** A mark under one of the chances, or the chance in words. */
const isChance = (text: string): boolean => isTick(text) || indicatorColumnKind(text) === 'likelihood';

/** 绿灯 in a monitoring sheet: how far the row is, never a reason. */
const isLight = (text: string): boolean => /^[红黄绿]灯?$/u.test(squash(text));

export const suitsLevel = (text: string, kind: 'category' | 'subcategory'): number => {
  const isOwn = kind === 'category' ? isCategoryName(text) : isSubcategoryName(text);
  // 满意度指标 is both, and opens a first level more often than it closes one; 满意度 and 成本指标 do not.
  if (isOwn) return kind === 'subcategory' && squash(text).startsWith('满意度指标') ? 2 : 3;
  if (looksLikeTarget(text)) return -4;
  if (kind === 'category')
    return isSubcategoryName(text) && categoryNamed(text) === null ? -4 : categoryNamed(text) === null ? -1.5 : 1;
  return isOnlyCategoryName(text) ? -4 : categoryOfSecondLevel(text) === null ? -1 : 1;
};

/** 社会公众满意度 names a third level as often as a second one; 数量指标 never does. */
export const isLevelOnly = (text: string): boolean =>
  isOnlyCategoryName(text) || (isSubcategoryName(text) && !withoutPoints(text).endsWith('满意度'));

const suitsName = (text: string): number => {
  if (isLevelOnly(text) || looksLikeAmount(text) || isNature(text)) return -3;
  if (isSubcategoryName(text)) return 0;
  return holdsWords(text) ? 2 : 0;
};

/** How well a text suits a kind of column; below zero it contradicts it. */
export const suits = (text: string, kind: IndicatorColumnKind | 'unknown'): number => {
  const isLevel = isLevelName(text);
  switch (kind) {
    case 'category':
    case 'subcategory':
      return suitsLevel(text, kind);
    case 'name':
      return suitsName(text);
    case 'target':
    case 'adjusted-target':
    case 'target-of-part':
      return isLevel || isNature(text) ? -3 : looksLikeTarget(text) ? 2 : 0;
    case 'symbol':
      return isSign(text) || isNature(text) ? 3 : -2;
    case 'unit':
    case 'actual-unit':
    case 'other-unit':
      return looksLikeUnit(text) ? 1 : -2;
    case 'index':
      return isRowNumber(text) ? 1 : -3;
    case 'actual':
    case 'baseline':
      return isLevel ? -3 : looksLikeTarget(text) ? 1 : 0;
    case 'forecast':
      return isLevel ? -3 : looksLikeTarget(text) ? 1 : 0.5;
    case 'max-score':
      return looksNumeric(text) || isDash(text) ? 2 : -4;
    case 'self-score':
      return (looksNumeric(text) && !isShare(text)) || isDash(text) ? 2 : -4;
    case 'reason':
      return looksNumeric(text) || isChance(text) || isLight(text) ? -1 : 1;
    case 'cause':
    case 'likelihood':
      return isTick(text) || (kind === 'likelihood' && isChance(text)) ? 2 : -1;
    default:
      return looksNumeric(text) ? -0.5 : startsWithSign(text) ? -3 : -1;
  }
};

/**
 * What the cells of a column are like; one that is left unread beside those of the year, or tells of a part of it, holds what its
 * head asks for.
 */
export const kindOfCells = ({ kind, cell }: IndicatorColumn): IndicatorColumn['kind'] =>
  kind === 'unknown' || (kind === 'note' && isPartOfYear(cell.text)) ? (indicatorColumnKind(cell.text) ?? kind) : kind;

export const isAstray = (text: string, kind: IndicatorColumn['kind']): boolean => {
  switch (kind) {
    case 'category':
      return (isSubcategoryName(text) && categoryNamed(text) === null) || startsWithSign(text) || isNature(text);
    case 'subcategory':
      return isOnlyCategoryName(text) || looksLikeAmount(text) || isNature(text);
    case 'name':
      return isLevelOnly(text) || looksLikeAmount(text) || isNature(text) || (hanCount(text) === 0 && !isDash(text));
    case 'index':
      return hanCount(text) >= 2 && !isRowNumber(text);
    case 'self-score':
      return startsWithSign(text) || isShare(text);
    case 'reason':
    case 'max-score':
      return startsWithSign(text);
    default:
      return false;
  }
};
