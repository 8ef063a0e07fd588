import { squash } from '../../../domain/number/fold.ts';
import { type Reading, troubleAt } from '../blocks.ts';
import { looksLikeTarget } from '../columns/column-fit.ts';
import { isLevelHead } from '../columns/indicator-head.ts';
import { isSubcategoryName } from '../labels/level-names.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { isSumWord, oneLine } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import type { Row } from '../tidy/head-tree.ts';
import { isMoneyWord, namesItems } from '../tidy/list-heads.ts';
import { isRowOfLabels } from '../table/labels-in-row.ts';
import { sectionKeyOf } from '../table/sections.ts';
import { isBelowNarrowHeads, isLowerWord, isSlidBelowHeads, lowestHeads } from '../tidy/slid-head.ts';

/** A third row of the head, the numbers of its columns, 合计 and a unit may stand in front of the first row of the list. */
const rowsToFirst = 5;

/** 小计 | 中央资金 in front of the second levels: what the money of the list is made up of. */
const behindMoney = (words: Row): Row => {
  const end = words.findIndex((word) => !isMoneyWord(word) && !isSumWord(word.text));
  return end < 0 ? [] : words.slice(end);
};

/**
 * The names of indicators from the first column on, one for each column below the second levels, which end before those do:
 * nobody can tell which names stand below which level. A row of the list holds numbers.
 */
const areSlidNames = (heads: Row, levels: Row, names: Row): boolean =>
  levels.length > 0 &&
  levels.every(({ text }) => isSubcategoryName(text)) &&
  names.length >= levels.length &&
  names[0]?.column === heads[0]?.column &&
  (names.at(-1)?.column ?? 0) < (levels.at(-1)?.column ?? 0) &&
  !names.some(({ text }) => looksLikeAmount(text) || looksLikeTarget(text));

/** 一级指标 | 二级指标 | … among words below narrow heads: they lost their merges, whatever the other words say. */
const areSlidLevels = (heads: Row, words: Row): boolean =>
  isBelowNarrowHeads(heads, words) && words.filter(({ text }) => isLevelHead(text)).length >= 2;

/** A row of a list is wider than each row of its slid head; one below 项目名称 | 道路养护经费 and a head of its own is not. */
const areWiderBelow = (grid: Grid, heads: Row, words: Row): boolean => {
  const from = (words[0]?.row ?? 0) + 1;
  const end = Math.max(...[heads, words].map((row) => row.at(-1)?.column ?? 0));
  return Array.from({ length: rowsToFirst }, (_, index) => grid.cellsIn(from + index)).some(
    (row) => (row.at(-1)?.column ?? 0) > end,
  );
};

/** The row of a list's head whose words begin below the first heads, one row or two below them; null where there is none. */
const slippedRow = (grid: Grid, row: number): number | null => {
  const heads = grid.cellsIn(row);
  if (!heads.some(namesItems)) return null;
  const [middle, lower] = [grid.cellsIn(row + 1), grid.cellsIn(row + 2)];
  const said = new Set(heads.map(({ text }) => squash(text)));
  if ([...middle, ...lower].some(({ text }) => said.has(squash(text)))) return null;
  const isSlid = isSlidBelowHeads(heads, middle) || areSlidLevels(heads, middle);
  if (isSlid && areWiderBelow(grid, heads, middle)) return row + 1;
  if (areSlidNames(heads, behindMoney(middle), lower)) return row + 2;
  return middle.every(isLowerWord) && isSlidBelowHeads(lowestHeads(heads, middle), lower) ? row + 2 : null;
};

/**
 * A list whose head lost its merges so that nobody can tell which word of its lower rows stands below which head: its rows
 * are left alone, and that is told. Null where the row begins none.
 */
export const readUnreadList = (grid: Grid, row: number): Reading | null => {
  const slipped = slippedRow(grid, row);
  const words = grid.cellsIn(slipped ?? row);
  const [first] = words;
  if (slipped === null || first === undefined) return null;
  let next = slipped + 1;
  while (next <= grid.rowCount && sectionKeyOf(grid, next) !== 'title' && sectionKeyOf(grid, next) !== 'note') {
    if (isRowOfLabels(grid.cellsIn(next))) break;
    next += 1;
  }
  const text = words.map((word) => oneLine(word.text)).join(' ');
  const none = { kind: 'projects', holdsActuals: false, holdsScores: false, projects: [] } as const;
  return { blocks: [none], troubles: [troubleAt('head-slipped', first, text)], next };
};
