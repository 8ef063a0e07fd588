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
import { isBlankText, looksNumeric, oneLine, withoutNumbering, withoutPoints } from '../table/cell-text.ts';
import { type Grid, lastRow } from '../table/grid.ts';
import { moneyUnitIn } from '../table/lines.ts';
import { factUnder } from '../table/row-cells.ts';
import { yearAbove } from '../table/year-above.ts';
import { namesDepartment, namesItems } from '../tidy/list-heads.ts';
import { isSumRow } from './list-rows.ts';
import { type ListContext, projectFacts, verdictsOf } from './project-facts.ts';
import { levelOver } from './wide-names.ts';
import { endsWideRows } from './wide-row.ts';

/** 资金投入（10分）: an indicator with its points, not 自评得分（100分）. */
const isName = ({ text }: RawCell): boolean => {
  const kind = indicatorColumnKind(text);
  const isScore = kind === 'max-score' || kind === 'self-score' || kind === 'other-score';
  return bringsPoints(text) && !isScore && headerKey(text) !== 'total';
};

/** 序号, 主管部门 or 部门名称: no level of what stands below. */
const isOfItems = (head: RawCell): boolean =>
  namesItems(head) || ['index', 'department'].includes(indicatorColumnKind(head.text) ?? '');

type Names = { readonly names: readonly RawCell[]; readonly row: number };

/** The names in the lowest row of a head, below their levels, with nothing else below those; null where it is none. */
const namesUnder = (grid: Grid, row: number, lowest: number): Names | null => {
  const levelOf = (cell: RawCell): RawCell | null => levelOver(grid, row, cell).cell;
  const names = grid.cellsIn(lowest).filter(isName);
  const levels = new Set(names.map(levelOf));
  const isLevel = (head: RawCell): boolean =>
    !isOfItems(head) && lastRow(head) < lowest && names.some(({ column }) => column === head.column);
  const areLevels = grid.cellsIn(row).every((head) => !levels.has(head) || isLevel(head));
  const isWhole = grid.cellsIn(lowest).every((cell) => names.includes(cell) || !levels.has(levelOf(cell)));
  return names.length >= 2 && areLevels && isWhole ? { names, row: lowest } : null;
};

/** The names in a head of one row, of which none is a level; null where there are no three of them. */
const namesAlone = (grid: Grid, row: number): Names | null => {
  const names = grid.cellsIn(row).filter(isName);
  return names.length >= 3 && !names.some(({ text }) => isLevelName(text)) ? { names, row } : null;
};

/** The names of indicators in the head of a list of units or projects: below one level, or below two, or below none. */
const namesIn = (grid: Grid, row: number): Names | null =>
  grid.cellsIn(row).some(namesItems)
    ? (namesUnder(grid, row, row + 1) ?? namesUnder(grid, row, row + 2) ?? namesAlone(grid, row))
    : null;

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

/** The columns of such a list: those of its units or projects, and a strip of one column for each indicator. */
const headOf = (grid: Grid, row: number, { names, row: lowest }: Names): IndicatorHead => {
  const columns = headColumns(grid, { row, subRow: lowest }, kindInGroup);
  const ofItems = columns.filter(({ cell }) => !names.includes(cell));
  return {
    columns: asListed(settleItemColumn(grid, { row, below: lowest + 1 }, ofItems), yearAbove(grid, row)),
    category: null,
    subcategory: null,
    beside: columns.filter(({ cell }) => names.includes(cell)).map((column) => stripOf(grid, row, column)),
    lastRow: lowest,
    label: '',
    isList: true,
    isMonitoring: false,
    troubles: [],
  };
};

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

/** 平均分 in front of the points of all. */
const isAverage = (grid: Grid, row: number): boolean =>
  grid
    .cellsIn(row)
    .slice(0, 2)
    .some(({ text }) => /平均(?:分|得分|值|数|分值)?$/u.test(squash(text)));

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
  const names = namesIn(grid, row);
  if (names === null) return null;
  const head = headOf(grid, row, names);
  const unitOfHead = moneyUnitIn(head.columns.flatMap(({ cell, group }) => [cell, group ?? cell]));
  const unknown = head.columns.filter(({ kind, group }) => kind === 'unknown' && group !== null);
  const context: ListContext = {
    grid,
    head,
    unit: unitOfHead ?? sheetUnit ?? '万元',
    verdicts: verdictsOf(grid, head),
    troubles: unknown.map(({ cell }) => troubleAt('unknown-label', cell)),
  };
  const rows = rowsBelow(grid, names.row + 1);
  if (!holdPoints(context, rows)) return null;
  const item = itemColumn(head.columns) ?? head.columns.find(({ kind }) => kind === 'unit-name');
  const projects = rows.flatMap((at): readonly ProjectFacts[] => {
    if (isSumRow(context, at) || isAverage(grid, at)) return [];
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
        lacks: { category: names.row === row, target: true },
        projects,
      },
    ],
    troubles: context.troubles,
    next: (rows.at(-1) ?? names.row) + 1,
  };
};
