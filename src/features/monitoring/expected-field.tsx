import { expectedText } from '../../text/monitoring-forecast.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './monitoring.module.css';

type ExpectedFieldProps = {
  readonly label: string;
  readonly value: string;
  /** What the forecast would write; '' while nothing is foreseen. */
  readonly forecast: string;
  readonly flaw?: string | undefined;
  readonly lock: 'locked' | undefined;
  readonly save: 'unsaved' | 'saved' | 'failed' | undefined;
  readonly onChange: (text: string) => void;
  readonly onDone: (text: string) => void;
};

/** 全年预计 as the unit writes it; the forecast is offered while nothing is written, and taken only when asked for. */
export const ExpectedField = ({ label, value, forecast, lock, ...typing }: ExpectedFieldProps) => (
  <span className={classes.expected}>
    <TextField
      label=""
      name={label}
      hint={expectedText.placeholder}
      value={value}
      width="96px"
      lock={lock}
      {...typing}
    />
    {value === '' && forecast !== '' && lock === undefined && (
      <Button onClick={() => typing.onDone(forecast)}>{expectedText.take(forecast)}</Button>
    )}
  </span>
);
