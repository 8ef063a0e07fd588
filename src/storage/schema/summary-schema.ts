import { z } from 'zod';
import type { EvaluationKind, EvaluationState, Scope } from '../../domain/evaluation/evaluation.ts';
import type { Filing } from '../../domain/exchange/file-sheet.ts';
import type { Doubt, Lag } from '../../domain/monitoring/lag.ts';
import { type Light, lights } from '../../domain/monitoring/light.ts';
import { likelihoods } from '../../domain/monitoring/watch.ts';
import { type Aspect, aspects } from '../../domain/indicator/aspect.ts';
import type { Grade } from '../../domain/rules/rule-set.ts';

/** Points of one aspect of a sheet, in hundredths of a point; `full`: rows that have all of theirs. */
export type AspectSummary = {
  readonly aspect: Aspect;
  readonly maxScore: number;
  readonly counted: number;
  readonly rows: number;
  readonly full: number;
};

/** A row that cost points, in hundredths of a point. */
export type LossSummary = {
  readonly indicatorId: string;
  readonly name: string;
  readonly lost: number;
  readonly isBlank: boolean;
};

/** The gravest finding with its facts, so that it can be worded without the sheet. */
export type FindingSummary = {
  readonly check: string;
  readonly kind: string;
  readonly indicatorId: string | null;
  readonly facts: Readonly<Record<string, string>>;
};

/** 双监控 of a sheet as of a month: lights, how many indicators have which, mean completion in hundredths of a per cent. */
export type MonthSummary = {
  readonly month: number;
  /** 1–n月执行数 as written. */
  readonly executedText: string;
  readonly budget: Light | null;
  readonly light: Light | null;
  /** Indicators by light, the worst light first. */
  readonly counts: readonly number[];
  readonly done: number | null;
};

/** A cached row of the list; true for exactly this revision, rule set version and summary version. */
export type Summary = {
  readonly version: number;
  readonly id: string;
  readonly revision: number;
  readonly ruleSetId: string;
  readonly ruleSetVersion: number;
  readonly kind: EvaluationKind;
  readonly scope: Scope;
  readonly formTitle: string;
  readonly fiscalYear: number | null;
  readonly projectName: string;
  readonly implementingUnit: string;
  readonly supervisingDepartment: string;
  readonly moneyUnit: '万元' | '元';
  /** 全年预算数, or 年初预算数 where only that is written; as written. */
  readonly budgetText: string;
  /** 全年执行数 as written. */
  readonly executedText: string;
  /** Points of 预算执行 in hundredths; null while an amount is missing. */
  readonly executionPoints: { readonly maxScore: number; readonly counted: number } | null;
  /** In %, two places; null while an amount is missing. */
  readonly executionRate: string | null;
  readonly total: string | null;
  readonly grade: Grade | null;
  /** 总分 as printed. */
  readonly statedTotal: string;
  /** 自评: the printed total, else the sum of the printed scores; null while any is missing. */
  readonly selfTotal: string | null;
  /** 复核: null until every row has a reviewed score. */
  readonly reviewedTotal: string | null;
  /** 偏离度, (自评−复核)/自评 in %; null while one of them is. */
  readonly scoreGap: string | null;
  readonly state: EvaluationState;
  /** Whether the unit can send it. */
  readonly filing: Filing;
  /** Rows without a score and a missing execution; null where nothing is to be scored yet. */
  readonly openPoints: number | null;
  readonly findings: { readonly block: number; readonly warn: number; readonly note: number };
  readonly aspects: readonly AspectSummary[];
  /** The dearest rows, at most three. */
  readonly losses: readonly LossSummary[];
  /** The first finding that blocks submission. */
  readonly gravest: FindingSummary | null;
  /** The months in which anything is lit, the oldest first, up to the newest that was reported. */
  readonly months: readonly MonthSummary[];
  /** While the year goes on: the row furthest behind, and one whose 完成目标可能性 the forecast doubts. */
  readonly lag: Lag | null;
  readonly doubt: Doubt | null;
  /** For the search, one name a line. */
  readonly indicatorNames: string;
};

const count = z.number().int().min(0);

export const summarySchema: z.ZodType<Summary> = z.object({
  version: count,
  id: z.string().min(1),
  revision: count,
  ruleSetId: z.string(),
  ruleSetVersion: count,
  kind: z.enum(['self-evaluation', 'target', 'monitoring', 'blank']),
  scope: z.enum(['project', 'department', 'fund']),
  formTitle: z.string(),
  fiscalYear: z.number().int().nullable(),
  projectName: z.string(),
  implementingUnit: z.string(),
  supervisingDepartment: z.string(),
  moneyUnit: z.enum(['万元', '元']),
  budgetText: z.string(),
  executedText: z.string(),
  executionPoints: z.object({ maxScore: count, counted: count }).nullable(),
  executionRate: z.string().nullable(),
  total: z.string().nullable(),
  grade: z.enum(['excellent', 'good', 'fair', 'poor']).nullable(),
  statedTotal: z.string(),
  selfTotal: z.string().nullable(),
  reviewedTotal: z.string().nullable(),
  scoreGap: z.string().nullable(),
  state: z.enum(['draft', 'submitted', 'returned', 'reviewed', 'archived']),
  filing: z.enum(['open', 'blocked', 'untouched', 'closed']),
  openPoints: count.nullable(),
  findings: z.object({ block: count, warn: count, note: count }),
  aspects: z.array(z.object({ aspect: z.enum(aspects), maxScore: count, counted: count, rows: count, full: count })),
  losses: z.array(z.object({ indicatorId: z.string(), name: z.string(), lost: count, isBlank: z.boolean() })),
  gravest: z
    .object({
      check: z.string(),
      kind: z.string(),
      indicatorId: z.string().nullable(),
      facts: z.record(z.string(), z.string()),
    })
    .nullable(),
  months: z.array(
    z.object({
      month: count,
      executedText: z.string(),
      budget: z.enum(lights).nullable(),
      light: z.enum(lights).nullable(),
      counts: z.array(count),
      done: count.nullable(),
    }),
  ),
  lag: z
    .object({
      light: z.enum(['red', 'yellow']),
      month: count,
      indicatorId: z.string(),
      name: z.string(),
      targetText: z.string(),
      standing: z.string(),
      due: z.string(),
      share: z.string(),
      count,
    })
    .nullable(),
  doubt: z
    .object({
      month: count,
      indicatorId: z.string(),
      name: z.string(),
      likelihood: z.enum(likelihoods),
      meets: count,
    })
    .nullable(),
  indicatorNames: z.string(),
});
