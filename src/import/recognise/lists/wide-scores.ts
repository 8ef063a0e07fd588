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
import { recast } from '../columns/column-kinds.ts';
import type { Strip } from '../columns/head-strip.ts';
import { headColumns, type IndicatorColumn } from '../columns/header-columns.ts';
import { type IndicatorHead, kindInGroup } from '../columns/indicator-head.ts';
import { itemColumn, settleItemColumn } from '../columns/item-column.ts';
import { asListed } from '../columns/list-columns.ts';
import { bringsPoints, pointsIn, withoutOwnPoints } from '../columns/points-of-names.ts';
import { scoreFact } from '../indicators/row-scores.ts';
import { headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { isBlankText, looksNumeric, namesSum, oneLine, withoutNumbering, withoutPoints } from '../table/cell-text.ts';
import { type Grid, lastRow } from '../table/grid.ts';
import { moneyUnitIn } from '../table/lines.ts';
import { factUnder } from '../table/row-cells.ts';
import { yearAbove } from '../table/year-above.ts';
import { namesDepartment, namesItems } from '../tidy/list-heads.ts';
import { isSumRow } from './list-rows.ts';
import { type ListContext, projectFacts, verdictsOf } from './project-facts.ts';
import { levelOver } from './wide-names.ts';
import { endsWideRows } from './wide-row.ts';

/** 小计（20分）: the points of several indicators, read from theirs. */
const isSum = ({ text }: RawCell): boolean => namesSum(withoutOwnPoints(text));

/** 加分项（5分）, 折算分（20分）: points that no indicator has. */
const isExtra = ({ text }: RawCell): boolean =>
  /(?:加|减|扣|奖励|折算)分(?:项|指标|因素)?$/u.test(squash(withoutOwnPoints(text)));

/** 资金投入（10分）: an indicator with its points, not 自评得分（100分）. */
const isName = (cell: RawCell): boolean => {
  const kind = indicatorColumnKind(cell.text);
  const isScore = kind === 'max-score' || kind === 'self-score' || kind === 'other-score';
  return bringsPoints(cell.text) && !isScore && !isSum(cell) && !isExtra(cell) && headerKey(cell.text) !== 'total';
};

/** 序号, 主管部门 or 部门名称: no level of what stands below. */
const isOfItems = (head: RawCell): boolean =>
  namesItems(head) || ['index', 'department'].includes(indicatorColumnKind(head.text) ?? '');

/** Whether the lowest row of a head holds names below their levels, and nothing else below those but their sums. */
const areUnder = (grid: Grid, row: number, lowest: number): boolean => {
  const levelOf = (cell: RawCell): RawCell | null => levelOver(grid, row, cell).cell;
  const names = grid.cellsIn(lowest).filter(isName);
  const levels = new Set(names.map(levelOf));
  const isLevel = (head: RawCell): boolean =>
    !isOfItems(head) && lastRow(head) < lowest && names.some(({ column }) => column === head.column);
  const areLevels = grid.cellsIn(row).every((head) => !levels.has(head) || isLevel(head));
  const mayStand = (cell: RawCell): boolean => isName(cell) || isSum(cell) || isExtra(cell);
  const isWhole = grid.cellsIn(lowest).every((cell) => mayStand(cell) || !levels.has(levelOf(cell)));
  return names.length >= 2 && areLevels && isWhole;
};

/** Three names or more in a head of one row, of which none is a level. */
const areAlone = (grid: Grid, row: number): boolean => {
  const names = grid.cellsIn(row).filter(isName);
  return names.length >= 3 && !names.some(({ text }) => isLevelName(text));
};

/**
 * The last row of the head of a list of units or projects that holds the names of indicators: below one level, or below two,
 * or below none. Null where it holds none.
 */
const lastRowOfNames = (grid: Grid, row: number): number | null => {
  if (!grid.cellsIn(row).some(namesItems)) return null;
  const lowest = [row + 1, row + 2].find((last) => areUnder(grid, row, last));
  return lowest ?? (areAlone(grid, row) ? row : null);
};

/** The column of an indicator, and the levels over it. */
const stripOf = (grid: Grid, row: number, column: IndicatorColumn): Strip => {
  const lowest = column.cell.row;
  const first = lowest > row ? levelOver(grid, row, column.cell).cell : null;
  const second = lowest > row + 1 ? levelOver(grid, row + 1, column.cell).cell : null;
  const isBelowFirst = second !== null && second.column >= (first?.column ?? 0);
  return {
    columns: [recast(column, 'self-score')],
    category: first,
    subcategory: isBelowFirst ? second : null,
  };
};

/**
 * The columns of such a list: those of its units or projects, and a strip of one column for each indicator; a name beside
 * the levels may reach down from their row.
 */
const headOf = (grid: Grid, row: number, lowest: number): IndicatorHead => {
  const columns = headColumns(grid, { row, subRow: lowest }, kindInGroup).filter(({ cell }) => !isSum(cell));
  const ofItems = columns.filter(({ cell }) => !isName(cell));
  return {
    columns: asListed(settleItemColumn(grid, { row, below: lowest + 1 }, ofItems), yearAbove(grid, row)),
    category: null,
    subcategory: null,
    beside: columns.filter(({ cell }) => isName(cell)).map((column) => stripOf(grid, row, column)),
    lastRow: lowest,
    label: '',
    isList: true,
    isMonitoring: false,
    troubles: [],
  };
};

/** What a column below another head may tell of a project; points of its execution are left unread. */
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

const nameOf = ({ cell }: IndicatorColumn): Fact =>
  certain(cell, withoutNumbering(oneLine(withoutOwnPoints(cell.text))));

const levelIn = (cell: RawCell | null): Fact => (cell === null ? blank : certain(cell, withoutPoints(cell.text)));

/** What a row says of each indicator: a blank is no score, though the points could have been given. */
const indicatorsIn = ({ grid, head, troubles }: ListContext, row: number): readonly IndicatorFacts[] =>
  head.beside.flatMap(({ columns, category, subcategory }) =>
    columns.map((column) => ({
      row,
      ...onlyGoal,
      category: levelIn(category),
      subcategory: levelIn(subcategory),
      name: nameOf(column),
      target: blank,
      maxScore: certain(column.cell, pointsIn(column.cell.text)),
      selfScore: scoreFact(factUnder(grid, row, column), troubles),
    })),
  );

const pointsOf = ({ grid, head }: ListContext, row: number): readonly string[] =>
  head.beside.map(({ columns }) => factUnder(grid, row, columns[0]).text).filter((text) => !isBlankText(text));

/** Most cells below the names are numbers, and so they are points. */
const holdPoints = (context: ListContext, rows: readonly number[]): boolean => {
  const texts = rows.flatMap((row) => pointsOf(context, row));
  return texts.length > 0 && texts.filter(looksNumeric).length * 2 > texts.length;
};

const ofAll =
  /平均(?:分|得分|值|数|分值)?$|^(?:最[高低](?:分|得分|值)?|(?:平均)?得分率|满分|标准分|分值|权重|中位数)$/u;

/** 平均分, 最高分, 满分 in front of points: those of all together. */
const isOfAll = (grid: Grid, row: number): boolean =>
  grid
    .cellsIn(row)
    .slice(0, 2)
    .some(({ text }) => ofAll.test(squash(text)));

const rowsBelow = (grid: Grid, from: number): readonly number[] => {
  const rows: number[] = [];
  for (let row = from; row <= grid.rowCount && !endsWideRows(grid, row); row += 1) rows.push(row);
  return rows;
};

/**
 * Reads a table of one unit or project per row with a column of points for each indicator, whose full points stand behind its
 * name: 部门管理 over 资金投入（10分） | 财务管理（10分）. Null when the row heads none.
 */
export const readWideScores = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const lowest = lastRowOfNames(grid, row);
  if (lowest === null) return null;
  const head = headOf(grid, row, lowest);
  const unitOfHead = moneyUnitIn(head.columns.flatMap(({ cell, group }) => [cell, group ?? cell]));
  const unread = head.columns.filter(({ kind, group }) => group !== null && !ofProjects.has(kind));
  const context: ListContext = {
    grid,
    head,
    unit: unitOfHead ?? sheetUnit ?? '万元',
    verdicts: verdictsOf(grid, head),
    troubles: unread.map(({ cell }) => troubleAt('unknown-label', cell)),
  };
  const rows = rowsBelow(grid, lowest + 1);
  if (!holdPoints(context, rows)) return null;
  const item = itemColumn(head.columns) ?? head.columns.find(({ kind }) => kind === 'unit-name');
  const projects = rows.flatMap((at): readonly ProjectFacts[] => {
    if (isSumRow(context, at) || isOfAll(grid, at)) return [];
    if (!isBlankText(factUnder(grid, at, item).text))
      return [{ ...projectFacts(context, at, { unit: blank, department: blank }), rows: indicatorsIn(context, at) }];
    const [first] = grid.cellsIn(at);
    if (first !== undefined && pointsOf(context, at).length > 0) context.troubles.push(troubleAt('unread-cell', first));
    return [];
  });
  return {
    blocks: [
      ...(unitOfHead === null ? [] : [{ kind: 'money-unit' as const, unit: unitOfHead }]),
      {
        kind: 'projects',
        holdsActuals: false,
        holdsScores: true,
        isOfDepartments: head.columns.some(({ kind, cell }) => kind === 'unit-name' && namesDepartment(cell)),
        lacks: { category: lowest === row, target: true },
        projects,
      },
    ],
    troubles: context.troubles,
    next: (rows.at(-1) ?? lowest) + 1,
  };
};
