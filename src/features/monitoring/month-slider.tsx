import { wholeNumber } from '../../domain/number/decimal.ts';
import { divideRounded } from '../../domain/number/ratio.ts';
import { formatScore } from '../../text/format-number.ts';
import { monitoringText } from '../../text/monitoring-text.ts';
import classes from './monitoring.module.css';

type MonthSliderProps = {
  readonly month: number;
  /** What stands in place of the month while none was chosen. */
  readonly unchosen?: string | null;
  readonly onMonthChange: (month: number) => void;
};

const shareOf = (month: number): string => formatScore(divideRounded(wholeNumber(month * 100), wholeNumber(12), 2));

/** As of which month; arrow keys move by one. */
export const MonthSlider = ({ month, unchosen = null, onMonthChange }: MonthSliderProps) => (
  <label className={classes.slider}>
    <span>{unchosen ?? monitoringText.asOf(month)}</span>
    <input
      type="range"
      min={1}
      max={12}
      step={1}
      value={month}
      aria-label={monitoringText.month}
      aria-valuetext={unchosen ?? monitoringText.asOf(month)}
      onChange={(event) => onMonthChange(Number.parseInt(event.currentTarget.value, 10))}
    />
    {unchosen === null && <span className={classes.soft}>{monitoringText.timeProgress(shareOf(month))}</span>}
  </label>
);
