import { looksLikeTarget } from '../columns/column-fit.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { type IndicatorFacts, type ProjectFacts, unsure } from '../blocks.ts';
import { columnNamed } from '../columns/header-columns.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName, isLevelName } from '../labels/level-names.ts';
import { isAbreast, type ListContext, ownFact } from './project-facts.ts';
import { pushAbreast, pushedBy } from './pushed-abreast.ts';

const fewestCells = 5;

const isName = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && !isLevelName(text) && !looksLikeAmount(text) && !looksLikeTarget(text);

/**
 * 清扫保洁服务 | 480000 | 日产日清 | 满意度指标 under 单位名称 | 项目名称 | 预算数 | 年度目标: the merge of the unit was lost, and the first row
 * of the next project was pushed into its column, perhaps behind a code of its own. How far; 0 where the row stands as the
 * head says.
 */
export const pushOf = (context: ListContext, row: number): number => {
  const { grid, head } = context;
  if (isAbreast(head)) return pushAbreast(context, row);
  const cells = grid.cellsIn(row);
  const farthest = (columnNamed(head.columns, 'project')?.from ?? 0) - (cells[0]?.column ?? 0);
  if (farthest <= 0 || cells.length < fewestCells) return 0;
  const level = columnNamed(head.columns, 'category') === undefined ? 'subcategory' : 'category';
  const fits = (by: number): boolean => {
    const there = by === 0 ? context : pushedBy(context, by);
    const holds = (kind: IndicatorColumnKind, test: (text: string) => boolean): boolean =>
      columnNamed(head.columns, kind) !== undefined && test(ownFact(there, row, kind).text);
    // A second level under 一级指标 is itself a sign of a push.
    const isLevel = by === 0 && level === 'category' ? isCategoryName : isLevelName;
    return holds('project', isName) && holds('amount', looksLikeAmount) && holds(level, isLevel);
  };
  return fits(0) ? 0 : (Array.from({ length: farthest }, (_, index) => farthest - index).find(fits) ?? 0);
};

/** What such a row says of its project, every word of it uncertain. */
export const doubtedProject = <Facts extends ProjectFacts>(facts: Facts): Facts => ({
  ...facts,
  project: unsure(facts.project),
  unit: unsure(facts.unit),
  goal: unsure(facts.goal),
  goalResult: unsure(facts.goalResult),
  funding: facts.funding.map((row) => ({
    ...row,
    values: Object.fromEntries(Object.entries(row.values).map(([field, fact]) => [field, unsure(fact)])),
  })),
});

/** An indicator of a row with several of them: blank cells in front may be gone, so that it may stand under another level. */
export const doubtedLevels = (facts: IndicatorFacts): IndicatorFacts => ({
  ...facts,
  category: unsure(facts.category),
  subcategory: facts.subcategory.text === '' ? facts.subcategory : unsure(facts.subcategory),
});
