import type { Grade } from '../domain/rules/rule-set.ts';
import { gradeText } from '../text/grade-text.ts';
import classes from './grade-tag.module.css';

/** 优 良 中 差; the word says it, the colour only helps. */
export const GradeTag = ({ grade }: { readonly grade: Grade | null }) =>
  grade === null ? (
    <span className={classes.none}>—</span>
  ) : (
    <span className={classes.grade} data-grade={grade}>
      {gradeText[grade]}
    </span>
  );
