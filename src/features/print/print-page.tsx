import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { allForms } from '../../export/forms/adapt-form.ts';
import { useEvaluations } from '../../queries/evaluations.ts';
import { useFormAdaptations } from '../../queries/forms.ts';
import { printText } from '../../text/print-text.ts';
import { PrintToolbar } from './print-toolbar.tsx';
import { PrintedJob } from './printed-job.tsx';
import classes from './print-page.module.css';
import { jobSize, sheetsOfJob } from './jobs.ts';
import { sheetTitle } from './to-print-sheet.ts';

type PrintPageProps = { readonly ids: readonly string[]; readonly form: string | null };

/** One or many sheets as they will stand on paper. Everything but the sheets stays off the paper. */
export const PrintPage = ({ ids, form }: PrintPageProps) => {
  const [scores, setScores] = useState<'written' | 'computed'>('written');
  const [job, setJob] = useState(0);
  const [progress, setProgress] = useState({ done: 0, pages: 0 });
  const adaptations = useFormAdaptations();
  const forms = useMemo(() => allForms(adaptations), [adaptations]);
  const chosen = forms.find(({ id }) => id === form) ?? null;
  const queries = useEvaluations(ids);
  const loaded = queries.flatMap(({ data }) => data ?? []);
  const records = loaded.flatMap((result) => (result.ok ? [result.value] : []));
  const failures = loaded.flatMap((result) => (result.ok ? [] : [result.error]));
  const onProgress = useCallback((done: number, pages: number) => setProgress({ done, pages }), []);
  const printed = sheetsOfJob(records, job);
  const [first] = records;
  if (ids.length === 0) return <NothingToPrint />;
  return (
    <div className={classes.page}>
      <PrintToolbar
        form={form}
        forms={forms}
        scores={scores}
        onScoresChange={setScores}
        job={job}
        jobs={Math.ceil(records.length / jobSize)}
        sheetCount={records.length}
        onJobChange={setJob}
        progress={{ ...progress, sheets: printed.length }}
        documentTitle={records.length === 1 && first !== undefined ? sheetTitle(first.evaluation) : printText.title}
      />
      {failures.length > 0 && (
        <div className={classes.failures} role="alert">
          {failures.map(({ id, kind }) => (
            <p key={id}>{kind === 'not-found' ? printText.missing(id) : printText.damaged(id)}</p>
          ))}
          <p>{printText.missingRemedy}</p>
        </div>
      )}
      {queries.some(({ isPending }) => isPending) ? (
        <output className={classes.loading}>{printText.loading}</output>
      ) : (
        <PrintedJob key={job} records={printed} form={chosen} scores={scores} onProgress={onProgress} />
      )}
    </div>
  );
};

const NothingToPrint = () => (
  <div className={classes.nothing}>
    <h1>{printText.nothing}</h1>
    <p>{printText.nothingRemedy}</p>
    <Link to="/">{printText.back}</Link>
  </div>
);
