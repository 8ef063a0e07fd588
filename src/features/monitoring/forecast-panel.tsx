import type { SheetForecast, TotalForecast } from '../../domain/monitoring/forecast-total.ts';
import { compareDecimals, wholeNumber } from '../../domain/number/decimal.ts';
import { divideRounded } from '../../domain/number/ratio.ts';
import type { Grade } from '../../domain/rules/rule-set.ts';
import { formatAmount, formatScore } from '../../text/format-number.ts';
import { gradeText } from '../../text/grade-text.ts';
import { forecastText, methodText } from '../../text/monitoring-forecast.ts';
import { measureKindText, monitoringText } from '../../text/monitoring-text.ts';
import { overviewText } from '../../text/overview-text.ts';
import { CalibrationTable } from './calibration-table.tsx';
import classes from './monitoring.module.css';

type ForecastPanelProps = { readonly forecast: SheetForecast; readonly moneyUnit: string };

const grades = ['excellent', 'good', 'fair', 'poor'] as const satisfies readonly Grade[];
const lastMonth = 12;
const kinds = ['cumulative', 'average', 'latest'] as const;

const percentOf = (part: number, whole: number): string =>
  formatScore(divideRounded(wholeNumber(part * 100), wholeNumber(whole), 2));

/** What the year will end as: the money, the total as a range, each grade's probability, and how that is known. */
export const ForecastPanel = ({ forecast, moneyUnit }: ForecastPanelProps) => {
  const { executed, total, unknownPoints } = forecast;
  return (
    <section className={classes.trial} aria-labelledby="forecast">
      <h2 id="forecast">
        {forecastText.title} · {monitoringText.asOf(forecast.month)}
      </h2>
      {executed !== null && (
        <p>
          {forecastText.executed(
            formatAmount(executed[0]),
            formatAmount(executed[1]),
            formatAmount(executed[2]),
            moneyUnit,
          )}
        </p>
      )}
      {total === null ? (
        <p>{forecastText.noTotal(formatScore(unknownPoints))}</p>
      ) : (
        <TotalLine total={total} month={forecast.month} />
      )}
      {forecast.weights === 'proposed' && <p className={classes.soft}>{forecastText.proposedWeights}</p>}
      <details>
        <summary className={classes.fold}>{forecastText.method}</summary>
        <p className={classes.soft}>{forecastText.methodLead}</p>
        <ul className={classes.soft}>
          {kinds.map((kind) => (
            <li key={kind}>{monitoringText.of(measureKindText[kind], methodText[kind])}</li>
          ))}
        </ul>
        <p className={classes.soft}>{forecastText.methodLimit}</p>
        <CalibrationTable />
      </details>
    </section>
  );
};

type TotalLineProps = { readonly total: TotalForecast; readonly month: number };

const TotalLine = ({ total: { low, high, draws, grades: counts }, month }: TotalLineProps) => (
  <p className={classes.sentence}>
    <strong>
      {compareDecimals(low, high) !== 0
        ? forecastText.total(formatScore(low), formatScore(high))
        : month === lastMonth
          ? forecastText.finished(formatScore(low))
          : forecastText.totalSure(formatScore(low))}
    </strong>
    {overviewText.comma}
    {grades
      .filter((grade) => counts[grade] > 0)
      .map((grade) => forecastText.grade(gradeText[grade], percentOf(counts[grade], draws)))
      .join(overviewText.comma)}
  </p>
);
