import { useMemo, useState } from 'react';
import { type Decimal, formatDecimal } from '../../../domain/number/decimal.ts';
import { drawSample, parseShare, type Sample, sampleSize, toSeed } from '../../../domain/sampling/draw-sample.ts';
import { useBureau } from '../../../queries/bureau.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { writeCsv } from '../../../export/csv/write-csv.ts';
import { sampleText } from '../../../text/review-sample-text.ts';
import { Button } from '../../../ui/button.tsx';
import { downloadText } from '../../../ui/download.ts';
import { CellInput } from '../cell-input.tsx';
import classes from '../panels.module.css';
import { type QueueRow, toQueueRows } from '../queue/queue-rows.ts';
import { useChecks } from '../queue/use-checks.ts';
import { TableHead } from '../../../ui/table-head.tsx';
import { type Pick, pickSheets, toPickList } from './pick-sheets.ts';

type Asked = { readonly percent: string; readonly seed: string; readonly risky: string };

const wholeOf = (text: string): number | null => (/^\d{1,5}$/u.test(text) ? Number.parseInt(text, 10) : null);

/** 抽查: a share drawn by a printed seed, and the riskiest on top of it, each with its reason. */
export const SamplePage = ({ summaries }: { readonly summaries: readonly Summary[] }) => {
  const { tuning } = useBureau();
  const checks = useChecks(summaries, tuning);
  const rows = useMemo(
    () => toQueueRows(summaries, checks.counts, checks.crossFindings),
    [summaries, checks.counts, checks.crossFindings],
  );
  const [asked, setAsked] = useState<Asked>({ percent: '10', seed: '20240101', risky: '5' });
  const [isDrawn, setDrawn] = useState(false);
  const seed = toSeed(asked.seed);
  const share = useMemo(() => parseShare(asked.percent), [asked.percent]);
  const risky = wholeOf(asked.risky);
  const sample = useMemo(() => {
    const candidates = summaries.map(({ id, implementingUnit: unit, projectName: project }) => ({ id, unit, project }));
    return share === null ? null : drawSample(candidates, { seed, size: sampleSize(candidates.length, share) });
  }, [summaries, seed, share]);
  const drawn =
    isDrawn && sample !== null && share !== null && risky !== null ? toDrawn(sample, { share, rows, risky }) : null;
  const flaws = {
    percent: share === null ? sampleText.noShare : null,
    seed: null,
    risky: risky === null ? sampleText.noCount : null,
  };
  const fields = ['percent', 'seed', 'risky'] as const;
  return (
    <div className={classes.page}>
      <section className={classes.panel}>
        <h2>{sampleText.title}</h2>
        <p className={classes.lead}>{sampleText.lead}</p>
        <div className={classes.choices}>
          {fields.map((field) => (
            <label key={field} style={{ display: 'contents' }}>
              <span>{sampleText[field]}</span>
              <span>
                <CellInput
                  label={sampleText[field]}
                  value={asked[field]}
                  lock="open"
                  flaw={flaws[field]}
                  onCommit={(text) => setAsked((current) => ({ ...current, [field]: text }))}
                />
              </span>
            </label>
          ))}
        </div>
        <div className={classes.buttons}>
          <Button
            tone="primary"
            disabled={summaries.length === 0 || share === null || risky === null}
            onClick={() => setDrawn(true)}
          >
            {sampleText.draw}
          </Button>
          {drawn !== null && drawn.picks.length > 0 && (
            <Button
              onClick={() =>
                downloadText(sampleText.fileName(seed), 'text/csv', writeCsv(toPickList(drawn.picks, drawn.method)))
              }
            >
              {sampleText.save}
            </Button>
          )}
          <output>{checks.progress.state === 'running' && sampleText.checking}</output>
        </div>
        {drawn !== null && <p>{drawn.method}</p>}
        {drawn !== null && drawn.picks.length > 0 && <PickTable picks={drawn.picks} />}
      </section>
    </div>
  );
};

type Drawing = { readonly share: Decimal; readonly rows: readonly QueueRow[]; readonly risky: number };

/** The drawn sheets and the riskiest, with the sentence by which anyone can draw again. */
const toDrawn = (sample: Sample, { share, rows, risky }: Drawing) => ({
  picks: pickSheets(sample, rows, risky),
  method: sampleText.method(formatDecimal(share), {
    seed: sample.seed,
    listed: sample.listed,
    drawn: sample.drawn.length,
  }),
});

const PickTable = ({ picks }: { readonly picks: readonly Pick[] }) => (
  <table className={classes.table} aria-label={sampleText.table}>
    <TableHead columns={sampleText.columns} />
    <tbody>
      {picks.map((pick) => (
        <tr key={pick.id}>
          <td>{pick.place}</td>
          <td>{pick.project}</td>
          <td>{pick.unit}</td>
          <td>{pick.number}</td>
          <td>{pick.why}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
