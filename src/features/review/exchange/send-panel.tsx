import { useState } from 'react';
import { useBureau, useChangeBureau, useReadReviewer } from '../../../queries/bureau.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { exchangeText } from '../../../text/review-exchange-text.ts';
import { CellInput } from '../cell-input.tsx';
import { PassBar } from '../pass-bar.tsx';
import type { View } from '../../../text/ui-frame.ts';
import { usePass } from '../use-pass.ts';
import classes from './exchange.module.css';
import { FilePart } from './file-part.tsx';
import { noOutcome, OutcomeLine } from './outcome-line.tsx';
import { ReturnList } from './return-list.tsx';
import { useSending } from './use-sending.ts';

const closed: readonly string[] = ['returned', 'reviewed', 'archived'];

type SendPanelProps = { readonly summaries: readonly Summary[]; readonly view: View };

/** Packages out: what a unit files, and what a bureau gives back to each unit. */
export const SendPanel = ({ summaries, view }: SendPanelProps) => {
  const bureau = useBureau();
  const changeBureau = useChangeBureau();
  const readReviewer = useReadReviewer();
  const { pass, start, stop } = usePass();
  const sending = useSending();
  const [outcome, setOutcome] = useState(noOutcome);
  const giveBack = (rows: readonly Summary[]): Promise<void | null> =>
    start(async (setting) => {
      setOutcome(noOutcome);
      const sender = { by: readReviewer(), at: new Date().toISOString(), label: exchangeText.returnPackage };
      await sending.download(
        rows.map(({ id }) => id),
        sender,
        setting,
      );
      setOutcome({ kind: 'done', words: exchangeText.givenBack(rows[0]?.implementingUnit ?? '', rows.length) });
    });
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
      {view === 'finance' ? (
        <p className={classes.lead}>{exchangeText.notFiledHere}</p>
      ) : (
        <>
          <p className={classes.lead}>{exchangeText.fileLead}</p>
          <FilePart summaries={summaries} />
        </>
      )}
      <h3>{exchangeText.returnTitle}</h3>
      <p className={classes.lead}>{exchangeText.returnLead}</p>
      <ReturnList
        rows={summaries.filter(({ state }) => closed.includes(state))}
        onReturn={(rows) => void giveBack(rows)}
      />
      <PassBar pass={pass} stop={stop} />
      <OutcomeLine outcome={outcome} />
    </section>
  );
};
