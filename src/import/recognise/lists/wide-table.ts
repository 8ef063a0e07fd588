import { foldText, squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import {
  blank,
  certain,
  doubtful,
  type Fact,
  type IndicatorFacts,
  onlyGoal,
  type MoneyColumn,
  type ProjectFacts,
  type Reading,
  type Trouble,
  troubleAt,
} from '../blocks.ts';
import { isSumWord, namesSum } from '../table/cell-text.ts';
import { conditionsIn, type Levelled } from './conditions-in-cell.ts';
import { splitCondition } from '../table/split-condition.ts';
import { type Grid, lastRow } from '../table/grid.ts';
import { findSubHead } from '../columns/header-columns.ts';
import { isMoneyPart } from '../labels/funding-labels.ts';
import { indicatorColumnKind, namesTarget, numberedWord } from '../labels/indicator-labels.ts';
import { isCategoryName, isLevelName, isSubcategoryName } from '../labels/level-names.ts';
import { cellsUnder } from '../table/row-cells.ts';
import { doubtedLevels, doubtedProject } from './pushed-projects.ts';
import { holdsConditions, slidContext } from './slid-wide.ts';
import {
  endsWideRows,
  type WideColumn,
  type WideContext,
  wideColumns,
  wideContext,
  wideFact,
  wideProject,
  wideReading,
} from './wide-row.ts';

/** A row that heads a table of one project per row: the second levels are its columns, or the first ones alone. */
const holdsLevels = (cells: readonly RawCell[], below: readonly RawCell[]): boolean =>
  [...cells, ...below].filter((cell) => isLevelName(cell.text)).length >= 3;

const namesProject = ({ text }: RawCell): boolean => indicatorColumnKind(text) === 'project';

/** 指标内容 | 目标值 | 完成值, 指标1 | 指标值, 指标及目标值 | 完成值 under each level: the columns of an indicator, not its words. */
export const isHeadOfGroups = (below: readonly RawCell[]): boolean => {
  const kinds = below.map(({ text }) => numberedWord(text)?.kind ?? indicatorColumnKind(text));
  const isTold = below.some(({ text }) => namesTarget(text)) && kinds.includes('actual');
  return kinds.includes('name') && (kinds.includes('target') || isTold);
};

/** 合计 | 财政拨款: what the money of a row of levels is made up of. */
const isMoney = ({ text }: RawCell): boolean => isMoneyPart(text) || isSumWord(text);

/** 数量指标 | 质量指标 | … below the first levels, and below the money what it is made up of. */
const isRowOfLevels = (below: readonly RawCell[]): boolean => {
  const others = below.filter((cell) => !isLevelName(cell.text));
  const levels = below.length - others.length;
  return levels > 0 && (others.length === 0 || (others.every(isMoney) && levels >= 3));
};

/** 数量指标 | 质量指标 | … alone in the third row of a head, below the first levels and beside the money of the second. */
const isThirdRow = (grid: Grid, row: number): boolean => {
  const [middle, levels] = [grid.cellsIn(row - 1), grid.cellsIn(row)];
  const isUnderFirst = ({ column }: RawCell): boolean => {
    const over = grid.at(row - 1, column);
    return over === null || (lastRow(over) === row - 1 && isCategoryName(over.text));
  };
  const areFirst = middle.some(({ text }) => isCategoryName(text));
  return (
    levels.length >= 3 &&
    areFirst &&
    middle.every((cell) => isCategoryName(cell.text) || isMoney(cell)) &&
    levels.every((cell) => isSubcategoryName(cell.text) && isUnderFirst(cell))
  );
};

/** The last row of the levels, one or two below the head; null where they stand in the head itself. */
const lastRowOfLevels = (grid: Grid, row: number): number | null => {
  if (isThirdRow(grid, row + 2)) return row + 2;
  return isRowOfLevels(grid.cellsIn(row + 1)) ? row + 1 : null;
};

/** 投入指标 over 时效目标 | 成本目标, beside 产出指标 over 数量目标 | 质量目标: a first level of a name of its own. */
const isUnlistedLevel = (cell: RawCell, group: RawCell, columns: readonly WideColumn[]): boolean =>
  isSubcategoryName(cell.text) &&
  columns.some(
    (other) => other.group?.row === group.row && isCategoryName(other.group.text) && isSubcategoryName(other.cell.text),
  );

/** The first level over a column, or 产出指标 as its own head where no second level stands in the head; none where neither does. */
const categoryOf = ({ cell, group }: WideColumn, columns: readonly WideColumn[]): RawCell | null => {
  if (group !== null && (isCategoryName(group.text) || isUnlistedLevel(cell, group, columns))) return group;
  const areFirst = columns.every((column) => column.kind !== 'indicators' || isCategoryName(column.cell.text));
  return areFirst ? cell : null;
};

/** The second level that a column stands for, else the one in the cell in front of the indicator. */
const subcategoryOf = (cell: RawCell, { level, isCarried }: Levelled, column: RawCell, first: RawCell | null): Fact => {
  const own = squash(column.text);
  if (isSubcategoryName(own) && first !== column) return certain(column, own);
  if (level === '' || level === own) return blank;
  return isCarried ? doubtful(cell, level) : certain(cell, level);
};

const indicatorsIn = (cell: RawCell, column: WideColumn, context: WideContext): readonly IndicatorFacts[] => {
  const { columns, troubles } = context;
  const first = categoryOf(column, columns);
  const category: Fact = first === null ? blank : certain(first, squash(first.text));
  return conditionsIn(cell.text).map((part) => {
    const condition = splitCondition(part.text);
    if (!condition.isSure)
      troubles.push(troubleAt(condition.target === '' ? 'target-blank' : 'several-conditions', cell, part.text));
    const fact = (text: string): Fact => (condition.isSure ? certain(cell, text) : doubtful(cell, text));
    return {
      row: cell.row,
      category,
      subcategory: subcategoryOf(cell, part, column.cell, first),
      name: fact(condition.name),
      target: fact(condition.target),
      ...onlyGoal,
    };
  });
};

const projectOf = (context: WideContext, row: number, department: Fact): ProjectFacts => {
  const rows = context.columns
    .filter((column) => column.kind === 'indicators')
    .flatMap((column) =>
      cellsUnder(context.grid, row, column).own.flatMap((cell) => indicatorsIn(cell, column, context)),
    );
  const told = wideProject(context, row);
  return { ...told, department: told.department.text === '' ? department : told.department, rows };
};

/** A row as it stands, or as it stood before it slid to the left, uncertain then; null where nobody can tell how. */
const placedProject = (context: WideContext, row: number, department: Fact): ProjectFacts | null => {
  const slid = slidContext(context, row);
  if (slid === null) return holdsConditions(context, row) ? null : projectOf(context, row, department);
  const project = projectOf(slid, row, department);
  return doubtedProject({ ...project, rows: project.rows.map(doubtedLevels) });
};

type Parent = { readonly code: string; readonly name: Fact };

const codeIn = (context: WideContext, row: number): string => foldText(wideFact(context, row, 'code').text);

/** A row without a project names the department above the next units when its code begins theirs. */
const parentIn = (context: WideContext, row: number): Parent | null => {
  const name = wideFact(context, row, 'unit-name');
  const code = codeIn(context, row);
  return name.text === '' || namesSum(name.text) ? null : { code, name };
};

const isUnread = (troubles: readonly Trouble[]): boolean => troubles.some(({ kind }) => kind === 'unread-cell');

/**
 * Reads a table of one project per row (广西 项目绩效目标公开表); null when the row does not head one. A table without a
 * project is a blank form, perhaps with the name of its unit.
 */
export const readWideTable = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const heads = grid.cellsIn(row);
  if (!heads.some(namesProject)) return null;
  if (isHeadOfGroups(grid.cellsIn(row + 1)) || isHeadOfGroups(grid.cellsIn(row + 2))) return null;
  const lowest = lastRowOfLevels(grid, row);
  if (!holdsLevels(heads, lowest === null ? [] : grid.cellsIn(lowest))) return null;
  const subRow = lowest ?? findSubHead(grid, row);
  const columns = wideColumns(grid, { row, subRow });
  const context = wideContext(grid, row, columns, sheetUnit);
  const { troubles } = context;
  const projects: ProjectFacts[] = [];
  let parent: Parent | null = null;
  const units: ProjectFacts[] = [];
  let next = (subRow ?? row) + 1;
  for (; next <= grid.rowCount; next += 1) {
    if (grid.cellsIn(next).length === 0) continue;
    if (endsWideRows(grid, next)) break;
    const code = codeIn(context, next);
    const isBelow: boolean =
      parent !== null && parent.code !== '' && code.startsWith(parent.code) && code !== parent.code;
    const project = placedProject(context, next, isBelow && parent !== null ? parent.name : blank);
    if (project === null) troubles.push(troubleAt('unread-cell', grid.cellsIn(next)[0] as RawCell));
    else if (project.rows.length > 0) projects.push(project);
    else if (project.project.text === '') {
      const found = parentIn(context, next);
      parent = found ?? parent;
      if (found !== null) units.push(project);
    } else troubles.push(troubleAt('unread-cell', project.project.cell ?? (grid.cellsIn(next)[0] as RawCell)));
  }
  const isBlank = projects.length === 0 && !isUnread(troubles);
  return wideReading(context, isBlank ? [units[0] ?? projectOf(context, grid.rowCount + 1, blank)] : projects, next);
};
