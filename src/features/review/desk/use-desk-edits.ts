import { useState } from 'react';
import { type EditLog, emptyLog, recordStep, redoStep, undoStep } from '../../../domain/entry/edit-log.ts';
import type { ReviewMark } from '../../../domain/review/review.ts';
import { invertReviewEdits, markEditOf, type ReviewEdit } from '../../../domain/review/review-edit.ts';
import { reviewNoteText } from '../../../text/review-desk-text.ts';
import type { DeskRow } from './desk-rows.ts';
import type { ReviewDraft } from './use-review-draft.ts';

/** What a person does to the open review; every step can be taken back until the sheet moves on. */
export type DeskEdits = {
  readonly setMarks: (marks: readonly (readonly [DeskRow, ReviewMark])[], told: string) => void;
  readonly setOpinion: (text: string) => void;
  readonly act: ReviewDraft['act'];
  readonly undo: () => void;
  readonly redo: () => void;
  readonly log: EditLog<ReviewEdit>;
};

/** Keeps the steps of this page beside the draft; a step of the sheet itself ends them, as it does where a unit fills in. */
export const useDeskEdits = (draft: ReviewDraft, by: string): DeskEdits => {
  const [log, setLog] = useState<EditLog<ReviewEdit>>(emptyLog);
  const write = (edits: readonly ReviewEdit[], told: string): void => {
    const marks = edits.flatMap((edit) => (edit.kind === 'mark' ? [[edit.key, edit.to] as const] : []));
    if (marks.length > 0) draft.setMarks(marks, told);
    for (const edit of edits) if (edit.kind === 'opinion') draft.setOpinion(edit.to, told);
  };
  const take = (edits: readonly ReviewEdit[], told: string): void => {
    setLog(recordStep(log, edits));
    write(edits, told);
  };
  const walk = (step: ReturnType<typeof redoStep<ReviewEdit>>, told: string): void => {
    if (step === null) return;
    setLog(step.log);
    write(step.edits, told);
  };
  return {
    setMarks: (marks, told) =>
      take(
        marks.map(([row, mark]) => markEditOf(row.key, row.mark, { ...mark, by })).filter((edit) => edit !== null),
        told,
      ),
    setOpinion: (to) => take([{ kind: 'opinion', from: draft.review.opinion, to }], reviewNoteText.opinion),
    act: (action, reason) => {
      setLog(emptyLog);
      draft.act(action, reason);
    },
    undo: () => walk(undoStep(log, invertReviewEdits), reviewNoteText.undone),
    redo: () => walk(redoStep(log), reviewNoteText.redone),
    log,
  };
};
