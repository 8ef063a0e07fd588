import { useState } from 'react';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { exchangeText } from '../../../text/review-exchange-text.ts';
import { Button } from '../../../ui/button.tsx';
import { TableHead } from '../../../ui/table-head.tsx';
import { PassBar } from '../pass-bar.tsx';
import { useChunks } from '../use-chunks.ts';
import classes from './exchange.module.css';
import { sortLogs, type VerifiedLog, verifyLogs } from './verified-logs.ts';

const mostShown = 200;

/** Verifies the chain of every sheet that was ever sent or received, and shows its steps. */
export const LogPanel = ({ summaries }: { readonly summaries: readonly Summary[] }) => {
  const { pass, start, stop, over } = useChunks();
  const [logs, setLogs] = useState<readonly VerifiedLog[] | null>(null);
  const verify = async (): Promise<void> => {
    const ids = summaries.map(({ id }) => id);
    const found = await start((setting) => over(ids, verifyLogs, { ...setting, words: exchangeText.checkingLog }));
    setLogs(found === null ? null : sortLogs(found));
  };
  const broken = logs?.filter(({ state }) => state === 'broken').length ?? 0;
  return (
    <section className={classes.panel}>
      <h2>{exchangeText.logTitle}</h2>
      <p className={classes.lead}>{exchangeText.logLead}</p>
      <div className={classes.buttons}>
        <Button disabled={summaries.length === 0} onClick={() => void verify()}>
          {exchangeText.logTitle}
        </Button>
        <PassBar pass={pass} stop={stop} />
        {logs !== null && (
          <output>{logs.length === 0 ? exchangeText.logEmpty : exchangeText.logDone(logs.length, broken)}</output>
        )}
      </div>
      {logs !== null && logs.length > 0 && (
        <>
          <table className={classes.log} aria-label={exchangeText.logTitle}>
            <TableHead columns={exchangeText.logColumns} />
            <tbody>
              {logs.slice(0, mostShown).map(({ id, project, unit, steps, result, state }) => (
                <tr key={id} data-state={state}>
                  <td>{project}</td>
                  <td>{unit}</td>
                  <td>{steps}</td>
                  <td>{result}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {logs.length > mostShown && <p>{exchangeText.logMore(logs.length - mostShown)}</p>}
        </>
      )}
    </section>
  );
};
