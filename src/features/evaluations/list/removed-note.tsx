import { usePutBack, useRemoved } from '../../../queries/removed.ts';
import { keptDays } from '../../../storage/removed-store.ts';
import { removedText } from '../../../text/ui-list.ts';
import classes from './list-page.module.css';

const clock = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'short', timeStyle: 'short' });

type RemovedNoteProps = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

/** The sheets that were taken out, each with its way back; silent when there are none. */
export const RemovedNote = ({ open, onOpenChange }: RemovedNoteProps) => {
  const removed = useRemoved().data ?? [];
  const putBack = usePutBack();
  if (removed.length === 0) return null;
  return (
    <details
      className={classes.removed}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) onOpenChange(event.currentTarget.open);
      }}
    >
      <summary>{removedText.summary(removed.length)}</summary>
      {putBack.data === false && <p role="alert">{removedText.taken}</p>}
      <ul>
        {removed.map(({ id, name, removedAt }) => (
          <li key={id}>
            {removedText.line({ name: name || id, at: clock.format(new Date(removedAt)), days: keptDays })}{' '}
            <button type="button" onClick={() => putBack.mutate(id)} aria-label={removedText.putBackOf(name || id)}>
              {removedText.putBack}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
};
