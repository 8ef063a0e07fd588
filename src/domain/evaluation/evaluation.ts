import type { Funding } from '../budget/funding.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { Origin, TableSource } from './origin.ts';

export type EvaluationKind = 'self-evaluation' | 'target' | 'monitoring' | 'blank';

/** 项目 · 部门整体 · 专项资金. */
export type Scope = 'project' | 'department' | 'fund';

/** 草稿 → 已提交 → 已退回 / 已复核 → 已归档. */
export type EvaluationState = 'draft' | 'submitted' | 'returned' | 'reviewed' | 'archived';

/** A row of 年度主要任务; amounts as written. */
export type Task = {
  readonly name: string;
  readonly content: string;
  readonly completion: string;
  readonly budget: TaskAmounts;
  readonly executed: TaskAmounts;
};

/** 总额 · 财政拨款 · 其他资金, as written, `''` = blank. */
export type TaskAmounts = { readonly total: string; readonly appropriation: string; readonly other: string };

/** A row of 问题与建议. */
export type Problem = { readonly type: string; readonly problem: string; readonly suggestion: string };

/** Texts that a form prints once, in a cell of their own, in its order. */
export const sheetTextFields = [
  'projectName',
  'supervisingDepartment',
  'implementingUnit',
  'overview',
  'achievements',
  'expectedGoal',
  'actualGoal',
  'statedMaxScore',
  'statedTotal',
  'statedGrade',
] as const;

export type SheetTextField = (typeof sheetTextFields)[number];

/** Header fields that a person writes. */
export const evaluationFields = ['formTitle', 'fiscalYear', ...sheetTextFields, 'tasks', 'problems'] as const;

export type EvaluationField = (typeof evaluationFields)[number];

/**
 * One sheet: the facts as written, nothing derived. Scores, total, grade and findings come from `domain/scoring`
 * and `domain/review`. Every text field is `''` when the table does not say.
 */
export type Evaluation = {
  readonly id: string;
  readonly kind: EvaluationKind;
  readonly scope: Scope;
  /** Title as printed without its year: 专项资金绩效自评表. */
  readonly formTitle: string;
  readonly fiscalYear: number | null;
  readonly projectName: string;
  readonly supervisingDepartment: string;
  readonly implementingUnit: string;
  /** 项目概况. */
  readonly overview: string;
  /** 主要成效. */
  readonly achievements: string;
  /** Printed pairs the model has no field for: 项目属性, 项目期, 单位代码. */
  readonly attributes: readonly { readonly label: string; readonly text: string }[];
  readonly funding: Funding;
  /** 年度总体目标, as written (目标1：… numbering included). */
  readonly expectedGoal: string;
  readonly actualGoal: string;
  readonly tasks: readonly Task[];
  readonly indicators: readonly Indicator[];
  readonly problems: readonly Problem[];
  /** 总分 row: Σ 分值 and total as printed. */
  readonly statedMaxScore: string;
  readonly statedTotal: string;
  /** 评价等级 as printed: 优 (S≥90). */
  readonly statedGrade: string;
  readonly state: EvaluationState;
  readonly sources: readonly TableSource[];
  readonly origins: Readonly<Partial<Record<EvaluationField, Origin>>>;
  readonly doubts: readonly EvaluationField[];
};
