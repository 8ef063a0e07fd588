import { parseFiscalYear } from '../../../domain/period/fiscal-year.ts';
import type { HeadColumn } from '../columns/header-columns.ts';
import { isPartOfYear } from '../columns/settle-periods.ts';
import { type FundingColumnKind, fundingHeadKind, fundingRowKind, bareRowLabel } from '../labels/funding-labels.ts';
import { bareText } from '../table/bare-text.ts';

type Columns = readonly HeadColumn<FundingColumnKind>[];

type Column = Columns[number];

/** 2025年预算金额, 其中：2025年预算数: the year whose money a label names; null for any other label. */
export const yearOfBudget = (label: string): number | null => {
  const said = bareRowLabel(label);
  const [, year = '', amount = ''] = /^(20\d\d)年度?(.+)$/u.exec(bareText(said)) ?? [];
  if (amount === '') return null;
  const kind = fundingHeadKind(said);
  const isBudget = kind === 'initial' || kind === 'adjusted' || fundingRowKind(`年度${amount}`) === 'total';
  return isBudget ? Number(year) : null;
};

const isBudget = ({ kind }: Column): boolean => kind === 'initial' || kind === 'adjusted';

const isAmount = (column: Column): boolean => isBudget(column) || column.kind === 'executed';

const yearIn = ({ cell, groupText }: Column): number | null => parseFiscalYear(cell.text) ?? parseFiscalYear(groupText);

/** An 执行率 that names no year is one of the amount in front of it. */
const yearOf = (columns: Columns, column: Column): number | null => {
  const own = yearIn(column);
  if (own !== null || column.kind !== 'rate') return own;
  const amount = columns.findLast((other) => isAmount(other) && other.from < column.from);
  return amount === undefined ? null : yearIn(amount);
};

/**
 * 2023年预算数 | 2023年执行数 | 2024年预算数 in a form of 2024: what was before is told beside it. 预算数 | 2023年执行数 | 执行率
 * are of one year, whatever the title says.
 */
export const ofFormYear = (columns: Columns, formYear: number | null): Columns => {
  if (formYear === null) return columns;
  const isEarlier = (column: Column): boolean => (yearOf(columns, column) ?? formYear) < formYear;
  const isOfForm = columns.some((column) => isAmount(column) && yearIn(column) === formYear);
  const isBudgetBefore = columns.some((column) => isBudget(column) && isEarlier(column));
  const isOneYear = !isOfForm && !isBudgetBefore && columns.some(({ kind }) => kind === 'rate');
  const counts = columns.some((column) => isAmount(column) && !isEarlier(column));
  return counts && !isOneYear
    ? columns.map((column) => (isEarlier(column) ? { ...column, kind: 'aside' } : column))
    : columns;
};

/** 半年执行数 | 全年执行数: what was spent in a part of the year, and its rate, are told beside those of the whole. */
export const ofWholeYear = (columns: Columns): Columns => {
  const isPart = ({ cell, groupText }: Column): boolean => [cell.text, groupText].some(isPartOfYear);
  const isBeside = (column: Column): boolean =>
    (column.kind === 'executed' || column.kind === 'rate') &&
    isPart(column) &&
    columns.some((other) => other.kind === column.kind && !isPart(other));
  return columns.map((column) => (isBeside(column) ? { ...column, kind: 'aside' } : column));
};
