import type { FundingRow } from '../budget/funding.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { Ledger } from './ledger.ts';

/** True once a sheet was submitted here: its 分值, its rows and its rule set stay, after 退回 and 撤回 too. */
export const isPlanHeld = ({ weights }: Pick<Ledger, 'weights'>): boolean => weights === 'locked';

/** The cell in which another 分值 was read says nothing of the one that stays. */
const withoutWeight = <Origins extends { readonly maxScoreText?: unknown }>({
  maxScoreText: _other,
  ...origins
}: Origins): Omit<Origins, 'maxScoreText'> => origins;

const keepWeight = ({ maxScoreText }: Indicator, after: Indicator): Indicator => {
  if (maxScoreText === after.maxScoreText) return after;
  const doubts = after.doubts.filter((field) => field !== 'maxScoreText');
  return { ...after, maxScoreText, origins: withoutWeight(after.origins), doubts };
};

const keepFundingWeight = (before: readonly FundingRow[], after: FundingRow): FundingRow => {
  const twin = before.find(({ kind, label }) => kind === after.kind && (kind !== 'detail' || label === after.label));
  if (twin === undefined || twin.maxScoreText === after.maxScoreText) return after;
  const doubts = after.doubts.filter((field) => field !== 'maxScoreText');
  return { ...after, maxScoreText: twin.maxScoreText, origins: withoutWeight(after.origins), doubts };
};

/** A sheet written again while its plan is held: its rows and 分值 stay, all else is what it says now. */
export const keepPlan = (before: Evaluation, after: Evaluation): Evaluation => {
  const now = new Map(after.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    ...after,
    statedMaxScore: before.statedMaxScore,
    funding: { ...after.funding, rows: after.funding.rows.map((row) => keepFundingWeight(before.funding.rows, row)) },
    indicators: before.indicators.map((indicator) => {
      const twin = now.get(indicator.id);
      return twin === undefined ? { ...indicator, origins: {}, doubts: [] } : keepWeight(indicator, twin);
    }),
  };
};
