import type { Place } from '../../../domain/entry/entry-sheet.ts';
import type { Obstacle } from '../../../domain/entry/obstacles.ts';
import { panelText } from '../../../text/entry-panel.ts';
import { reasonFlawText } from '../../../text/entry-reason.ts';
import { findingText } from '../../../text/finding-text.ts';
import { executionOpenReasonText, formatOpenReason } from '../../../text/open-reason-text.ts';
import { flawedAmountText } from '../../../text/place-flaw-text.ts';
import { Button } from '../../../ui/button.tsx';
import { obstaclesOf } from '../sheet/judge-entry.ts';
import { isEditable } from '../sheet/year-columns.ts';
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
    case 'reason':
      return `${panelText.rowPlace(obstacle.name)}${reasonFlawText[obstacle.flaw]}`;
    case 'no-indicators':
      return panelText.noIndicators;
  }
};

/** The field outside the grid where an obstacle is put right. */
const fieldOf = (obstacle: Obstacle): Place | null => {
  if (obstacle.kind === 'amount') return obstacle.amount.place;
  return obstacle.kind === 'execution-blank' ? obstacle.place : null;
};

/** The column of the grid where an obstacle is put right. */
const columnOf = (obstacle: Obstacle): string => {
  if (obstacle.kind === 'reason') return 'deviationReason';
  if (obstacle.kind === 'finding' && obstacle.finding.place !== null) return obstacle.finding.place.field;
  if (obstacle.kind === 'open' && obstacle.reason.startsWith('max-score')) return 'maxScoreText';
  if (obstacle.kind === 'open' && obstacle.reason === 'target-blank') return 'targetText';
  return 'actualText';
};

/** A stated total, grade, rate or score of execution that other cells tell otherwise: it can be worked out again. */
const isSum = (obstacle: Obstacle): boolean => {
  if (obstacle.kind !== 'finding') return false;
  const { check, kind } = obstacle.finding;
  return check === 'total-grade' || (check === 'funding-arithmetic' && kind !== 'sum');
};

/** What has to be put right before submission, each with a jump to its cell. */
export const CheckTab = ({ judged, session, onJump, onField }: PanelProps) => {
  const { sheet } = judged;
  const obstacles = obstaclesOf(judged);
  if (obstacles.length === 0) return <p className={classes.ready}>{panelText.ready}</p>;
  return (
    <div className={classes.tab}>
      <p>{panelText.obstacles(obstacles.length)}</p>
      <ol className={classes.obstacles}>
        {obstacles.map((obstacle) => {
          const words = wordsOf(obstacle);
          const { indicatorId } = obstacle;
          const field = fieldOf(obstacle);
          return (
            <li key={words}>
              <span>{words}</span>
              {indicatorId !== null && (
                <Button onClick={() => onJump(indicatorId, columnOf(obstacle))}>{panelText.jump}</Button>
              )}
              {isSum(obstacle) && isEditable(sheet, 'selfScoreText') && (
                <Button onClick={() => session.restate()}>{panelText.restate}</Button>
              )}
              {field !== null && <Button onClick={() => onField(field)}>{panelText.jump}</Button>}
            </li>
          );
        })}
      </ol>
    </div>
  );
};
