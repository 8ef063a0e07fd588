import { revertEdits, revertibleRevisions } from '../../../domain/entry/revert.ts';
import { useHistory } from '../../../queries/entry.ts';
import type { HistoryEntry } from '../../../storage/schema/history-schema.ts';
import { editText, namesInHistory } from '../../../text/entry-edit.ts';
import { historyText, panelText } from '../../../text/entry-panel.ts';
import { Button } from '../../../ui/button.tsx';
import { isEditable } from '../sheet/year-columns.ts';
import type { PanelProps } from './panel-props.ts';
import classes from './side-panel.module.css';

const clock = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
const mostShown = 6;
const none: readonly HistoryEntry[] = [];

/** Who changed what and when, newest first, with the way back to any earlier version. */
export const HistoryTab = ({ judged, session, state }: PanelProps) => {
  const { evaluation } = judged.sheet;
  const history = useHistory(evaluation.id).data ?? none;
  const nameOf = namesInHistory(
    evaluation,
    history.flatMap(({ edits }) => edits),
  );
  const reachable = new Set(revertibleRevisions(history));
  const canRevert = isEditable(judged.sheet, 'actualText') && state.unsaved.size === 0;
  const revert = (revision: number): void => {
    const edits = revertEdits(session.getState().sheet, history, revision);
    session.act(edits, 'reverted', historyText.revertLabel(revision));
  };
  if (history.length === 0) return <p>{panelText.noHistory}</p>;
  return (
    <ol className={classes.history}>
      {history.toReversed().map(({ revision, at, by, action, reason, edits }) => (
        <li key={revision}>
          <p>
            <b>{historyText.actions[action]}</b> {historyText.revision(revision)} · {historyText.by(by)} ·{' '}
            {clock.format(new Date(at))}
            {reason !== '' && ` · ${reason}`}
          </p>
          <ul>
            {edits.slice(0, mostShown).map((edit) => (
              <li key={JSON.stringify(edit)}>{editText(edit, nameOf)}</li>
            ))}
            {edits.length > mostShown && <li>{historyText.more(edits.length - mostShown)}</li>}
          </ul>
          {canRevert && reachable.has(revision - 1) && (
            <Button onClick={() => revert(revision - 1)}>{historyText.revert}</Button>
          )}
        </li>
      ))}
    </ol>
  );
};
