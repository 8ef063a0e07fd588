import { ExpectedField } from './expected-field.tsx';
import { ForecastCell } from './forecast-cell.tsx';
import { LightReceipt } from './light-receipt.tsx';
import { formatDecimal, stripZeros } from '../../domain/number/decimal.ts';
import { measureOf, periodValueOf } from '../../domain/entry/ledger.ts';
import { type IndicatorForecast, yearEndText } from '../../domain/monitoring/forecast-indicator.ts';
import type { Outlook } from '../../domain/monitoring/watch.ts';
import type { WatchedRow } from '../../domain/monitoring/watch-sheet.ts';
import { expectedText } from '../../text/monitoring-forecast.ts';
import { measureKindText, monitoringText } from '../../text/monitoring-text.ts';
import { Choice } from '../../ui/choice.tsx';
import classes from './monitoring.module.css';
import { OutlookFields } from './outlook-fields.tsx';
import { StandingCell } from './standing-cell.tsx';
import { changeOutlook, type WatchDraft, writeDraft } from './watch-draft.ts';

type WatchRowProps = {
  readonly row: WatchedRow;
  readonly forecast: IndicatorForecast | null;
  readonly outlook: Outlook;
  readonly month: number;
  readonly draft: WatchDraft;
  readonly access: 'open' | 'locked';
  readonly onChange: (draft: WatchDraft) => void;
};

const kinds = ['cumulative', 'latest', 'average'] as const;

/** One indicator by a month: what was entered, where it stands, its light, and what the unit says about it. */
export const WatchRow = ({ row, forecast, outlook, month, draft, access, onChange }: WatchRowProps) => {
  const { id, name, subcategoryText, targetText } = row.indicator;
  const measure = measureOf(draft.sheet.ledger, id);
  const { state } = row;
  const hasValues = measure.values.some(({ text }) => text !== '');
  return (
    <tr>
      <td>{subcategoryText}</td>
      <th scope="row">{name}</th>
      <td>{targetText}</td>
      <td title={hasValues ? monitoringText.kindLocked : undefined}>
        {hasValues && measure.kind !== null ? (
          measureKindText[measure.kind]
        ) : (
          <Choice
            label={monitoringText.of(monitoringText.kind, name)}
            value={measure.kind ?? ''}
            options={[
              { value: '', label: monitoringText.kindUnset },
              ...kinds.map((kind) => ({ value: kind, label: measureKindText[kind] })),
            ]}
            onChange={(kind) => onChange(writeDraft(draft, { kind: 'measure', id, field: 'kind' }, kind))}
          />
        )}
      </td>
      <td>
        <input
          className={classes.field}
          aria-label={monitoringText.of(monitoringText.ofMonth(month), name)}
          value={periodValueOf(measure, month).text}
          disabled={access === 'locked' || measure.kind === null}
          onChange={(event) =>
            onChange(writeDraft(draft, { kind: 'period', id, month, field: 'text' }, event.currentTarget.value))
          }
        />
      </td>
      <td>
        <StandingCell value={row.value} />
      </td>
      <td>{row.value.kind === 'value' && <LightReceipt state={state} />}</td>
      <td className={classes.end}>
        {state.kind === 'lit' && state.deviation !== null ? formatDecimal(stripZeros(state.deviation)) : '—'}
      </td>
      <td>
        <ForecastCell forecast={forecast} />
        <ExpectedField
          label={monitoringText.of(expectedText.placeholder, name)}
          value={outlook.expectedText}
          forecast={forecast?.kind === 'series' ? yearEndText(forecast.yearEnd) : ''}
          access={access}
          onChange={(text) => onChange(changeOutlook(draft, { indicatorId: id, month }, { expectedText: text }))}
        />
      </td>
      <td>
        <OutlookFields
          name={name}
          outlook={outlook}
          access={access}
          onChange={(change) => onChange(changeOutlook(draft, { indicatorId: id, month }, change))}
        />
      </td>
    </tr>
  );
};
