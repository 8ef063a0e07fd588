import type { FundingRow, FundingRowKind } from '../../src/domain/budget/funding.ts';
import type { Evaluation, Task } from '../../src/domain/evaluation/evaluation.ts';
import { categoryOfSubcategory, parseCategory } from '../../src/domain/indicator/category.ts';
import type { Indicator } from '../../src/domain/indicator/indicator.ts';

type CaseFundingRow = {
  readonly initialBudget?: string | null;
  readonly annualBudget?: string | null;
  readonly executed?: string | null;
  readonly weight?: number | null;
  readonly rate?: string | null;
  readonly score?: string | null;
};

/** A published table typed whole, as in `test/cases`. */
export type PublishedCase = {
  readonly id: string;
  readonly kind: 'self-evaluation' | 'target';
  readonly form: string;
  readonly scope?: Evaluation['scope'];
  readonly year: number;
  readonly projectName: string | null;
  readonly department?: string;
  readonly unit: string;
  readonly overview?: string;
  readonly achievements?: string;
  readonly projectAttribute?: string;
  readonly period?: string;
  readonly funds?: { readonly unit: '万元' } & Readonly<Record<string, CaseFundingRow | string | null>>;
  readonly goals?: { readonly expected: string | readonly string[]; readonly actual?: string };
  readonly tasks?: readonly {
    readonly name: string;
    readonly content: string;
    readonly total: string | null;
    readonly appropriation: string | null;
    readonly other: string | null;
  }[];
  readonly indicators: readonly {
    readonly level1: string | null;
    readonly level2: string;
    readonly name: string;
    readonly target: string;
    readonly actual: string | null;
    readonly weight: string | null;
    readonly score: string | null;
    readonly note: string;
  }[];
  readonly total?: string;
  readonly gradeText?: string;
  readonly problems?: Evaluation['problems'];
};

const fundingKinds = {
  total: 'total',
  currentYearAppropriation: 'current-year-appropriation',
  appropriation: 'current-year-appropriation',
  other: 'other',
  carriedOver: 'carried-over',
} as const satisfies Record<string, FundingRowKind>;

const fundingLabels = {
  total: '年度资金总额',
  'current-year-appropriation': '其中：当年财政拨款',
  other: '其他资金',
  'carried-over': '上年结转资金',
  detail: '',
} as const satisfies Record<FundingRowKind, string>;

const fundingRow = (kind: FundingRowKind, row: CaseFundingRow): FundingRow => ({
  kind,
  label: fundingLabels[kind],
  initialBudgetText: row.initialBudget ?? '',
  adjustedBudgetText: row.annualBudget ?? '',
  executedAmountText: row.executed ?? '',
  maxScoreText: row.weight === undefined || row.weight === null ? '' : String(row.weight),
  rateText: row.rate ?? '',
  selfScoreText: row.score ?? '',
  origins: {},
  doubts: [],
});

const indicatorOf = (row: PublishedCase['indicators'][number], id: string): Indicator => ({
  id,
  category: parseCategory(row.level1 ?? '') ?? categoryOfSubcategory(row.level2),
  categoryText: row.level1 ?? '',
  subcategoryText: row.level2,
  name: row.name,
  targetText: row.target,
  actualText: row.actual ?? '',
  maxScoreText: row.weight ?? '',
  selfScoreText: row.score ?? '',
  deviationReason: row.note,
  remark: '',
  attainment: null,
  judgedScoreText: '',
  baselineText: '',
  origins: {},
  doubts: [],
});

const noAmounts = { total: '', appropriation: '', other: '' };

const taskOf = (task: NonNullable<PublishedCase['tasks']>[number]): Task => ({
  name: task.name,
  content: task.content,
  completion: '',
  budget: { total: task.total ?? '', appropriation: task.appropriation ?? '', other: task.other ?? '' },
  executed: noAmounts,
});

const goalText = (goal: string | readonly string[] | undefined): string =>
  typeof goal === 'string' || goal === undefined
    ? (goal ?? '')
    : goal.map((line, index) => `目标${index + 1}：${line}`).join('\n');

/** The facts of a published table as the product keeps them. */
export const evaluationOfCase = (source: PublishedCase): Evaluation => ({
  id: source.id,
  kind: source.kind,
  scope: source.scope ?? 'fund',
  formTitle: source.form,
  fiscalYear: source.year,
  projectName: source.projectName ?? '',
  supervisingDepartment: source.department ?? '',
  implementingUnit: source.unit,
  overview: source.overview ?? '',
  achievements: source.achievements ?? '',
  attributes: [
    { label: '项目属性', text: source.projectAttribute ?? '' },
    { label: '项目期', text: source.period ?? '' },
  ].filter(({ text }) => text !== ''),
  funding: {
    unit: '万元',
    rows: Object.entries(fundingKinds).flatMap(([key, kind]) => {
      const row = source.funds?.[key];
      if (row === undefined || row === null) return [];
      return [fundingRow(kind, typeof row === 'string' ? { initialBudget: row } : row)];
    }),
  },
  expectedGoal: goalText(source.goals?.expected),
  actualGoal: source.goals?.actual ?? '',
  tasks: (source.tasks ?? []).map(taskOf),
  indicators: source.indicators.map((row, index) => indicatorOf(row, `${source.id}-${index + 1}`)),
  problems: source.problems ?? [],
  statedMaxScore: source.total === undefined ? '' : '100',
  statedTotal: source.total ?? '',
  statedGrade: source.gradeText ?? '',
  state: 'draft',
  sources: [],
  origins: {},
  doubts: [],
});
