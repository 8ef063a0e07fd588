import { tellsLongPeriod } from '../labels/long-period.ts';
import { squash } from '../../../domain/number/fold.ts';
import { parseFiscalYear } from '../../../domain/period/fiscal-year.ts';
import { alone, inferred, places, recast } from './column-kinds.ts';
import type { IndicatorColumn } from './header-columns.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';

const yearIn = (column: IndicatorColumn): number | null =>
  parseFiscalYear(column.cell.text) ?? parseFiscalYear(column.groupText);

/** 2022年 | 2023年 below 历史参考值: the later year. */
export const latestOf = (candidates: readonly IndicatorColumn[]): IndicatorColumn | undefined =>
  candidates.toSorted((one, other) => (yearIn(other) ?? 0) - (yearIn(one) ?? 0))[0];

/** 指标值 over 2021年实际值 | 预期实现值 in a form of 2022: the plan is one of the form's year. */
const yearOfPlans = (columns: readonly IndicatorColumn[], formYear: number | null): readonly number[] => {
  const [plan, result] = [alone(places(columns, 'target')), alone(places(columns, 'actual'))];
  const isAbreast = plan !== undefined && plan.group !== null && plan.group === result?.group;
  return isAbreast && formYear !== null ? [formYear] : [];
};

/**
 * 2022年实际值 | 2023年目标值 | 2023年实际值: results of the last year count, earlier ones are what was before; of plans beyond
 * all results the form's own year, unless points are given: those are for results.
 */
export const settleYears = (
  columns: readonly IndicatorColumn[],
  formYear: number | null,
): readonly IndicatorColumn[] => {
  const yearsOf = (kind: IndicatorColumnKind): readonly number[] => [
    ...new Set(places(columns, kind).flatMap((column) => yearIn(column) ?? [])),
  ];
  const results = yearsOf('actual');
  const told = yearsOf('target');
  const plans = told.length > 0 ? told : yearOfPlans(columns, formYear);
  const [plan, result] = [plans[0], results[0]];
  // 2019年指标值 | 2018年实际值: what was reached before the plan; a result of no year is one of the plan.
  if (plans.length === 1 && results.length === 1 && plan !== undefined && result !== undefined && result < plan)
    return columns.map((column) =>
      column.kind === 'actual' && yearIn(column) === result ? recast(column, 'baseline') : column,
    );
  if (results.length < 2 && plans.length < 2) return columns;
  const isBehind = results.every((year) => year < (formYear ?? 0));
  const isScored = results.length > 0 && places(columns, 'self-score').length > 0;
  const isOwn = formYear !== null && plans.includes(formYear) && isBehind && !isScored;
  const last = isOwn ? formYear : Math.max(...(results.length > 0 ? results : plans));
  return columns.map((column) => {
    const year = yearIn(column);
    if (year === null) return column;
    if (column.kind === 'actual' && year < last) return recast(column, 'baseline');
    if (column.kind !== 'target' || plans.length < 2) return column;
    if (results.length === 0 && !isOwn) return inferred(column, 'target');
    return year === last ? column : recast(column, 'note');
  });
};

const partOfYear = /季度?(?!.*(?:全年|累计|合计))|上半年|半年|下半年|\d{1,2}月(?!.*(?:累计|末))/u;

/** 半年, 一季度, 1-6月: less than the whole year. */
export const isPartOfYear = (text: string): boolean => partOfYear.test(squash(text));

/** 一季度 … 四季度 | 全年: the whole year counts; of parts alone the last one does, and is uncertain. */
export const settlePeriods = (columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] =>
  (['target', 'actual'] as const).reduce<readonly IndicatorColumn[]>((settled, kind) => {
    const all = places(settled, kind);
    const parts = all.filter(({ cell, groupText }) => [cell.text, groupText].some(isPartOfYear));
    if (parts.length === 0 || all.length < 2) return settled;
    const last = parts.length === all.length ? all.at(-1) : undefined;
    return settled.map((column) => {
      if (!parts.includes(column)) return column;
      return column === last ? inferred(column, kind) : recast(column, 'note');
    });
  }, columns);

/** 实施期指标值 beside 年度指标值: the form is one of a year. */
export const ofYear = (candidates: readonly IndicatorColumn[]): IndicatorColumn | undefined =>
  alone(candidates.filter(({ cell, groupText }) => !tellsLongPeriod(`${groupText}${cell.text}`)));
