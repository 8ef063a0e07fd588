import { attentionUrgency, type AttentionReason, findAttention } from '../../domain/monitoring/attention.ts';
import { parseCommonAmount } from '../../domain/money/money.ts';
import { type Decimal, decimalOf } from '../../domain/number/decimal.ts';
import { fromHundredths, toHundredths } from '../../domain/scoring/hundredths.ts';
import { isOnCutoff } from '../../domain/scoring/next-grade.ts';
import { isWatched } from '../../domain/monitoring/watch.ts';
import type { MonthSummary, Summary } from '../../storage/schema/summary-schema.ts';
import { ruleSetOf } from '../../storage/summary.ts';
import type { Today } from './overview-search.ts';
import { percentOf } from './percent.ts';

/** A sheet as the overview counts it: read once, then only added up. Points and rates in hundredths. */
export type OverviewRow = {
  readonly summary: Summary;
  /** The newest month that was reported while the year goes on; null once the sheet speaks for the whole year. */
  readonly underWay: MonthSummary | null;
  /** 全年预算数, and what was executed of it so far, in 万元; null when blank or unreadable. */
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
  readonly rate: number | null;
  readonly total: number | null;
  /** Points of the indicators alone, in % of what they could have; null without a scored row. */
  readonly indicatorRate: number | null;
  readonly isOnCutoff: boolean;
  readonly isFiled: boolean;
  readonly reasons: readonly AttentionReason[];
  readonly urgency: number;
};

const MONTHS = 12;

/** How many months of a sheet's year are gone: all of a past year, none of a year to come. */
export const monthsGone = (year: number | null, today: Today): number => {
  if (year === null || year < today.year) return MONTHS;
  return year === today.year ? today.month : 0;
};

const shareOf = (part: Decimal, whole: Decimal): number | null => {
  const share = percentOf(part, whole);
  return share === null ? null : toHundredths(share);
};

const underWayOf = ({ months }: Summary): MonthSummary | null => {
  const newest = months.at(-1);
  return newest === undefined || newest.month === MONTHS ? null : newest;
};

/** Self-evaluations have points to add up; 绩效运行监控表 has only lights. */
export const isEvaluated = ({ summary }: OverviewRow): boolean => summary.kind === 'self-evaluation';

const indicatorRateOf = ({ aspects }: Summary): number | null => {
  const maxScore = aspects.reduce((sum, part) => sum + part.maxScore, 0);
  const counted = aspects.reduce((sum, part) => sum + part.counted, 0);
  return shareOf(fromHundredths(counted), fromHundredths(maxScore));
};

const hundredthsOf = (text: string | null): number | null => (text === null ? null : toHundredths(decimalOf(text)));

/** One row read for the overview. */
export const toOverviewRow = (summary: Summary, today: Today): OverviewRow => {
  const { gravest, grade, openPoints, losses, fiscalYear, state, lag, doubt, moneyUnit } = summary;
  const total = hundredthsOf(summary.total);
  const underWay = underWayOf(summary);
  const budget = parseCommonAmount(summary.budgetText, moneyUnit);
  const soFar = underWay === null ? null : parseCommonAmount(underWay.executedText, moneyUnit);
  const rate = soFar === null || budget === null ? hundredthsOf(summary.executionRate) : shareOf(soFar, budget);
  const cutoff = summary.total !== null && isOnCutoff(decimalOf(summary.total), ruleSetOf(summary.ruleSetId));
  const reasons = findAttention({
    finding: gravest,
    total,
    grade,
    isOnCutoff: cutoff,
    rate,
    month: underWay?.month ?? monthsGone(fiscalYear, today),
    openPoints: openPoints ?? 0,
    losses,
    lag,
    doubt,
  });
  return {
    summary,
    underWay,
    budget,
    executed: soFar ?? parseCommonAmount(summary.executedText, moneyUnit),
    rate,
    total,
    indicatorRate: indicatorRateOf(summary),
    isOnCutoff: cutoff,
    isFiled: state !== 'draft' && state !== 'returned',
    reasons,
    urgency: attentionUrgency(reasons),
  };
};

/** The self-evaluations of a workspace, and the monitoring sheets that say something; other tables say nothing of a year. */
export const toOverviewRows = (summaries: readonly Summary[], today: Today): readonly OverviewRow[] =>
  summaries
    .filter(({ kind, months }) => kind === 'self-evaluation' || (isWatched(kind) && months.length > 0))
    .map((summary) => toOverviewRow(summary, today));
