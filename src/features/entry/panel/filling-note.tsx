import { editText, namesInHistory } from '../../../text/entry-edit.ts';
import { panelText } from '../../../text/entry-panel.ts';
import { fillingOf } from '../sheet/judge-entry.ts';
import type { PanelProps } from './panel-props.ts';
import classes from './side-panel.module.css';

/** What a submission would fill in, cell by cell, with the total and the grade that follow. */
export const FillingNote = ({ judged }: Pick<PanelProps, 'judged'>) => {
  const filling = fillingOf(judged);
  if (filling === null) return null;
  const { edits, total, grade } = filling;
  const nameOf = namesInHistory(judged.sheet.evaluation, edits);
  return (
    <section className={classes.beside} aria-label={panelText.filling}>
      <h3>{panelText.filling}</h3>
      <p>{panelText.filled(edits.length, total, grade)}</p>
      <ul>
        {edits.map((edit) => (
          <li key={JSON.stringify(edit)}>{editText(edit, nameOf)}</li>
        ))}
      </ul>
    </section>
  );
};
