import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import type { ReviewClash } from '../../../domain/review/rebase-review.ts';
import type { ReviewEdit } from '../../../domain/review/review-edit.ts';
import type { ReviewMark } from '../../../domain/review/review.ts';
import { troubleText } from '../../../text/entry-sheet.ts';
import { deskText, reviewNoteText } from '../../../text/review-desk-text.ts';
import { Button } from '../../../ui/button.tsx';
import classes from './desk.module.css';
import type { ReviewSession, ReviewSessionState } from './review-session.ts';

type DeskTroublesProps = {
  readonly session: ReviewSession;
  readonly state: ReviewSessionState;
  readonly reviewer: string;
};

const markText = ({ actualText, scoreText, reason }: ReviewMark): string =>
  [
    ...(actualText === '' ? [] : [deskText.markActual(actualText)]),
    ...(scoreText === '' ? [] : [deskText.markScore(scoreText)]),
    ...(reason === '' ? [] : [reason]),
  ].join(deskText.markJoin) || deskText.markBlank;

const textOf = (value: ReviewMark | string): string => (typeof value === 'string' ? value : markText(value));

const rowOf = (evaluation: Evaluation, place: ReviewClash | ReviewEdit): string => {
  if (place.kind === 'opinion') return deskText.opinion;
  return evaluation.indicators.find(({ id }) => id === place.key)?.name ?? deskText.execution;
};

/** What stands between what was set here and the disk, and the ways out. Nothing set is dropped meanwhile. */
export const DeskTroubles = ({ session, state, reviewer }: DeskTroublesProps) => {
  const { trouble, clashes, unwritten, step } = state;
  const { evaluation } = state.record;
  return (
    <>
      {trouble !== null && (
        <div role="alert" className={classes.trouble}>
          {troubleText[trouble]} <Button onClick={session.retry}>{troubleText.retry}</Button>
        </div>
      )}
      {step === 'overtaken' && <p role="alert">{deskText.overtaken}</p>}
      {clashes.map((clash) => {
        const row = rowOf(evaluation, clash);
        const told = { words: reviewNoteText.settled(row), by: reviewer };
        return (
          <div key={JSON.stringify(clash)} role="alert" className={classes.trouble}>
            {deskText.clash(row)}
            <Button onClick={() => session.settle(clash, 'mine', told)}>{troubleText.mine(textOf(clash.mine))}</Button>
            <Button onClick={() => session.settle(clash, 'theirs', told)}>
              {troubleText.theirs(textOf(clash.theirs))}
            </Button>
          </div>
        );
      })}
      {unwritten.length > 0 && (
        <div role="alert" className={classes.trouble}>
          {deskText.unwritten}
          <ul>
            {unwritten.map((change) => (
              <li key={JSON.stringify(change)}>{deskText.rowMark(rowOf(evaluation, change), textOf(change.to))}</li>
            ))}
          </ul>
          <Button onClick={session.dismiss}>{deskText.dismiss}</Button>
        </div>
      )}
    </>
  );
};
