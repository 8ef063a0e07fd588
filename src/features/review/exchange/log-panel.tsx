import { useState } from 'react';
import { isAsFiled, verifyLog } from '../../../domain/exchange/change-log.ts';
import { useReadRecords } from '../../../queries/review.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { exchangeText, logActionText } from '../../../text/review-exchange-text.ts';
import { Button } from '../../../ui/button.tsx';
import classes from './exchange.module.css';

const receiptLength = 16;
const mostRead = 2000;

const resultOf = ({ log, evaluation }: EvaluationRecord): string => {
  const broken = verifyLog(log);
  return broken === null
    ? `${exchangeText.logWhole(log.length, log.at(-1)?.hash.slice(0, receiptLength) ?? '')}${isAsFiled(log, evaluation) === false ? exchangeText.logDiffers : ''}`
    : exchangeText.logBroken(broken.sequence);
};

/** Verifies the chain of every sheet that was ever sent or received, and shows its steps. */
export const LogPanel = ({ summaries }: { readonly summaries: readonly Summary[] }) => {
  const read = useReadRecords();
  const [records, setRecords] = useState<readonly EvaluationRecord[] | null>(null);
  const verify = async (): Promise<void> => {
    const all = await read(summaries.slice(0, mostRead).map(({ id }) => id));
    setRecords(all.filter(({ log }) => log.length > 0));
  };
  const { project, unit, steps, receipt } = exchangeText.logColumns;
  return (
    <section className={classes.panel}>
      <h2>{exchangeText.logTitle}</h2>
      <p className={classes.lead}>{exchangeText.logLead}</p>
      <div className={classes.buttons}>
        <Button onClick={() => void verify()}>{exchangeText.logTitle}</Button>
        {records?.length === 0 && <output>{exchangeText.logEmpty}</output>}
      </div>
      {records !== null && records.length > 0 && (
        <table className={classes.log} aria-label={exchangeText.logTitle}>
          <thead>
            <tr>
              {[project, unit, steps, receipt].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <tr key={record.id}>
                <td>{record.evaluation.projectName}</td>
                <td>{record.evaluation.implementingUnit}</td>
                <td>
                  {record.log
                    .map(({ action, by, at }) => exchangeText.step(logActionText[action], by, at.slice(0, 10)))
                    .join(exchangeText.join)}
                </td>
                <td>{resultOf(record)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
