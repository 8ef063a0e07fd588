import { type IndicatorForecast, OUTCOMES } from '../../domain/monitoring/forecast-indicator.ts';
import { roundDecimal } from '../../domain/number/ratio.ts';
import { formatPlain } from '../../domain/scoring/points.ts';
import { forecastText } from '../../text/monitoring-forecast.ts';
import { likelihoodText } from '../../text/monitoring-text.ts';
import classes from './monitoring.module.css';

/** Where one indicator will end, and whether that fits what the unit says. */
export const ForecastCell = ({ forecast }: { readonly forecast: IndicatorForecast | null }) => {
  if (forecast === null || forecast.kind === 'unknown')
    return <span className={classes.soft}>{forecastText.unknown}</span>;
  if (forecast.kind === 'outlook')
    return <span className={classes.soft}>{forecastText.byOutlook(likelihoodText[forecast.likelihood])}</span>;
  if (forecast.kind === 'as-it-stands') return <span className={classes.soft}>{forecastText.asItStands}</span>;
  const { yearEnd, meets, disagrees, likelihood } = forecast;
  const { value, unit, places } = yearEnd;
  const [low, high] = value.ranges.of80.map((end) => formatPlain(roundDecimal(end, places)));
  const range =
    low === undefined || high === undefined || low === high
      ? forecastText.single(low ?? '', unit)
      : forecastText.range(low, high, unit);
  return (
    <span className={classes.forecast}>
      <span>{range}</span>
      <span className={classes.soft}>{forecastText.meets(String((meets * 100) / OUTCOMES))}</span>
      {disagrees && likelihood !== null && (
        <strong className={classes.doubt}>▲ {forecastText.doubt(likelihoodText[likelihood])}</strong>
      )}
    </span>
  );
};
