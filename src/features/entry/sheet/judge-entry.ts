import { applyEdits, type Edit } from '../../../domain/entry/edit.ts';
import type { EntrySheet } from '../../../domain/entry/entry-sheet.ts';
import type { JudgedSheet } from '../../../domain/entry/obstacles.ts';
import type { SumSetting } from '../../../domain/entry/follow-sums.ts';
import { fillingEdits, isOpenToUnit, submissionEdits } from '../../../domain/entry/submission.ts';
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

/** What a submission fills in, and the total and the grade that the sheet then states. */
export type Filling = { readonly edits: readonly Edit[]; readonly total: string; readonly grade: string };

/** Null where a submission fills in nothing. */
export const fillingOf = ({ sheet, score }: Pick<JudgedEntry, 'sheet' | 'score'>): Filling | null => {
  const edits = isOpenToUnit(sheet.evaluation.state) ? fillingEdits(sheet, score, entrySums) : [];
  if (edits.length === 0) return null;
  const { statedTotal, statedGrade } = applyEdits(sheet, edits).evaluation;
  return { edits, total: statedTotal, grade: statedGrade };
};
