import type { OutlookField } from '../../domain/entry/entry-sheet.ts';
import { type DeviationCause, deviationCauses, likelihoods, type Outlook } from '../../domain/monitoring/watch.ts';
import { outlookEdits } from '../../domain/monitoring/watch-edits.ts';
import { placeTyping } from '../../queries/session/place-typing.ts';
import { causeText, likelihoodText, monitoringText } from '../../text/monitoring-text.ts';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './monitoring.module.css';
import type { OpenSheet } from './open-sheet.ts';

type OutlookFieldsProps = {
  readonly name: string;
  readonly outlook: Outlook;
  readonly month: number;
  readonly open: OpenSheet;
};

const toggle = (chosen: readonly DeviationCause[], cause: DeviationCause): string =>
  deviationCauses.filter((other) => (other === cause) !== chosen.includes(other)).join(' ');

/** 完成目标可能性 and 偏差原因 of one indicator, as the unit sees them. */
export const OutlookFields = ({ name, outlook, month, open }: OutlookFieldsProps) => {
  const { session, lock } = open;
  const placeOf = (field: OutlookField) => ({ kind: 'outlook', id: outlook.indicatorId, month, field }) as const;
  const write = (field: OutlookField, text: string): void =>
    session.edit(outlookEdits(session.getState().sheet, placeOf(field), text));
  const place = placeOf('causeText');
  return (
    <fieldset
      className={classes.causes}
      disabled={lock !== undefined}
      aria-label={monitoringText.of(monitoringText.likelihood, name)}
    >
      <Choice
        label={monitoringText.of(monitoringText.likelihood, name)}
        value={outlook.likelihood ?? ''}
        options={[
          { value: '', label: monitoringText.likelihoodUnset },
          ...likelihoods.map((value) => ({ value, label: likelihoodText[value] })),
        ]}
        onChange={(chosen) => write('likelihood', chosen)}
      />
      <TextField
        label=""
        name={monitoringText.of(monitoringText.causeText, name)}
        hint={monitoringText.causeText}
        value={outlook.causeText}
        width="100%"
        {...placeTyping(open, place, (sheet, text) => outlookEdits(sheet, place, text))}
      />
      <span className={classes.boxes}>
        {deviationCauses.map((cause) => (
          <label key={cause}>
            <input
              type="checkbox"
              checked={outlook.causes.includes(cause)}
              onChange={() => write('causes', toggle(outlook.causes, cause))}
            />
            {causeText[cause]}
          </label>
        ))}
      </span>
    </fieldset>
  );
};
