import { z } from 'zod';
import type { EvaluationKind, EvaluationState, Scope } from '../../domain/evaluation/evaluation.ts';
import type { Grade } from '../../domain/rules/rule-set.ts';

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
  /** In %, two places; null while an amount is missing. */
  readonly executionRate: string | null;
  readonly total: string | null;
  readonly grade: Grade | null;
  /** 总分 as printed. */
  readonly statedTotal: string;
  readonly state: EvaluationState;
  /** Rows without a score and a missing execution; null where nothing is to be scored yet. */
  readonly openPoints: number | null;
  readonly findings: { readonly block: number; readonly warn: number; readonly note: number };
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
  executionRate: z.string().nullable(),
  total: z.string().nullable(),
  grade: z.enum(['excellent', 'good', 'fair', 'poor']).nullable(),
  statedTotal: z.string(),
  state: z.enum(['draft', 'submitted', 'returned', 'reviewed', 'archived']),
  openPoints: count.nullable(),
  findings: z.object({ block: count, warn: count, note: count }),
  indicatorNames: z.string(),
});
