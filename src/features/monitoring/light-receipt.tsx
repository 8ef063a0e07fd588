import { EvidenceTag } from '../../components/evidence-tag.tsx';
import { LightTag } from '../../components/light-tag.tsx';
import type { LightState } from '../../domain/monitoring/light.ts';
import { formatScore } from '../../text/format-number.ts';
import { lightRuleText, monitoringText, unlitText } from '../../text/monitoring-text.ts';
import classes from './monitoring.module.css';

/** A light and, folded behind it, how it came about. */
export const LightReceipt = ({ state }: { readonly state: LightState }) => {
  if (state.kind === 'unlit') return <span className={classes.soft}>{unlitText[state.reason]}</span>;
  return (
    <details className={classes.receipt}>
      <summary>
        <LightTag light={state.light} />
      </summary>
      {state.formula !== '' && <p>{state.formula}</p>}
      {state.due !== null && <p>{monitoringText.due(formatScore(state.due))}</p>}
      <p>{lightRuleText[state.rule]}</p>
      <p className={classes.soft}>
        <EvidenceTag evidence={state.evidence} /> {state.citation}
      </p>
    </details>
  );
};
