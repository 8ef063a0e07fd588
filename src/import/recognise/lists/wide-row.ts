import { squash } from '../../../domain/number/fold.ts';
import { amountFact, said } from '../table/amounts.ts';
import {
  blank,
  certain,
  type Fact,
  type FundingFacts,
  type MoneyColumn,
  type ProjectFacts,
  type Reading,
  type Trouble,
  troubleAt,
  untoldProject,
} from '../blocks.ts';
import { isBlankText, oneLine } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { type HeadColumn, headColumns } from '../columns/header-columns.ts';
import { placesBesideUnit } from '../columns/list-columns.ts';
import { headsMoney, isFundingRowLabel, isMoneyOfRow, isMoneyPart, partOfMoney } from '../labels/funding-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { isRowOfLabels } from '../table/labels-in-row.ts';
import { moneyUnitIn, moneyUnitOf } from '../table/lines.ts';
import { sectionKeyOf } from '../table/sections.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';

type WideKind = 'project' | 'unit-name' | 'department' | 'goal' | 'amount' | 'code' | 'index' | 'indicators' | 'note';
export type WideColumn = HeadColumn<WideKind>;

/** What a column of a table of one project per row holds, by its head. */
export const wideKindOf = (text: string): WideKind | null => {
  if (isLevelName(text)) return 'indicators';
  const kind = indicatorColumnKind(text);
  if (kind === 'project' || kind === 'unit-name' || kind === 'department' || kind === 'amount' || kind === 'index')
    return kind;
  if (kind === 'goal' || kind === 'target') return 'goal';
  if (isFundingRowLabel(text) || isMoneyOfRow(text)) return 'amount';
  if (kind === 'note' && /代码|编码/u.test(squash(text))) return 'code';
  return kind === 'note' || kind === 'remark' ? 'note' : null;
};

/** The same below a head of its own: 州级配套 under 补助资金 is money. */
const wideKindInGroup = (text: string, group: string): WideKind | null =>
  wideKindOf(text) ?? (isMoneyPart(text) && headsMoney(group) ? 'amount' : null);

/** 补助资金（万元）: words nobody listed, with the unit of money below them; the money of a row where no other column tells it. */
const withOnlyMoney = (columns: readonly WideColumn[]): readonly WideColumn[] => {
  const [only, ...others] = columns.filter(
    ({ kind, cell }) => kind === 'unknown' && moneyUnitOf(cell.text) !== null && headsMoney(cell.text),
  );
  const isOnly = others.length === 0 && !columns.some(({ kind }) => kind === 'amount');
  return isOnly ? columns.map((column) => (column === only ? { ...column, kind: 'amount' } : column)) : columns;
};

/** A table of one project per row at hand: its columns, the unit of its amounts, and where troubles go. */
export type WideContext = {
  readonly grid: Grid;
  readonly columns: readonly WideColumn[];
  readonly unit: MoneyColumn;
  readonly unitOfHead: MoneyColumn | null;
  readonly troubles: Trouble[];
};

/** The columns of such a table; a place beside the unit is kept beside it. */
export const wideColumns = (
  grid: Grid,
  place: { readonly row: number; readonly subRow: number | null },
): readonly WideColumn[] => {
  const columns = withOnlyMoney(headColumns(grid, place, wideKindInGroup));
  const places = placesBesideUnit(columns);
  return columns.map((column) => (places.includes(column) ? { ...column, kind: 'note' } : column));
};

/** A note, the next title or head, or labels of a form: the rows of projects are over. */
export const endsWideRows = (grid: Grid, row: number): boolean =>
  ['note', 'title', 'head'].includes(sectionKeyOf(grid, row) ?? '') || isRowOfLabels(grid.cellsIn(row));

/** The table below a head: what no column is known to hold is told, and the unit of money is that of the head or of the sheet. */
export const wideContext = (
  grid: Grid,
  row: number,
  columns: readonly WideColumn[],
  sheetUnit: MoneyColumn | null,
): WideContext => {
  const unitOfHead = moneyUnitIn(grid.cellsIn(row));
  const unknown = columns.filter(({ kind }) => kind === 'unknown');
  const troubles = unknown.map(({ cell }) => troubleAt('unknown-label', cell));
  return { grid, columns, unitOfHead, unit: unitOfHead ?? sheetUnit ?? '万元', troubles };
};

/** What was read of such a table, down to the row `next`. */
export const wideReading = (
  { unitOfHead, troubles }: WideContext,
  projects: readonly ProjectFacts[],
  next: number,
): Reading => {
  const ofUnit = unitOfHead === null ? [] : [{ kind: 'money-unit' as const, unit: unitOfHead }];
  return {
    blocks: [...ofUnit, { kind: 'projects', holdsActuals: false, holdsScores: false, projects }],
    troubles,
    next,
  };
};

export const wideFact = (context: WideContext, row: number, kind: WideKind): Fact => {
  const column = context.columns.find((candidate) => candidate.kind === kind);
  return column === undefined ? blank : joined(cellsUnder(context.grid, row, column).own);
};

/** What is said once for several projects, merged down over their rows. */
const sharedFact = (context: WideContext, row: number, kind: WideKind): Fact => {
  const column = context.columns.find((candidate) => candidate.kind === kind);
  if (column === undefined) return blank;
  const { own, above } = cellsUnder(context.grid, row, column);
  return own.length === 0 && above !== null ? certain(above) : joined(own);
};

/** The first amount of the whole is the sum, wherever it stands among its parts; a source is told once. */
const fundingOf = (context: WideContext, row: number): readonly FundingFacts[] => {
  const columns = context.columns.filter((column) => column.kind === 'amount');
  const partIn = (column: WideColumn): ReturnType<typeof partOfMoney> => partOfMoney(oneLine(column.cell.text));
  const whole = columns.find((column) => partIn(column) === null);
  return columns.map((column, index): FundingFacts => {
    const value = said(amountFact(joined(cellsUnder(context.grid, row, column).own), context.unit, context.troubles));
    const part = partIn(column) ?? 'detail';
    const isToldBefore = columns.slice(0, index).some((other) => partIn(other) === part);
    return {
      kind: column === whole ? 'total' : isToldBefore ? 'detail' : part,
      label: oneLine(column.cell.text),
      values: value === null ? {} : { initialBudgetText: value },
    };
  });
};

/** What a row tells of its project or unit beside its indicators. */
export const wideProject = (context: WideContext, row: number): Omit<ProjectFacts, 'rows'> => {
  const asides = context.columns
    .filter((column) => column.kind === 'code' || column.kind === 'note' || column.kind === 'unknown')
    .map((column) => {
      const { own, above } = cellsUnder(context.grid, row, column);
      return { label: oneLine(column.cell.text), text: own.length > 0 ? joined(own).text : (above?.text ?? '') };
    })
    .filter(({ text }) => !isBlankText(text));
  return {
    ...untoldProject,
    row,
    project: wideFact(context, row, 'project'),
    unit: wideFact(context, row, 'unit-name'),
    department: wideFact(context, row, 'department'),
    goal: sharedFact(context, row, 'goal'),
    funding: fundingOf(context, row),
    attributes: asides,
  };
};
