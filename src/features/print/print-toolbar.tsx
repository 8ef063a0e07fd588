import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Form } from '../../export/layout/form.ts';
import { formsText } from '../../text/forms-text.ts';
import { printText } from '../../text/print-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { jobRange, jobSize } from './jobs.ts';
import classes from './print-page.module.css';

type PrintToolbarProps = {
  readonly form: string | null;
  readonly forms: readonly Form[];
  readonly scores: 'written' | 'computed';
  readonly onScoresChange: (scores: 'written' | 'computed') => void;
  readonly job: number;
  readonly jobs: number;
  readonly sheetCount: number;
  readonly onJobChange: (job: number) => void;
  readonly progress: { readonly done: number; readonly pages: number; readonly sheets: number };
  /** The name a browser proposes when the paper is a PDF file. */
  readonly documentTitle: string;
};

const formOptions = (forms: readonly Form[]) => [
  { value: '', label: printText.ownForm },
  ...forms.map(({ id, name, orientation }) => ({
    value: id,
    label: `${name} · ${printText.paper[orientation]}`,
  })),
];

/** What can be chosen before printing; it never reaches the paper. */
export const PrintToolbar = (props: PrintToolbarProps) => {
  const { form, scores, progress, documentTitle } = props;
  const navigate = useNavigate();
  const finished = progress.done >= progress.sheets && progress.sheets > 0;
  useDocumentTitle(documentTitle);
  return (
    <div className={classes.toolbar}>
      <h1 className={classes.heading}>{printText.title}</h1>
      <span className={classes.field}>
        <span aria-hidden="true">{printText.form}</span>
        <Choice
          label={printText.form}
          value={form ?? ''}
          options={formOptions(props.forms)}
          onChange={(value) =>
            void navigate({
              to: '.',
              search: (current) => ({ ...current, form: value === '' ? undefined : value }),
              replace: true,
            })
          }
        />
      </span>
      <span className={classes.field}>
        <span aria-hidden="true">{printText.scores}</span>
        <Choice
          label={printText.scores}
          value={scores}
          options={[
            { value: 'written', label: printText.scoresChoices.written },
            { value: 'computed', label: printText.scoresChoices.computed },
          ]}
          onChange={(value) => props.onScoresChange(value === 'computed' ? 'computed' : 'written')}
        />
      </span>
      {props.jobs > 1 && <JobChoice {...props} />}
      <span className={classes.space} />
      <output className={classes.status}>
        {finished
          ? printText.summary(progress.sheets, progress.pages)
          : printText.progress(progress.done, progress.sheets)}
      </output>
      <Link to="/forms">{formsText.toForms}</Link>
      <Link to="/">{printText.back}</Link>
      <Button tone="primary" disabled={!finished} onClick={() => window.print()}>
        {printText.print}
      </Button>
      {scores === 'computed' && <p className={classes.remark}>{printText.computedNote}</p>}
    </div>
  );
};

const JobChoice = ({ job, jobs, sheetCount, onJobChange }: PrintToolbarProps) => (
  <span className={classes.field} title={printText.jobNote(jobSize)}>
    <span aria-hidden="true">{printText.job}</span>
    <Choice
      label={printText.job}
      value={String(job)}
      options={Array.from({ length: jobs }, (_, index) => {
        const { first, last } = jobRange(index, sheetCount);
        return { value: String(index), label: printText.jobOption(first, last) };
      })}
      onChange={(value) => onJobChange(Number.parseInt(value, 10))}
    />
  </span>
);

const useDocumentTitle = (title: string): void =>
  useEffect(() => {
    const before = document.title;
    if (title !== '') document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
