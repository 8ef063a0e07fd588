import { emptyLedger, type Ledger } from '../entry/ledger.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Check } from './check.ts';
import { costInconsistent } from './checks/cost-inconsistent.ts';
import { costSign } from './checks/cost-sign.ts';
import { dates } from './checks/dates.ts';
import { duplicateIndicator } from './checks/duplicate-indicator.ts';
import { executionUnexplained } from './checks/execution-unexplained.ts';
import { fullOutputsUnspent } from './checks/full-outputs-unspent.ts';
import { fundingArithmetic } from './checks/funding-arithmetic.ts';
import { hollowTarget } from './checks/hollow-target.ts';
import { indexOverExecution } from './checks/index-over-execution.ts';
import { misfiled } from './checks/misfiled.ts';
import { onCutoff } from './checks/on-cutoff.ts';
import { overFulfilled } from './checks/over-fulfilled.ts';
import { percentOver100 } from './checks/percent-over-100.ts';
import { problemsShort } from './checks/problems-short.ts';
import { qualitativeBand } from './checks/qualitative-band.ts';
import { reasonContradicts } from './checks/reason-contradicts.ts';
import { reasonMissing } from './checks/reason-missing.ts';
import { satisfactionEvidence } from './checks/satisfaction-evidence.ts';
import { scoreFormula } from './checks/score-formula.ts';
import { scoreRange } from './checks/score-range.ts';
import { softTarget } from './checks/soft-target.ts';
import { targetChanged } from './checks/target-changed.ts';
import { targetType } from './checks/target-type.ts';
import { totalGrade } from './checks/total-grade.ts';
import { unitMismatch } from './checks/unit-mismatch.ts';
import { weightConcentration } from './checks/weight-concentration.ts';
import { weights } from './checks/weights.ts';
import { yearMismatch } from './checks/year-mismatch.ts';
import type { Finding, Severity } from './finding.ts';
import { reviewSheet } from './reviewed-sheet.ts';
import { noTuning, tunedThresholds, tuneFindings, type Tuning } from './tuning.ts';

/** All checks of one sheet, the most telling first; a new check is its own file and one row here. */
const checks: readonly Check[] = [
  weights,
  scoreRange,
  scoreFormula,
  qualitativeBand,
  reasonMissing,
  totalGrade,
  fundingArithmetic,
  fullOutputsUnspent,
  executionUnexplained,
  indexOverExecution,
  costInconsistent,
  reasonContradicts,
  dates,
  costSign,
  targetType,
  unitMismatch,
  percentOver100,
  misfiled,
  duplicateIndicator,
  yearMismatch,
  targetChanged,
  problemsShort,
  weightConcentration,
  overFulfilled,
  onCutoff,
  hollowTarget,
  softTarget,
  satisfactionEvidence,
];

/** A check of one sheet as it is shipped, with its source; null for one over many sheets. */
export const findCheck = (slug: string): Check | null => checks.find((check) => check.slug === slug) ?? null;

const RANK = { block: 0, warn: 1, note: 2 } as const satisfies Record<Severity, number>;

/** What the bureau tuned, and what is kept beside the sheet. */
export type FindingSetting = { readonly tuning?: Tuning; readonly ledger?: Ledger };

/** All 审核问题 of one sheet, the gravest first. A sheet without scores has no findings about scores. */
export const findFindings = (
  evaluation: Evaluation,
  ruleSet: RuleSet,
  { tuning = noTuning, ledger = emptyLedger }: FindingSetting = {},
): readonly Finding[] => {
  const { targetChanges } = ledger;
  const sheet = reviewSheet(evaluation, ruleSet, { thresholds: tunedThresholds(tuning), targetChanges });
  const findings = checks.flatMap((check): readonly Finding[] =>
    check.find(sheet).map((observation) => ({
      check: check.slug,
      severity: observation.severity ?? check.severity,
      indicatorId: observation.indicatorId,
      place: observation.place,
      kind: observation.kind,
      facts: observation.facts,
    })),
  );
  return tuneFindings(findings, tuning).toSorted((left, right) => RANK[left.severity] - RANK[right.severity]);
};
