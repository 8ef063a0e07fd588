import type { FundingField } from '../domain/budget/funding.ts';
import type { Place } from '../domain/entry/entry-sheet.ts';
import type { EvaluationField } from '../domain/evaluation/evaluation.ts';
import type { IndicatorField } from '../domain/indicator/indicator.ts';

/** Names of what a sheet says, in the words of the form. */
export const evaluationFieldText = {
  formTitle: '表名',
  fiscalYear: '年度',
  projectName: '项目名称',
  supervisingDepartment: '主管部门',
  implementingUnit: '实施单位',
  overview: '项目概况',
  achievements: '主要成效',
  expectedGoal: '预期目标',
  actualGoal: '实际完成情况',
  tasks: '年度主要任务',
  problems: '问题与建议',
  statedMaxScore: '总分值',
  statedTotal: '总分',
  statedGrade: '评价等级',
} as const satisfies Record<EvaluationField, string>;

export const indicatorFieldText = {
  category: '一级指标',
  subcategory: '二级指标',
  name: '三级指标',
  targetText: '年度指标值',
  actualText: '实际完成值',
  maxScoreText: '分值',
  selfScoreText: '自评得分',
  deviationReason: '偏差原因',
  remark: '备注',
} as const satisfies Record<IndicatorField, string>;

export const fundingFieldText = {
  initialBudgetText: '年初预算数',
  adjustedBudgetText: '全年预算数',
  executedAmountText: '全年执行数',
  maxScoreText: '分值',
  rateText: '执行率',
  selfScoreText: '得分',
} as const satisfies Record<FundingField, string>;

/** Names of the places that change while a sheet is filled in; rows of problems and tasks have their own. */
export const placeFieldText = {
  ...evaluationFieldText,
  ...fundingFieldText,
  ...indicatorFieldText,
  categoryText: '一级指标',
  category: '一级归类',
  subcategoryText: '二级指标',
  attainment: '达成程度',
  judgedScoreText: '给分',
  baselineText: '上年值',
  state: '状态',
  ruleSetId: '规则集',
  weights: '分值锁定',
  kind: '统计口径',
  interval: '填报周期',
  source: '全年值来源',
  text: '值',
  note: '说明',
  likelihood: '完成目标可能性',
  causes: '偏差原因',
  causeText: '原因说明',
  expectedText: '全年预计',
  cleared: '前月所填',
} as const satisfies Record<Exclude<Place, { kind: 'problem' | 'task' }>['field'], string>;
