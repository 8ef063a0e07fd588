import { Link } from '@tanstack/react-router';
import { findForm } from '../../export/forms/published-forms.ts';
import { useFormAdaptations } from '../../queries/forms.ts';
import { formEditorText as text } from '../../text/forms-text.ts';
import { newId } from '../../worker/new-id.ts';
import { FormEditor } from './form-editor.tsx';
import classes from './forms-page.module.css';

/** `id`: an adapted form to change, or a published one to begin from. */
export const FormEditorPage = ({ id }: { readonly id: string }) => {
  const adaptation = useFormAdaptations().find((form) => form.id === id);
  const base = findForm(adaptation?.base ?? id);
  if (base === null)
    return (
      <div className={classes.page}>
        <h1>{text.missing}</h1>
        <Link to="/forms">{text.back}</Link>
      </div>
    );
  const begun = adaptation ?? {
    id: newId(),
    base: base.id,
    name: text.newName(base.name),
    title: '',
    labels: [],
    order: null,
    extraColumns: [],
    notes: [],
  };
  return <FormEditor key={adaptation?.id ?? base.id} base={base} begun={begun} />;
};
