import { formatScore } from '../../../../text/format-number.ts';
import { gradeText } from '../../../../text/grade-text.ts';
import { receiptText } from '../../../../text/ui-receipt.ts';
import type { JudgedSheet, SheetRow } from '../judge-sheet.ts';
import classes from './receipts.module.css';
import { underOtherRuleSets, withFullRow } from './what-would-change.ts';

type ChangeListProps = { readonly sheet: JudgedSheet; readonly row: SheetRow };

const fullRowText = (sheet: JudgedSheet, row: SheetRow): string | null => {
  const full = withFullRow(sheet, row);
  const { result } = sheet.score;
  if (result === null) return null;
  if (full === null) return row.score?.kind === 'scored' ? receiptText.already : null;
  const grade =
    full.grade === result.grade
      ? receiptText.gradeStays(gradeText[result.grade])
      : receiptText.gradeMoves(gradeText[result.grade], gradeText[full.grade]);
  return receiptText.ifFull(formatScore(result.total), formatScore(full.total), grade);
};

/** What full points in this row, or another rule set, would make of it. */
export const ChangeList = ({ sheet, row }: ChangeListProps) => {
  const full = fullRowText(sheet, row);
  const others = underOtherRuleSets(sheet, row);
  return (
    <section>
      <h3>{receiptText.change}</h3>
      <ul className={classes.list}>
        {full !== null && <li>{full}</li>}
        {others.map(({ ruleSet, score }) => (
          <li key={ruleSet.id}>
            {score === null
              ? receiptText.otherRulesOpen(ruleSet.title)
              : receiptText.otherRules(ruleSet.title, formatScore(score))}
          </li>
        ))}
        {others.length === 0 && <li>{receiptText.sameUnderAll}</li>}
      </ul>
    </section>
  );
};
