import type { Target } from '../domain/target/target.ts';
import { readingText } from '../text/ui-target.ts';
import classes from './target-cell.module.css';

/** 年度指标值 as written, and what it was understood to say where that is not plain from the writing. */
export const TargetCell = ({ text, target }: { readonly text: string; readonly target: Target }) => {
  const reading = readingText(text, target);
  return (
    <span className={classes.cell}>
      <span>{text}</span>
      {reading !== null && <span className={classes.reading}>{reading}</span>}
    </span>
  );
};
