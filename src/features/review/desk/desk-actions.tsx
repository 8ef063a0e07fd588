import { type ReactNode, useState } from 'react';
import { findReviewDefects, type ReviewDefect } from '../../../domain/review/review-record.ts';
import { allowedActions, type ReviewAction } from '../../../domain/review/transition.ts';
import { useBackup } from '../../../queries/backup.ts';
import { deskText, reviewActionText } from '../../../text/review-desk-text.ts';
import { reviewDefectText } from '../../../text/review-record-text.ts';
import { Button } from '../../../ui/button.tsx';
import { TextDialog } from '../../../ui/text-dialog.tsx';
import classes from './desk.module.css';
import type { DeskSheet } from './desk-rows.ts';
import { DeskTroubles } from './desk-troubles.tsx';
import type { ReviewSession, ReviewSessionState } from './review-session.ts';

type DeskActionsProps = {
  readonly sheet: DeskSheet;
  readonly session: ReviewSession;
  readonly state: ReviewSessionState;
  readonly readReviewer: () => string;
  /** Goes to the row of a defect. */
  readonly onShow: (key: string) => void;
  /** Stands beside the buttons. */
  readonly children: ReactNode;
};

/** What a unit is told: the marks that lowered a score, then what the checks found, the gravest first. */
const proposeReason = ({ rows, sheetFindings }: DeskSheet): string => {
  const pinned = rows.flatMap((row) => [
    ...(row.mark.reason === '' ? [] : [`${row.indicator?.name ?? deskText.execution}: ${row.mark.reason}`]),
    ...row.findings
      .filter(({ severity }) => severity === 'block')
      .map(({ text }) => `${row.indicator?.name ?? deskText.execution}: ${text}`),
  ]);
  const whole = sheetFindings.filter(({ severity }) => severity === 'block').map(({ text }) => text);
  return [...pinned, ...whole].map((text, index) => `${index + 1}. ${text}`).join(deskText.join);
};

/** 退回, 通过, 归档 below the sheet; a review with defects cannot be closed and says why. */
export const DeskActions = ({ sheet, session, state, readReviewer, onShow, children }: DeskActionsProps) => {
  const { evaluation } = state.record;
  const backup = useBackup();
  const [asking, setAsking] = useState<'no' | 'reason'>('no');
  const [tried, setTried] = useState<'no' | 'approve'>('no');
  const defects = tried === 'approve' ? findReviewDefects(evaluation, sheet.score) : [];
  const choose = (action: ReviewAction): void => {
    if (action === 'return') return setAsking('reason');
    if (action === 'approve' && findReviewDefects(evaluation, sheet.score).length > 0) return setTried('approve');
    setTried('no');
    session.act(action, state.review.opinion, readReviewer());
  };
  return (
    <div className={classes.actions}>
      {defects.length > 0 && <Defects defects={defects} onShow={onShow} />}
      <DeskTroubles session={session} state={state} readReviewer={readReviewer} readBackup={backup.mutateAsync} />
      <div className={classes.closing}>
        {children}
        <div className={classes.buttons}>
          {allowedActions(evaluation.state).map((action) => (
            <span key={action} className={action === 'archive' ? classes.apart : undefined}>
              <Button tone={action === 'approve' ? 'primary' : 'plain'} onClick={() => choose(action)}>
                {reviewActionText[action]}
              </Button>
            </span>
          ))}
        </div>
      </div>
      {asking === 'reason' && (
        <TextDialog
          title={deskText.returnTitle}
          label={deskText.returnReason}
          text={proposeReason(sheet)}
          confirm={deskText.returnConfirm}
          cancel={deskText.cancel}
          onCancel={() => setAsking('no')}
          onConfirm={(reason) => {
            setAsking('no');
            session.act('return', reason, readReviewer());
          }}
        />
      )}
    </div>
  );
};

type DefectsProps = Pick<DeskActionsProps, 'onShow'> & { readonly defects: readonly ReviewDefect[] };

/** What keeps a review open: rows without a score in one line, all else one by one; each leads to its row. */
const Defects = ({ defects, onShow }: DefectsProps) => {
  const blanks = defects.filter(({ kind }) => kind === 'blank');
  const others = defects.filter(({ kind }) => kind !== 'blank');
  return (
    <div role="alert" className={classes.defects}>
      {deskText.defects}
      <ul>
        {blanks.length > 0 && (
          <li>
            {deskText.blankRows(blanks.length)}
            {blanks.map(({ key, facts }) => (
              <button key={key} type="button" className={classes.jump} onClick={() => onShow(key)}>
                {facts['row'] || deskText.execution}
              </button>
            ))}
          </li>
        )}
        {others.map((defect) => (
          <li key={`${defect.key}/${defect.kind}`}>
            <button type="button" className={classes.jump} onClick={() => onShow(defect.key)}>
              {reviewDefectText(defect)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
