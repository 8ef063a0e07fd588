import { type ReactNode, useMemo, useState } from 'react';
import type { ListTable } from '../../../export/csv/list-table.ts';
import { allForms } from '../../../export/forms/adapt-form.ts';
import { useFormAdaptations } from '../../../queries/forms.ts';
import { exportDialogText as text } from '../../../text/export-text.ts';
import { printText } from '../../../text/print-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { chooseWhat, type ExportFormat, type ExportWhat, firstChoice, formatsOf } from './export-choice.ts';
import classes from './export-dialog.module.css';
import { type ExportState, useExport } from './use-export.ts';

type ExportDialogProps = {
  readonly ids: readonly string[];
  /** The list the sheets stand in; null for one sheet. */
  readonly list: ListTable | null;
  readonly onClose: () => void;
};

/** More sheets than this in one file no office program opens in comfort. */
const mostSheets = 500;
const whatsOfSheet = ['sheets', 'indicators'] as const satisfies readonly ExportWhat[];
const whatsOfList = ['sheets', 'list', 'indicators', 'report'] as const satisfies readonly ExportWhat[];

/** What to take away, as which file. */
export const ExportDialog = ({ ids, list, onClose }: ExportDialogProps) => {
  const [choice, setChoice] = useState(firstChoice);
  const adaptations = useFormAdaptations();
  const forms = useMemo(() => allForms(adaptations), [adaptations]);
  const { state, start } = useExport({ ids, forms, list });
  const isBusy = state.kind === 'loading' || state.kind === 'packing' || state.kind === 'progress';
  const isTooMany = choice.what === 'sheets' && ids.length > mostSheets;
  return (
    <Dialog title={text.title(ids.length)} onClose={onClose}>
      <div className={classes.fields}>
        <Field label={text.what}>
          <Choice
            label={text.what}
            value={choice.what}
            options={(list === null ? whatsOfSheet : whatsOfList).map((value) => ({ value, label: text.whats[value] }))}
            onChange={(value) => setChoice(chooseWhat(choice, value as ExportWhat))}
          />
        </Field>
        <Field label={text.format}>
          <Choice
            label={text.format}
            value={choice.format}
            options={formatsOf(choice.what)}
            onChange={(value) => setChoice({ ...choice, format: value as ExportFormat })}
          />
        </Field>
        {choice.what === 'sheets' && (
          <>
            <Field label={text.form}>
              <Choice
                label={text.form}
                value={choice.formId}
                options={[
                  { value: '', label: printText.ownForm },
                  ...forms.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(formId) => setChoice({ ...choice, formId })}
              />
            </Field>
            <Field label={text.scores}>
              <Choice
                label={text.scores}
                value={choice.scores}
                options={[
                  { value: 'written', label: printText.scoresChoices.written },
                  { value: 'computed', label: printText.scoresChoices.computed },
                ]}
                onChange={(value) => setChoice({ ...choice, scores: value === 'computed' ? 'computed' : 'written' })}
              />
            </Field>
          </>
        )}
      </div>
      {choice.what === 'sheets' && ids.length > 1 && !isTooMany && (
        <p className={classes.note}>{text.asOne(ids.length, choice.format)}</p>
      )}
      {choice.what === 'report' && <p className={classes.note}>{text.onlySelf}</p>}
      {isTooMany && <p className={classes.note}>{text.atMost(mostSheets)}</p>}
      <ExportNote state={state} />
      <div className={classes.actions}>
        <Button onClick={onClose}>{isBusy ? text.cancel : text.close}</Button>
        <Button tone="primary" disabled={isBusy || isTooMany} onClick={() => void start(choice)}>
          {text.start}
        </Button>
      </div>
    </Dialog>
  );
};

const Field = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <>
    <span aria-hidden="true">{label}</span>
    {children}
  </>
);

const ExportNote = ({ state }: { readonly state: ExportState }) => {
  if (state.kind === 'broken')
    return (
      <p className={classes.bad} role="alert">
        {text.broken(state.reason)}
      </p>
    );
  return <output className={classes.state}>{stateText(state)}</output>;
};

const stateText = (state: Exclude<ExportState, { kind: 'broken' }>): string => {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'loading':
      return text.loading;
    case 'packing':
      return text.packing;
    case 'progress':
      return text.progress(state.done, state.of);
    case 'no-self-evaluation':
      return text.noSelf;
    case 'written':
      return [text.written(state.name), state.missing === 0 ? '' : text.missing(state.missing)].join(' ');
  }
};
