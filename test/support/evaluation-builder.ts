import { readFileSync } from 'node:fs';
import type { FundingRow } from '../../src/domain/budget/funding.ts';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import type { Indicator } from '../../src/domain/indicator/indicator.ts';
import { evaluationOfCase, type PublishedCase } from './evaluation-of-case.ts';

/** An indicator that shows only what matters; the rest is an ordinary scored row. */
export const buildIndicator = (facts: Partial<Indicator> = {}): Indicator => ({
  id: 'row',
  category: 'output',
  categoryText: '产出指标',
  subcategoryText: '数量指标',
  name: '培训人数',
  targetText: '≥100人',
  actualText: '100',
  maxScoreText: '10',
  selfScoreText: '',
  deviationReason: '',
  remark: '',
  attainment: null,
  judgedScoreText: '',
  baselineText: '',
  origins: {},
  doubts: [],
  ...facts,
});

/** A row of 项目资金; the total row unless another kind is given. */
export const buildFundingRow = (facts: Partial<FundingRow> = {}): FundingRow => ({
  kind: 'total',
  label: '年度资金总额',
  initialBudgetText: '',
  adjustedBudgetText: '200.00',
  executedAmountText: '200.00',
  maxScoreText: '10',
  rateText: '',
  selfScoreText: '',
  origins: {},
  doubts: [],
  ...facts,
});

/** A sheet with one indicator of 90 points and a fully spent budget, unless told otherwise. */
export const buildEvaluation = (facts: Partial<Evaluation> = {}): Evaluation => ({
  id: 'sheet',
  kind: 'self-evaluation',
  scope: 'project',
  formTitle: '项目支出绩效自评表',
  fiscalYear: 2023,
  projectName: '培训经费',
  supervisingDepartment: '',
  implementingUnit: '',
  overview: '',
  achievements: '',
  attributes: [],
  funding: { unit: '万元', rows: [buildFundingRow()] },
  expectedGoal: '',
  actualGoal: '',
  tasks: [],
  indicators: [buildIndicator({ maxScoreText: '90' })],
  problems: [],
  statedMaxScore: '',
  statedTotal: '',
  statedGrade: '',
  state: 'draft',
  sources: [],
  origins: {},
  doubts: [],
  ...facts,
});

/** A published table of `test/cases` by its id. */
export const publishedSheet = (id: string): Evaluation => {
  const text = readFileSync(new URL(`../cases/${id}.json`, import.meta.url), 'utf8');
  return evaluationOfCase(JSON.parse(text) as PublishedCase);
};
