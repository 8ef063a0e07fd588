import type { Indicator } from '../indicator/indicator.ts';
import { saysNoIndicator } from '../indicator/no-indicator.ts';
import { type Decimal, isNegative, isZero } from '../number/decimal.ts';
import { timeProgressAt } from '../period/time-progress.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Actual } from '../target/actual.ts';
import { plainText, saysNone } from '../target/plain-text.ts';
import type { Target } from '../target/target.ts';
import { parsePoints } from './points.ts';
import type { IndicatorScore, OpenReason } from './score.ts';
import { scoreRelative, scoreSchedule, scoreTrend } from './score-change.ts';
import { readRow } from './row-reading.ts';
import { scoreDeadline } from './score-deadline.ts';
import { type Judgement, type Outcome, scoreJudged } from './score-judged.ts';
import { scoreInterval, scoreNumeric } from './score-measured.ts';
import { scoreRating } from './score-rating.ts';

/** What an indicator is scored under. A self-evaluation looks back on the whole year: 12 months are gone. */
export type ScoringContext = {
  readonly ruleSet: RuleSet;
  readonly fiscalYear: number | null;
  readonly monthsGone: number;
};

/** The 年度指标值 of a row as understood. */
export const targetOf = (indicator: Indicator, fiscalYear: number | null): Target =>
  readRow(indicator, fiscalYear).target;

type Row = { readonly judgement: Judgement; readonly actual: Actual; readonly context: ScoringContext };

const scoreAgainst = (target: Target, { judgement, actual, context }: Row): Outcome => {
  const { indicator, maxScore } = judgement;
  const { ruleSet } = context;
  switch (target.kind) {
    case 'numeric':
      return scoreNumeric({ indicator, actual, maxScore, ruleSet }, target);
    case 'range':
      return scoreInterval({ indicator, actual, maxScore, ruleSet }, target);
    case 'deadline':
      return scoreDeadline(judgement, target, actual);
    case 'rating':
      return actual.kind === 'rating'
        ? scoreRating({ ...judgement, rule: 'rating' }, target, actual.rating)
        : scoreJudged({ ...judgement, rule: 'rating' });
    case 'relative':
      return scoreRelative({ judgement, actual, ruleSet }, target);
    case 'trend':
      return scoreTrend({ judgement, actual, ruleSet }, target.direction);
    case 'schedule':
      return scoreSchedule({ judgement, actual, ruleSet }, timeProgressAt(context.monthsGone));
    case 'statement':
      return scoreJudged(judgement);
    case 'none':
      return { reason: 'target-blank', interval: null };
  }
};

const readMaxScore = (indicator: Indicator): Decimal | OpenReason => {
  const points = parsePoints(indicator.maxScoreText);
  if (points === 'blank') return 'max-score-blank';
  return points === 'unreadable' || isNegative(points) ? 'max-score-unreadable' : points;
};

/** 无 against a target of 0 may be a blank or a zero: nobody can tell, so it is asked about. */
const blankReason = ({ actualText }: Indicator, target: Target): OpenReason => {
  const isZeroTarget = target.kind === 'numeric' && isZero(target.value);
  return isZeroTarget && /^(?:无|没有|暂无)$/u.test(plainText(actualText)) ? 'actual-none' : 'actual-blank';
};

const scoreRow = (indicator: Indicator, context: ScoringContext): Outcome => {
  const target = targetOf(indicator, context.fiscalYear);
  if (target.kind === 'none') return { reason: 'target-blank', interval: null };
  const maxScore = readMaxScore(indicator);
  if (typeof maxScore === 'string') return { reason: maxScore, interval: null };
  const { actual } = readRow(indicator, context.fiscalYear);
  if (actual.kind === 'blank') return { reason: blankReason(indicator, target), interval: null };
  const attainment = actual.kind === 'attainment' ? actual.attainment : null;
  const judgement: Judgement = { indicator, maxScore, rule: 'qualitative', attainment, missing: 'attainment-missing' };
  return scoreAgainst(target, { judgement, actual, context });
};

/** A row of 无 without points is no indicator; with a real name and points its missing target is an open point. */
const isNoIndicator = (indicator: Indicator): boolean =>
  saysNoIndicator(indicator) && (saysNone(indicator.name) || parsePoints(indicator.maxScoreText) === 'blank');

/** Score of one 绩效指标 with its receipt, or why it has none. A blank is an open point, never 0. */
export const scoreIndicator = (indicator: Indicator, context: ScoringContext): IndicatorScore => {
  if (isNoIndicator(indicator)) return { kind: 'not-an-indicator', indicatorId: indicator.id };
  const outcome = scoreRow(indicator, context);
  if ('reason' in outcome) return { kind: 'open', indicatorId: indicator.id, ...outcome };
  const points = parsePoints(indicator.maxScoreText);
  const maxScore = typeof points === 'string' ? outcome.score : points;
  return { kind: 'scored', indicatorId: indicator.id, maxScore, score: outcome.score, derivation: outcome.derivation };
};
