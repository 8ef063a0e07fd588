import { looksLikeTarget } from '../columns/column-fit.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { type IndicatorFacts, type ProjectFacts, unsure } from '../blocks.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName, isLevelName } from '../labels/level-names.ts';
import { isAbreast, type ListContext, ownFact } from './project-facts.ts';
import { pushAbreast, pushedBy } from './pushed-abreast.ts';

const fewestCells = 5;

const isName = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && !isLevelName(text) && !looksLikeAmount(text) && !looksLikeTarget(text);

const bodies = new Set<IndicatorColumn['kind']>(['department', 'unit-name']);

/** 主管部门 between 项目名称 and the money, merged down over several projects: its cell may be gone as well. */
const mayBeGone = ({ columns }: IndicatorHead): readonly IndicatorColumn[] => {
  const [project, amount] = (['project', 'amount'] as const).map((kind) => columnNamed(columns, kind)?.from ?? 0);
  return columns.filter(({ kind, from }) => bodies.has(kind) && from > (project ?? 0) && from < (amount ?? 0));
};

/**
 * 清扫保洁服务 | 480000 | 日产日清 | 满意度指标 under 单位名称 | 项目名称 | 预算数 | 年度目标: the merge of the unit was lost, and the first row
 * of the next project was pushed into its column, perhaps behind a code of its own. The list as its columns stand in that
 * row; null where the row stands as the head says.
 */
export const pushedList = (context: ListContext, row: number): ListContext | null => {
  const { grid, head } = context;
  if (isAbreast(head)) {
    const by = pushAbreast(context, row);
    return by === 0 ? null : pushedBy(context, by);
  }
  const cells = grid.cellsIn(row);
  const farthest = (columnNamed(head.columns, 'project')?.from ?? 0) - (cells[0]?.column ?? 0);
  if (farthest <= 0 || cells.length < fewestCells) return null;
  const level = columnNamed(head.columns, 'category') === undefined ? 'subcategory' : 'category';
  const fits = (there: ListContext): boolean => {
    const holds = (kind: IndicatorColumnKind, test: (text: string) => boolean): boolean =>
      columnNamed(head.columns, kind) !== undefined && test(ownFact(there, row, kind).text);
    // A second level under 一级指标 is itself a sign of a push.
    const isLevel = there === context && level === 'category' ? isCategoryName : isLevelName;
    return holds('project', isName) && holds('amount', looksLikeAmount) && holds(level, isLevel);
  };
  if (fits(context)) return null;
  const pushes = Array.from({ length: farthest }, (_, index) => farthest - index);
  const ways = [undefined, ...mayBeGone(head)].flatMap((gone) => pushes.map((by) => pushedBy(context, by, gone)));
  return ways.find(fits) ?? null;
};

/** What such a row says of its project, every word of it uncertain. */
export const doubtedProject = <Facts extends ProjectFacts>(facts: Facts): Facts => ({
  ...facts,
  project: unsure(facts.project),
  unit: unsure(facts.unit),
  department: unsure(facts.department),
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
