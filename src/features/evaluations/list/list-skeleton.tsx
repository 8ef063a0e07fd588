import { listText } from '../../../text/ui-list.ts';
import classes from './list-page.module.css';

const lines = Array.from({ length: 12 }, (_, index) => index);

/** The list before its rows are there: same place, same heights. */
export const ListSkeleton = () => (
  <div className={classes.page} aria-busy="true">
    <div className={classes.head}>
      <h1>{listText.title}</h1>
      <p>{listText.loading}</p>
    </div>
    <div className={classes.filters} />
    <div className={classes.skeleton} aria-hidden>
      {lines.map((line) => (
        <div key={line} />
      ))}
    </div>
  </div>
);
