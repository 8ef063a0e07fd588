import type { Evaluation } from '../evaluation/evaluation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Check } from './check.ts';
import { fundingArithmetic } from './checks/funding-arithmetic.ts';
import { qualitativeBand } from './checks/qualitative-band.ts';
import { reasonMissing } from './checks/reason-missing.ts';
import { scoreFormula } from './checks/score-formula.ts';
import { scoreRange } from './checks/score-range.ts';
import { totalGrade } from './checks/total-grade.ts';
import { weights } from './checks/weights.ts';
import type { Finding, Severity } from './finding.ts';
import { reviewSheet } from './reviewed-sheet.ts';

/** All checks of one sheet; a new check is its own file and one row here. */
export const checks: readonly Check[] = [
  weights,
  scoreRange,
  scoreFormula,
  qualitativeBand,
  reasonMissing,
  totalGrade,
  fundingArithmetic,
];

const RANK = { block: 0, warn: 1, note: 2 } as const satisfies Record<Severity, number>;

/** All 审核问题 of one sheet, the gravest first. A sheet without scores has no findings about scores. */
export const findFindings = (evaluation: Evaluation, ruleSet: RuleSet): readonly Finding[] => {
  const sheet = reviewSheet(evaluation, ruleSet);
  const findings = checks.flatMap((check): readonly Finding[] =>
    check.find(sheet).map((observation) => ({
      check: check.slug,
      severity: observation.severity ?? check.severity,
      indicatorId: observation.indicatorId,
      kind: observation.kind,
      facts: observation.facts,
    })),
  );
  return findings.toSorted((left, right) => RANK[left.severity] - RANK[right.severity]);
};
