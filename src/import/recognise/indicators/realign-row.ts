import type { RawCell } from '../../read/raw-table.ts';
import { anchoredRow } from './anchored-row.ts';
import { withoutNestedLevel } from './nested-levels.ts';
import { type Assignment, slippedBy, wholeSlips } from './whole-slips.ts';
import { looksNumeric, withoutPoints } from '../table/cell-text.ts';
import { isAstray, kindOfCells, looksLikeTarget, suits, suitsLevel } from '../columns/column-fit.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import { lastColumn } from '../table/grid.ts';
import { isCategoryName } from '../labels/level-names.ts';

const levels = new Set<IndicatorColumn['kind']>(['category', 'subcategory']);
const points = new Set<IndicatorColumn['kind']>(['max-score', 'self-score']);
const values = new Set<IndicatorColumn['kind']>(['target', 'target-of-part', 'note']);

const holdsName = (assignment: Assignment): boolean => [...assignment.values()].some(({ kind }) => kind === 'name');

/** 满意度 | 职工满意度 | … | ≥90% under 一级 | 二级 | 三级 | 指标值: levels and a target without a name, and no points in their place. */
const lacksName = (assignment: Assignment): boolean => {
  const entries = [...assignment];
  const holds = (kinds: ReadonlySet<IndicatorColumn['kind']>, test: (text: string) => boolean): boolean =>
    entries.some(([cell, { kind }]) => kinds.has(kind) && test(cell.text));
  return (
    !holdsName(assignment) &&
    holds(levels, (text) => text !== '') &&
    holds(values, looksLikeTarget) &&
    !holds(points, looksNumeric)
  );
};

/** 社会效益 merged over 一级指标 and 二级指标 stands where it should, as either. */
const isOverBothLevels = (cell: RawCell, columns: readonly IndicatorColumn[]): boolean =>
  cell.columnSpan > 1 &&
  columns.some(({ kind, from }) => kind === 'subcategory' && cell.column < from && lastColumn(cell) >= from);

/** A row needs another look when a level's name or a number stands where it cannot be, or no name where words are. */
export const contradicts = (assignment: Assignment, columns: readonly IndicatorColumn[]): boolean => {
  const entries = [...assignment].filter(([cell]) => !isOverBothLevels(cell, columns));
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
  const lacksPart = (!holdsName(assignment) || !holdsTarget) && holdsOddLevel && entries.length > 1;
  return (
    isAmbiguous ||
    lacksPart ||
    (columns.some(({ kind }) => kind === 'name') && lacksName(assignment)) ||
    entries.some(([cell, column]) => isAstray(cell.text, kindOfCells(column)))
  );
};

/** How far the cells of a row have slipped: a place that suits costs nothing more while its neighbours slipped as far. */
type Step = { readonly slip: number; readonly cost: number };

const newSlipCost = 0.75;

/** What merges left out stood in front: 成本指标, which names either level, slipped with the cells behind it. */
const wholeSlipCost = 0.74;

const stepTo = (cell: RawCell, column: IndicatorColumn, slip: number | null): Step => {
  const place = cell.column + (slip ?? 0);
  if (place >= column.from && place <= column.to) return { slip: slip ?? 0, cost: 0 };
  const isWhole = slip === null && cell.columnSpan === 1;
  return { slip: column.from - cell.column, cost: isWhole ? wholeSlipCost : newSlipCost };
};

/** What a cell costs that no column takes. */
const leftOutCost = 1;

/** Sum of how well all cells suit the columns they stand under; a second cell in a column is as good as left out. */
const worth = (cells: readonly RawCell[], standing: Assignment): number => {
  const taken = new Set<IndicatorColumn>();
  const suited = [...standing].reduce((sum, [cell, column]) => {
    const isFirst = !taken.has(column);
    taken.add(column);
    return sum + (isFirst ? suits(cell.text, kindOfCells(column)) : -leftOutCost);
  }, 0);
  return suited - leftOutCost * (cells.length - standing.size);
};

type Choice = {
  readonly value: number;
  readonly slip: number;
  readonly pairs: readonly (readonly [RawCell, IndicatorColumn])[];
};

/** Of the ways to lay the same cells, the best for each distance the last of them slipped. */
type Choices = ReadonlyMap<number, Choice>;

const better = (choices: Choices, choice: Choice): Choices => {
  const known = choices.get(choice.slip);
  return known !== undefined && known.value >= choice.value ? choices : new Map([...choices, [choice.slip, choice]]);
};

/** 平稳 under 度量单位 and nothing under 指标值: short words may read like a unit, yet no unit stands without its value. */
const holdsUnitAlone = (pairs: Choice['pairs'], columns: readonly IndicatorColumn[]): boolean => {
  const holds = (kind: IndicatorColumn['kind']): boolean => pairs.some(([, column]) => column.kind === kind);
  return holds('unit') && !holds('target') && columns.some(({ kind }) => kind === 'target');
};

/** The best way to lay the cells of a row, in their order, under the columns, each column taking at most one. */
const bestLayout = (cells: readonly RawCell[], columns: readonly IndicatorColumn[]): Choice | null => {
  // best[i]: the first i cells laid under the columns seen so far.
  let best: Choices[] = [new Map([[0, { value: 0, slip: 0, pairs: [] }]]), ...cells.map(() => new Map())];
  for (const column of columns) {
    const next = [...best];
    cells.forEach((cell, index) => {
      const fit = suits(cell.text, kindOfCells(column));
      for (const before of best[index]?.values() ?? []) {
        const { slip, cost } = stepTo(cell, column, index === 0 ? null : before.slip);
        const choice = { value: before.value + fit - cost, slip, pairs: [...before.pairs, [cell, column] as const] };
        next[index + 1] = better(next[index + 1] ?? new Map(), choice);
      }
    });
    best = next;
  }
  const laid = [...(best[cells.length]?.values() ?? [])];
  const wholeValue = ({ value, pairs }: Choice): number => value - (holdsUnitAlone(pairs, columns) ? leftOutCost : 0);
  return laid.toSorted((one, other) => wholeValue(other) - wholeValue(one))[0] ?? null;
};

/** The first row below the head opens every level: slipped to the left, it begins under the first column. */
export const openingRow = (cells: readonly RawCell[], columns: readonly IndicatorColumn[]): Assignment | null => {
  const laid = slippedBy(cells, columns, (columns[0]?.from ?? 0) - (cells[0]?.column ?? 0));
  return laid !== null && holdsName(laid) && !contradicts(withoutNestedLevel(laid), columns) ? laid : null;
};

const within = (place: number, { from, to }: IndicatorColumn): boolean => place >= from && place <= to;

const endsWithin = (laid: Assignment, place: number): boolean => {
  const last = [...laid.values()].at(-1);
  return last !== undefined && within(place, last);
};

/** The row moved to the right as a whole, by the distance that suits best; of several the one that ends at a place. */
const bestSlip = (
  cells: readonly RawCell[],
  columns: readonly IndicatorColumn[],
  end: number | null,
): { readonly laid: Assignment; readonly value: number } | null =>
  wholeSlips(cells, columns)
    .map((laid) => ({ laid, value: worth(cells, laid) }))
    .toSorted(
      (one, other) =>
        other.value - one.value ||
        (end === null ? 0 : Number(endsWithin(other.laid, end)) - Number(endsWithin(one.laid, end))),
    )[0] ?? null;

/** 满意度指标 under 二级指标: a first level where it is none. */
const hidesFirstLevel = (assignment: Assignment): boolean =>
  [...assignment].some(([cell, { kind }]) => kind === 'subcategory' && isCategoryName(cell.text));

/** How many of the name and the points of a row stand where they suit. */
const essentials = (assignment: Assignment): number =>
  [...assignment].filter(
    ([cell, { kind }]) =>
      (kind === 'name' || kind === 'max-score' || kind === 'self-score') && suits(cell.text, kind) > 0,
  ).length;

/** How much better cells torn apart have to suit than the row moved as a whole, whose blanks stay where they were. */
const tornCost = 2.5;

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
  if (layout === null) return null;
  const torn: Assignment = new Map(layout.pairs);
  // A row that has its name there and lacks it where it stands, or a cell without a column there, need not suit better otherwise.
  const isLeftOut = standing.size < cells.length && cells.every(({ columnSpan }) => columnSpan === 1);
  const isLacking = isLeftOut || (lacksName(standing) && holdsName(torn));
  const gain = isLacking ? 0 : 1;
  if (layout.value <= worth(cells, standing) + gain) return null;
  const whole = bestSlip(cells, columns, null);
  const isWhole =
    whole !== null &&
    whole.value + tornCost >= layout.value &&
    !contradicts(whole.laid, columns) &&
    !hidesFirstLevel(whole.laid) &&
    essentials(whole.laid) >= essentials(torn);
  return isWhole ? whole.laid : torn;
};

const isUnknownLevel = (cell: RawCell, column: IndicatorColumn | undefined): boolean =>
  (column?.kind === 'category' || column?.kind === 'subcategory') && suitsLevel(cell.text, column.kind) < 0;

/** No first level under 二级指标, nothing but a target under 指标值. */
const isSureOfLevels = (laid: Assignment): boolean =>
  !hidesFirstLevel(laid) &&
  [...laid].every(([cell, { kind }]) => !values.has(kind) || kind === 'note' || looksLikeTarget(cell.text));

/**
 * A row without a number in each of its scores may have slipped to the left as a whole although no cell contradicts its
 * head: 采购管理 | 政府采购合规率 | 是否合规 under 一级 | 二级 | 三级. Null where it stands as well. Words that are no level
 * decide where the row would then end as the rows around it do.
 */
export const slippedRow = (
  cells: readonly RawCell[],
  columns: readonly IndicatorColumn[],
  { standing, end }: { readonly standing: Assignment; readonly end: () => number },
): Assignment | null => {
  const scores = columns.filter(({ kind }) => kind === 'max-score' || kind === 'self-score');
  const filled = [...standing].filter(([cell, column]) => scores.includes(column) && looksNumeric(cell.text));
  const [first] = cells;
  if (first === undefined || cells.length < 3) return null;
  const isUnknown = isUnknownLevel(first, standing.get(first));
  if (scores.length > 0 ? filled.length === scores.length : !isUnknown) return null;
  const anchored = isUnknown && scores.length > 0 ? anchoredRow(cells, columns, standing) : null;
  if (anchored !== null && anchored !== standing && isSureOfLevels(anchored)) return anchored;
  const slipped = bestSlip(cells, columns, end());
  if (slipped === null) return null;
  const { laid, value } = slipped;
  const gain = value - worth(cells, standing);
  return gain > 1 || (isUnknown && gain >= 0 && endsWithin(laid, end())) ? laid : null;
};
