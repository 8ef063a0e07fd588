import { parseFiscalYear } from '../../../domain/period/fiscal-year.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { squash } from '../../../domain/number/fold.ts';
import { placeOfLevels, recast } from './column-kinds.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { itemColumn } from './item-column.ts';
import {
  fundingColumnKind,
  fundingHeadKind,
  fundingRowKind,
  isAmountKind,
  headsMoney,
  isFundingRowLabel,
  isMoneyPart,
  isMoneyOfRow,
} from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { type IndicatorColumnKind, namesPlace } from '../labels/indicator-labels.ts';

/** In a list of projects 年度目标 beside 指标值 tells the project's goal, not the indicator's target. */
export const settleGoals = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const hasValue = columns.some((column) => column.kind === 'target' && /值/u.test(column.cell.text));
  const hasGoal = columns.some((column) => column.kind === 'goal');
  const isList = itemColumn(columns) !== undefined;
  const firstLevel = placeOfLevels(columns);
  const isUnderGoals = ({ from, cell, group }: IndicatorColumn): boolean =>
    group !== null && from < firstLevel && [group, cell].every(({ text }) => headerKey(text) === 'expected-goal');
  if (isList && columns.some(isUnderGoals))
    return columns.map((column) => (isUnderGoals(column) ? recast(column, 'goal') : column));
  if (!isList || hasGoal || !hasValue) return columns;
  const isGoal = ({ kind, from, cell }: IndicatorColumn): boolean =>
    (kind === 'target' && !/值/u.test(cell.text)) ||
    (kind === 'unknown' && from < firstLevel && headerKey(cell.text) === 'expected-goal');
  return columns.map((column) => (isGoal(column) ? recast(column, 'goal') : column));
};

/** 年度总体目标完成情况: alone such words may head the goal and its result, beside 年度总体目标 they are the result's. */
const saysWhatCameOfGoal = /目标(?:实际)?(?:完成|实现|达成)情况$/u;

/** 年度绩效目标 | 目标完成情况 in front of the levels of a list: what came of the project's goal. */
export const settleGoalResults = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const isList = itemColumn(columns) !== undefined && columns.some(({ kind }) => kind === 'goal');
  const firstLevel = placeOfLevels(columns);
  const isResult = ({ kind, from, cell }: IndicatorColumn): boolean =>
    kind !== 'goal' &&
    from < firstLevel &&
    (headerKey(cell.text) === 'actual-goal' || saysWhatCameOfGoal.test(squash(cell.text)));
  return isList ? columns.map((column) => (isResult(column) ? recast(column, 'goal-result') : column)) : columns;
};

/** 全年执行数, 执行率 and 其中：财政拨款 among the columns of a list are the project's money. */
export const asAmount = (column: IndicatorColumn): IndicatorColumn => {
  const isAmount = isAmountKind(fundingColumnKind(column.cell.text)) && column.kind !== 'target';
  const isSum = fundingRowKind(column.cell.text) === 'total';
  const isUnderMoney = column.group !== null && headsMoney(column.group.text);
  const isSource = isFundingRowLabel(column.cell.text) || (isUnderMoney && isMoneyPart(column.cell.text));
  const isPart =
    column.kind === 'unknown' && ((isSource && (!isSum || isUnderMoney)) || isMoneyOfRow(column.cell.text));
  return isAmount || isPart ? recast(column, 'amount') : column;
};

/** 预算年度 in front of the projects of a list, of which each may have its own. */
const asYear = (column: IndicatorColumn): IndicatorColumn =>
  (column.kind === 'unknown' || column.kind === 'note') && headerKey(column.cell.text) === 'year'
    ? recast(column, 'year')
    : column;

/**
 * 2024年预算 among the columns of a list of 2024: the project's money. In a form whose year nobody told it is where no other
 * year stands beside it.
 */
const settleDatedAmounts = (
  columns: readonly IndicatorColumn[],
  formYear: number | null,
): readonly IndicatorColumn[] => {
  const years = [...new Set(columns.flatMap(({ cell }) => parseFiscalYear(cell.text) ?? []))];
  const year = formYear ?? (years.length === 1 ? years[0] : undefined);
  const isDated = ({ kind, cell }: IndicatorColumn): boolean =>
    kind === 'unknown' && isAmountKind(fundingHeadKind(cell.text)) && parseFiscalYear(cell.text) === year;
  return columns.map((column) => (isDated(column) ? recast(column, 'amount') : column));
};

/** The money and the years of the projects of a list among its columns, in a form of that year. */
export const asListed = (columns: readonly IndicatorColumn[], formYear: number | null): readonly IndicatorColumn[] =>
  settleDatedAmounts(columns.map(asAmount).map(asYear), formYear);

/** Kinds that only a list of projects has among its columns. */
export const listKinds = new Set<IndicatorColumnKind | 'unknown'>([
  'project',
  'unit-name',
  'department',
  'goal',
  'goal-result',
  'amount',
  'money-label',
  'year',
]);

type Headed = { readonly kind: string; readonly cell: RawCell };

/** How small a place is: 村 lie in a 乡镇, that in a 县, that in a 市. */
const finenessOf = ({ cell: { text } }: Headed): number =>
  [/[县区]/u, /[乡镇]|街道/u, /村/u].findLastIndex((of) => of.test(text));

/** 市 | 项目名称 | 实施单位: places that are not the unit, as another column names that, or a finer place: 市州 | 县. */
export const placesBesideUnit = <Column extends Headed>(columns: readonly Column[]): readonly Column[] => {
  const units = columns.filter(({ kind }) => kind === 'unit-name');
  const places = units.filter(({ cell }) => namesPlace(cell.text));
  if (places.length < units.length) return places;
  const finest = Math.max(...places.map(finenessOf));
  const own = places.findLast((place) => finenessOf(place) === finest);
  return places.filter((place) => place !== own);
};

export const settlePlaces = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const places = placesBesideUnit(columns);
  return columns.map((column) => (places.includes(column) ? recast(column, 'unknown') : column));
};

/** 部门职能概述, 项目概况, or the place beside a unit: told of a department or a project and kept beside its fields. */
export const isKeptBeside = ({ kind, cell }: IndicatorColumn): boolean =>
  kind === 'unknown' && (headerKey(cell.text) === 'overview' || namesPlace(cell.text));
