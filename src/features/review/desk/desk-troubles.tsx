import { TroubleBar } from '../../../components/trouble-bar.tsx';
import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import type { ReviewClash } from '../../../domain/review/rebase-review.ts';
import type { ReviewEdit } from '../../../domain/review/review-edit.ts';
import type { ReviewMark } from '../../../domain/review/review.ts';
import { troubleText } from '../../../text/entry-sheet.ts';
import { deskText, reviewNoteText } from '../../../text/review-desk-text.ts';
import type { ReviewSession, ReviewSessionState } from './review-session.ts';

type DeskTroublesProps = {
  readonly session: ReviewSession;
  readonly state: ReviewSessionState;
  readonly readReviewer: () => string;
  readonly readBackup: () => Promise<string>;
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

/** The troubles of the sheet on the desk, and what another window left undone or unwritten. */
export const DeskTroubles = ({ session, state, readReviewer, readBackup }: DeskTroublesProps) => {
  const { trouble, clashes, unwritten, step } = state;
  const { evaluation } = state.record;
  return (
    <>
      <TroubleBar
        trouble={trouble}
        onRetry={session.retry}
        onDismiss={session.dismiss}
        readBackup={readBackup}
        unwritten={[
          {
            why: deskText.unwritten,
            lines: unwritten.map((change) => deskText.rowMark(rowOf(evaluation, change), textOf(change.to))),
          },
        ]}
        clashes={clashes.map((clash) => {
          const place = rowOf(evaluation, clash);
          return {
            key: JSON.stringify(clash),
            question: troubleText.clash(place),
            mine: troubleText.mine(textOf(clash.mine)),
            theirs: troubleText.theirs(textOf(clash.theirs)),
            onSettle: (winner) =>
              session.settle(clash, winner, { told: reviewNoteText.settled(place), by: readReviewer() }),
          };
        })}
      />
      {step === 'overtaken' && <p role="alert">{deskText.overtaken}</p>}
    </>
  );
};
