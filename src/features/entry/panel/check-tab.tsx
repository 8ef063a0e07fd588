import { type Obstacle, obstaclesOf } from '../../../domain/entry/obstacles.ts';
import { panelText } from '../../../text/entry-panel.ts';
import { reasonFlawText } from '../../../text/entry-reason.ts';
import { findingText } from '../../../text/finding-text.ts';
import { executionOpenReasonText, formatOpenReason } from '../../../text/open-reason-text.ts';
import { flawedAmountText, heldFlawText } from '../../../text/place-flaw-text.ts';
import { Button } from '../../../ui/button.tsx';
import { isEditable } from '../sheet/year-columns.ts';
import { mendingPlaceOf } from './mending-place.ts';
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

/** What has to be put right before submission, each with a jump to its cell. */
export const CheckTab = ({ judged, session, onJump, onRow, onField }: PanelProps) => {
  const { sheet } = judged;
  const obstacles = obstaclesOf(judged);
  if (obstacles.length === 0) return <p className={classes.ready}>{panelText.ready}</p>;
  return (
    <div className={classes.tab}>
      <p>{panelText.obstacles(obstacles.length)}</p>
      <ol className={classes.obstacles}>
        {obstacles.map((obstacle) => {
          const words = wordsOf(obstacle);
          const place = mendingPlaceOf(obstacle);
          return (
            <li key={words}>
              <span>{words}</span>
              {place?.kind === 'cell' && (
                <Button onClick={() => onJump(place.row, place.column)}>{panelText.jump}</Button>
              )}
              {place?.kind === 'row' && <Button onClick={() => onRow(place.row)}>{panelText.jump}</Button>}
              {isSum(obstacle) && isEditable(sheet, 'selfScoreText') && (
                <Button onClick={() => session.restate()}>{panelText.restate}</Button>
              )}
              {place?.kind === 'field' && <Button onClick={() => onField(place.place)}>{panelText.jump}</Button>}
            </li>
          );
        })}
      </ol>
    </div>
  );
};
