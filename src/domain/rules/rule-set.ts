import type { Category } from '../indicator/indicator.ts';

/** How well a rule is known: wording of a rule · recomputed from a published sheet · plausible, to be confirmed. */
export type Evidence = 'official' | 'observed' | 'example';

/** 优 · 良 · 中 · 差. */
export type Grade = 'excellent' | 'good' | 'fair' | 'poor';

/** Where a rule comes from. */
export type RuleSource = {
  readonly evidence: Evidence /** Document, paragraph or published sheet. */;
  readonly citation: string;
};

/** Points per 一级指标; null = the rule set gives that level none. */
export type CategoryPoints = Readonly<Record<Category, string | null>>;

export type Weighting =
  /** Fixed points per first level; `alternative` applies when no 成本 indicator exists. */
  | {
      readonly kind: 'by-category';
      readonly points: CategoryPoints;
      readonly alternative: CategoryPoints | null;
      readonly source: RuleSource;
    }
  /** All indicator points free over the indicators (湖北 80, 四川 90). */
  | { readonly kind: 'free'; readonly points: string; readonly source: RuleSource };

export type ExecutionRule =
  | { readonly kind: 'pro-rata'; readonly source: RuleSource }
  /** The first tier whose `from` (execution rate in %, inclusive) is reached gives its points; below all, 0. */
  | {
      readonly kind: 'tiers';
      readonly tiers: readonly { readonly from: string; readonly points: string }[];
      readonly source: RuleSource;
    };

export type OverFulfilmentRule =
  | { readonly kind: 'none' }
  /** Actual above `noteAbove` % of the target: note; above `reasonAbove` %: a reason is required. */
  | { readonly kind: 'explain'; readonly noteAbove: string; readonly reasonAbove: string; readonly source: RuleSource }
  /** `W × max(floor, 1 − (A/T − limit))`. */
  | { readonly kind: 'deduct'; readonly limit: string; readonly floor: string; readonly source: RuleSource };

/** 双监控: which values grow with the months, and the limits of the lights in % of what is due by then. */
export type MonitoringRule = {
  /** `growing`: only 数量 效益 满意度 are held against 序时进度, the others are in range or out of it. */
  readonly scaled: 'all' | 'growing';
  readonly redBelow: string;
  readonly yellowBelow: string;
  readonly blueFrom: string;
  readonly source: RuleSource;
};

/** A dated, sourced set of rules. Numbers are decimal text so that they stay exact. */
export type RuleSet = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: RuleSource;
  readonly executionPoints: string;
  readonly weighting: Weighting;
  readonly execution: ExecutionRule;
  /** ≤ with A > T: `1 − (A−T)/T` or `T/A`. */
  readonly excess: { readonly kind: 'linear' | 'inverse'; readonly source: RuleSource };
  readonly overFulfilment: OverFulfilmentRule;
  readonly monitoring: MonitoringRule;
  /** Cut-offs, best first, inclusive; the last starts at 0. */
  readonly grades: readonly { readonly grade: Grade; readonly from: string }[];
};
