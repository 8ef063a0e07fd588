import { useMemo, useState } from 'react';
import { findCrossFindings } from '../../../domain/review/find-cross-findings.ts';
import { traceSheet } from '../../../domain/review/sheet-trace.ts';
import { tallyReviews } from '../../../domain/review/tally-reviews.ts';
import { useBureau } from '../../../queries/bureau.ts';
import { ruleSetOf } from '../../../storage/summary.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { reviewOutputText, reviewReportText } from '../../../text/review-output-text.ts';
import { Button } from '../../../ui/button.tsx';
import classes from '../panels.module.css';
import { PassBar } from '../pass-bar.tsx';
import { useChunks } from '../use-chunks.ts';
import { type OutputSheet, toOutputSheet, toTallied } from './review-rows.ts';
import { countOf, type Output, outputs, type OutputSetting, saveOutput } from './save-output.ts';

type OutputsPageProps = { readonly summaries: readonly Summary[]; readonly year: number | null };

/** 复核成果: the lists for Word and Excel, and the paragraph of the report. */
export const OutputsPage = ({ summaries, year }: OutputsPageProps) => {
  const bureau = useBureau();
  const [sheets, setSheets] = useState<readonly OutputSheet[] | null>(null);
  const { pass, start, stop, over } = useChunks();
  const ids = summaries.map(({ id }) => id);
  const prepare = async (): Promise<void> => {
    const { tuning } = bureau;
    const prepared = await start(async (setting) => {
      const words = reviewOutputText.preparing;
      const traces = await over(
        ids,
        (records) => records.map(({ evaluation, ruleSetId }) => traceSheet(evaluation, ruleSetOf(ruleSetId))),
        { ...setting, words },
      );
      const crossFindings = findCrossFindings(traces, tuning);
      return over(ids, (records) => records.map((record) => toOutputSheet(record, { tuning, crossFindings })), {
        ...setting,
        words,
      });
    });
    if (prepared !== null) setSheets(prepared);
  };
  const tally = useMemo(() => {
    return sheets && tallyReviews(sheets.map(toTallied));
  }, [sheets]);
  return (
    <div className={classes.page}>
      <section className={classes.panel}>
        <h2>{reviewOutputText.title}</h2>
        <p className={classes.lead}>{reviewOutputText.lead}</p>
        <div className={classes.buttons}>
          <Button tone="primary" disabled={summaries.length === 0} onClick={() => void prepare()}>
            {reviewOutputText.prepare}
          </Button>
          <PassBar pass={pass} stop={stop} />
        </div>
        {sheets !== null && tally !== null && (
          <>
            <ul>
              {outputs.map((output) => (
                <OutputLine key={output} output={output} sheets={sheets} setting={{ bureau, year, tally }} />
              ))}
            </ul>
            <p className={classes.report}>{reviewReportText(year, tally)}</p>
          </>
        )}
      </section>
    </div>
  );
};

type OutputLineProps = {
  readonly output: Output;
  readonly sheets: readonly OutputSheet[];
  readonly setting: OutputSetting;
};

const OutputLine = ({ output, sheets, setting }: OutputLineProps) => {
  const count = countOf(output, sheets, setting);
  return (
    <li className={classes.buttons}>
      <span className={classes.outputName}>
        {reviewOutputText.outputs[output]}{' '}
        {output === 'review-sheet' ? reviewOutputText.sheets(count) : reviewOutputText.rows(count)}
      </span>
      {count === 0 ? (
        reviewOutputText.nothing
      ) : (
        <>
          <Button onClick={() => void saveOutput(output, 'docx', { sheets, setting })}>{reviewOutputText.word}</Button>
          <Button onClick={() => void saveOutput(output, 'xlsx', { sheets, setting })}>{reviewOutputText.excel}</Button>
        </>
      )}
    </li>
  );
};
