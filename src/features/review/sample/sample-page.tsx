import { useMemo, useState } from 'react';
import { drawSample, sampleSize, toSeed } from '../../../domain/sampling/draw-sample.ts';
import { useBureau } from '../../../queries/bureau.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { writeCsv } from '../../../export/csv/write-csv.ts';
import { sampleText } from '../../../text/review-sample-text.ts';
import { Button } from '../../../ui/button.tsx';
import { downloadText } from '../../../ui/download.ts';
import { CellInput } from '../cell-input.tsx';
import classes from '../panels.module.css';
import { toQueueRows } from '../queue/queue-rows.ts';
import { useChecks } from '../queue/use-checks.ts';
import { TableHead } from '../../../ui/table-head.tsx';
import { type Pick, pickSheets, toPickList } from './pick-sheets.ts';

type Asked = { readonly percent: string; readonly seed: string; readonly risky: string };

const wholeOf = (text: string, most: number): number =>
  /^\d{1,5}$/u.test(text) ? Math.min(Number.parseInt(text, 10), most) : 0;

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
  const sample = useMemo(() => {
    const candidates = summaries.map(({ id, implementingUnit: unit, projectName: project }) => ({ id, unit, project }));
    return drawSample(candidates, { seed, size: sampleSize(candidates.length, wholeOf(asked.percent, 100)) });
  }, [summaries, seed, asked.percent]);
  const picks = isDrawn ? pickSheets(sample, rows, wholeOf(asked.risky, 1000)) : [];
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
              <CellInput
                label={sampleText[field]}
                value={asked[field]}
                lock="open"
                onCommit={(text) => setAsked((current) => ({ ...current, [field]: text }))}
              />
            </label>
          ))}
        </div>
        <div className={classes.buttons}>
          <Button tone="primary" disabled={summaries.length === 0} onClick={() => setDrawn(true)}>
            {sampleText.draw}
          </Button>
          {picks.length > 0 && (
            <Button
              onClick={() => downloadText(sampleText.fileName(seed), 'text/csv', writeCsv(toPickList(picks, sample)))}
            >
              {sampleText.save}
            </Button>
          )}
          <output>{checks.progress.state === 'running' && sampleText.checking}</output>
        </div>
        {isDrawn && <p>{sampleText.method(sample.seed, sample.listed, sample.drawn.length)}</p>}
        {picks.length > 0 && <PickTable picks={picks} />}
      </section>
    </div>
  );
};

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
