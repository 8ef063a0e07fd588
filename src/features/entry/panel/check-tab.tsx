import { SeverityMark } from '../../../components/severity-mark.tsx';
import { type Obstacle, obstaclesOf, remindersOf } from '../../../domain/entry/obstacles.ts';
import type { Finding } from '../../../domain/review/finding.ts';
import { panelText } from '../../../text/entry-panel.ts';
import { reasonFlawText } from '../../../text/entry-reason.ts';
import { findingText } from '../../../text/finding-text.ts';
import { executionOpenReasonText, formatOpenReason } from '../../../text/open-reason-text.ts';
import { flawedAmountText, heldFlawText } from '../../../text/place-flaw-text.ts';
import { Button } from '../../../ui/button.tsx';
import { isEditable } from '../sheet/year-columns.ts';
import { FillingNote } from './filling-note.tsx';
import { type MendingPlace, mendingPlaceOf, mendingPlaceOfFinding } from './mending-place.ts';
import type { PanelProps } from './panel-props.ts';
import classes from './side-panel.module.css';

const wordsOf = (obstacle: Obstacle): string => {
  switch (obstacle.kind) {
    case 'finding':
      return findingText(obstacle.finding);
    case 'open':
      return `${panelText.rowPlace(obstacle.name)}${formatOpenReason(obstacle.reason, obstacle.interval)}`;
    case 'execution-blank':
      return executionOpenReasonText[obstacle.reason];
    case 'amount':
      return flawedAmountText(obstacle.amount);
    case 'held':
      return heldFlawText(obstacle.held);
    case 'reason':
      return `${panelText.rowPlace(obstacle.name)}${reasonFlawText[obstacle.flaw]}`;
    case 'no-indicators':
      return panelText.noIndicators;
  }
};

/** A stated total, grade, rate or score of execution that other cells tell otherwise: it can be worked out again. */
const isSum = (obstacle: Obstacle): boolean => {
  if (obstacle.kind !== 'finding') return false;
  const { check, kind } = obstacle.finding;
  return check === 'total-grade' || (check === 'funding-arithmetic' && kind !== 'sum');
};

/** What has to be put right before submission, each with a jump to its cell; below it what will be asked, and filled in. */
export const CheckTab = (props: PanelProps) => {
  const { judged } = props;
  const [obstacles, reminders] = [obstaclesOf(judged), remindersOf(judged)];
  return (
    <div className={classes.tab}>
      {obstacles.length === 0 ? (
        <p className={classes.ready}>{panelText.ready}</p>
      ) : (
        <>
          <p>{panelText.obstacles(obstacles.length)}</p>
          <ol className={classes.obstacles}>
            {obstacles.map((obstacle) => (
              <ObstacleItem key={wordsOf(obstacle)} obstacle={obstacle} {...props} />
            ))}
          </ol>
        </>
      )}
      {reminders.length > 0 && (
        <section className={classes.beside} aria-label={panelText.remindersLabel}>
          <p>{panelText.reminders(reminders.length)}</p>
          <ul className={classes.obstacles}>
            {reminders.map((finding) => (
              <ReminderItem key={findingText(finding)} finding={finding} {...props} />
            ))}
          </ul>
        </section>
      )}
      <FillingNote judged={judged} />
    </div>
  );
};

const ObstacleItem = ({
  obstacle,
  judged,
  session,
  onJump,
  onRow,
  onField,
}: PanelProps & { readonly obstacle: Obstacle }) => (
  <li>
    <span>{wordsOf(obstacle)}</span>
    <JumpButton place={mendingPlaceOf(obstacle)} onJump={onJump} onRow={onRow} onField={onField} />
    {isSum(obstacle) && isEditable(judged.sheet, 'selfScoreText') && (
      <Button onClick={() => session.restate()}>{panelText.restate}</Button>
    )}
  </li>
);

const ReminderItem = ({ finding, onJump, onRow, onField }: PanelProps & { readonly finding: Finding }) => (
  <li>
    <span>
      <SeverityMark severity={finding.severity} /> {findingText(finding)}
    </span>
    <JumpButton place={mendingPlaceOfFinding(finding)} onJump={onJump} onRow={onRow} onField={onField} />
  </li>
);

type JumpButtonProps = Pick<PanelProps, 'onJump' | 'onRow' | 'onField'> & { readonly place: MendingPlace | null };

const JumpButton = ({ place, onJump, onRow, onField }: JumpButtonProps) => {
  if (place === null) return null;
  const jump = (): void => {
    if (place.kind === 'cell') onJump(place.row, place.column);
    else if (place.kind === 'row') onRow(place.row);
    else onField(place.place);
  };
  return <Button onClick={jump}>{panelText.jump}</Button>;
};
