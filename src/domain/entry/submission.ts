import type { EvaluationState } from '../evaluation/evaluation.ts';
import { formatDecimal, parseDecimal } from '../number/decimal.ts';
import type { Grade } from '../rules/rule-set.ts';
import { formatPoints } from '../scoring/points.ts';
import { executionRate } from '../scoring/score-execution.ts';
import type { EvaluationScore } from '../scoring/score.ts';
import { applyEdit, type Edit, editOf } from './edit.ts';
import type { EntrySheet, Place } from './entry-sheet.ts';

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

type Write = { readonly place: Place; readonly text: string; readonly when: 'blank' | 'always' };

const collect = (sheet: EntrySheet, writes: readonly Write[]): readonly Edit[] => {
  let current = sheet;
  const edits: Edit[] = [];
  for (const { place, text, when } of writes) {
    const edit = editOf(current, place, text);
    if (edit === null || (when === 'blank' && edit.kind === 'cell' && edit.from.trim() !== '')) continue;
    current = applyEdit(current, edit);
    edits.push(edit);
  }
  return edits;
};

const computedWrites = (
  { evaluation }: EntrySheet,
  score: EvaluationScore,
  { gradeText, when }: { readonly gradeText: (grade: Grade) => string; readonly when: Write['when'] },
): readonly Write[] => {
  const rows = score.indicators.flatMap((row): readonly Write[] =>
    row.kind === 'scored'
      ? [
          {
            place: { kind: 'indicator', id: row.indicatorId, field: 'selfScoreText' },
            text: formatPoints(row.score),
            when,
          },
        ]
      : [],
  );
  const rates = evaluation.funding.rows.flatMap((row, index): readonly Write[] => {
    const [executed, budget] = [parseDecimal(row.executedAmountText), parseDecimal(row.adjustedBudgetText)];
    if (row.kind === 'total' || row.rateText.trim() === '' || executed === null || budget === null) return [];
    const text = formatDecimal(executionRate(executed, budget));
    return [{ place: { kind: 'funding', row: index, field: 'rateText' }, text, when }];
  });
  const total = evaluation.funding.rows.findIndex(({ kind }) => kind === 'total');
  const { execution } = score;
  const result = score.withBlanksFilled ?? score.result;
  const funding: readonly Write[] =
    execution.kind === 'open' || total < 0
      ? []
      : [
          { place: { kind: 'funding', row: total, field: 'rateText' }, text: formatDecimal(execution.rate), when },
          {
            place: { kind: 'funding', row: total, field: 'maxScoreText' },
            text: formatPoints(execution.maxScore),
            when,
          },
          { place: { kind: 'funding', row: total, field: 'selfScoreText' }, text: formatPoints(execution.score), when },
        ];
  const sums: readonly Write[] =
    result === null
      ? []
      : [
          { place: { kind: 'sheet', field: 'statedMaxScore' }, text: '100', when },
          { place: { kind: 'sheet', field: 'statedTotal' }, text: formatPoints(result.total), when },
          { place: { kind: 'sheet', field: 'statedGrade' }, text: gradeText(result.grade), when },
        ];
  return [...rows, ...rates, ...funding, ...sums];
};

/** Writes the computed scores, rate, total and grade over what the sheet says. */
export const takeComputedEdits = (
  sheet: EntrySheet,
  score: EvaluationScore,
  gradeText: (grade: Grade) => string,
): readonly Edit[] => collect(sheet, computedWrites(sheet, score, { gradeText, when: 'always' }));

/** A submission: blank scores become the computed ones, the weights are locked, the state moves on. */
export const submissionEdits = (
  sheet: EntrySheet,
  score: EvaluationScore,
  gradeText: (grade: Grade) => string,
): readonly Edit[] =>
  collect(sheet, [
    ...computedWrites(sheet, score, { gradeText, when: 'blank' }),
    { place: { kind: 'sheet', field: 'weights' }, text: 'locked', when: 'always' },
    { place: { kind: 'sheet', field: 'state' }, text: transitions.submit.to, when: 'always' },
  ]);

/** 撤回: only the state moves; the weights stay locked. */
export const withdrawalEdits = (sheet: EntrySheet): readonly Edit[] =>
  collect(sheet, [{ place: { kind: 'sheet', field: 'state' }, text: transitions.withdraw.to, when: 'always' }]);
