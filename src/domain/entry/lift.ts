import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Indicator } from '../indicator/indicator.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  isZero,
  powerOfTen,
  subtractDecimals,
  zero,
} from '../number/decimal.ts';
import type { Grade, RuleSet } from '../rules/rule-set.ts';
import { nextGradeOf } from '../scoring/next-grade.ts';
import type { EvaluationScore, IndicatorScore } from '../scoring/score.ts';
import { scoreIndicator, targetOf } from '../scoring/score-indicator.ts';
import { parseActual } from '../target/parse-actual.ts';
import type { Target } from '../target/target.ts';

/** What one row alone could do for the next grade. */
export type LiftRow = {
  readonly indicatorId: string;
  readonly name: string;
  /** The least change of the actual that brings the gain; null where a person judges the row. */
  readonly actual: { readonly from: string; readonly to: string } | null;
  readonly gain: Decimal;
  /** `reaches`: this row alone is enough. */
  readonly reach: 'reaches' | 'helps';
};

export type Lift = {
  readonly grade: Grade;
  readonly gap: Decimal;
  /** The rows that alone are enough first, then by what they can give. */
  readonly rows: readonly LiftRow[];
  /** The fewest rows that together are enough; empty when even all are not. */
  readonly together: readonly string[];
};

type Scored = Extract<IndicatorScore, { kind: 'scored' }>;

/** The value at which a row has all its points. */
const fullAt = (target: Target, actual: Decimal): Decimal | null => {
  if (target.kind === 'numeric') return target.value;
  if (target.kind === 'range') return compareDecimals(actual, target.low) < 0 ? target.low : target.high;
  return null;
};

/** Walks from the actual to the full value in steps of the finest written place; the first step that is enough wins. */
const findActual = (
  indicator: Indicator,
  needed: Decimal,
  { ruleSet, fiscalYear }: { readonly ruleSet: RuleSet; readonly fiscalYear: number | null },
): { readonly from: string; readonly to: string } | null => {
  const actual = parseActual(indicator.actualText, fiscalYear);
  if (actual.kind !== 'number') return null;
  const goal = fullAt(targetOf(indicator, fiscalYear), actual.value);
  if (goal === null) return null;
  const scale = Math.max(actual.value.scale, goal.scale);
  const widen = (value: Decimal): bigint => value.coefficient * powerOfTen(scale - value.scale);
  const [start, end] = [widen(actual.value), widen(goal)];
  const textAt = (step: bigint): string => {
    const coefficient = start + (end > start ? step : -step);
    return `${formatDecimal({ coefficient, scale })}${actual.unit}`;
  };
  const isEnough = (step: bigint): boolean => {
    const score = scoreIndicator({ ...indicator, actualText: textAt(step) }, { ruleSet, fiscalYear, monthsGone: 12 });
    return score.kind === 'scored' && compareDecimals(score.score, needed) >= 0;
  };
  let [low, high] = [0n, end > start ? end - start : start - end];
  if (!isEnough(high)) return null;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return { from: indicator.actualText, to: textAt(high) };
};

const liftRow = (
  indicator: Indicator,
  row: Scored,
  setting: { readonly gap: Decimal; readonly ruleSet: RuleSet; readonly fiscalYear: number | null },
): LiftRow | null => {
  const lost = subtractDecimals(row.maxScore, row.score);
  if (isZero(lost)) return null;
  const reach = compareDecimals(lost, setting.gap) >= 0 ? 'reaches' : 'helps';
  const gain = reach === 'reaches' ? setting.gap : lost;
  const actual = findActual(indicator, addDecimals(row.score, gain), setting);
  return { indicatorId: indicator.id, name: indicator.name, actual, gain, reach };
};

const fewest = (rows: readonly LiftRow[], gap: Decimal): readonly string[] => {
  const chosen: string[] = [];
  let sum = zero;
  for (const { indicatorId, gain } of rows) {
    chosen.push(indicatorId);
    sum = addDecimals(sum, gain);
    if (compareDecimals(sum, gap) >= 0) return chosen;
  }
  return [];
};

const order = (left: LiftRow, right: LiftRow): number => compareDecimals(right.gain, left.gain);

/** The smallest changes that would reach the next better grade; null while the total is open, or at the top. */
export const findLift = (evaluation: Evaluation, score: EvaluationScore, ruleSet: RuleSet): Lift | null => {
  const next = score.result === null ? null : nextGradeOf(score.result.total, ruleSet);
  if (next === null) return null;
  const setting = { gap: next.gap, ruleSet, fiscalYear: evaluation.fiscalYear };
  const rows = evaluation.indicators
    .flatMap((indicator, index) => {
      const row = score.indicators[index];
      const lift = row?.kind === 'scored' ? liftRow(indicator, row, setting) : null;
      return lift === null ? [] : [lift];
    })
    .toSorted(order);
  return { grade: next.grade, gap: next.gap, rows, together: fewest(rows, next.gap) };
};
