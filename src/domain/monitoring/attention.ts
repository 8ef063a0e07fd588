import type { Grade } from '../rules/rule-set.ts';
import { attentionThresholds } from '../rules/published/attention-thresholds.ts';
import type { Doubt, Lag } from './lag.ts';

/** What is known of a project without its sheet; points, rates and shares in hundredths. */
export type AttentionFacts = {
  readonly finding: FindingFacts | null;
  readonly total: number | null;
  readonly grade: Grade | null;
  readonly isOnCutoff: boolean;
  /** 执行率 in % of 1. */
  readonly rate: number | null;
  /** Months of the year that are gone, 1–12. */
  readonly month: number;
  readonly openPoints: number;
  readonly losses: readonly LossFacts[];
  /** While the year goes on: the row with the worst light, and one whose prospects nobody should believe. */
  readonly lag: Lag | null;
  readonly doubt: Doubt | null;
};

export type FindingFacts = {
  readonly check: string;
  readonly kind: string;
  readonly indicatorId: string | null;
  readonly facts: Readonly<Record<string, string>>;
};

export type LossFacts = {
  readonly indicatorId: string;
  readonly name: string;
  readonly lost: number;
  readonly isBlank: boolean;
};

/** Why a project is put before a leader. */
export type AttentionReason =
  | { readonly kind: 'finding'; readonly finding: FindingFacts }
  | { readonly kind: 'grade'; readonly grade: Grade; readonly total: number }
  | { readonly kind: 'slow-execution'; readonly rate: number; readonly month: number }
  | { readonly kind: 'red-light' | 'yellow-light'; readonly lag: Lag }
  | { readonly kind: 'outlook-doubted'; readonly doubt: Doubt }
  | { readonly kind: 'open'; readonly count: number }
  | { readonly kind: 'loss'; readonly loss: LossFacts }
  | { readonly kind: 'on-cutoff'; readonly total: number; readonly grade: Grade };

const MONTHS = 12;

/** 执行率 ÷ 序时进度 below the threshold: rate × 12 < threshold × month, without a division. */
export const isSlow = (rate: number, month: number): boolean => rate * MONTHS < attentionThresholds.slowBelow * month;

const gradeReasons = ({ grade, total, isOnCutoff }: AttentionFacts): readonly AttentionReason[] => {
  if (grade === null || total === null) return [];
  const low: readonly AttentionReason[] = grade === 'fair' || grade === 'poor' ? [{ kind: 'grade', grade, total }] : [];
  return isOnCutoff ? [...low, { kind: 'on-cutoff', total, grade }] : low;
};

const lossReasons = ({ losses, finding }: AttentionFacts): readonly AttentionReason[] => {
  const [dearest] = losses;
  if (dearest === undefined || dearest.lost < attentionThresholds.dearFrom) return [];
  return dearest.indicatorId === finding?.indicatorId ? [] : [{ kind: 'loss', loss: dearest }];
};

const urgencyOf = ({ kind }: AttentionReason): number => attentionThresholds.urgency[kind];

/** The reasons of one project, the most urgent first; none when nothing calls for a leader. */
export const findAttention = (facts: AttentionFacts): readonly AttentionReason[] => {
  const { finding, rate, month, openPoints, lag, doubt } = facts;
  const reasons: readonly AttentionReason[] = [
    ...(finding === null ? [] : [{ kind: 'finding' as const, finding }]),
    ...(lag === null ? [] : [{ kind: `${lag.light}-light` as const, lag }]),
    ...(doubt === null ? [] : [{ kind: 'outlook-doubted' as const, doubt }]),
    ...(rate !== null && isSlow(rate, month) ? [{ kind: 'slow-execution' as const, rate, month }] : []),
    ...(openPoints > 0 ? [{ kind: 'open' as const, count: openPoints }] : []),
    ...lossReasons(facts),
    ...gradeReasons(facts),
  ];
  return reasons.toSorted((left, right) => urgencyOf(right) - urgencyOf(left));
};

/** How urgent all reasons are together. */
export const attentionUrgency = (reasons: readonly AttentionReason[]): number =>
  reasons.reduce((sum, reason) => sum + urgencyOf(reason), 0);
