import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import {
  blank,
  certain,
  type Fact,
  type IndicatorFacts,
  type MoneyColumn,
  onlyGoal,
  type ProjectFacts,
  type Reading,
  troubleAt,
} from '../blocks.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { itemColumn } from '../columns/item-column.ts';
import { bringsPoints, pointsIn, withoutOwnPoints } from '../columns/points-of-names.ts';
import { scoreFact } from '../indicators/row-scores.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';
import { isBlankText, looksNumeric, oneLine, withoutNumbering, withoutPoints } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { moneyUnitIn } from '../table/lines.ts';
import { factUnder } from '../table/row-cells.ts';
import { namesDepartment } from '../tidy/list-heads.ts';
import { isSumRow } from './list-rows.ts';
import { type ListContext, projectFacts, verdictsOf } from './project-facts.ts';
import { findWideHead, type WideIndicator } from './wide-head.ts';
import { endsWideRows } from './wide-row.ts';

const nameIn = (cell: RawCell): Fact => certain(cell, withoutNumbering(oneLine(withoutOwnPoints(cell.text))));

const levelIn = (cell: RawCell | null): Fact => (cell === null ? blank : certain(cell, withoutPoints(cell.text)));

/** What a row says of an indicator: a blank is no score, though the points could have been given. */
const indicatorIn = (
  { grid, troubles }: ListContext,
  row: number,
  { columns, category, subcategory, name }: WideIndicator,
): IndicatorFacts => {
  const own = (kind: IndicatorColumnKind): Fact => {
    const fact = factUnder(grid, row, columnNamed(columns, kind));
    return isBlankText(fact.text) ? blank : { ...fact, text: oneLine(fact.text) };
  };
  const weight = scoreFact(own('max-score'), troubles);
  return {
    row,
    ...onlyGoal,
    category: levelIn(category),
    subcategory: levelIn(subcategory),
    name: nameIn(name),
    target: own('target'),
    actual: own('actual'),
    maxScore: weight.text === '' && bringsPoints(name.text) ? certain(name, pointsIn(name.text)) : weight,
    selfScore: scoreFact(factUnder(grid, row, columnNamed(columns, 'self-score')), troubles),
    reason: own('reason'),
  };
};

/** Nothing is said below the name: where a target could be, the indicator is none of this row. */
const isNoneOf = ({ columns }: WideIndicator, { target, actual, selfScore }: IndicatorFacts): boolean =>
  columnNamed(columns, 'target') !== undefined && [target, actual, selfScore].every(({ text }) => text === '');

const indicatorsIn = (context: ListContext, row: number, indicators: readonly WideIndicator[]) =>
  indicators.flatMap((indicator) => {
    const facts = indicatorIn(context, row, indicator);
    return isNoneOf(indicator, facts) ? [] : [facts];
  });

const pointsOf = ({ grid }: ListContext, row: number, indicators: readonly WideIndicator[]): readonly string[] =>
  indicators
    .map(({ columns }) => factUnder(grid, row, columnNamed(columns, 'self-score')).text)
    .filter((text) => !isBlankText(text));

/** Most cells below 得分, or below the names alone, are numbers, and so they are points. */
const holdPoints = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.filter(looksNumeric).length * 2 > texts.length;

const saysOfAny = (indicators: readonly IndicatorFacts[]): boolean =>
  indicators.some(({ target, actual, selfScore }) => [target, actual, selfScore].some(({ text }) => text !== ''));

const ofAll =
  /平均(?:分|得分|值|数|分值)?$|^(?:最[高低](?:分|得分|值)?|(?:平均)?得分率|满分|标准分|分值|权重|中位数)$/u;

/** 平均分, 最高分, 满分 in front of points: those of all together. */
const isOfAll = (grid: Grid, row: number): boolean =>
  grid
    .cellsIn(row)
    .slice(0, 2)
    .some(({ text }) => ofAll.test(squash(text)));

/** What a column below another head may tell of a project. */
const ofProjects = new Set<IndicatorColumn['kind']>([
  'index',
  'project',
  'unit-name',
  'department',
  'goal',
  'goal-result',
  'amount',
  'year',
]);

const rowsBelow = (grid: Grid, from: number): readonly number[] => {
  const rows: number[] = [];
  for (let row = from; row <= grid.rowCount && !endsWideRows(grid, row); row += 1) rows.push(row);
  return rows;
};

/**
 * Reads a table of one unit or project per row with the indicators across, each with its points in one column, whose full ones
 * stand behind its name, or with its values in several: 部门管理 over 资金投入（10分） | 财务管理（10分）, 产出指标 over
 * 重点任务完成率 over 目标值 | 完成值 | 得分. Null when the row heads none.
 */
export const readWideScores = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const found = findWideHead(grid, row);
  if (found === null) return null;
  const { head, indicators, hasLevels } = found;
  const holds = (kind: IndicatorColumnKind): boolean =>
    indicators.some(({ columns }) => columnNamed(columns, kind) !== undefined);
  const unitOfHead = moneyUnitIn(head.columns.flatMap(({ cell, group }) => [cell, group ?? cell]));
  const unread = head.columns.filter(({ kind, group }) => group !== null && !ofProjects.has(kind));
  const context: ListContext = {
    grid,
    head,
    unit: unitOfHead ?? sheetUnit ?? '万元',
    verdicts: verdictsOf(grid, head),
    troubles: unread.map(({ cell }) => troubleAt('unknown-label', cell)),
  };
  const rows = rowsBelow(grid, head.lastRow + 1);
  const points = rows.flatMap((at) => pointsOf(context, at, indicators));
  if (holds('self-score') && !holdPoints(points)) return null;
  const item = itemColumn(head.columns) ?? head.columns.find(({ kind }) => kind === 'unit-name');
  const projects = rows.flatMap((at): readonly ProjectFacts[] => {
    if (isSumRow(context, at) || isOfAll(grid, at)) return [];
    const own = indicatorsIn(context, at, indicators);
    if (!isBlankText(factUnder(grid, at, item).text))
      return [{ ...projectFacts(context, at, { unit: blank, department: blank }), rows: own }];
    const [first] = grid.cellsIn(at);
    if (first !== undefined && saysOfAny(own)) context.troubles.push(troubleAt('unread-cell', first));
    return [];
  });
  return {
    blocks: [
      ...(unitOfHead === null ? [] : [{ kind: 'money-unit' as const, unit: unitOfHead }]),
      {
        kind: 'projects',
        holdsActuals: holds('actual'),
        holdsScores: holds('self-score'),
        isOfDepartments: head.columns.some(({ kind, cell }) => kind === 'unit-name' && namesDepartment(cell)),
        lacks: { category: !hasLevels, name: false, target: !holds('target') },
        projects,
      },
    ],
    troubles: context.troubles,
    next: (rows.at(-1) ?? head.lastRow) + 1,
  };
};
