import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Grade } from '../../../domain/rules/rule-set.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { exportDialogText } from '../../../text/export-text.ts';
import { formatAmount } from '../../../text/format-number.ts';
import { gradeText } from '../../../text/grade-text.ts';
import { listText } from '../../../text/ui-list.ts';
import { ExportButton } from '../export/export-button.tsx';
import { toSummaryList } from '../export/summary-list.ts';
import classes from './list-page.module.css';
import { type Tally, tallySummaries } from './tally-summaries.ts';

const grades = ['excellent', 'good', 'fair', 'poor'] as const satisfies readonly Grade[];
const mostPrinted = 200;

const sentenceOf = ({ sheets, selfEvaluations, budget, grades: counts }: Tally): string => {
  if (selfEvaluations === 0) return listText.sheets(sheets);
  const graded = grades.map((grade) => listText.gradeCount(gradeText[grade], counts[grade])).join(' ');
  return [
    listText.sheets(sheets),
    listText.selfEvaluations(selfEvaluations),
    listText.budget(formatAmount(budget)),
    graded,
  ].join(listText.join);
};

/** One sentence on what is listed, and the way to paper. */
export const ListHead = ({ rows }: { readonly rows: readonly Summary[] }) => {
  const tally = useMemo(() => tallySummaries(rows), [rows]);
  const printable = rows.slice(0, mostPrinted).map(({ id }) => id);
  return (
    <div className={classes.head}>
      <h1>{listText.title}</h1>
      <p aria-live="polite">{sentenceOf(tally)}</p>
      {printable.length > 0 && (
        <Link to="/print" search={{ ids: printable.join(',') }} className={classes.print}>
          {listText.print(printable.length, rows.length)}
        </Link>
      )}
      {rows.length > 0 && (
        <ExportButton
          label={exportDialogText.openMany(rows.length)}
          className={classes.print}
          ids={rows.map(({ id }) => id)}
          toList={() => toSummaryList(rows)}
        />
      )}
    </div>
  );
};
