import { findLift, type LiftRow } from '../../../domain/entry/lift.ts';
import { panelText } from '../../../text/entry-panel.ts';
import { formatScore } from '../../../text/format-number.ts';
import { gradeText } from '../../../text/grade-text.ts';
import { Button } from '../../../ui/button.tsx';
import type { PanelProps } from './panel-props.ts';
import classes from './side-panel.module.css';

type RowsProps = {
  readonly title: string;
  readonly rows: readonly LiftRow[];
  readonly onJump: PanelProps['onJump'];
};

const Rows = ({ title, rows, onJump }: RowsProps) =>
  rows.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <ul className={classes.obstacles}>
        {rows.map(({ indicatorId, name, actual, gain }) => (
          <li key={indicatorId}>
            <span>
              {name} <b>{panelText.liftGain(formatScore(gain))}</b>
              <br />
              {actual === null ? panelText.liftJudged(formatScore(gain)) : panelText.liftActual(actual.from, actual.to)}
            </span>
            <Button onClick={() => onJump(indicatorId, 'actualText')}>{panelText.jump}</Button>
          </li>
        ))}
      </ul>
    </section>
  );

/** The smallest changes that would reach the next cut-off, row by row. */
export const LiftTab = ({ judged, onJump }: PanelProps) => {
  const { sheet, score, ruleSet } = judged;
  if (score.result === null) return <p>{panelText.liftOpen}</p>;
  const lift = findLift(sheet.evaluation, score, ruleSet);
  if (lift === null) return <p>{panelText.topGrade}</p>;
  const names = lift.rows.filter(({ indicatorId }) => lift.together.includes(indicatorId)).map(({ name }) => name);
  return (
    <div className={classes.tab}>
      <p>{panelText.liftGap(gradeText[lift.grade], formatScore(lift.gap))}</p>
      <Rows title={panelText.liftAlone} rows={lift.rows.filter(({ reach }) => reach === 'reaches')} onJump={onJump} />
      <Rows title={panelText.liftHelps} rows={lift.rows.filter(({ reach }) => reach === 'helps')} onJump={onJump} />
      {names.length > 1 && <p>{panelText.liftTogether(names.join('、'))}</p>}
      {names.length === 0 && <p>{panelText.unreached}</p>}
      <p className={classes.note}>{panelText.liftNote}</p>
    </div>
  );
};
