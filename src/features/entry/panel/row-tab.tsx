import { DerivationView } from '../../../components/derivation-view.tsx';
import { SeverityMark } from '../../../components/severity-mark.tsx';
import { TargetCell } from '../../../components/target-cell.tsx';
import { isEditable } from '../sheet/year-columns.ts';
import { targetOf } from '../../../domain/scoring/score-indicator.ts';
import { panelText } from '../../../text/entry-panel.ts';
import { formatOpenReason } from '../../../text/open-reason-text.ts';
import { rowFindingText } from '../../../text/ui-sheet.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { JudgementFields } from './judgement-fields.tsx';
import { ReasonField } from './reason-field.tsx';
import { RowHistory } from './row-history.tsx';
import type { PanelProps } from './panel-props.ts';
import classes from './side-panel.module.css';

/** The row at hand: its receipt, what a person has to judge or explain, and who changed it. */
export const RowTab = ({ judged, session, state, active, month }: PanelProps) => {
  const { evaluation } = judged.sheet;
  const index = evaluation.indicators.findIndex(({ id }) => id === active);
  const indicator = evaluation.indicators[index];
  if (indicator === undefined) return <p>{panelText.noRow}</p>;
  const score = judged.score.indicators[index];
  const findings = judged.findings.filter(({ indicatorId }) => indicatorId === indicator.id);
  const target = targetOf(indicator, evaluation.fiscalYear);
  const lock = isEditable(judged.sheet, 'deviationReason') ? undefined : 'locked';
  return (
    <div className={classes.tab}>
      <h2>{indicator.name}</h2>
      <p>
        <TargetCell text={indicator.targetText} target={target} />
      </p>
      {score?.kind === 'scored' && <DerivationView derivation={score.derivation} />}
      {score?.kind === 'open' && <p className={classes.open}>{formatOpenReason(score.reason, score.interval)}</p>}
      <JudgementFields indicator={indicator} target={target} score={score} session={session} lock={lock} />
      <ReasonField indicator={indicator} score={score} session={session} state={state} lock={lock} />
      <EvidenceFields
        key={`${indicator.id}/${month}`}
        row={indicator.id}
        month={month}
        session={session}
        state={state}
        lock={lock}
      />
      {findings.length > 0 && (
        <section>
          <h3>{panelText.findings}</h3>
          <ul>
            {findings.map((finding) => (
              <li key={rowFindingText(finding)}>
                <SeverityMark severity={finding.severity} /> {rowFindingText(finding)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <RowHistory evaluation={evaluation} row={indicator.id} />
    </div>
  );
};
