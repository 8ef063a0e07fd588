import type { Ledger } from '../../domain/entry/ledger.ts';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { courseOf } from '../../domain/monitoring/course.ts';
import { monitoredMonth } from '../../domain/monitoring/monitored-months.ts';
import { causeLabels, likelihoodLabels } from '../../domain/monitoring/printed-outlook.ts';
import { valueAtMonth } from '../../domain/monitoring/value-at-month.ts';
import { executedAt, expectedExecutedAt, type Outlook, outlookAt, type Watch } from '../../domain/monitoring/watch.ts';
import { divideRounded } from '../../domain/number/ratio.ts';
import {
  type Decimal,
  formatDecimal,
  isZero,
  multiplyDecimals,
  parseDecimal,
  wholeNumber,
} from '../../domain/number/decimal.ts';
import { executionKey, type Review } from '../../domain/review/review.ts';
import { type ReviewScoreRow, scoreReview } from '../../domain/review/review-score.ts';
import { totalFundingRow } from '../../domain/scoring/score-execution.ts';
import { formatAmount, formatScore } from '../../text/format-number.ts';
import { type ExpectedValues, expectedValues, nothingExpected } from './expected-values.ts';
import type { BesideContent, BesideField } from './form.ts';
import type { SheetScore } from './sheet-score.ts';

type RowValues = Readonly<Partial<Record<BesideContent, string>>>;
type FieldValues = Readonly<Partial<Record<BesideField, string>>>;

/** What 绩效运行监控表 and 自评复核表 print besides the sheet; what is missing here is looked up in the sheet. */
export type BesideValues = {
  /** The months the monitoring covers: 1-7月. */
  readonly month: number;
  /** By indicator id. */
  readonly rows: ReadonlyMap<string, RowValues>;
  readonly fields: FieldValues;
  /** 全年预计 where the unit wrote none and computing was asked for. */
  readonly expected: ExpectedValues;
};

/** 财预〔2019〕136号 asks for 1–7月. */
const usualMonth = 7;

/** Nothing is kept beside the sheet: a monitoring sheet covers the months it was printed with. */
export const nothingBeside = (evaluation: Evaluation): BesideValues => ({
  month: monitoredMonth(evaluation) ?? usualMonth,
  rows: new Map(),
  fields: {},
  expected: nothingExpected,
});

/** What is kept beside a sheet. */
export type KeptBeside = { readonly ledger: Ledger; readonly watch: Watch; readonly review: Review };

/** The newest month before the year ended that was printed, or that something was entered for; else July. */
const monthOf = (evaluation: Evaluation, { ledger, watch }: KeptBeside): number => {
  const months = [
    ...[monitoredMonth(evaluation)].filter((month) => month !== null),
    ...Object.values(ledger.measures).flatMap(({ values }) => values.map(({ month }) => month)),
    ...watch.executed.map(({ month }) => month),
    ...watch.outlooks.map(({ month }) => month),
  ].filter((month) => month > 0 && month < 12);
  return months.length === 0 ? usualMonth : Math.max(...months);
};

/** What was written since a monitoring sheet was printed; what it prints itself stands in the sheet. */
const writtenSince = (evaluation: Evaluation, { executed, outlooks }: Watch): Watch => {
  const printed = evaluation.kind === 'monitoring' ? (monitoredMonth(evaluation) ?? 0) : 0;
  return {
    executed: executed.filter(({ month }) => month >= printed),
    outlooks: outlooks.filter(({ month }) => month >= printed),
  };
};

const tick = '√';

const ticks = (prefix: string, codes: readonly string[], isChosen: (code: string) => boolean): RowValues =>
  Object.fromEntries(codes.map((code) => [`${prefix}.${code}`, isChosen(code) ? tick : '']));

/** What the unit said last stands for what its sheet prints; 全年预计 may be left to the sheet. */
const outlookValues = ({ month, causes, causeText, likelihood, expectedText }: Outlook): RowValues => {
  if (month === 0) return {};
  return {
    ...ticks('cause', Object.keys(causeLabels), (code) => causes.some((cause) => cause === code)),
    ...ticks('likelihood', Object.keys(likelihoodLabels), (code) => code === likelihood),
    causeText,
    ...(expectedText === '' ? {} : { expected: expectedText }),
  };
};

const reviewValues = ({ mark, scoreGap }: ReviewScoreRow): RowValues => ({
  reviewedActual: mark.actualText,
  reviewedScore: mark.scoreText,
  scoreGap: percent(scoreGap),
  ...(mark.reason === '' ? {} : { reviewNote: mark.reason }),
});

const percent = (value: Decimal | null): string => (value === null ? '' : `${formatDecimal(value)}%`);

const rateOf = (executedText: string, budgetText: string): string => {
  const [executed, budget] = [parseDecimal(executedText), parseDecimal(budgetText)];
  if (executed === null || budget === null || isZero(budget)) return '';
  return formatAmount(divideRounded(multiplyDecimals(executed, wholeNumber(100)), budget, 2));
};

const monitoringFields = (evaluation: Evaluation, watch: Watch, month: number): FieldValues => {
  const executedAtMonth = executedAt(watch, month);
  const expectedAmount = expectedExecutedAt(watch, month);
  const total = totalFundingRow(evaluation);
  const budget = total?.adjustedBudgetText || total?.initialBudgetText || '';
  return {
    ...(executedAtMonth === '' ? {} : { executedAtMonth, rateAtMonth: rateOf(executedAtMonth, budget) }),
    ...(expectedAmount === '' ? {} : { expectedAmount }),
  };
};

const reviewFields = (
  reviewed: ReturnType<typeof scoreReview>,
  row: ReviewScoreRow | undefined,
  { opinion }: Review,
): FieldValues => ({
  ...(row === undefined
    ? {}
    : {
        executionReviewedActual: row.mark.actualText,
        executionReviewedScore: row.mark.scoreText,
        executionGap: percent(row.scoreGap),
        executionNote: row.mark.reason,
      }),
  reviewedTotal: reviewed.reviewedTotal === null ? '' : formatScore(reviewed.reviewedTotal),
  totalGap: percent(reviewed.scoreGap),
  opinion,
});

/** Values through the year and the reviewer's marks, ready to be printed. */
export const besideValues = (evaluation: Evaluation, kept: KeptBeside, scored: SheetScore): BesideValues => {
  const month = monthOf(evaluation, kept);
  const watch = writtenSince(evaluation, kept.watch);
  const reviewed = scoreReview(evaluation, { ...scored, review: kept.review });
  const marked = new Map(reviewed.rows.filter(({ key }) => key in kept.review.marks).map((row) => [row.key, row]));
  const rows = evaluation.indicators.map((indicator): [string, RowValues] => {
    const { id } = indicator;
    const value = valueAtMonth(courseOf(indicator, { evaluation, ledger: kept.ledger }), month);
    const mark = marked.get(id);
    return [
      id,
      {
        ...(value.kind === 'value' ? { progress: value.shown } : {}),
        ...outlookValues(outlookAt(watch, id, month)),
        ...(mark === undefined ? {} : reviewValues(mark)),
      },
    ];
  });
  const isReviewed = marked.size > 0 || kept.review.opinion !== '';
  return {
    month,
    rows: new Map(rows),
    expected: expectedValues(evaluation, kept, month),
    fields: {
      ...monitoringFields(evaluation, watch, month),
      ...(isReviewed ? reviewFields(reviewed, marked.get(executionKey), kept.review) : {}),
    },
  };
};
