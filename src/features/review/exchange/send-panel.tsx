import { isFilable } from '../../../domain/exchange/file-sheet.ts';
import { useBureau, useChangeBureau } from '../../../queries/bureau.ts';
import { useReadHistories, useReadRecords, useSaveReviewed } from '../../../queries/review.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { exchangeText } from '../../../text/review-exchange-text.ts';
import { Button } from '../../../ui/button.tsx';
import { downloadText } from '../../../ui/download.ts';
import { CellInput } from '../cell-input.tsx';
import classes from './exchange.module.css';
import { groupByUnit, toFilingRequests, toPackageText } from './send-packages.ts';

const closed: readonly string[] = ['returned', 'reviewed', 'archived'];

const idsOf = (rows: readonly Summary[]): readonly string[] => rows.map(({ id }) => id);

/** Packages out: what a unit files, and what a bureau gives back to each unit. */
export const SendPanel = ({ summaries }: { readonly summaries: readonly Summary[] }) => {
  const bureau = useBureau();
  const changeBureau = useChangeBureau();
  const read = useReadRecords();
  const readHistories = useReadHistories();
  const { mutateAsync } = useSaveReviewed();
  const filable = summaries.filter(({ state }) => isFilable(state));
  const returned = groupByUnit(summaries.filter(({ state }) => closed.includes(state)));
  const told = () => ({ by: bureau.reviewer, at: new Date().toISOString() });
  const download = async (records: readonly EvaluationRecord[], label: string): Promise<void> => {
    const { by, at } = told();
    const text = toPackageText(records, await readHistories(records.map(({ id }) => id)), { by, at });
    downloadText(exchangeText.fileName(label, at.slice(0, 10)), 'application/octet-stream', text);
  };
  const file = async (): Promise<void> => {
    const requests = toFilingRequests(await read(idsOf(filable)), told());
    const saved = await mutateAsync(requests);
    if (saved.ok) await download(await read(idsOf(filable)), exchangeText.filePackage);
  };
  const giveBack = async (unit: string, rows: readonly Summary[]): Promise<void> =>
    download(await read(idsOf(rows)), `${exchangeText.returnPackage}-${unit}`);
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
      <p className={classes.lead}>{exchangeText.fileLead}</p>
      <div className={classes.buttons}>
        {filable.length === 0 ? (
          exchangeText.nothingToFile
        ) : (
          <Button onClick={() => void file()}>{exchangeText.fileUnit(filable.length)}</Button>
        )}
      </div>
      <p className={classes.lead}>{exchangeText.returnLead}</p>
      <div className={classes.buttons}>
        {returned.length === 0 && exchangeText.nothingToReturn}
        {returned.map(([unit, rows]) => (
          <Button key={unit} onClick={() => void giveBack(unit, rows)}>
            {exchangeText.returnUnit(unit, rows.length)}
          </Button>
        ))}
      </div>
    </section>
  );
};
