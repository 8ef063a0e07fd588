import { useBureau, useChangeBureau } from '../../../queries/bureau.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { reviewSettingsText } from '../../../text/review-settings-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ClauseList } from './clause-list.tsx';
import classes from '../panels.module.css';
import { TuningTable } from './tuning-table.tsx';

/** 本局设置: checks, deduction clauses, and who must file. */
export const SettingsPage = ({ summaries }: { readonly summaries: readonly Summary[] }) => {
  const bureau = useBureau();
  const change = useChangeBureau();
  const units = [...new Set(summaries.map(({ implementingUnit }) => implementingUnit))].filter((unit) => unit !== '');
  return (
    <div className={classes.page}>
      <TuningTable tuning={bureau.tuning} onChange={(tuning) => change({ tuning })} />
      <ClauseList clauses={bureau.clauses} onChange={(clauses) => change({ clauses })} />
      <section className={classes.panel}>
        <h2>{reviewSettingsText.unitsTitle}</h2>
        <p className={classes.lead}>{reviewSettingsText.unitsLead}</p>
        <textarea
          key={bureau.expectedUnits.join('\n')}
          className={classes.units}
          aria-label={reviewSettingsText.units}
          rows={8}
          defaultValue={bureau.expectedUnits.join('\n')}
          onBlur={(event) => change({ expectedUnits: toUnits(event.currentTarget.value) })}
        />
        {units.length > 0 && (
          <Button onClick={() => change({ expectedUnits: [...new Set([...bureau.expectedUnits, ...units])] })}>
            {reviewSettingsText.fillFromWorkspace(units.length)}
          </Button>
        )}
      </section>
    </div>
  );
};

const toUnits = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];
