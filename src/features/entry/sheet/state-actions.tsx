import { obstaclesOf } from '../../../domain/entry/obstacles.ts';
import { type Transition, transitionsFrom, withdrawalEdits } from '../../../domain/entry/submission.ts';
import type { SheetSession } from '../../../queries/session/sheet-session.ts';
import { transitionText } from '../../../text/entry-panel.ts';
import { Button } from '../../../ui/button.tsx';
import { editsOfSubmission, type JudgedEntry } from './judge-entry.ts';

type StateActionsProps = {
  readonly judged: JudgedEntry;
  readonly session: SheetSession;
  /** Submission is refused: show what stands in the way. */
  readonly onRefused: () => void;
};

/** 提交, 撤回: what the state allows now. */
export const StateActions = ({ judged, session, onRefused }: StateActionsProps) => {
  const { sheet } = judged;
  const run = (transition: Transition): void => {
    if (transition === 'withdraw') return session.act(withdrawalEdits(sheet), 'withdrawn', '');
    if (obstaclesOf(judged).length > 0) return onRefused();
    session.act(editsOfSubmission(judged), 'submitted', '');
  };
  return (
    <>
      {transitionsFrom(sheet.evaluation.state).map((transition) => (
        <Button key={transition} tone={transition === 'submit' ? 'primary' : 'plain'} onClick={() => run(transition)}>
          {transitionText[transition]}
        </Button>
      ))}
    </>
  );
};
