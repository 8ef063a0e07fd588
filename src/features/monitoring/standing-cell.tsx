import type { ValueAtMonth } from '../../domain/monitoring/value-at-month.ts';
import { monitoringText, unlitText } from '../../text/monitoring-text.ts';
import classes from './monitoring.module.css';

/** What an indicator stands at and, folded behind it, how that came about. */
export const StandingCell = ({ value }: { readonly value: ValueAtMonth }) => {
  if (value.kind === 'none') return <span className={classes.soft}>{unlitText[value.reason]}</span>;
  const { shown, formula, opening } = value;
  if (formula === '' && opening === null) return shown;
  return (
    <details className={classes.receipt}>
      <summary>{shown}</summary>
      {opening !== null && <p>{monitoringText.printed(opening.month, opening.text)}</p>}
      {formula !== '' && <p>{formula}</p>}
    </details>
  );
};
