import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import {
  type Indicator,
  type IndicatorField,
  indicatorFields,
  indicatorValue,
} from '../../domain/indicator/indicator.ts';
import { indicatorFieldText } from '../../text/field-text.ts';
import { importText } from '../../text/import-page-text.ts';
import classes from './draft-indicators.module.css';
import readTable from './read-table.module.css';
import { ReadValue } from './read-value.tsx';
import { understoodTarget } from './readings.ts';

const numbers: ReadonlySet<IndicatorField> = new Set(['maxScoreText', 'selfScoreText']);

/** The indicators as read; a column that nobody filled is left out. Targets say how they are understood. */
export const DraftIndicators = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { indicators, sources } = evaluation;
  const tables = sources.map(({ table }) => table);
  const columns = indicatorFields.filter((field) =>
    indicators.some((indicator) => indicatorValue(indicator, field) !== '' || indicator.doubts.includes(field)),
  );
  if (indicators.length === 0) return null;
  return (
    <table className={readTable.readTable}>
      <thead>
        <tr>
          {columns.map((field) => (
            <th key={field} scope="col" data-align={numbers.has(field) ? 'end' : undefined}>
              {indicatorFieldText[field]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <tr key={indicator.id}>
            {columns.map((field) => (
              <td key={field} data-align={numbers.has(field) ? 'end' : undefined}>
                <ReadValue
                  value={indicatorValue(indicator, field)}
                  origin={indicator.origins[field]}
                  tables={tables}
                  isDoubtful={indicator.doubts.includes(field)}
                />
                {field === 'targetText' && <TargetReading indicator={indicator} fiscalYear={evaluation.fiscalYear} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type TargetReadingProps = { readonly indicator: Indicator; readonly fiscalYear: number | null };

/** 读作 ≥ 93 %, where that says more than what is written. */
const TargetReading = ({ indicator, fiscalYear }: TargetReadingProps) => {
  const { targetText } = indicator;
  const reading = understoodTarget(indicator, fiscalYear);
  const squash = (text: string): string => text.replace(/\s/gu, '');
  return targetText === '' || squash(reading) === squash(targetText) ? null : (
    <span className={classes.reading}>{importText.targetReading(reading)}</span>
  );
};
