import type { EvaluationState } from '../evaluation/evaluation.ts';
import { formatPoints } from '../scoring/points.ts';
import { scoreEvaluation } from '../scoring/score-evaluation.ts';
import { totalFundingCell } from '../scoring/score-execution.ts';
import type { EvaluationScore } from '../scoring/score.ts';
import { applyEdit, applyEdits, type Edit, editOf, mergeEdits } from './edit.ts';
import type { EntrySheet, Place } from './entry-sheet.ts';
import { followSums, type SumSetting, type WhichSums, stateSums } from './follow-sums.ts';
import { readPlace } from './place-text.ts';

/** 提交 · 撤回: what a unit does with its own sheet; 退回 is the bureau's and goes through the change log. */
export type Transition = 'submit' | 'withdraw';

const transitions = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'draft' },
} as const satisfies Record<Transition, { from: readonly EvaluationState[]; to: EvaluationState }>;

/** What can be done with a sheet in this state. */
export const transitionsFrom = (state: EvaluationState): readonly Transition[] =>
  (['submit', 'withdraw'] as const).filter((name) => transitions[name].from.some((allowed) => allowed === state));

/** States in which a unit may change its sheet: before it is submitted, and when it came back. */
type OpenState = (typeof transitions)['submit']['from'][number];

export type LockedState = Exclude<EvaluationState, OpenState>;

export const isOpenToUnit = (state: EvaluationState): state is OpenState => transitionsFrom(state).includes('submit');

type Write = { readonly place: Place; readonly text: string };

/** Into which places is written: those that are blank, or all. */
type Written = Exclude<WhichSums, 'stated'>;

const collect = (sheet: EntrySheet, writes: readonly Write[], which: Written = 'all'): readonly Edit[] => {
  let current = sheet;
  const edits: Edit[] = [];
  for (const { place, text } of writes) {
    const isLeft = which === 'blank' && readPlace(current, place).trim() !== '';
    const edit = isLeft ? null : editOf(current, place, text);
    if (edit === null) continue;
    current = applyEdit(current, edit);
    edits.push(edit);
  }
  return edits;
};

/** What the rule set computes of a sheet, without the sums that follow from it. */
const computedWrites = ({ evaluation }: EntrySheet, score: EvaluationScore): readonly Write[] => {
  const rows = score.indicators.flatMap((row): readonly Write[] =>
    row.kind === 'scored'
      ? [{ place: { kind: 'indicator', id: row.indicatorId, field: 'selfScoreText' }, text: formatPoints(row.score) }]
      : [],
  );
  const { execution, result } = score;
  const place = totalFundingCell(evaluation, 'maxScoreText');
  const funding =
    execution.kind === 'open' || place === null ? [] : [{ place, text: formatPoints(execution.maxScore) }];
  const whole: readonly Write[] =
    result === null ? [] : [{ place: { kind: 'sheet', field: 'statedMaxScore' }, text: '100' }];
  return [...rows, ...funding, ...whole];
};

const isOfSheet = (edit: Edit): boolean => edit.kind === 'cell' && edit.place.kind === 'sheet';

/**
 * Scores first, then the sums as they follow from all that the sheet then says: a total that fitted without a blank
 * score fits with it, and a score that a person wrote counts as it is written. While a row is open no total is stated.
 */
const computedEdits = (
  sheet: EntrySheet,
  score: EvaluationScore,
  { which, ...sums }: SumSetting & { readonly which: Written },
): readonly Edit[] => {
  const scores = collect(sheet, computedWrites(sheet, score), which);
  const filled = [...scores, ...followSums(sheet, scores, sums)];
  const stated = stateSums(applyEdits(sheet, filled), which, sums);
  return mergeEdits(filled, score.result === null ? stated.filter((edit) => !isOfSheet(edit)) : stated);
};

/** Writes the computed scores, rate, total and grade over what the sheet says. */
export const takeComputedEdits = (sheet: EntrySheet, score: EvaluationScore, sums: SumSetting): readonly Edit[] =>
  computedEdits(sheet, score, { ...sums, which: 'all' });

/**
 * What a submission fills in: blank scores become the computed ones, the sums that are blank follow from them and from
 * what is stated, and a total that fitted while they were blank follows along. A table without scores, as one of goals or of monitoring, gets none.
 */
export const fillingEdits = (sheet: EntrySheet, score: EvaluationScore, sums: SumSetting): readonly Edit[] =>
  sheet.evaluation.kind === 'self-evaluation' ? computedEdits(sheet, score, { ...sums, which: 'blank' }) : [];

/**
 * 按得分重算: the sums that a submission would find wrong, as it would find them right. It counts the blank scores as
 * filled in, so where total or grade are worked out anew those are written too.
 */
export const restateEdits = (sheet: EntrySheet, sums: SumSetting): readonly Edit[] => {
  const score = scoreEvaluation(sheet.evaluation, sums.ruleSetOf(sheet.ruleSetId));
  const filling = fillingEdits(sheet, score, sums);
  const restated = stateSums(applyEdits(sheet, filling), 'stated', sums);
  return restated.some(isOfSheet) ? mergeEdits(filling, restated) : restated;
};

/** A submission: what is blank is filled in, the weights are locked, the state moves on. */
export const submissionEdits = (sheet: EntrySheet, score: EvaluationScore, sums: SumSetting): readonly Edit[] => [
  ...fillingEdits(sheet, score, sums),
  ...collect(sheet, [
    { place: { kind: 'sheet', field: 'weights' }, text: 'locked' },
    { place: { kind: 'sheet', field: 'state' }, text: transitions.submit.to },
  ]),
];

/** 撤回: only the state moves; the weights stay locked. */
export const withdrawalEdits = (sheet: EntrySheet): readonly Edit[] =>
  collect(sheet, [{ place: { kind: 'sheet', field: 'state' }, text: transitions.withdraw.to }]);
