import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { FormAdaptation } from '../../domain/form/form-adaptation.ts';
import { parseFiscalYear } from './parse-year.ts';
import { allForms } from '../../export/forms/adapt-form.ts';
import { findForm } from '../../export/forms/published-forms.ts';
import type { Form } from '../../export/layout/form.ts';
import { useChangeForms, useFormAdaptations } from '../../queries/forms.ts';
import { useSummaries } from '../../queries/summaries.ts';
import { formsText } from '../../text/forms-text.ts';
import { printText } from '../../text/print-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './forms-page.module.css';
import { type TemplateState, useTemplate } from './use-template.ts';

/** Every form there is: blank to fill in elsewhere, or to be adapted. */
export const FormsPage = () => {
  const adaptations = useFormAdaptations();
  const forms = useMemo(() => allForms(adaptations), [adaptations]);
  const { isKnown, newest } = useNewestYear();
  const [typed, setTyped] = useState<string | null>(null);
  const year = typed ?? (newest === null ? '' : String(newest));
  const { state, write } = useTemplate(parseFiscalYear(year));
  return (
    <div className={classes.page}>
      <h1>{formsText.title}</h1>
      <p className={classes.lead}>{formsText.lead}</p>
      <div className={classes.year}>
        {/* Not before the years are known: a text must not change under the hand of the one who types. */}
        {isKnown && <TextField label={formsText.year} value={year} width="5em" onChange={setTyped} />}
        <p>{formsText.templateNote}</p>
      </div>
      <TemplateNote state={state} />
      <table className={classes.forms}>
        <thead>
          <tr>
            <th scope="col">{formsText.form}</th>
            <th scope="col">{formsText.paper}</th>
            <th scope="col">{formsText.citation}</th>
            <th scope="col">{formsText.actions}</th>
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <FormRow
              key={form.id}
              form={form}
              adaptation={adaptations.find(({ id }) => id === form.id) ?? null}
              isBusy={state.kind === 'writing' && state.formId === form.id}
              onTemplate={() => void write(form)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const useNewestYear = (): { readonly isKnown: boolean; readonly newest: number | null } => {
  const { data = [], isPending } = useSummaries();
  const years = data.flatMap(({ fiscalYear }) => fiscalYear ?? []);
  return { isKnown: !isPending, newest: years.length === 0 ? null : Math.max(...years) };
};

type FormRowProps = {
  readonly form: Form;
  readonly adaptation: FormAdaptation | null;
  readonly isBusy: boolean;
  readonly onTemplate: () => void;
};

const FormRow = ({ form, adaptation, isBusy, onTemplate }: FormRowProps) => {
  const change = useChangeForms();
  const [asks, setAsks] = useState(false);
  const base = adaptation === null ? null : findForm(adaptation.base);
  return (
    <tr>
      <th scope="row">{form.name}</th>
      <td>{printText.paper[form.orientation]}</td>
      <td>{base === null ? form.citation : formsText.own(base.name)}</td>
      <td className={classes.actions}>
        <Button busy={isBusy} onClick={onTemplate}>
          {formsText.template}
        </Button>
        <Link to="/forms/$id" params={{ id: form.id }} aria-label={formsText.adaptOf(form.name)}>
          {formsText.adapt}
        </Link>
        {adaptation !== null && (
          <button type="button" aria-label={formsText.dropOf(form.name)} onClick={() => setAsks(true)}>
            {formsText.drop}
          </button>
        )}
        <ConfirmDialog
          open={asks}
          title={formsText.dropTitle}
          confirm={formsText.drop}
          cancel={formsText.keep}
          onCancel={() => setAsks(false)}
          onConfirm={() => void change({ kind: 'drop', id: form.id })}
        >
          {formsText.dropBody(form.name)}
        </ConfirmDialog>
      </td>
    </tr>
  );
};

const TemplateNote = ({ state }: { readonly state: TemplateState }) =>
  state.kind === 'broken' ? (
    <p role="alert">{formsText.broken(state.reason)}</p>
  ) : (
    <output className={classes.note}>{state.kind === 'written' ? formsText.written(state.name) : ''}</output>
  );
