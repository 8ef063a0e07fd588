import { findCheck } from '../../../domain/review/find-findings.ts';
import { reviewThresholds } from '../../../domain/rules/published/review-thresholds.ts';
import {
  type CheckTuning,
  isInForce,
  isThreshold,
  putTuning,
  thresholdOfCheck,
  type TunableCheck,
  type Tuning,
} from '../../../domain/review/tuning.ts';
import { checkText } from '../../../text/finding-text.ts';
import { anyCheckText, crossCheckText } from '../../../text/review-cross-text.ts';
import { reviewSettingsText, thresholdUnitText } from '../../../text/review-settings-text.ts';
import { Choice } from '../../../ui/choice.tsx';
import { CellInput } from '../cell-input.tsx';
import { CheckedCell } from '../checked-cell.tsx';
import classes from '../panels.module.css';
import { TableHead } from '../../../ui/table-head.tsx';

type TuningTableProps = { readonly tuning: Tuning; readonly onChange: (tuning: Tuning) => void };

const slugs: readonly TunableCheck[] = [
  ...(Object.keys(checkText) as (keyof typeof checkText)[]),
  ...(Object.keys(crossCheckText) as (keyof typeof crossCheckText)[]),
];
const severities = ['block', 'warn', 'note', 'off'] as const;

/** Every check with what this bureau decided about it, and why. */
export const TuningTable = ({ tuning, onChange }: TuningTableProps) => (
  <section className={classes.panel}>
    <h2>{reviewSettingsText.checksTitle}</h2>
    <p className={classes.lead}>{reviewSettingsText.checksLead}</p>
    <table className={classes.table} aria-label={reviewSettingsText.checksTitle}>
      <TableHead columns={reviewSettingsText.columns} />
      <tbody>
        {slugs.map((check) => (
          <TuningRow
            key={check}
            decision={
              tuning.find((entry) => entry.check === check) ?? { check, severity: null, threshold: null, reason: '' }
            }
            onChange={(decision) => onChange(putTuning(tuning, decision))}
          />
        ))}
      </tbody>
    </table>
  </section>
);

type TuningRowProps = { readonly decision: CheckTuning; readonly onChange: (decision: CheckTuning) => void };

const TuningRow = ({ decision, onChange }: TuningRowProps) => {
  const { check, severity, threshold, reason } = decision;
  const name = anyCheckText(check);
  const limit = thresholdOfCheck[check];
  const shipped = findCheck(check);
  const isSet = severity !== null || threshold !== null;
  return (
    <tr>
      <th scope="row">
        {name}
        {shipped !== null && <div className={classes.source}>{shipped.source.citation}</div>}
      </th>
      <td>
        <Choice
          label={reviewSettingsText.severityOf(name)}
          value={severity ?? ''}
          options={[
            { value: '', label: reviewSettingsText.asShipped(shipped?.severity ?? null) },
            ...severities.map((value) => ({ value, label: reviewSettingsText.severities[value] })),
          ]}
          onChange={(chosen) =>
            onChange({ ...decision, severity: severities.find((value) => value === chosen) ?? null })
          }
        />
      </td>
      <td>
        {limit !== undefined && (
          <label className={classes.limit}>
            {thresholdUnitText[check]}
            <CheckedCell
              place={`threshold ${check}`}
              label={reviewSettingsText.thresholdOf(name)}
              value={threshold ?? reviewThresholds[limit]}
              lock="open"
              align="end"
              flawOf={(text) =>
                text === '' || isThreshold(text)
                  ? null
                  : reviewSettingsText.noThreshold(threshold ?? reviewThresholds[limit])
              }
              onCommit={(text) =>
                onChange({ ...decision, threshold: text === '' || text === reviewThresholds[limit] ? null : text })
              }
            />
          </label>
        )}
      </td>
      <td>
        {isSet && (
          <CellInput
            label={reviewSettingsText.reasonOf(name)}
            value={reason}
            lock="open"
            onCommit={(text) => onChange({ ...decision, reason: text })}
          />
        )}
        {isSet && !isInForce(decision) && <span className={classes.missing}>{reviewSettingsText.reasonMissing}</span>}
      </td>
    </tr>
  );
};
