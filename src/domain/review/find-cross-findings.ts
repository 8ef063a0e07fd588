import { findIdenticalTexts } from './cross-checks/identical-texts.ts';
import { findMeasureConflicts } from './cross-checks/measure-conflict.ts';
import { findSoftOverYears } from './cross-checks/soft-over-years.ts';
import { findUniformScores } from './cross-checks/uniform-scores.ts';
import type { CrossFinding } from './cross-finding.ts';
import type { SheetTrace } from './sheet-trace.ts';
import { noTuning, tunedThresholds, tuneFindings, type Tuning } from './tuning.ts';

/** What only shows over many sheets: of a unit as a whole, and between units. */
export const findCrossFindings = (
  traces: readonly SheetTrace[],
  tuning: Tuning = noTuning,
): readonly CrossFinding[] => {
  const thresholds = tunedThresholds(tuning);
  const findings = [
    ...findMeasureConflicts(traces),
    ...findUniformScores(traces, thresholds),
    ...findIdenticalTexts(traces, thresholds),
    ...findSoftOverYears(traces, thresholds),
  ];
  return tuneFindings(findings, tuning);
};
