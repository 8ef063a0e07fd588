import type { Decimal } from '../number/decimal.ts';
import type { CalendarDay } from '../period/calendar-day.ts';

/** How an actual is held against a numeric target; `=` on a positive target scores as `>=`. */
export type Comparison = '>=' | '>' | '=' | '<=' | '<';

/** Steps of a rating, best first: 优 良 中 差. */
export type Rating = 'excellent' | 'good' | 'fair' | 'poor';

/**
 * What a 年度指标值 was understood to say. The text as written stays on the indicator (`targetText`);
 * this is derived from it and never stored. `unit` is the unit as written, with `％` and `百分比` read as `%`, `''` if none.
 */
export type Target =
  | {
      readonly kind: 'numeric';
      readonly comparison: Comparison;
      readonly value: Decimal;
      readonly unit: string;
      /** The sign is not written: ≥ was assumed, or ≤ under 成本. */
      readonly implied: boolean;
    }
  | { readonly kind: 'range'; readonly low: Decimal; readonly high: Decimal; readonly unit: string }
  | {
      readonly kind: 'deadline';
      /** First day of a period such as 2023.07-2024.01; null for a plain deadline. */
      readonly from: CalendarDay | null;
      /** Last day that is still on time; its year is the fiscal year where the text is silent. */
      readonly due: CalendarDay | null;
      /** 11月底完成100% → 100; null when no share is written. */
      readonly completion: Decimal | null;
    }
  | { readonly kind: 'rating'; readonly rating: Rating; readonly implied: boolean }
  | {
      readonly kind: 'relative';
      readonly direction: 'up' | 'down';
      readonly value: Decimal;
      /** `%` or `个百分点` or a plain unit. */
      readonly unit: string;
    }
  | { readonly kind: 'trend'; readonly direction: 'not-up' | 'not-down' }
  | { readonly kind: 'schedule' }
  | {
      readonly kind: 'statement' /** Conditions found in one cell; more than one is offered for splitting. */;
      readonly parts: readonly string[];
    }
  | { readonly kind: 'none' };

export type TargetKind = Target['kind'];
