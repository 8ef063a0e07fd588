import { rowOfEdit } from '../../../domain/entry/changes-since-return.ts';
import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import { useHistory } from '../../../queries/entry.ts';
import { editTextInRow, namesInHistory } from '../../../text/entry-edit.ts';
import { historyText, panelText } from '../../../text/entry-panel.ts';
import classes from './side-panel.module.css';

const clock = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
const mostShown = 12;

/** Every change of one row's cells, old → new, by whom and when, newest first. */
export const RowHistory = ({ evaluation, row }: { readonly evaluation: Evaluation; readonly row: string }) => {
  const { data = [] } = useHistory(evaluation.id);
  const nameOf = namesInHistory(
    evaluation,
    data.flatMap(({ edits }) => edits),
  );
  const lines = data
    .flatMap(({ at, by, revision, edits }) =>
      edits.filter((edit) => rowOfEdit(edit) === row).map((edit) => ({ at, by, revision, edit })),
    )
    .toReversed();
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{panelText.cellHistory}</h3>
      <ul className={classes.history}>
        {lines.slice(0, mostShown).map(({ at, by, revision, edit }) => (
          <li key={`${revision}${JSON.stringify(edit)}`}>
            {editTextInRow(edit, nameOf)}
            <small>
              {' '}
              {historyText.by(by)} {clock.format(new Date(at))}
            </small>
          </li>
        ))}
        {lines.length > mostShown && <li>{historyText.more(lines.length - mostShown)}</li>}
      </ul>
    </section>
  );
};
