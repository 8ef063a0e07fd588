import type { ExtraColumn } from '../../domain/form/form-adaptation.ts';
import { formEditorText as text } from '../../text/forms-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './form-editor.module.css';

type ColumnFieldsProps = {
  readonly columns: readonly ExtraColumn[];
  readonly onChange: (columns: readonly ExtraColumn[]) => void;
};

const mostColumns = 3;

/** Columns that the bureau adds at the right of the indicators. */
export const ColumnFields = ({ columns, onChange }: ColumnFieldsProps) => {
  const put = (index: number, change: Partial<ExtraColumn>): void =>
    onChange(columns.map((column, at) => (at === index ? { ...column, ...change } : column)));
  return (
    <fieldset className={classes.group}>
      <legend>{text.columns}</legend>
      {columns.map((column, index) => (
        <div key={index} className={classes.row}>
          <TextField
            label=""
            name={text.column(index + 1)}
            width="100%"
            value={column.head}
            onChange={(head) => put(index, { head })}
          />
          <Choice
            label={text.contentOf(index + 1)}
            value={column.content}
            options={Object.entries(text.contents).map(([value, label]) => ({ value, label }))}
            onChange={(content) => put(index, { content: content as ExtraColumn['content'] })}
          />
          <button
            type="button"
            aria-label={text.removeColumn(index + 1)}
            onClick={() => onChange(columns.filter((_, at) => at !== index))}
          >
            {text.remove}
          </button>
        </div>
      ))}
      {columns.length < mostColumns && (
        <Button onClick={() => onChange([...columns, { head: '', content: 'blank' }])}>{text.addColumn}</Button>
      )}
    </fieldset>
  );
};
