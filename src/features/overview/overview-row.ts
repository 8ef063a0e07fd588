import { attentionUrgency, type AttentionReason, findAttention } from '../../domain/monitoring/attention.ts';
import { convertMoney, parseMoney } from '../../domain/money/money.ts';
import { type Decimal, decimalOf } from '../../domain/number/decimal.ts';
import { fromHundredths, toHundredths } from '../../domain/scoring/hundredths.ts';
import { isOnCutoff } from '../../domain/scoring/next-grade.ts';
import type { Summary } from '../../storage/schema/summary-schema.ts';
import { ruleSetOf } from '../../storage/summary.ts';
import type { Today } from './overview-search.ts';
import { percentOf } from './percent.ts';

/** A self-evaluation as the overview counts it: read once, then only added up. Points and rates in hundredths. */
export type OverviewRow = {
  readonly summary: Summary;
  /** 全年预算数 and 全年执行数 in 万元; null when blank or unreadable. */
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

const toWan = (text: string, { moneyUnit }: Summary): Decimal | null => {
  const money = parseMoney(text, moneyUnit);
  return money === null ? null : convertMoney(money, '万元').amount;
};

/** How many months of a sheet's year are gone: all of a past year, none of a year to come. */
export const monthsGone = (year: number | null, today: Today): number => {
  if (year === null || year < today.year) return MONTHS;
  return year === today.year ? today.month : 0;
};

const indicatorRateOf = ({ aspects }: Summary): number | null => {
  const maxScore = aspects.reduce((sum, part) => sum + part.maxScore, 0);
  const counted = aspects.reduce((sum, part) => sum + part.counted, 0);
  const share = percentOf(fromHundredths(counted), fromHundredths(maxScore));
  return share === null ? null : toHundredths(share);
};

const hundredthsOf = (text: string | null): number | null => (text === null ? null : toHundredths(decimalOf(text)));

/** One row read for the overview. */
export const toOverviewRow = (summary: Summary, today: Today): OverviewRow => {
  const { gravest, grade, openPoints, losses, fiscalYear, state } = summary;
  const total = hundredthsOf(summary.total);
  const rate = hundredthsOf(summary.executionRate);
  const cutoff = summary.total !== null && isOnCutoff(decimalOf(summary.total), ruleSetOf(summary.ruleSetId));
  const reasons = findAttention({
    finding: gravest,
    total,
    grade,
    isOnCutoff: cutoff,
    rate,
    month: monthsGone(fiscalYear, today),
    openPoints: openPoints ?? 0,
    losses,
  });
  return {
    summary,
    budget: toWan(summary.budgetText, summary),
    executed: toWan(summary.executedText, summary),
    rate,
    total,
    indicatorRate: indicatorRateOf(summary),
    isOnCutoff: cutoff,
    isFiled: state !== 'draft' && state !== 'returned',
    reasons,
    urgency: attentionUrgency(reasons),
  };
};

/** The self-evaluations of a workspace; other tables have nothing to add up. */
export const toOverviewRows = (summaries: readonly Summary[], today: Today): readonly OverviewRow[] =>
  summaries.filter(({ kind }) => kind === 'self-evaluation').map((summary) => toOverviewRow(summary, today));
