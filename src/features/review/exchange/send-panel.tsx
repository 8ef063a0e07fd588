import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isFilable } from '../../../domain/exchange/file-sheet.ts';
import { useBureau, useChangeBureau } from '../../../queries/bureau.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { exchangeText } from '../../../text/review-exchange-text.ts';
import { Button } from '../../../ui/button.tsx';
import { CellInput } from '../cell-input.tsx';
import { PassBar } from '../pass-bar.tsx';
import { usePass } from '../use-pass.ts';
import classes from './exchange.module.css';
import { ReturnList } from './return-list.tsx';
import { useSending } from './use-sending.ts';

const closed: readonly string[] = ['returned', 'reviewed', 'archived'];

const idsOf = (rows: readonly Summary[]): readonly string[] => rows.map(({ id }) => id);

const named = 3;

/** Which sheets would be refused in 填报, before they travel. */
const Blocked = ({ rows }: { readonly rows: readonly Summary[] }) => {
  if (rows.length === 0) return null;
  return (
    <p className={classes.lead}>
      ▲ {exchangeText.blocked(rows.length)}
      {rows.slice(0, named).map(({ id, projectName, formTitle }) => (
        <Link key={id} to="/entry/$id" params={{ id }} className={classes.blocked}>
          {projectName || formTitle}
        </Link>
      ))}
      {rows.length > named && exchangeText.blockedMore(rows.length)}
    </p>
  );
};

/** Packages out: what a unit files, and what a bureau gives back to each unit. */
export const SendPanel = ({ summaries }: { readonly summaries: readonly Summary[] }) => {
  const bureau = useBureau();
  const changeBureau = useChangeBureau();
  const { pass, start, stop } = usePass();
  const sending = useSending();
  const [said, setSaid] = useState('');
  const filable = summaries.filter(({ state }) => isFilable(state));
  const told = (label: string) => ({ by: bureau.reviewer, at: new Date().toISOString(), label });
  const file = (): Promise<void | null> =>
    start(async (setting) => {
      const [ids, sender] = [idsOf(filable), told(exchangeText.filePackage)];
      const { failure } = await sending.file(ids, sender, setting);
      setSaid(failure === null ? '' : exchangeText.filingFailed);
      if (failure === null && !setting.signal.aborted) await sending.download(ids, sender, setting);
    });
  const giveBack = (unit: string, rows: readonly Summary[]): Promise<void | null> =>
    start((setting) => sending.download(idsOf(rows), told(`${exchangeText.returnPackage}-${unit}`), setting));
  return (
    <section className={classes.panel}>
      <h2>{exchangeText.sendTitle}</h2>
      <label className={classes.sender}>
        {exchangeText.sender}
        <CellInput
          label={exchangeText.sender}
          value={bureau.reviewer}
          lock="open"
          onCommit={(text) => changeBureau({ reviewer: text })}
        />
      </label>
      <h3>{exchangeText.fileTitle}</h3>
      <p className={classes.lead}>{exchangeText.fileLead}</p>
      <div className={classes.buttons}>
        {filable.length === 0 ? (
          exchangeText.nothingToFile
        ) : (
          <Button onClick={() => void file()}>{exchangeText.fileUnit(filable.length)}</Button>
        )}
        <PassBar pass={pass} stop={stop} />
        <output>{said}</output>
      </div>
      <Blocked rows={filable.filter(({ findings }) => findings.block > 0)} />
      <h3>{exchangeText.returnTitle}</h3>
      <p className={classes.lead}>{exchangeText.returnLead}</p>
      <ReturnList
        rows={summaries.filter(({ state }) => closed.includes(state))}
        onReturn={(unit, rows) => void giveBack(unit, rows)}
      />
    </section>
  );
};
