import { useState } from 'react';
import { EvidenceTag } from '../../../components/evidence-tag.tsx';
import { formatDecimal } from '../../../domain/number/decimal.ts';
import { calibrate, type ClauseCalibration, type Deduction } from '../../../domain/review/calibrate.ts';
import { calibrationThresholds } from '../../../domain/rules/published/calibration-thresholds.ts';
import { useBureau } from '../../../queries/bureau.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { calibrationText } from '../../../text/review-sample-text.ts';
import { Button } from '../../../ui/button.tsx';
import classes from '../panels.module.css';
import { PassBar } from '../pass-bar.tsx';
import { useChunks } from '../use-chunks.ts';
import { TableHead } from '../../../ui/table-head.tsx';
import { deductionsOf } from './deductions-of.ts';

/** 尺度比对: reviewers side by side for the same clause, outliers named. */
export const CalibrationPage = ({ summaries }: { readonly summaries: readonly Summary[] }) => {
  const { clauses } = useBureau();
  const [found, setFound] = useState<readonly ClauseCalibration[] | null>(null);
  const { pass, start, stop, over } = useChunks();
  const compare = async (): Promise<void> => {
    const ids = summaries.map(({ id }) => id);
    const words = calibrationText.running;
    const deductions: readonly Deduction[] | null = await start((setting) =>
      over(ids, (records) => records.flatMap(deductionsOf), { ...setting, words }),
    );
    if (deductions !== null) setFound(calibrate(deductions));
  };
  const titleOf = (id: string): string => clauses.find((clause) => clause.id === id)?.title ?? calibrationText.removed;
  return (
    <div className={classes.page}>
      <section className={classes.panel}>
        <h2>{calibrationText.title}</h2>
        <p className={classes.lead}>
          {calibrationText.lead(calibrationThresholds)} <EvidenceTag evidence={calibrationThresholds.source.evidence} />{' '}
          {calibrationThresholds.source.citation}
        </p>
        <div className={classes.buttons}>
          <Button tone="primary" disabled={summaries.length === 0} onClick={() => void compare()}>
            {calibrationText.run}
          </Button>
          <PassBar pass={pass} stop={stop} />
        </div>
        {found?.length === 0 && <p>{calibrationText.empty}</p>}
        {found?.map((calibration) => (
          <ClauseTable key={calibration.clause} calibration={calibration} title={titleOf(calibration.clause)} />
        ))}
      </section>
    </div>
  );
};

type ClauseTableProps = { readonly calibration: ClauseCalibration; readonly title: string };

const ClauseTable = ({ calibration: { median, reviewers }, title }: ClauseTableProps) => {
  const name = calibrationText.clause(title, formatDecimal(median));
  return (
    <>
      <h3>{name}</h3>
      <table className={classes.table} aria-label={name}>
        <TableHead columns={calibrationText.columns} />
        <tbody>
          {reviewers.map(({ reviewer, cases, mean, verdict }) => (
            <tr key={reviewer}>
              <td>{reviewer || calibrationText.unnamed}</td>
              <td>{cases}</td>
              <td>{formatDecimal(mean)}</td>
              <td>
                {verdict === 'outlier' ? (
                  <strong>{calibrationText.verdict[verdict]}</strong>
                ) : (
                  calibrationText.verdict[verdict]
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
