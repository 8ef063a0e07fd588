import type { IndicatorFacts, Trouble } from '../blocks.ts';
import type { Strip } from '../columns/head-strip.ts';
import { placeOfLevels } from '../columns/column-kinds.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import { listKinds, isKeptBeside } from '../columns/list-columns.ts';
import { levelsUnder } from '../indicators/indicator-block.ts';
import { type Levels, noLevels, readIndicatorRow, saysSomething } from '../indicators/indicator-row.ts';
import { RowReader } from '../indicators/row-reader.ts';
import { stripOf } from '../table/grid.ts';
import { holdsOnlyLevels, leftInList, levelsReached } from './level-rows.ts';
import type { LyingRow } from './lying-row.ts';
import { isAbreast, type ListContext } from './project-facts.ts';
import { doubtedLevels } from './pushed-projects.ts';
import { isInPlace } from './slipped-in-front.ts';

/** One indicator of a row, and which of the strips of columns it stands in. */
type Part = { readonly reader: RowReader; readonly facts: IndicatorFacts; readonly strip: number };

/** What a row of a list says of indicators. */
export type ListRow = {
  /** Its indicators, strip by strip. */
  readonly indicators: readonly Part[];
  /** The levels it stands under, or those it reaches where it holds nothing else; null where it says nothing. */
  readonly levels: Levels | null;
  /** It holds levels and no indicator. */
  readonly isOfLevels: boolean;
  /** What is left in a row without indicators, beyond levels. */
  readonly left: readonly Trouble[];
};

/** The columns of a strip that say something of indicators. */
export const indicatorColumns = (
  { head, verdicts: { total, grade } }: ListContext,
  strip: Strip,
): readonly IndicatorColumn[] =>
  strip.columns.filter((column) =>
    isAbreast(head)
      ? column.group !== null
      : !listKinds.has(column.kind) && !isKeptBeside(column) && column !== total && column !== grade,
  );

/** A row that slipped holds nothing of what stands in front of the levels. */
const columnsOf = ({ here, isMoved, hasSlipped }: LyingRow): readonly IndicatorColumn[] => {
  const columns = indicatorColumns(here, here.head);
  const firstLevel = placeOfLevels(columns);
  return hasSlipped && !isMoved ? columns.filter(({ from }) => from >= firstLevel) : columns;
};

/** The further indicators of a row, each under a level of its own. */
const readBeside = (here: ListContext, row: number): readonly Part[] =>
  here.head.beside.flatMap((strip, index) => {
    const columns = indicatorColumns(here, strip);
    const reader = new RowReader({ grid: stripOf(here.grid, columns), row, columns });
    return reader.parts().map((part) => ({
      reader: part,
      facts: readIndicatorRow(part, row, levelsUnder(strip, noLevels)),
      strip: index + 1,
    }));
  });

/** Reads the indicators of a row; `above` is under which levels the row over it of the same project stands. */
export const readListRow = (lying: LyingRow, above: Levels, tree: number | null): ListRow => {
  const { here, row, isMoved, isPushed, hasSlipped } = lying;
  const { grid, head } = here;
  const isOneByOne = !isAbreast(head);
  const columns = columnsOf(lying);
  const isOfLevels = !hasSlipped && holdsOnlyLevels(here, row);
  const isWhole = isPushed || !isOneByOne || isOfLevels || isInPlace(here, row);
  const reader = new RowReader({ grid: isWhole ? stripOf(grid, columns) : grid, row, columns });
  const parts = reader.parts().map((part) => ({ reader: part, facts: readIndicatorRow(part, row, above), strip: 0 }));
  const heading = isOneByOne ? reader.levelHeading() : null;
  const indicators = [...(heading === null ? parts : []), ...readBeside(here, row)]
    .map((each) => (isMoved && !isOneByOne ? { ...each, facts: doubtedLevels(each.facts) } : each))
    .filter(({ facts }) => saysSomething(facts));
  const isEmpty = indicators.length === 0;
  const reached = isEmpty && isOneByOne ? levelsReached(parts, heading, tree) : null;
  const last = parts.at(-1)?.facts;
  return {
    indicators,
    levels:
      reached ?? (isEmpty || last === undefined ? null : { category: last.category, subcategory: last.subcategory }),
    isOfLevels: reached !== null,
    left: isEmpty && isOneByOne ? leftInList(grid, parts, columns) : [],
  };
};
