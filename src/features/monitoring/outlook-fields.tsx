import type { DeviationCause, Likelihood, Outlook } from '../../domain/monitoring/watch.ts';
import { causeText, likelihoodText, monitoringText } from '../../text/monitoring-text.ts';
import { Choice } from '../../ui/choice.tsx';
import classes from './monitoring.module.css';

type OutlookFieldsProps = {
  readonly name: string;
  readonly outlook: Outlook;
  readonly access: 'open' | 'locked';
  readonly onChange: (change: Partial<Omit<Outlook, 'indicatorId' | 'month'>>) => void;
};

const likelihoods = ['certain', 'possible', 'impossible'] as const satisfies readonly Likelihood[];
const causes = ['funding', 'institution', 'staff', 'hardware', 'other'] as const satisfies readonly DeviationCause[];

const toggle = (chosen: readonly DeviationCause[], cause: DeviationCause): readonly DeviationCause[] =>
  chosen.includes(cause)
    ? chosen.filter((other) => other !== cause)
    : causes.filter((other) => other === cause || chosen.includes(other));

/** 完成目标可能性 and 偏差原因 of one indicator, as the unit sees them. */
export const OutlookFields = ({ name, outlook, access, onChange }: OutlookFieldsProps) => (
  <fieldset
    className={classes.causes}
    disabled={access === 'locked'}
    aria-label={monitoringText.of(monitoringText.likelihood, name)}
  >
    <Choice
      label={monitoringText.of(monitoringText.likelihood, name)}
      value={outlook.likelihood ?? ''}
      options={[
        { value: '', label: monitoringText.likelihoodUnset },
        ...likelihoods.map((value) => ({ value, label: likelihoodText[value] })),
      ]}
      onChange={(chosen) => onChange({ likelihood: likelihoods.find((value) => value === chosen) ?? null })}
    />
    <input
      className={classes.field}
      aria-label={monitoringText.of(monitoringText.causeText, name)}
      placeholder={monitoringText.causeText}
      value={outlook.causeText}
      onChange={(event) => onChange({ causeText: event.currentTarget.value })}
    />
    <span className={classes.boxes}>
      {causes.map((cause) => (
        <label key={cause}>
          <input
            type="checkbox"
            checked={outlook.causes.includes(cause)}
            onChange={() => onChange({ causes: toggle(outlook.causes, cause) })}
          />
          {causeText[cause]}
        </label>
      ))}
    </span>
  </fieldset>
);
