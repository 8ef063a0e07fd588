import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { suits } from '../columns/column-fit.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName, isLevelName, isOnlyCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { type Assignment, pointsOf, wholeSlips } from './whole-slips.ts';
import { holdsWords, withoutPoints } from '../table/cell-text.ts';

const targets = new Set<IndicatorColumn['kind']>(['target', 'adjusted-target', 'target-of-part', 'target-and-actual']);

/** 数量指标 says which level it is; 产出数量 and 经济效益 are as often what an indicator is called. */
const saysLevel = (text: string): boolean => isLevelName(text) && /(?:指标|目标)$/u.test(squash(withoutPoints(text)));

/** What an indicator may be called. */
export const mayBeName = (text: string): boolean => holdsWords(text) && !saysLevel(text);

const mayStandUnder = ({ text }: RawCell, column: IndicatorColumn): boolean => {
  const points = pointsOf(column);
  if (points !== null) return suits(text, points) > 0;
  switch (column.kind) {
    case 'category':
      return holdsWords(text) && (isCategoryName(text) || !isSubcategoryName(text) || !saysLevel(text));
    case 'subcategory':
      return holdsWords(text) && !(isOnlyCategoryName(text) && saysLevel(text));
    case 'name':
      return mayBeName(text);
    case 'index':
      return suits(text, 'index') > 0;
    default:
      return suits(text, column.kind) > -3;
  }
};

/** Each cell under the column it begins in. */
export const standingIn = (cells: readonly RawCell[], columns: readonly IndicatorColumn[]): Assignment =>
  new Map(
    cells.flatMap((cell) => {
      const column = columns.find(({ from, to }) => cell.column >= from && cell.column <= to);
      return column === undefined ? [] : [[cell, column] as const];
    }),
  );

/** The cell in the place of the name. */
export const nameIn = (laid: Assignment): RawCell | undefined => [...laid].find(([, { kind }]) => kind === 'name')?.[0];

/** A name in its place, and every other cell where it may be. */
export const holdsItsName = (laid: Assignment): boolean =>
  nameIn(laid) !== undefined && [...laid].every(([cell, column]) => mayStandUnder(cell, column));

const holdsPoints = ({ kind }: IndicatorColumn): boolean => kind === 'max-score' || kind === 'self-score';

/**
 * A row stands where its name and each of its points are in their places and every other cell may be, whatever words are like
 * a level: 经济效益 is a third level under 履职效益.
 */
const isAnchored = (laid: Assignment, columns: readonly IndicatorColumn[]): boolean => {
  const filled = new Set(laid.values());
  const points = columns.filter(holdsPoints);
  return points.length > 0 && points.every((column) => filled.has(column)) && holdsItsName(laid);
};

/** 确定能 under 完成目标可能性: no other column of a form that watches the year asks for such a word. */
const holdsChance = (laid: Assignment): boolean =>
  [...laid].some(([{ text }, { kind }]) => kind === 'likelihood' && indicatorColumnKind(text) === 'likelihood');

/** In a table without points a row stands where its chance is under the head that asks for one. */
const isAnchoredByChance = (laid: Assignment, columns: readonly IndicatorColumn[]): boolean =>
  !columns.some(holdsPoints) && holdsChance(laid) && holdsItsName(laid);

/** The same where some of its points are blank: only in a table without targets, which may be numbers too. */
const isPartlyAnchored = (laid: Assignment, columns: readonly IndicatorColumn[]): boolean =>
  [...laid.values()].some(holdsPoints) && !columns.some(({ kind }) => targets.has(kind)) && holdsItsName(laid);

const alone = ([way, ...others]: readonly Assignment[]): Assignment | null =>
  way === undefined || others.length > 0 ? null : way;

/** The one place of the row, moved as a whole or not, where its name and its points, or its chance, stand as their heads say. */
export const anchoredRow = (
  cells: readonly RawCell[],
  columns: readonly IndicatorColumn[],
  standing: Assignment,
): Assignment | null => {
  if (cells.some(({ columnSpan }) => columnSpan > 1)) return null;
  const slips = wholeSlips(cells, columns);
  if (standing.size < cells.length) return alone(slips.filter((way) => isAnchoredByChance(way, columns)));
  const ways = [standing, ...slips];
  const anchored = ways.filter((way) => isAnchored(way, columns) || isAnchoredByChance(way, columns));
  return alone(anchored.length > 0 ? anchored : ways.filter((way) => isPartlyAnchored(way, columns)));
};

const namesLevel = (text: string, kind: IndicatorColumn['kind']): boolean =>
  kind === 'category' ? isCategoryName(text) : kind === 'subcategory' && isSubcategoryName(text);

/** Known levels under both heads of levels and nowhere else, and something aimed at. */
const isOrderedByLevels = (laid: Assignment): boolean => {
  const entries = [...laid];
  const stand = entries.every(([{ text }, { kind }]) =>
    kind === 'category' || kind === 'subcategory' ? namesLevel(text, kind) : !isLevelName(text),
  );
  return stand && entries.some(([, { kind }]) => kind === 'target');
};

const ofNameless = ['category', 'subcategory', 'target', 'actual'] as const;

/**
 * 老旧小区改造12个 | 12个 under 评价内容 over both levels, in a form that names no indicator: the one place of the row where its
 * targets stand behind the levels.
 */
export const placedByLevels = (
  cells: readonly RawCell[],
  columns: readonly IndicatorColumn[],
  standing: Assignment,
): Assignment | null => {
  const has = (kind: IndicatorColumn['kind']): boolean => columnNamed(columns, kind) !== undefined;
  if (has('name') || !ofNameless.every(has) || cells.length < 2 || isOrderedByLevels(standing)) return null;
  const isSingle = cells.every(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1);
  if (!isSingle || (cells.length === 2 && !cells.some(({ text }) => /\d/u.test(text)))) return null;
  return alone(wholeSlips(cells, columns).filter(isOrderedByLevels));
};
