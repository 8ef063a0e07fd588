import { applyEdits, type Edit } from '../entry/edit.ts';
import type { EntrySheet } from '../entry/entry-sheet.ts';
import type { SumSetting } from '../entry/follow-sums.ts';
import type { Obstacle } from '../entry/obstacles.ts';
import { submissionEdits } from '../entry/submission.ts';
import type { EvaluationState } from '../evaluation/evaluation.ts';
import { scoreEvaluation } from '../scoring/score-evaluation.ts';
import { appendLog, factsHash, type LogAction } from './change-log.ts';
import type { ExchangedSheet } from './merge-sheets.ts';

/**
 * Whether a unit can send a sheet: it can · something has to be put right first · the bureau had the last word and
 * nothing was changed since · the review is over.
 */
export type Filing = 'open' | 'blocked' | 'untouched' | 'closed';

const FILABLE: readonly EvaluationState[] = ['draft', 'returned', 'submitted'];

/** The state in which a step of the bureau leaves a sheet, for those steps after which a unit may file again. */
const LEFT_IN: Readonly<Partial<Record<LogAction, EvaluationState>>> = {
  accepted: 'submitted',
  returned: 'returned',
  reopened: 'submitted',
};

type LoggedSheet = Pick<ExchangedSheet, 'evaluation' | 'log'>;

/** True while a sheet stands as the bureau's last step left it: neither a fact nor its state was changed since. */
const isUntouched = ({ evaluation, log }: LoggedSheet): boolean => {
  const last = log.at(-1);
  return last !== undefined && LEFT_IN[last.action] === evaluation.state && last.facts === factsHash(evaluation);
};

/** True when just these facts were filed last: sending them again adds nothing. */
const isFiled = ({ evaluation, log }: LoggedSheet): boolean => {
  const last = log.at(-1);
  return last?.action === 'filed' && last.facts === factsHash(evaluation);
};

/**
 * What comes of sending this sheet now: what stands in the way of its submission keeps it here too. A returned one is
 * open again once it was changed, or submitted anew. The obstacles are asked for only where they count.
 */
export const filingOf = (sheet: LoggedSheet, obstacles: () => readonly Obstacle[]): Filing => {
  if (!FILABLE.includes(sheet.evaluation.state)) return 'closed';
  if (isUntouched(sheet)) return 'untouched';
  return isFiled(sheet) || obstacles().length === 0 ? 'open' : 'blocked';
};

/** A sheet that a unit has, with all that is kept beside it. */
type FiledSheet = EntrySheet & ExchangedSheet;

type FilingSetting = SumSetting & { readonly by: string; readonly at: string };

/**
 * The sheet as filed, and the edits that made it so: those of a submission, with one more step in its log. One that is
 * filed, or that the bureau had last, stays as it is; whether it may be submitted at all is `filingOf`.
 */
export const fileSheet = <Sheet extends FiledSheet>(
  sheet: Sheet,
  { by, at, ...sums }: FilingSetting,
): { readonly sheet: Sheet; readonly edits: readonly Edit[] } => {
  if (isFiled(sheet) || filingOf(sheet, () => []) !== 'open') return { sheet, edits: [] };
  const score = scoreEvaluation(sheet.evaluation, sums.ruleSetOf(sheet.ruleSetId));
  const edits = submissionEdits(sheet, score, sums);
  const submitted = { ...sheet, ...applyEdits(sheet, edits) };
  const log = appendLog(sheet.log, { at, by, action: 'filed', reason: '' }, submitted);
  return { sheet: { ...submitted, log }, edits };
};
