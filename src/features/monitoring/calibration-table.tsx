import { useState } from 'react';
import { backtest, type Calibration } from '../../domain/monitoring/backtest.ts';
import { type YearShape, yearShapes } from '../../domain/monitoring/year-shapes.ts';
import { wholeNumber } from '../../domain/number/decimal.ts';
import { divideRounded } from '../../domain/number/ratio.ts';
import { forecastThresholds } from '../../domain/rules/published/student-quantiles.ts';
import { formatScore } from '../../text/format-number.ts';
import { calibrationText, shapeText } from '../../text/monitoring-forecast.ts';
import { measureKindText } from '../../text/monitoring-text.ts';
import { Button } from '../../ui/button.tsx';
import classes from './monitoring.module.css';

/** Of each shape and each kind of measure. */
const years = 200;
const kinds = ['cumulative', 'average', 'latest'] as const;

/** Lets the page breathe between two shapes. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

const hitText = (row: Calibration | undefined): string =>
  row === undefined
    ? calibrationText.none
    : calibrationText.hit(formatScore(divideRounded(wholeNumber(row.hits.of80 * 100), wholeNumber(row.forecasts), 1)));

/** Of what was said 80 %, how much came true, by the shape of the year: run here, on generated years. */
export const CalibrationTable = () => {
  const [rows, setRows] = useState<readonly Calibration[] | null>(null);
  const run = async (): Promise<void> => {
    let known: readonly Calibration[] = [];
    for (const shape of yearShapes) {
      known = [...known, ...backtest(shape, years, forecastThresholds.seed)];
      setRows(known);
      await nextTurn();
    }
  };
  return (
    <div className={classes.calibration}>
      <p>{calibrationText.title}</p>
      {rows === null ? (
        <Button onClick={() => void run()}>{calibrationText.run(years)}</Button>
      ) : (
        <table className={classes.hits} aria-label={calibrationText.table}>
          <thead>
            <tr>
              <th scope="col">{calibrationText.shape}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {measureKindText[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {yearShapes.map((shape) => (
              <ShapeRow key={shape} shape={shape} rows={rows} />
            ))}
          </tbody>
        </table>
      )}
      <p className={classes.soft}>{calibrationText.note}</p>
    </div>
  );
};

const ShapeRow = ({ shape, rows }: { readonly shape: YearShape; readonly rows: readonly Calibration[] }) => (
  <tr>
    <th scope="row">{shapeText[shape]}</th>
    {kinds.map((kind) => (
      <td key={kind}>{hitText(rows.find((row) => row.shape === shape && row.kind === kind))}</td>
    ))}
  </tr>
);
