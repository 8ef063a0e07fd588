import { foldText, squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeTarget } from '../columns/column-fit.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import { isKeptBeside, listKinds } from '../columns/list-columns.ts';
import { isLevelName } from '../labels/level-names.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { holdsWords, isBlankText, plainNumber } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { cellsUnder, factUnder } from '../table/row-cells.ts';
import { isSign, startsWithSign } from '../table/signs.ts';
import { type ListContext, ownFact, type Verdicts } from './project-facts.ts';

/** Nothing in front of the indicators names a level, and a name with its target stands where it should. */
export const isInPlace = (context: ListContext, row: number): boolean => {
  const front = context.head.columns.filter(({ kind }) => listKinds.has(kind));
  const cells = front.flatMap((column) => cellsUnder(context.grid, row, column).own);
  const isFilled = (['name', 'target'] as const).every((kind) => ownFact(context, row, kind).text !== '');
  return isFilled && !cells.some(({ text }) => isLevelName(text));
};

/** A level in a column of levels, and words for the name: then 待下达 is an amount not told yet, 5处 an overview. */
const isSurelyInPlace = (context: ListContext, row: number): boolean => {
  const levels = context.head.columns.filter(({ kind }) => kind === 'category' || kind === 'subcategory');
  const holdsLevel = levels.some((column) => isLevelName(factUnder(context.grid, row, column).text));
  return (levels.length === 0 || holdsLevel) && !looksLikeTarget(ownFact(context, row, 'name').text);
};

const numbersRows = ({ kind, cell }: IndicatorColumn): boolean =>
  kind === 'index' && /^(?:序号?|行次)$/u.test(squash(cell.text));

const saysGoals = new Set<IndicatorColumn['kind']>(['goal', 'goal-result']);

const namesOthers = new Set<IndicatorColumn['kind']>(['department', 'unit-name']);

/** A bare 5处, not 2025年6月底前完成泵站改造. */
const isShortTarget = (text: string): boolean => looksLikeTarget(text) && squash(text).length <= 8;

/** 不少于50件 in the place of an amount, 2个 in that of a unit, 5处 in that of an overview, words in that of 自评总分. */
const isOutOfPlace = (text: string, column: IndicatorColumn, { total }: Verdicts): boolean => {
  if (isBlankText(text)) return false;
  if (isKeptBeside(column)) return isShortTarget(text);
  if (column === total) return !/\d/u.test(foldText(text));
  return column.kind === 'amount' ? !looksLikeAmount(text) : namesOthers.has(column.kind) && looksLikeTarget(text);
};

/** 建设诱导屏 | 12块 under 项目属性 | 项目名称: behind words a target is no name; a bare number with nothing behind it is a sum. */
const isTargetBehindWords = (grid: Grid, row: number, { text, column }: RawCell): boolean => {
  const cells = grid.cellsIn(row);
  const isSum = plainNumber(text) !== null && cells.at(-1)?.column === column;
  const isBehind = cells.some((cell) => cell.column < column && holdsWords(cell.text));
  return looksLikeTarget(text) && !isSum && isBehind;
};

/**
 * A level under 项目名称, 项目属性 or 序号, words where rows are numbered, a target where an amount, a unit or a code should
 * be: the row slipped to the left.
 */
export const hasSlippedInFront = (context: ListContext, row: number): boolean => {
  const { grid, head, verdicts } = context;
  // ≥80岁老人 may tell whom a project serves.
  const isWhole = isInPlace(context, row);
  const isSure = isWhole && isSurelyInPlace(context, row);
  const level = head.columns.find(({ kind }) => kind === 'category' || kind === 'subcategory' || kind === 'name');
  return head.columns
    .filter(({ from }) => from < (level?.from ?? 0))
    .some((column) =>
      cellsUnder(grid, row, column).own.some(
        (cell) =>
          isSign(cell.text) ||
          (startsWithSign(cell.text) && !saysGoals.has(column.kind) && !isWhole) ||
          isLevelName(cell.text) ||
          (isOutOfPlace(cell.text, column, verdicts) && !isSure) ||
          (column.kind === 'project' && !isWhole && isTargetBehindWords(grid, row, cell)) ||
          (numbersRows(column) && /\p{Script=Han}{3}/u.test(squash(cell.text))),
      ),
    );
};
