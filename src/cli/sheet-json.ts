import type { FundingField, FundingRow } from '../domain/budget/funding.ts';
import type { Evaluation, EvaluationField } from '../domain/evaluation/evaluation.ts';
import type { Indicator, IndicatorField } from '../domain/indicator/indicator.ts';
import { formatDecimal, parseDecimal } from '../domain/number/decimal.ts';
import { findFindings } from '../domain/review/find-findings.ts';
import type { RuleSet } from '../domain/rules/rule-set.ts';
import type { EvaluationScore, IndicatorScore } from '../domain/scoring/score.ts';
import { scoreEvaluation } from '../domain/scoring/score-evaluation.ts';
import { totalFundingRow } from '../domain/scoring/score-execution.ts';
import { parseStatedGrade } from '../domain/scoring/stated-grade.ts';
import { parseTarget } from '../domain/target/parse-target.ts';
import type { Draft } from '../import/draft/draft.ts';
import { categoryText } from '../text/category-text.ts';
import { findingText } from '../text/finding-text.ts';
import { formatRate, formatScore } from '../text/format-number.ts';
import { gradeText } from '../text/grade-text.ts';
import { targetJson } from './target-json.ts';

const textOrNull = (text: string): string | null => (text === '' ? null : text);

/** A number as a plain decimal; what is no number stays as written. */
const numberOrNull = (text: string): string | null => {
  const value = parseDecimal(text);
  return value === null ? textOrNull(text) : formatDecimal(value);
};

/** 优, 良, 中 or 差 as a sheet prints its grade; null when it does not say. */
const statedGradeOf = ({ statedGrade }: Evaluation): string | null => {
  const grade = parseStatedGrade(statedGrade);
  return grade === null ? null : gradeText[grade];
};

const indicatorFieldNames: Readonly<Partial<Record<IndicatorField, string>>> = {
  category: 'category',
  subcategory: 'subcategory',
  name: 'name',
  targetText: 'targetText',
  actualText: 'actualText',
  maxScoreText: 'maxScore',
  selfScoreText: 'statedScore',
  deviationReason: 'deviationReason',
  remark: 'remark',
};

const evaluationFieldNames: Readonly<Partial<Record<EvaluationField, string>>> = {
  formTitle: 'form',
  fiscalYear: 'year',
  projectName: 'projectName',
  supervisingDepartment: 'supervisingDepartment',
  implementingUnit: 'implementingUnit',
  expectedGoal: 'goals.expected',
  actualGoal: 'goals.actual',
  statedTotal: 'stated.total',
  statedGrade: 'stated.grade',
};

const fundingFieldNames: Readonly<Record<FundingField, string>> = {
  initialBudgetText: 'funding.total.initialBudget',
  adjustedBudgetText: 'funding.total.adjustedBudget',
  executedAmountText: 'funding.total.executedAmount',
  maxScoreText: 'funding.total.maxScore',
  rateText: 'funding.total.statedRate',
  selfScoreText: 'funding.total.statedScore',
};

const named = <Field extends string>(
  fields: readonly Field[],
  names: Readonly<Partial<Record<Field, string>>>,
): readonly string[] => fields.flatMap((field) => names[field] ?? []);

/** The lines of a goal without 目标1： and the like. */
const goalJson = (text: string): string | null => {
  const lines = text
    .split('\n')
    .map((line) =>
      line.replace(/^\s*(?:(?:年度|总体)?目标\s*[0-9０-９一二三四五六七八九十]{1,2}\s*[：:、.．]\s*)/u, '').trim(),
    )
    .filter((line) => line !== '');
  return textOrNull(lines.join('\n'));
};

const fundingJson = (total: FundingRow | null) => ({
  total: {
    initialBudget: numberOrNull(total?.initialBudgetText ?? ''),
    adjustedBudget: numberOrNull(total?.adjustedBudgetText ?? ''),
    executedAmount: numberOrNull(total?.executedAmountText ?? ''),
    maxScore: numberOrNull(total?.maxScoreText ?? ''),
    statedRate: numberOrNull(total?.rateText ?? ''),
    statedScore: numberOrNull(total?.selfScoreText ?? ''),
  },
});

const levelText = (indicator: Indicator): string | null =>
  textOrNull(indicator.categoryText) ?? (indicator.category === null ? null : categoryText[indicator.category]);

const indicatorJson = (indicator: Indicator, score: IndicatorScore | undefined, fiscalYear: number | null) => {
  const context = {
    category: indicator.category,
    subcategoryText: indicator.subcategoryText,
    name: indicator.name,
    fiscalYear,
  };
  return {
    category: levelText(indicator),
    subcategory: textOrNull(indicator.subcategoryText),
    name: textOrNull(indicator.name),
    targetText: textOrNull(indicator.targetText),
    target: targetJson(parseTarget(indicator.targetText, context)),
    actualText: textOrNull(indicator.actualText),
    maxScore: numberOrNull(indicator.maxScoreText),
    statedScore: numberOrNull(indicator.selfScoreText),
    computedScore: score?.kind === 'scored' ? formatScore(score.score) : null,
    derivation: score?.kind === 'scored' ? score.derivation.formula : null,
    deviationReason: textOrNull(indicator.deviationReason),
    remark: textOrNull(indicator.remark),
    doubts: named(indicator.doubts, indicatorFieldNames),
  };
};

const computedJson = (evaluation: Evaluation, score: EvaluationScore | null, ruleSet: RuleSet) => {
  const execution = score?.execution;
  const isScored = execution?.kind === 'scored';
  const total = evaluation.kind === 'self-evaluation' ? (score?.result ?? null) : null;
  return {
    ruleSet: ruleSet.id,
    executionRate: isScored ? formatRate(execution.rate) : null,
    executionScore: isScored && evaluation.kind === 'self-evaluation' ? formatScore(execution.score) : null,
    total: total === null ? null : formatScore(total.total),
    grade: total === null ? null : gradeText[total.grade],
  };
};

const findingsJson = (evaluation: Evaluation, ruleSet: RuleSet) => {
  if (evaluation.kind !== 'self-evaluation') return [];
  const nameOf = new Map(evaluation.indicators.map((indicator) => [indicator.id, indicator.name]));
  return findFindings(evaluation, ruleSet).map((finding) => ({
    check: finding.check,
    severity: finding.severity,
    indicator: finding.indicatorId === null ? null : (nameOf.get(finding.indicatorId) ?? null),
    text: findingText(finding),
  }));
};

/** One form of a file as JSON: facts as printed, what follows from them, what is uncertain. */
export const sheetJson = ({ evaluation, issues }: Draft, ruleSet: RuleSet) => {
  const score = evaluation.kind === 'blank' ? null : scoreEvaluation(evaluation, ruleSet);
  const isScored = evaluation.kind === 'self-evaluation';
  const total = totalFundingRow(evaluation);
  const source = evaluation.sources[0];
  return {
    source: { file: source?.file ?? null, table: source?.table ?? null },
    form: evaluation.formTitle,
    kind: evaluation.kind,
    year: evaluation.fiscalYear,
    scope: evaluation.scope,
    projectName: textOrNull(evaluation.projectName),
    supervisingDepartment: textOrNull(evaluation.supervisingDepartment),
    implementingUnit: textOrNull(evaluation.implementingUnit),
    funding: fundingJson(total),
    goals: { expected: goalJson(evaluation.expectedGoal), actual: goalJson(evaluation.actualGoal) },
    indicators: evaluation.indicators.map((indicator, index) =>
      indicatorJson(indicator, isScored ? score?.indicators[index] : undefined, evaluation.fiscalYear),
    ),
    stated: { total: numberOrNull(evaluation.statedTotal), grade: statedGradeOf(evaluation) },
    computed: computedJson(evaluation, score, ruleSet),
    findings: findingsJson(evaluation, ruleSet),
    doubts: [...named(evaluation.doubts, evaluationFieldNames), ...named(total?.doubts ?? [], fundingFieldNames)],
    issues: issues.map(({ kind, table, row, column, text }) => ({ kind, table, row, column, text })),
  };
};

export type SheetJson = ReturnType<typeof sheetJson>;
