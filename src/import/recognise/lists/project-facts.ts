import type { FundingField } from '../../../domain/budget/funding.ts';
import { amountFact, rateFact, said, shareAsPercent } from '../table/amounts.ts';
import {
  blank,
  certain,
  type Fact,
  type FundingFacts,
  type MoneyColumn,
  type ProjectFacts,
  type Trouble,
  unsure,
} from '../blocks.ts';
import { isBlankText, oneLine } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { places } from '../columns/column-kinds.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { bringsPoints, pointsIn } from '../columns/points-of-names.ts';
import { isKeptBeside } from '../columns/list-columns.ts';
import { isBesideSlidRows } from '../columns/slid-verdicts.ts';
import { isOfProjects, isRepeated, tellsGrade } from '../columns/verdict-columns.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { bareRowLabel, fundingHeadKind, fundingRowKind, partOfMoney } from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';
import { cellsUnder, factUnder, joined } from '../table/row-cells.ts';

/** A list at hand: its head, the unit of its amounts, and where troubles go. */
export type ListContext = {
  readonly grid: Grid;
  readonly head: IndicatorHead;
  readonly unit: MoneyColumn;
  readonly verdicts: Verdicts;
  readonly troubles: Trouble[];
};

export const ownFact = ({ grid, head }: ListContext, row: number, kind: IndicatorColumnKind): Fact =>
  factUnder(grid, row, columnNamed(head.columns, kind));

/** 全年执行数 over 资金总额 tells what the whole is of. */
const fieldOf = ({ cell, group }: IndicatorColumn, holdsResults: boolean): FundingField => {
  const kind = fundingHeadKind(cell.text) ?? fundingHeadKind(group?.text ?? '');
  if (kind === 'rate') return 'rateText';
  if (kind === 'max-score') return 'maxScoreText';
  if (kind === 'self-score') return 'selfScoreText';
  if (kind === 'executed') return 'executedAmountText';
  return holdsResults && kind === 'adjusted' ? 'adjustedBudgetText' : 'initialBudgetText';
};

const isAmount = (field: FundingField): boolean =>
  field === 'initialBudgetText' || field === 'adjustedBudgetText' || field === 'executedAmountText';

const valueOf = ({ unit, troubles }: ListContext, own: Fact, field: FundingField): Fact => {
  if (isAmount(field)) return amountFact(own, unit, troubles);
  return field === 'rateText' ? rateFact(own, troubles) : own;
};

/** Points beside the money may be what the project came to: then 总分 is the full score. */
const hasUnsurePoints = (columns: readonly IndicatorColumn[]): boolean =>
  columns.some(
    ({ kind, isInferred, cell }) =>
      kind === 'amount' && isInferred === true && fundingHeadKind(cell.text) === 'self-score',
  );

/** 完成值, or points alone, of an indicator: the list is no plan. */
const tellsResults = (head: IndicatorHead): boolean =>
  [head, ...head.beside].some(({ columns }) =>
    (['actual', 'self-score'] as const).some((kind) => columnNamed(columns, kind) !== undefined),
  );

/** Which row of the money it is where a column tells; the whole where none does. */
const rowOfMoney = (label: string): Pick<FundingFacts, 'kind' | 'label'> => ({
  kind: isBlankText(label) ? 'total' : fundingRowKind(label),
  label: bareRowLabel(oneLine(label)),
});

/** The amounts of a row: one row of money and its parts, a second amount of the same kind beside it. */
export const fundingOf = (context: ListContext, at: number): readonly FundingFacts[] => {
  const holdsResults = tellsResults(context.head);
  const total: Partial<Record<FundingField, Fact>> = {};
  const parts: FundingFacts[] = [];
  let totalLabel = '';
  let whole: FundingField = 'initialBudgetText';
  const columns = places(context.head.columns, 'amount');
  for (const column of columns) {
    const own = joined(cellsUnder(context.grid, at, column).own);
    const part = partOfMoney(column.cell.text);
    // 其中：财政拨款 tells of the whole in front of it: of the budget, or of what was spent.
    const field: FundingField = part === null ? fieldOf(column, holdsResults) : whole;
    if (part === null && isAmount(field)) whole = field;
    const told = said(valueOf(context, own, field));
    if (told === null) continue;
    const value = column.isInferred === true ? unsure(told) : told;
    const label = bareRowLabel(oneLine(column.cell.text));
    if (part !== null) {
      const known = part === 'detail' ? -1 : parts.findIndex(({ kind }) => kind === part);
      const old = parts[known];
      if (old === undefined) parts.push({ kind: part, label, values: { [field]: value } });
      else if (old.values[field] === undefined) parts[known] = { ...old, values: { ...old.values, [field]: value } };
      else parts.push({ kind: 'detail', label, values: { [field]: value } });
    } else if (total[field] === undefined) {
      total[field] = value;
      totalLabel ||= label;
    } else parts.push({ kind: 'detail', label, values: { [field]: value } });
  }
  if (total.rateText !== undefined)
    total.rateText = shareAsPercent(total.rateText, total.adjustedBudgetText, total.executedAmountText);
  const score = columns.find((column) => fieldOf(column, holdsResults) === 'selfScoreText');
  // 执行得分（10分）, or 预算执行（10分） over 得分.
  const points = [score?.cell, score?.group].find((cell) => bringsPoints(cell?.text ?? ''));
  if (total.selfScoreText !== undefined && points) total.maxScoreText ??= certain(points, pointsIn(points.text));
  const row = rowOfMoney(ownFact(context, at, 'money-label').text);
  return totalLabel === '' ? parts : [{ ...row, label: row.label || totalLabel, values: total }, ...parts];
};

/** Several indicators in each row: what stands under no group of columns tells of the project. */
export const isAbreast = (head: IndicatorHead): boolean => head.beside.length > 0;

/** What the list says of each project besides its money: 自评得分 and 自评等级 in cells as high as the project's. */
export type Verdicts = { readonly total: IndicatorColumn | undefined; readonly grade: IndicatorColumn | undefined };

export const verdictsOf = (grid: Grid, head: IndicatorHead): Verdicts => {
  const ofProjects = head.columns.filter((column) =>
    isAbreast(head)
      ? column.group === null
      : [isOfProjects, isRepeated, isBesideSlidRows].some((isOf) => isOf(grid, head, column)),
  );
  return {
    total: ofProjects.find(
      ({ kind, cell }) => kind === 'self-score' || (kind !== 'amount' && headerKey(cell.text) === 'total'),
    ),
    grade: ofProjects.find((column) => tellsGrade(grid, head, column)),
  };
};

/** The text of a column here, or in the merged cell reaching down from above. */
const reachingFact = ({ grid }: ListContext, row: number, column: IndicatorColumn | undefined): Fact => {
  if (column === undefined) return blank;
  const { own, above } = cellsUnder(grid, row, column);
  return own.length > 0 || above === null ? joined(own) : certain(above);
};

const ofAttributes = new Set<IndicatorColumn['kind']>(['note', 'unknown', 'remark', 'reason', 'improvement']);

const attributesOf = (context: ListContext, row: number): ProjectFacts['attributes'] =>
  context.head.columns
    .filter(
      (column) =>
        column.group === null &&
        (isAbreast(context.head) ? ofAttributes.has(column.kind) : isKeptBeside(column)) &&
        !['grade', 'total'].includes(headerKey(column.cell.text) ?? ''),
    )
    .map((column) => ({ label: oneLine(column.cell.text), text: reachingFact(context, row, column).text }))
    .filter(({ text }) => !isBlankText(text));

/** 工业专项资金 in front of its projects, in a column without a field: told once for all of them. */
const attributesOver = ({ grid, head }: ListContext, row: number): ProjectFacts['attributes'] =>
  head.columns.flatMap((column) => {
    const isOpen = column.kind === 'unknown' && !isAbreast(head) && !isKeptBeside(column);
    const isInFront = isOpen && column.from < (columnNamed(head.columns, 'project')?.from ?? 0);
    const above = isInFront ? cellsUnder(grid, row, column).above : null;
    return above === null ? [] : [{ label: oneLine(column.cell.text), text: oneLine(above.text) }];
  });

/** What stands above the rows of a project and tells whose it is. */
export type BodiesAbove = Pick<ProjectFacts, 'unit' | 'department'>;

/** What the list says of the project that begins in a row, besides its indicators. */
export const projectFacts = (context: ListContext, row: number, above: BodiesAbove): ProjectFacts => {
  const { grid, head, verdicts } = context;
  const [unit, department] = [
    reachingFact(context, row, columnNamed(head.columns, 'unit-name')),
    reachingFact(context, row, columnNamed(head.columns, 'department')),
  ];
  const total = factUnder(grid, row, verdicts.total);
  return {
    row,
    project: ownFact(context, row, 'project'),
    unit: unit.text === '' ? above.unit : unit,
    department: department.text === '' ? above.department : department,
    goal: ownFact(context, row, 'goal'),
    goalResult: ownFact(context, row, 'goal-result'),
    total: hasUnsurePoints(head.columns) ? unsure(total) : total,
    grade: factUnder(grid, row, verdicts.grade),
    year: reachingFact(context, row, columnNamed(head.columns, 'year')),
    funding: fundingOf(context, row),
    attributes: [...attributesOf(context, row), ...attributesOver(context, row)],
    rows: [],
  };
};
