import { measureOf, periodValueOf } from '../../domain/entry/ledger.ts';
import { measureEdits } from '../../domain/entry/period-edits.ts';
import { type IndicatorForecast, yearEndText } from '../../domain/monitoring/forecast-indicator.ts';
import type { Outlook } from '../../domain/monitoring/watch.ts';
import { outlookEdits } from '../../domain/monitoring/watch-edits.ts';
import type { WatchedRow } from '../../domain/monitoring/watch-sheet.ts';
import { formatDecimal, stripZeros } from '../../domain/number/decimal.ts';
import { placeTyping } from '../../queries/session/place-typing.ts';
import { expectedText } from '../../text/monitoring-forecast.ts';
import { measureKindText, monitoringText } from '../../text/monitoring-text.ts';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ExpectedField } from './expected-field.tsx';
import { ForecastCell } from './forecast-cell.tsx';
import { LightReceipt } from './light-receipt.tsx';
import classes from './monitoring.module.css';
import type { OpenSheet } from './open-sheet.ts';
import { OutlookFields } from './outlook-fields.tsx';
import { StandingCell } from './standing-cell.tsx';

type WatchRowProps = {
  readonly row: WatchedRow;
  readonly forecast: IndicatorForecast | null;
  readonly outlook: Outlook;
  readonly month: number;
  readonly open: OpenSheet;
};

const kinds = ['cumulative', 'latest', 'average'] as const;

/** One indicator by a month: what was entered, where it stands, its light, and what the unit says about it. */
export const WatchRow = ({ row, forecast, outlook, month, open }: WatchRowProps) => {
  const { id, name, subcategoryText, targetText } = row.indicator;
  const { session, lock } = open;
  const measure = measureOf(open.state.sheet.ledger, id);
  const value = { kind: 'period', id, month, field: 'text' } as const;
  const expected = { kind: 'outlook', id, month, field: 'expectedText' } as const;
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
              { value: '', label: monitoringText.kindUnset, disabled: lock !== undefined },
              ...kinds.map((kind) => ({ value: kind, label: measureKindText[kind], disabled: lock !== undefined })),
            ]}
            onChange={(kind) => session.edit(measureEdits(session.getState().sheet, { id, field: 'kind' }, kind))}
          />
        )}
      </td>
      <td>
        <TextField
          label=""
          name={monitoringText.of(monitoringText.ofMonth(month), name)}
          value={periodValueOf(measure, month).text}
          width="84px"
          lock={measure.kind === null ? 'locked' : lock}
          {...placeTyping(open, value)}
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
          lock={lock}
          {...placeTyping(open, expected, (sheet, text) => outlookEdits(sheet, expected, text))}
        />
      </td>
      <td>
        <OutlookFields name={name} outlook={outlook} month={month} open={open} />
      </td>
    </tr>
  );
};
