import { expectedText } from '../../text/monitoring-forecast.ts';
import { Button } from '../../ui/button.tsx';
import classes from './monitoring.module.css';

type ExpectedFieldProps = {
  readonly label: string;
  readonly value: string;
  /** What the forecast would write; '' while nothing is foreseen. */
  readonly forecast: string;
  readonly access: 'open' | 'locked';
  readonly onChange: (text: string) => void;
};

/** 全年预计 as the unit writes it; the forecast is offered while nothing is written, and taken only when asked for. */
export const ExpectedField = ({ label, value, forecast, access, onChange }: ExpectedFieldProps) => (
  <span className={classes.expected}>
    <input
      className={classes.field}
      aria-label={label}
      placeholder={expectedText.placeholder}
      value={value}
      disabled={access === 'locked'}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
    {value === '' && forecast !== '' && access === 'open' && (
      <Button onClick={() => onChange(forecast)}>{expectedText.take(forecast)}</Button>
    )}
  </span>
);
