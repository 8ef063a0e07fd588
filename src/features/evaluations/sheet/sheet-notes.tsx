import { SeverityMark } from '../../../components/severity-mark.tsx';
import { gradeText } from '../../../text/grade-text.ts';
import { formatScore } from '../../../text/format-number.ts';
import { findingText } from '../../../text/finding-text.ts';
import { differenceText, sheetText } from '../../../text/ui-sheet.ts';
import type { JudgedSheet } from './judge-sheet.ts';
import classes from './sheet-page.module.css';

/** Why stated and computed differ, in one line; said too when they agree. */
const differenceLine = ({ difference, evaluation, score }: JudgedSheet): string | null => {
  if (evaluation.statedTotal === '' || score.result === null) return null;
  const whose = differenceText.stated[evaluation.sources.length === 0 ? 'own' : 'published'];
  const parts = [
    difference.total &&
      differenceText.total(whose, formatScore(difference.total.published), formatScore(difference.total.computed)),
    difference.grade &&
      differenceText.grade(whose, gradeText[difference.grade.published], gradeText[difference.grade.computed]),
    difference.execution &&
      differenceText.execution(
        whose,
        formatScore(difference.execution.published),
        formatScore(difference.execution.computed),
      ),
  ].filter((part) => part !== null);
  const rows = difference.rows.filter(({ kind }) => kind !== 'blank').length;
  if (rows > 0) parts.push(differenceText.rows(rows));
  return parts.length === 0 ? differenceText.agrees(whose) : parts.join(differenceText.join);
};

const blanksLine = ({ difference: { costOfBlanks, rows } }: JudgedSheet): string | null =>
  costOfBlanks === null
    ? null
    : differenceText.blanks({
        count: String(rows.filter(({ kind }) => kind === 'blank').length),
        lost: formatScore(costOfBlanks.lost),
        filledTotal: formatScore(costOfBlanks.filledTotal),
        filledGrade: gradeText[costOfBlanks.filledGrade],
        total: formatScore(costOfBlanks.total),
        grade: gradeText[costOfBlanks.grade],
      });

/** What concerns the sheet as a whole: cost of blanks, difference to the published numbers, findings of no row. */
export const SheetNotes = ({ sheet }: { readonly sheet: JudgedSheet }) => {
  const blanks = blanksLine(sheet);
  const difference = differenceLine(sheet);
  return (
    <ul className={classes.notes} aria-label={sheetText.sheetFindings}>
      {blanks !== null && (
        <li data-tone="block">
          <SeverityMark severity="block" /> {blanks}
        </li>
      )}
      {sheet.sheetFindings.map((finding) => (
        <li key={findingText(finding)} data-tone={finding.severity}>
          <SeverityMark severity={finding.severity} /> {findingText(finding)}
        </li>
      ))}
      {difference !== null && <li>{difference}</li>}
    </ul>
  );
};
