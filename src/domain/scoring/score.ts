import type { Decimal } from '../number/decimal.ts';
import type { Grade } from '../rules/rule-set.ts';
import type { Derivation } from './derivation.ts';

/** Why a row has no score yet. */
export type OpenReason =
  | 'actual-blank'
  | 'actual-none'
  | 'actual-unreadable'
  | 'max-score-blank'
  | 'max-score-unreadable'
  | 'target-blank'
  | 'attainment-missing'
  | 'date-unreadable'
  | 'judged-score-outside-band'
  | 'baseline-missing'
  | 'unit-differs';

/** Score of one indicator: a number with its receipt, an open point, or a row that is no indicator (无). */
export type IndicatorScore =
  | {
      readonly kind: 'scored';
      readonly indicatorId: string;
      readonly maxScore: Decimal;
      readonly score: Decimal;
      readonly derivation: Derivation;
    }
  | {
      readonly kind: 'open';
      readonly indicatorId: string;
      readonly reason: OpenReason;
      /** The allowed interval when a judged score lies outside its band, `[8, 10]`; else null. */
      readonly interval: string | null;
    }
  | { readonly kind: 'not-an-indicator'; readonly indicatorId: string };

/** Score of 预算执行: rate in % with two places, points, receipt; open when an amount is missing. */
export type ExecutionScore =
  | {
      readonly kind: 'scored';
      readonly rate: Decimal;
      readonly maxScore: Decimal;
      readonly score: Decimal;
      readonly derivation: Derivation;
    }
  | {
      readonly kind: 'open';
      readonly reason: 'budget-blank' | 'budget-unreadable' | 'executed-blank' | 'executed-unreadable';
    };

export type TotalScore = {
  readonly total: Decimal;
  readonly grade: Grade;
  readonly derivation: Derivation;
  readonly gradeDerivation: Derivation;
};

/** Everything that follows from an evaluation under one rule set. */
export type EvaluationScore = {
  readonly ruleSetId: string;
  readonly ruleSetVersion: number;
  /** In the order of `evaluation.indicators`. */
  readonly indicators: readonly IndicatorScore[];
  readonly execution: ExecutionScore;
  /**
   * Null while a row or the execution is open. In a sheet with a printed total, a row whose 自评得分 was left blank
   * counts 0, as the printed total counts it (三明 2023 sheet 4: 86.71), and the derivation says so.
   */
  readonly result: TotalScore | null;
  /** The total as if the blank scores had been filled as computed (96.71 优); null when none is blank. */
  readonly withBlanksFilled: TotalScore | null;
};
