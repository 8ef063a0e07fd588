import type { Evaluation } from '../evaluation/evaluation.ts';
import { compareDecimals, type Decimal } from '../number/decimal.ts';
import { formatPoints, pointsOrNull } from '../scoring/points.ts';
import type { EvaluationScore } from '../scoring/score.ts';
import { totalFundingRow } from '../scoring/score-execution.ts';
import { scoreEvaluation } from '../scoring/score-evaluation.ts';
import type { RuleSet } from './rule-set.ts';

/** A printed number that a rule set does not give. */
export type Misfit = {
  readonly evaluationId: string;
  readonly projectName: string;
  /** The row's name; `''` for 预算执行 and 总分. */
  readonly name: string;
  readonly part: 'row' | 'execution' | 'total';
  readonly printed: string;
  readonly computed: string;
  readonly formula: string;
};

/** How well a rule set reproduces finished sheets. */
export type RuleSetFit = {
  readonly ruleSetId: string;
  /** Printed numbers compared, and those reproduced. */
  readonly compared: number;
  readonly reproduced: number;
  /** Rows whose target was missed and whose points follow A ÷ T × W: only they tell the rule from another one. */
  readonly proRataRows: number;
  readonly misfits: readonly Misfit[];
};

type Comparison = {
  readonly printed: Decimal;
  readonly computed: Decimal;
  readonly misfit: Misfit;
  readonly rule: string;
};

const compareRows = (evaluation: Evaluation, score: EvaluationScore): readonly Comparison[] =>
  evaluation.indicators.flatMap((indicator, index): readonly Comparison[] => {
    const [row, printed] = [score.indicators[index], pointsOrNull(indicator.selfScoreText)];
    if (row?.kind !== 'scored' || printed === null) return [];
    return [
      comparison(evaluation, {
        printed,
        computed: row.score,
        formula: row.derivation.formula,
        rule: row.derivation.rule,
        name: indicator.name,
        part: 'row',
      }),
    ];
  });

type Facts = {
  readonly printed: Decimal;
  readonly computed: Decimal;
  readonly formula: string;
  readonly rule: string;
  readonly name: string;
  readonly part: Misfit['part'];
};

const comparison = ({ id, projectName }: Evaluation, facts: Facts): Comparison => {
  const { printed, computed, formula, rule, name, part } = facts;
  const misfit = {
    evaluationId: id,
    projectName,
    name,
    part,
    printed: formatPoints(printed),
    computed: formatPoints(computed),
    formula,
  };
  return { printed, computed, rule, misfit };
};

const compareSheet = (evaluation: Evaluation, ruleSet: RuleSet): readonly Comparison[] => {
  const score = scoreEvaluation(evaluation, ruleSet);
  const rows = compareRows(evaluation, score);
  const execution = pointsOrNull(totalFundingRow(evaluation)?.selfScoreText ?? '');
  const total = pointsOrNull(evaluation.statedTotal);
  const more: Comparison[] = [];
  if (execution !== null && score.execution.kind === 'scored') {
    const { formula, rule } = score.execution.derivation;
    more.push(
      comparison(evaluation, {
        printed: execution,
        computed: score.execution.score,
        formula,
        rule,
        name: '',
        part: 'execution',
      }),
    );
  }
  if (total !== null && score.result !== null) {
    const { formula, rule } = score.result.derivation;
    more.push(
      comparison(evaluation, { printed: total, computed: score.result.total, formula, rule, name: '', part: 'total' }),
    );
  }
  return [...rows, ...more];
};

const fits = ({ printed, computed }: Comparison): boolean => compareDecimals(printed, computed) === 0;

const fitOf = (evaluations: readonly Evaluation[], ruleSet: RuleSet): RuleSetFit => {
  const all = evaluations.flatMap((evaluation) => compareSheet(evaluation, ruleSet));
  return {
    ruleSetId: ruleSet.id,
    compared: all.length,
    reproduced: all.filter(fits).length,
    proRataRows: all.filter((one) => one.rule === 'at-least-short' && fits(one)).length,
    misfits: all.filter((one) => !fits(one)).map(({ misfit }) => misfit),
  };
};

/** Which rule sets reproduce finished sheets, the best first, and which printed cells do not fit. */
export const inferRuleSets = (
  evaluations: readonly Evaluation[],
  ruleSets: readonly RuleSet[],
): readonly RuleSetFit[] =>
  ruleSets.map((ruleSet) => fitOf(evaluations, ruleSet)).toSorted((left, right) => right.reproduced - left.reproduced);
