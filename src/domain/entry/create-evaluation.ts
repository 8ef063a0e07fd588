import type { FundingRow } from '../budget/funding.ts';
import type { Evaluation, Scope } from '../evaluation/evaluation.ts';
import type { Category, Indicator } from '../indicator/indicator.ts';
import { saysNone } from '../target/plain-text.ts';

type Setting = { readonly newId: () => string };

/** The title of the form that a scope is evaluated on. */
const formTitles = {
  project: '项目支出绩效自评表',
  department: '部门整体支出绩效自评表',
  fund: '专项资金绩效自评表',
} as const satisfies Record<Scope, string>;

const fundingKinds = [
  ['total', '年度资金总额'],
  ['current-year-appropriation', '其中：当年财政拨款'],
  ['carried-over', '上年结转资金'],
  ['other', '其他资金'],
] as const satisfies readonly (readonly [FundingRow['kind'], string])[];

/** The levels an empty sheet begins with. */
const firstRows = [
  ['output', '产出指标', '数量指标'],
  ['output', '产出指标', '质量指标'],
  ['output', '产出指标', '时效指标'],
  ['output', '产出指标', '成本指标'],
  ['benefit', '效益指标', '社会效益指标'],
  ['satisfaction', '满意度指标', '服务对象满意度指标'],
] as const satisfies readonly (readonly [Category, string, string])[];

/** A row with nothing in it but its levels. */
export const blankIndicator = (
  id: string,
  { category, categoryText, subcategoryText }: Pick<Indicator, 'category' | 'categoryText' | 'subcategoryText'>,
): Indicator => ({
  id,
  category,
  categoryText,
  subcategoryText,
  name: '',
  targetText: '',
  actualText: '',
  maxScoreText: '',
  selfScoreText: '',
  deviationReason: '',
  remark: '',
  attainment: null,
  judgedScoreText: '',
  baselineText: '',
  origins: {},
  doubts: [],
});

/** What is known of an indicator before the year begins: levels, name and target. */
export const copyIndicator = (indicator: Indicator, id: string): Indicator => ({
  ...blankIndicator(id, indicator),
  name: indicator.name,
  targetText: indicator.targetText,
  remark: indicator.remark,
});

const blankFundingRow = (kind: FundingRow['kind'], label: string): FundingRow => ({
  kind,
  label,
  initialBudgetText: '',
  adjustedBudgetText: '',
  executedAmountText: '',
  maxScoreText: '',
  rateText: '',
  selfScoreText: '',
  origins: {},
  doubts: [],
});

/** The rows of the form, with the 年初预算数 where the table knows it. */
const fundingFrom = (rows: readonly FundingRow[]): readonly FundingRow[] =>
  fundingKinds.map(([kind, label]) => {
    const known = rows.find((row) => row.kind === kind);
    return { ...blankFundingRow(kind, label), initialBudgetText: known?.initialBudgetText ?? '' };
  });

const nothingFilledIn = {
  kind: 'self-evaluation',
  state: 'draft',
  achievements: '',
  actualGoal: '',
  problems: [],
  statedMaxScore: '',
  statedTotal: '',
  statedGrade: '',
  sources: [],
  origins: {},
  doubts: [],
} as const satisfies Partial<Evaluation>;

const clearedTasks = ({ tasks }: Evaluation): Evaluation['tasks'] =>
  tasks.map((task) => ({ ...task, completion: '', executed: { total: '', appropriation: '', other: '' } }));

/** A sheet to fill in from a 目标表: names, targets, goal and 年初预算数 as written; everything else blank. */
export const createFromGoals = (goals: Evaluation, { newId }: Setting): Evaluation => ({
  ...goals,
  ...nothingFilledIn,
  id: newId(),
  formTitle: formTitles[goals.scope],
  tasks: clearedTasks(goals),
  funding: { unit: goals.funding.unit, rows: fundingFrom(goals.funding.rows) },
  indicators: goals.indicators.map((row) => copyIndicator(row, newId())),
});

/** Next year's sheet from a filled one: targets and weights stay, actuals become the 上年值, the rest is cleared. */
export const createFromLastYear = (last: Evaluation, { newId }: Setting): Evaluation => ({
  ...last,
  ...nothingFilledIn,
  id: newId(),
  fiscalYear: last.fiscalYear === null ? null : last.fiscalYear + 1,
  tasks: clearedTasks(last),
  funding: { unit: last.funding.unit, rows: fundingFrom([]) },
  indicators: last.indicators.map((row) => ({
    ...copyIndicator(row, newId()),
    maxScoreText: row.maxScoreText,
    baselineText: saysNone(row.actualText) ? '' : row.actualText,
  })),
});

/** A sheet with the levels of the form and nothing else. */
export const createEmpty = (
  head: Pick<Evaluation, 'projectName' | 'implementingUnit' | 'fiscalYear'>,
  { newId }: Setting,
): Evaluation => ({
  ...nothingFilledIn,
  ...head,
  id: newId(),
  scope: 'project',
  formTitle: formTitles.project,
  supervisingDepartment: '',
  overview: '',
  attributes: [],
  expectedGoal: '',
  tasks: [],
  funding: { unit: '万元', rows: fundingFrom([]) },
  indicators: firstRows.map(([category, categoryText, subcategoryText]) =>
    blankIndicator(newId(), { category, categoryText, subcategoryText }),
  ),
});
