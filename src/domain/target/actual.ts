import type { Attainment } from '../indicator/indicator.ts';
import type { Decimal } from '../number/decimal.ts';
import type { CalendarDay } from '../period/calendar-day.ts';
import type { Rating } from './target.ts';

/** What an 实际完成值 was understood to say. The text as written stays on the indicator (`actualText`). */
export type Actual =
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      /** As written, `''` if none; `％` and `百分比` read as `%`. */
      readonly unit: string;
      /** `95%以上` only says that the value is not below 95 %. */
      readonly bound: 'exact' | 'at-least' | 'at-most';
    }
  | { readonly kind: 'rating'; readonly rating: Rating }
  /** `day` is the last day the text allows: 2023年12月 → 2023-12-31. */
  | { readonly kind: 'date'; readonly day: CalendarDay }
  | { readonly kind: 'change'; readonly direction: 'up' | 'down'; readonly value: Decimal; readonly unit: string }
  /** 达成 · 部分达成 · 未达成 in words; `onTime` for 按时完成. */
  | { readonly kind: 'attainment'; readonly attainment: Attainment; readonly onTime: boolean }
  | { readonly kind: 'statement' }
  | { readonly kind: 'blank' };
