import { applyEdits } from '../../../domain/entry/edit.ts';
import type { EntrySheet } from '../../../domain/entry/entry-sheet.ts';
import { findObstacles, type Obstacle } from '../../../domain/entry/obstacles.ts';
import type { SumSetting } from '../../../domain/entry/follow-sums.ts';
import { submissionEdits } from '../../../domain/entry/submission.ts';
import { sumWeights, type WeightSum } from '../../../domain/entry/weight-sum.ts';
import { findFindings } from '../../../domain/review/find-findings.ts';
import type { Finding } from '../../../domain/review/finding.ts';
import type { RuleSet } from '../../../domain/rules/rule-set.ts';
import type { EvaluationScore } from '../../../domain/scoring/score.ts';
import { scoreEvaluation } from '../../../domain/scoring/score-evaluation.ts';
import { ruleSetOf } from '../../../storage/summary.ts';
import { gradeBandText } from '../../../text/grade-band-text.ts';

/** A sheet as typed, with everything that follows from it at this moment. */
export type JudgedEntry = {
  readonly sheet: EntrySheet;
  readonly ruleSet: RuleSet;
  readonly score: EvaluationScore;
  readonly findings: readonly Finding[];
  readonly weights: WeightSum;
};

export const judgeEntry = (sheet: EntrySheet): JudgedEntry => {
  const ruleSet = ruleSetOf(sheet.ruleSetId);
  const { evaluation, ledger } = sheet;
  return {
    sheet,
    ruleSet,
    score: scoreEvaluation(evaluation, ruleSet),
    findings: findFindings(evaluation, ruleSet, { ledger }),
    weights: sumWeights(evaluation.indicators, ruleSet),
  };
};

/** What sums are worked out and worded with: grades in the words of the form. */
export const entrySums: SumSetting = { ruleSetOf, gradeText: gradeBandText };

/** What a submission writes. */
export const editsOfSubmission = ({ sheet, score }: JudgedEntry) => submissionEdits(sheet, score, entrySums);

/** What stands between the sheet and its submission, which fills its blank scores: judged as it would leave here. */
export const obstaclesOf = (judged: JudgedEntry): readonly Obstacle[] => {
  const { state } = judged.sheet.evaluation;
  const filled = applyEdits(judged.sheet, editsOfSubmission(judged));
  const { sheet, score, findings } = judgeEntry({ ...filled, evaluation: { ...filled.evaluation, state } });
  return findObstacles(sheet.evaluation, score, findings);
};
