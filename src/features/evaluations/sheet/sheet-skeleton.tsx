import { sheetText } from '../../../text/ui-sheet.ts';
import classes from './sheet-page.module.css';

const lines = Array.from({ length: 10 }, (_, index) => index);

/** The form before its facts are there: same place, same heights. */
export const SheetSkeleton = () => (
  <div className={classes.skeleton} aria-busy="true">
    <p>{sheetText.loading}</p>
    <div aria-hidden>
      {lines.map((line) => (
        <div key={line} />
      ))}
    </div>
  </div>
);
