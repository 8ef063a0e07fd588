import type { Evaluation } from '../evaluation/evaluation.ts';
import { compareDecimals, type Decimal } from '../number/decimal.ts';
import type { Grade, RuleSet } from '../rules/rule-set.ts';
import type { IndicatorScore } from './score.ts';
import { scoreEvaluation } from './score-evaluation.ts';

/** A value under two rule sets; null = open there. */
export type Move<Value> = { readonly from: Value | null; readonly to: Value | null };

/** What another rule set would do to a sheet. */
export type RuleSetComparison = {
  /** Only the rows whose score moves. */
  readonly rows: readonly ({ readonly indicatorId: string; readonly name: string } & Move<Decimal>)[];
  readonly execution: Move<Decimal>;
  readonly total: Move<Decimal>;
  readonly grade: Move<Grade>;
};

const scoreOf = (score: IndicatorScore | undefined): Decimal | null => (score?.kind === 'scored' ? score.score : null);

/** True when both are open or both have the same value. */
const isSame = ({ from, to }: Move<Decimal>): boolean =>
  from === null || to === null ? from === to : compareDecimals(from, to) === 0;

/** Compares a sheet under two rule sets: rows that move, execution, total and grade. */
export const compareRuleSets = (evaluation: Evaluation, current: RuleSet, other: RuleSet): RuleSetComparison => {
  const [before, after] = [scoreEvaluation(evaluation, current), scoreEvaluation(evaluation, other)];
  const rows = evaluation.indicators
    .map(({ id, name }, index) => ({
      indicatorId: id,
      name,
      from: scoreOf(before.indicators[index]),
      to: scoreOf(after.indicators[index]),
    }))
    .filter((row) => !isSame(row));
  return {
    rows,
    execution: {
      from: before.execution.kind === 'scored' ? before.execution.score : null,
      to: after.execution.kind === 'scored' ? after.execution.score : null,
    },
    total: { from: before.result?.total ?? null, to: after.result?.total ?? null },
    grade: { from: before.result?.grade ?? null, to: after.result?.grade ?? null },
  };
};
