import type { Indicator } from '../indicator/indicator.ts';
import type { Actual } from '../target/actual.ts';
import { parseActual } from '../target/parse-actual.ts';
import { parseTarget } from '../target/parse-target.ts';
import type { Target } from '../target/target.ts';

/** 年度指标值 and 实际完成值 of a row as understood. */
export type RowReading = { readonly fiscalYear: number | null; readonly target: Target; readonly actual: Actual };

/** A row never changes, so what it says is read once for scoring and all checks; gone with the row. */
const readings = new WeakMap<Indicator, RowReading>();

export const readRow = (indicator: Indicator, fiscalYear: number | null): RowReading => {
  const known = readings.get(indicator);
  if (known !== undefined && known.fiscalYear === fiscalYear) return known;
  const { name, category, subcategoryText } = indicator;
  const reading = {
    fiscalYear,
    target: parseTarget(indicator.targetText, { name, category, subcategoryText, fiscalYear }),
    actual: parseActual(indicator.actualText, fiscalYear),
  };
  readings.set(indicator, reading);
  return reading;
};
