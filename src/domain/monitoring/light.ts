import type { Decimal } from '../number/decimal.ts';
import type { Evidence } from '../rules/rule-set.ts';

/** 红 滞后 · 黄 留意 · 绿 正常 · 蓝 超额. */
export type Light = 'red' | 'yellow' | 'green' | 'blue';

/** The worst first. */
export const lights = ['red', 'yellow', 'green', 'blue'] as const satisfies readonly Light[];

/** Which rule of 双监控 gave a light. */
export type LightRule =
  | 'budget'
  | 'progress'
  | 'in-range'
  | 'ceiling'
  | 'zero'
  | 'rating'
  | 'attainment'
  | 'deadline'
  | 'change';

/** A light with its receipt. */
export type Lit = {
  readonly kind: 'lit';
  readonly light: Light;
  readonly rule: LightRule;
  /** `42 ÷ (120 × 7 ÷ 12) = 60%`; '' where nothing is computed. */
  readonly formula: string;
  /** What is there in % of what was due by the month, two places; null where nothing grows with the months. */
  readonly share: Decimal | null;
  /** What was due by the month, and actual − due; null where nothing grows with the months. */
  readonly due: Decimal | null;
  readonly deviation: Decimal | null;
  /** What of the whole year's target is done, in %, two places, 100 at most; null where nothing grows. */
  readonly done: Decimal | null;
  readonly evidence: Evidence;
  readonly citation: string;
};

/** Why a row has no light. */
export type UnlitReason =
  | 'no-value'
  | 'kind-missing'
  | 'unreadable'
  | 'overlaps'
  | 'unit-differs'
  | 'no-target'
  | 'no-month'
  | 'budget-blank'
  | 'attainment-missing';

export type LightState = Lit | { readonly kind: 'unlit'; readonly reason: UnlitReason };

export const unlit = (reason: UnlitReason): LightState => ({ kind: 'unlit', reason });

/** The worst light; null when none is lit. */
export const worstLight = (states: readonly LightState[]): Light | null =>
  lights.find((light) => states.some((state) => state.kind === 'lit' && state.light === light)) ?? null;
