import { useState } from 'react';
import { findObstacles } from '../../../domain/entry/obstacles.ts';
import {
  submissionEdits,
  type Transition,
  transitionEdits,
  transitionsFrom,
} from '../../../domain/entry/submission.ts';
import { reasonDialogText, transitionText } from '../../../text/entry-panel.ts';
import { gradeText } from '../../../text/grade-text.ts';
import { AskTextDialog } from '../../../ui/ask-text-dialog.tsx';
import { Button } from '../../../ui/button.tsx';
import type { EntrySession } from '../session/entry-session.ts';
import type { JudgedEntry } from './judge-entry.ts';

type StateActionsProps = {
  readonly judged: JudgedEntry;
  readonly session: EntrySession;
  /** Submission is refused: show what stands in the way. */
  readonly onRefused: () => void;
};

/** 提交, 撤回, 退回: what the state allows now. */
export const StateActions = ({ judged, session, onRefused }: StateActionsProps) => {
  const [asking, setAsking] = useState<'no' | 'return'>('no');
  const { sheet, score, findings } = judged;
  const run = (transition: Transition): void => {
    if (transition === 'return') return setAsking('return');
    if (transition === 'withdraw') return session.act(transitionEdits(sheet, 'withdraw'), 'withdrawn', '');
    if (findObstacles(sheet.evaluation, score, findings).length > 0) return onRefused();
    session.act(submissionEdits(sheet, score, gradeText), 'submitted', '');
  };
  return (
    <>
      {transitionsFrom(sheet.evaluation.state).map((transition) => (
        <Button key={transition} tone={transition === 'submit' ? 'primary' : 'plain'} onClick={() => run(transition)}>
          {transitionText[transition]}
        </Button>
      ))}
      {asking === 'return' && (
        <AskTextDialog
          title={reasonDialogText.returnTitle}
          label={reasonDialogText.returnLabel}
          confirm={reasonDialogText.confirm}
          cancel={reasonDialogText.cancel}
          onCancel={() => setAsking('no')}
          onConfirm={(reason) => {
            setAsking('no');
            session.act(transitionEdits(sheet, 'return'), 'returned', reason);
          }}
        />
      )}
    </>
  );
};
