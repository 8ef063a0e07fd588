import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Category, Indicator } from '../indicator/indicator.ts';
import { isCostIndicator } from '../indicator/category.ts';
import { saysNoIndicator } from '../indicator/no-indicator.ts';
import { foldText } from '../number/fold.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { formatPlain, formatPoints, pointsOrNull } from '../scoring/points.ts';
import { scoreEvaluation } from '../scoring/score-evaluation.ts';
import { targetOf } from '../scoring/score-indicator.ts';
import type { Target } from '../target/target.ts';

/** One row as other sheets are compared with it. */
export type TraceRow = {
  readonly indicatorId: string;
  readonly category: Category | '';
  readonly name: string;
  readonly target: string;
  /** What the target says without its sign, so that `=优优` and `≥优优` are one; and the unit it is counted in. */
  readonly targetKey: string;
  readonly targetUnit: string;
  readonly actual: string;
  /** Last year's value where the sheet itself tells it. */
  readonly baseline: string;
};

/** The little of a sheet that the checks over many sheets need, so that ten thousand of them fit in memory. */
export type SheetTrace = {
  readonly id: string;
  readonly unit: string;
  /** The project's name without its year, so that it is the same from year to year. */
  readonly project: string;
  readonly year: number | null;
  /** The printed total, else the computed one; `''` = none. */
  readonly total: string;
  readonly goal: string;
  readonly rows: readonly TraceRow[];
};

const keyOf = (target: Target, text: string): Pick<TraceRow, 'targetKey' | 'targetUnit'> => {
  if (target.kind === 'numeric')
    return { targetKey: `${formatPlain(target.value)}${target.unit}`, targetUnit: target.unit };
  return { targetKey: target.kind === 'rating' ? target.rating : text, targetUnit: target.kind };
};

const traceRow = (row: Indicator, fiscalYear: number | null): TraceRow => {
  const target = foldText(row.targetText);
  return {
    indicatorId: row.id,
    category: isCostIndicator(row.category, row.subcategoryText) ? 'cost' : (row.category ?? ''),
    name: foldText(row.name),
    target,
    ...keyOf(targetOf(row, fiscalYear), target),
    actual: foldText(row.actualText),
    baseline: foldText(row.baselineText),
  };
};

const NAMED_YEAR = /(?<!\d)(?:19|20)\d{2}(?:年度?|(?!\d))|[一二][〇○零九]..年度?/gu;

/** The trace of one sheet. */
export const traceSheet = (evaluation: Evaluation, ruleSet: RuleSet): SheetTrace => {
  const total = pointsOrNull(evaluation.statedTotal) ?? scoreEvaluation(evaluation, ruleSet).result?.total ?? null;
  return {
    id: evaluation.id,
    unit: foldText(evaluation.implementingUnit),
    project: foldText(evaluation.projectName).replace(NAMED_YEAR, ''),
    year: evaluation.fiscalYear,
    total: total === null ? '' : formatPoints(total),
    goal: foldText(evaluation.actualGoal),
    rows: evaluation.indicators
      .filter((row) => !saysNoIndicator(row))
      .map((row) => traceRow(row, evaluation.fiscalYear)),
  };
};
