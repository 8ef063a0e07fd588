import { Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import type { FormAdaptation } from '../../domain/form/form-adaptation.ts';
import type { Category } from '../../domain/indicator/indicator.ts';
import { adaptForm } from '../../export/forms/adapt-form.ts';
import { titleOf } from '../../export/forms/form-labels.ts';
import type { Form } from '../../export/layout/form.ts';
import { layOutForm } from '../../export/layout/lay-out-form.ts';
import { PrintedSheet } from '../../export/print/printed-sheet.tsx';
import { blankEvaluation } from '../../export/template/blank-evaluation.ts';
import { useChangeForms } from '../../queries/forms.ts';
import { formEditorText as text } from '../../text/forms-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ColumnFields } from './column-fields.tsx';
import classes from './form-editor.module.css';
import { LabelFields } from './label-fields.tsx';

type FormEditorProps = { readonly base: Form; readonly begun: FormAdaptation };

const shownRows = 6;
const noPages = (): void => undefined;

/** What can be changed on the left, the form as it will stand on paper on the right. */
export const FormEditor = ({ base, begun }: FormEditorProps) => {
  const [form, setForm] = useState(begun);
  const [failed, setFailed] = useState(false);
  const change = useChangeForms();
  const navigate = useNavigate();
  const hasList = base.bands.some(({ kind }) => kind === 'indicators');
  const save = async (): Promise<void> => {
    try {
      await change({ kind: 'keep', form: { ...form, name: form.name.trim() } });
      await navigate({ to: '/forms' });
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={classes.page}>
      <section className={classes.fields} aria-label={text.title}>
        <h1>{text.title}</h1>
        <p>{text.base(base.name)}</p>
        <TextField label={text.name} width="100%" value={form.name} onChange={(name) => setForm({ ...form, name })} />
        <TextField
          label={text.formTitle}
          width="100%"
          value={form.title === '' ? titleOf(base) : form.title}
          onChange={(title) => setForm({ ...form, title: title === titleOf(base) ? '' : title })}
        />
        {hasList && <OrderChoice order={form.order} onChange={(order) => setForm({ ...form, order })} />}
        {hasList ? (
          <ColumnFields columns={form.extraColumns} onChange={(extraColumns) => setForm({ ...form, extraColumns })} />
        ) : (
          <p>{text.noList}</p>
        )}
        <TextField
          label={text.notes}
          width="100%"
          lines={4}
          value={form.notes.join('\n')}
          onChange={(notes) => setForm({ ...form, notes: notes === '' ? [] : notes.split('\n') })}
        />
        <LabelFields base={base} labels={form.labels} onChange={(labels) => setForm({ ...form, labels })} />
        {form.name.trim() === '' && <p role="alert">{text.nameMissing}</p>}
        {failed && <p role="alert">{text.saveFailed}</p>}
        <div className={classes.actions}>
          <Button tone="primary" disabled={form.name.trim() === ''} onClick={() => void save()}>
            {text.save}
          </Button>
          <Link to="/forms">{text.back}</Link>
        </div>
      </section>
      <Preview base={base} form={form} />
    </div>
  );
};

const orders = Object.entries(text.orders);

type OrderChoiceProps = {
  readonly order: FormAdaptation['order'];
  readonly onChange: (order: FormAdaptation['order']) => void;
};

const OrderChoice = ({ order, onChange }: OrderChoiceProps) => (
  <div className={classes.field}>
    <span aria-hidden="true">{text.order}</span>
    <Choice
      label={text.order}
      value={order?.join(' ') ?? ''}
      options={[{ value: '', label: text.orderAsPublished }, ...orders.map(([value, label]) => ({ value, label }))]}
      onChange={(value) => onChange(value === '' ? null : (value.split(' ') as Category[]))}
    />
  </div>
);

const Preview = ({ base, form }: { readonly base: Form; readonly form: FormAdaptation }) => {
  const settled = useDeferredValue(form);
  const layout = useMemo(() => {
    const blank = blankEvaluation(base, null);
    const evaluation = { ...blank, indicators: blank.indicators.slice(0, shownRows) };
    return layOutForm(adaptForm(base, settled), evaluation, null);
  }, [base, settled]);
  return (
    <section className={classes.preview} aria-label={text.preview} tabIndex={0}>
      <PrintedSheet layout={layout} numbering="counted" onPaged={noPages} />
    </section>
  );
};
