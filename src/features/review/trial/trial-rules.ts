import { compareDecimals, type Decimal, subtractDecimals } from '../../../domain/number/decimal.ts';
import { sanming2023 } from '../../../domain/rules/published/sanming-2023.ts';
import { national2020 } from '../../../domain/rules/published/national-2020.ts';
import type { Grade, RuleSet } from '../../../domain/rules/rule-set.ts';
import { compareRuleSets } from '../../../domain/scoring/what-if.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { ruleSetOf } from '../../../storage/summary.ts';

/** What is tried; `''` leaves that part as each sheet has it. */
export type Trial = {
  readonly ruleSetId: string;
  readonly excess: '' | 'linear' | 'inverse';
  readonly execution: '' | 'pro-rata' | 'tiers';
  /** `90/80/60`. */
  readonly cutOffs: string;
};

export const noTrial: Trial = { ruleSetId: '', excess: '', execution: '', cutOffs: '' };

const GRADES = ['excellent', 'good', 'fair'] as const satisfies readonly Grade[];

const CUT_OFFS = /^(\d{1,3})\/(\d{1,3})\/(\d{1,3})$/u;

/** True for three falling numbers, 85/75/60. */
export const isCutOffs = (text: string): boolean => {
  const parts =
    CUT_OFFS.exec(text.trim())
      ?.slice(1)
      .map((part) => Number.parseInt(part, 10)) ?? [];
  return parts.length === 3 && parts.every((part, at) => part <= 100 && part > (parts[at + 1] ?? 0));
};

const gradesOf = (cutOffs: string, base: RuleSet): RuleSet['grades'] => {
  const match = CUT_OFFS.exec(cutOffs.trim());
  if (match === null) return base.grades;
  return [...GRADES.map((grade, at) => ({ grade, from: match[at + 1] ?? '0' })), { grade: 'poor', from: '0' }];
};

/** The rule set of a sheet with what is tried put over it. */
const trialRuleSet = (ownId: string, trial: Trial): RuleSet => {
  const base = ruleSetOf(trial.ruleSetId === '' ? ownId : trial.ruleSetId);
  const executions = { '': base.execution, 'pro-rata': national2020.execution, tiers: sanming2023.execution };
  return {
    ...base,
    excess: trial.excess === '' ? base.excess : { ...base.excess, kind: trial.excess },
    execution: executions[trial.execution],
    grades: gradesOf(trial.cutOffs, base),
  };
};

/** One sheet before and after. */
export type SheetMove = {
  readonly id: string;
  readonly projectName: string;
  readonly unit: string;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly gap: Decimal;
  readonly grades: { readonly from: Grade | null; readonly to: Grade | null };
};

/** The sheets of a chunk under the trial; a sheet without a total on both sides has nothing to move. */
export const tryOut = (records: readonly EvaluationRecord[], trial: Trial): readonly SheetMove[] =>
  records.flatMap(({ evaluation, ruleSetId }) => {
    const { total, grade } = compareRuleSets(evaluation, ruleSetOf(ruleSetId), trialRuleSet(ruleSetId, trial));
    if (total.from === null || total.to === null) return [];
    const { id, projectName, implementingUnit: unit } = evaluation;
    const gap = subtractDecimals(total.to, total.from);
    return [{ id, projectName, unit, from: total.from, to: total.to, gap, grades: grade }];
  });

/** Moved sheets, the largest loss first. */
export const sortMoves = (moves: readonly SheetMove[]): readonly SheetMove[] =>
  moves
    .filter(({ gap, grades }) => gap.coefficient !== 0n || grades.from !== grades.to)
    .toSorted((left, right) => compareDecimals(left.gap, right.gap));
