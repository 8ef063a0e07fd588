import { blank, type Fact, type Trouble, troubleAt } from '../blocks.ts';
import { columnNamed } from '../columns/header-columns.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { slideOfLevels } from './level-rows.ts';
import { isAbreast, type ListContext, ownFact } from './project-facts.ts';
import { isAstray, pushedBy, slideOf } from './pushed-abreast.ts';
import { pushedList } from './pushed-projects.ts';
import { hasSlippedInFront } from './slipped-in-front.ts';

/** A row of a list: in place, slid to the left alone, or pushed there with the project that begins in it. */
export type LyingRow = {
  readonly row: number;
  /** The list with its columns where this row has them. */
  readonly here: ListContext;
  readonly isMoved: boolean;
  readonly isPushed: boolean;
  readonly hasSlipped: boolean;
  /** The project, or the unit, that it names; blank where the row slipped. */
  readonly named: Fact;
};

/** What a list is of: projects, or units where no column names those. */
export const itemKind = (head: IndicatorHead): 'project' | 'unit-name' =>
  columnNamed(head.columns, 'project') === undefined ? 'unit-name' : 'project';

/** How a row lies; `tree` is how far the rows of levels slid. */
export const lyingRow = (context: ListContext, row: number, tree: number | null): LyingRow => {
  const pushed = pushedList(context, row);
  const slide = pushed === null ? slideOf(context, row) + slideOfLevels(context, row, tree) : 0;
  const here = pushed ?? (slide === 0 ? context : pushedBy(context, slide));
  const hasSlipped = slide > 0 || (pushed === null && hasSlippedInFront(context, row));
  return {
    row,
    here,
    isMoved: here !== context,
    isPushed: pushed !== null,
    hasSlipped,
    named: hasSlipped ? blank : ownFact(here, row, itemKind(context.head)),
  };
};

/** A row that was pushed to the left, or one with several indicators that fits nowhere. */
export const troublesOfPush = (context: ListContext, { row, isMoved }: LyingRow): readonly Trouble[] => {
  const [first] = context.grid.cellsIn(row);
  if (first === undefined) return [];
  if (isMoved) return [troubleAt('shifted-row', first)];
  return isAbreast(context.head) && isAstray(context, row) ? [troubleAt('unread-cell', first)] : [];
};
