import type { EntrySheet } from '../../../domain/entry/entry-sheet.ts';
import type { JudgedSheet } from '../../../domain/entry/obstacles.ts';
import type { SumSetting } from '../../../domain/entry/follow-sums.ts';
import { submissionEdits } from '../../../domain/entry/submission.ts';
import { sumWeights, type WeightSum } from '../../../domain/entry/weight-sum.ts';
import { findFindings } from '../../../domain/review/find-findings.ts';
import { scoreEvaluation } from '../../../domain/scoring/score-evaluation.ts';
import { ruleSetOf } from '../../../storage/summary.ts';
import { gradeBandText } from '../../../text/grade-band-text.ts';

/** A sheet as typed, with everything that follows from it at this moment. */
export type JudgedEntry = JudgedSheet & { readonly weights: WeightSum };

export const judgeEntry = (sheet: EntrySheet, held: JudgedEntry['held'] = []): JudgedEntry => {
  const ruleSet = ruleSetOf(sheet.ruleSetId);
  const { evaluation, ledger } = sheet;
  return {
    sheet,
    ruleSet,
    score: scoreEvaluation(evaluation, ruleSet),
    findings: findFindings(evaluation, ruleSet, { ledger }),
    held,
    weights: sumWeights(evaluation.indicators, ruleSet),
  };
};

/** What sums are worked out and worded with: grades in the words of the form. */
export const entrySums: SumSetting = { ruleSetOf, gradeText: gradeBandText };

/** What a submission writes. */
export const editsOfSubmission = ({ sheet, score }: JudgedEntry) => submissionEdits(sheet, score, entrySums);
