import { useState } from 'react';
import type { Filing } from '../../../domain/exchange/file-sheet.ts';
import { useReadReviewer } from '../../../queries/bureau.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { exchangeText } from '../../../text/review-exchange-text.ts';
import { Button } from '../../../ui/button.tsx';
import { PassBar } from '../pass-bar.tsx';
import { usePass } from '../use-pass.ts';
import classes from './exchange.module.css';
import { LeftOut } from './left-out.tsx';
import { noOutcome, OutcomeLine } from './outcome-line.tsx';
import { useSending } from './use-sending.ts';

type FilePartProps = { readonly summaries: readonly Summary[] };

/** What a unit files: everything that can be sent, and by name what cannot. */
export const FilePart = ({ summaries }: FilePartProps) => {
  const { pass, start, stop } = usePass();
  const sending = useSending();
  const readReviewer = useReadReviewer();
  const [outcome, setOutcome] = useState(noOutcome);
  const rowsOf = (filing: Filing) => summaries.filter((row) => row.filing === filing);
  const [open, blocked, untouched] = [rowsOf('open'), rowsOf('blocked'), rowsOf('untouched')];
  const file = (): Promise<void | null> =>
    start(async (setting) => {
      setOutcome(noOutcome);
      const sender = { by: readReviewer(), at: new Date().toISOString(), label: exchangeText.filePackage };
      const filed = await sending.file(
        open.map(({ id }) => id),
        sender,
        setting,
      );
      if (filed.failure !== null)
        return setOutcome({ kind: 'failed', words: exchangeText.filingFailed(filed.failure.kind, filed.count) });
      if (setting.signal.aborted) return;
      await sending.download(filed.ids, sender, setting);
      setOutcome({ kind: 'done', words: exchangeText.filed(filed.ids.length, filed.count) });
    });
  return (
    <>
      <div className={classes.buttons}>
        {open.length === 0 ? (
          exchangeText.nothingToFile
        ) : (
          <Button onClick={() => void file()}>{exchangeText.fileUnit(open.length)}</Button>
        )}
        <PassBar pass={pass} stop={stop} />
        <OutcomeLine outcome={outcome} />
      </div>
      <LeftOut rows={blocked} words={exchangeText.blocked(blocked.length)} />
      <LeftOut rows={untouched} words={exchangeText.untouched(untouched.length)} />
    </>
  );
};
