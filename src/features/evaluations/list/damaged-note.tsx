import { useDamaged } from '../../../queries/summaries.ts';
import { listText } from '../../../text/ui-list.ts';
import classes from './list-page.module.css';

/** Names the records that had to be set aside; silent when there are none. */
export const DamagedNote = () => {
  const damaged = useDamaged().data ?? [];
  if (damaged.length === 0) return null;
  return (
    <p className={classes.damaged} role="alert">
      {listText.damaged(damaged.length)}
      {damaged.map(({ id, name }) => (
        <span key={id}>{listText.damagedName(name, id)}</span>
      ))}
    </p>
  );
};
