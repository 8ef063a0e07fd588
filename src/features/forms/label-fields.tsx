import type { FormAdaptation } from '../../domain/form/form-adaptation.ts';
import { labelsOf } from '../../export/forms/form-labels.ts';
import type { Form } from '../../export/layout/form.ts';
import { formEditorText as text } from '../../text/forms-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import classes from './form-editor.module.css';

type LabelFieldsProps = {
  readonly base: Form;
  readonly labels: FormAdaptation['labels'];
  readonly onChange: (labels: FormAdaptation['labels']) => void;
};

/** Every printed label of the form, each beside what is to stand in its place. */
export const LabelFields = ({ base, labels, onChange }: LabelFieldsProps) => {
  const put = (from: string, to: string): void => {
    const others = labels.filter((label) => label.from !== from);
    onChange(to === from ? others : [...others, { from, to }]);
  };
  return (
    <fieldset className={classes.group}>
      <legend>{text.labels}</legend>
      <p>{text.labelsNote}</p>
      {labelsOf(base).map((from) => (
        <TextField
          key={from}
          label=""
          name={text.labelOf(from)}
          width="100%"
          value={labels.find((label) => label.from === from)?.to ?? from}
          onChange={(to) => put(from, to)}
        />
      ))}
    </fieldset>
  );
};
