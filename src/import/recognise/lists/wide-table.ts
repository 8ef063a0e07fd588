import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { amountFact, said } from '../table/amounts.ts';
import {
  blank,
  certain,
  doubtful,
  type Fact,
  type FundingFacts,
  type IndicatorFacts,
  onlyGoal,
  type MoneyColumn,
  type ProjectFacts,
  type Reading,
  type Trouble,
  troubleAt,
} from '../blocks.ts';
import { isBlankText, isSumWord, oneLine } from '../table/cell-text.ts';
import { conditionsIn, withoutLevel } from './conditions-in-cell.ts';
import { splitCondition } from '../table/split-condition.ts';
import type { Grid } from '../table/grid.ts';
import { findSubHead, type HeadColumn, headColumns } from '../columns/header-columns.ts';
import { isFundingRowLabel, isMoneyPart, partOfMoney } from '../labels/funding-labels.ts';
import { indicatorColumnKind, numberedWord } from '../labels/indicator-labels.ts';
import { isCategoryName, isLevelName, isSubcategoryName } from '../labels/level-names.ts';
import { moneyUnitOf } from '../table/lines.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';
import { isRowOfLabels, sectionKeyOf } from '../table/sections.ts';

type WideKind = 'project' | 'unit-name' | 'department' | 'goal' | 'amount' | 'code' | 'index' | 'indicators' | 'note';
type WideColumn = HeadColumn<WideKind>;

const kindOf = (text: string): WideKind | null => {
  if (isLevelName(text)) return 'indicators';
  const kind = indicatorColumnKind(text);
  if (kind === 'project' || kind === 'unit-name' || kind === 'department' || kind === 'amount' || kind === 'index')
    return kind;
  if (kind === 'goal' || kind === 'target') return 'goal';
  if (isFundingRowLabel(text)) return 'amount';
  return kind === 'note' && /代码|编码/u.test(squash(text)) ? 'code' : kind === 'note' ? 'note' : null;
};

/** A row that heads a table of one project per row: the second levels are its columns, or the first ones alone. */
const isWideHead = (cells: readonly RawCell[], below: readonly RawCell[]): boolean => {
  const all = [...cells, ...below];
  const levels = all.filter((cell) => isLevelName(cell.text)).length;
  return levels >= 3 && cells.some((cell) => indicatorColumnKind(cell.text) === 'project');
};

/** 指标内容 | 目标值 | 完成值 or 指标1 | 指标值 under each level: the columns of an indicator, not its words. */
export const isHeadOfGroups = (below: readonly RawCell[]): boolean => {
  const kinds = below.map(({ text }) => numberedWord(text)?.kind ?? indicatorColumnKind(text));
  return kinds.includes('name') && kinds.includes('target');
};

/** 数量指标 | 质量指标 | … below the first levels, and below the money what it is made up of. */
const isRowOfLevels = (below: readonly RawCell[]): boolean => {
  const others = below.filter((cell) => !isLevelName(cell.text));
  const isMoney = others.every(({ text }) => isMoneyPart(text) || isSumWord(text));
  return below.length > others.length && (others.length === 0 || (isMoney && below.length - others.length >= 3));
};

type RowContext = {
  readonly grid: Grid;
  readonly columns: readonly WideColumn[];
  readonly unit: MoneyColumn;
  readonly troubles: Trouble[];
};

/** The first level over a column, or 产出指标 as its own head where no second level stands in the head; none where neither does. */
const categoryOf = ({ cell, group }: WideColumn, columns: readonly WideColumn[]): RawCell | null => {
  if (group !== null && isCategoryName(group.text)) return group;
  const areFirst = columns.every((column) => column.kind !== 'indicators' || isCategoryName(column.cell.text));
  return areFirst ? cell : null;
};

const indicatorsIn = (cell: RawCell, column: WideColumn, context: RowContext): readonly IndicatorFacts[] => {
  const { columns, troubles } = context;
  const level = squash(column.cell.text);
  const first = categoryOf(column, columns);
  const category: Fact = first === null ? blank : certain(first, squash(first.text));
  const parts = conditionsIn(cell.text);
  return parts.map((part) => {
    const condition = splitCondition(withoutLevel(part));
    if (!condition.isSure)
      troubles.push(troubleAt(condition.target === '' ? 'target-blank' : 'several-conditions', cell, part));
    const fact = (text: string): Fact => (condition.isSure ? certain(cell, text) : doubtful(cell, text));
    return {
      row: cell.row,
      category,
      subcategory: isSubcategoryName(level) && first !== column.cell ? certain(column.cell, level) : blank,
      name: fact(condition.name),
      target: fact(condition.target),
      ...onlyGoal,
    };
  });
};

const factOf = (context: RowContext, row: number, kind: WideKind): Fact => {
  const column = context.columns.find((candidate) => candidate.kind === kind);
  return column === undefined ? blank : joined(cellsUnder(context.grid, row, column).own);
};

const fundingOf = (context: RowContext, row: number): readonly FundingFacts[] =>
  context.columns
    .filter((column) => column.kind === 'amount')
    .map((column, index, all): FundingFacts => {
      const value = said(amountFact(joined(cellsUnder(context.grid, row, column).own), context.unit, context.troubles));
      const label = oneLine(column.cell.text);
      const part = partOfMoney(label);
      const isToldBefore = all.slice(1, index).some(({ cell }) => partOfMoney(oneLine(cell.text)) === part);
      return {
        kind: index === 0 ? 'total' : isToldBefore ? 'detail' : (part ?? 'detail'),
        label,
        values: value === null ? {} : { initialBudgetText: value },
      };
    });

const projectOf = (context: RowContext, row: number, department: Fact): ProjectFacts => {
  const rows = context.columns
    .filter((column) => column.kind === 'indicators')
    .flatMap((column) =>
      cellsUnder(context.grid, row, column).own.flatMap((cell) => indicatorsIn(cell, column, context)),
    );
  const asides = context.columns
    .filter((column) => column.kind === 'code' || column.kind === 'note' || column.kind === 'unknown')
    .map((column) => ({
      label: oneLine(column.cell.text),
      text: joined(cellsUnder(context.grid, row, column).own).text,
    }))
    .filter(({ text }) => !isBlankText(text));
  return {
    row,
    project: factOf(context, row, 'project'),
    unit: factOf(context, row, 'unit-name'),
    department: factOf(context, row, 'department').text === '' ? department : factOf(context, row, 'department'),
    total: blank,
    grade: blank,
    goal: factOf(context, row, 'goal'),
    goalResult: blank,
    funding: fundingOf(context, row),
    attributes: asides,
    rows,
  };
};

type Parent = { readonly code: string; readonly name: Fact };

/** A row without a project names the department above the next units when its code begins theirs. */
const parentIn = (context: RowContext, row: number): Parent | null => {
  const name = factOf(context, row, 'unit-name');
  const code = factOf(context, row, 'code').text;
  return name.text === '' || /合计|总计|小计/u.test(squash(name.text)) ? null : { code, name };
};

const isUnread = (troubles: readonly Trouble[]): boolean => troubles.some(({ kind }) => kind === 'unread-cell');

/**
 * Reads a table of one project per row (广西 项目绩效目标公开表); null when the row does not head one. A table without a
 * project is a blank form, perhaps with the name of its unit.
 */
export const readWideTable = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const below = grid.cellsIn(row + 1);
  const heads = grid.cellsIn(row);
  if (isHeadOfGroups(below) || isHeadOfGroups(grid.cellsIn(row + 2))) return null;
  const hasSubHead = isRowOfLevels(below);
  if (!isWideHead(heads, hasSubHead ? below : [])) return null;
  const subRow = hasSubHead ? row + 1 : findSubHead(grid, row);
  const columns = headColumns(grid, { row, subRow }, (text) => kindOf(text));
  const unit = heads.map((cell) => moneyUnitOf(cell.text)).find((found) => found !== null) ?? null;
  const troubles: Trouble[] = columns
    .filter((column) => column.kind === 'unknown')
    .map((column) => troubleAt('unknown-label', column.cell));
  const context: RowContext = { grid, columns, unit: unit ?? sheetUnit ?? '万元', troubles };
  const projects: ProjectFacts[] = [];
  let parent: Parent | null = null;
  const units: ProjectFacts[] = [];
  let next = (subRow ?? row) + 1;
  for (; next <= grid.rowCount; next += 1) {
    if (grid.cellsIn(next).length === 0) continue;
    const key = sectionKeyOf(grid, next);
    if (key === 'note' || key === 'title' || key === 'head' || isRowOfLabels(grid.cellsIn(next))) break;
    const code = factOf(context, next, 'code').text;
    const isBelow: boolean =
      parent !== null && parent.code !== '' && code.startsWith(parent.code) && code !== parent.code;
    const project = projectOf(context, next, isBelow && parent !== null ? parent.name : blank);
    if (project.rows.length > 0) projects.push(project);
    else if (project.project.text === '') {
      const found = parentIn(context, next);
      parent = found ?? parent;
      if (found !== null) units.push(project);
    } else troubles.push(troubleAt('unread-cell', project.project.cell ?? (grid.cellsIn(next)[0] as RawCell)));
  }
  return {
    blocks: [
      ...(unit === null ? [] : [{ kind: 'money-unit' as const, unit }]),
      {
        kind: 'projects',
        holdsActuals: false,
        holdsScores: false,
        projects:
          projects.length === 0 && !isUnread(troubles)
            ? [units[0] ?? projectOf(context, grid.rowCount + 1, blank)]
            : projects,
      },
    ],
    troubles,
    next,
  };
};
