import type { Decimal } from '../../../domain/number/decimal.ts';
import { compareRuleSets, type Move } from '../../../domain/scoring/what-if.ts';
import { ruleSetOf } from '../../../storage/summary.ts';
import { formatScore } from '../../../text/format-number.ts';
import { gradeText } from '../../../text/grade-text.ts';
import { sheetText, trialText } from '../../../text/ui-sheet.ts';
import { Button } from '../../../ui/button.tsx';
import type { JudgedSheet } from './judge-sheet.ts';
import classes from './sheet-page.module.css';

type TrialStripProps = {
  readonly sheet: JudgedSheet;
  readonly ownRuleSetId: string;
  readonly onAdopt: () => void;
  readonly onLeave: () => void;
};

const scoreWord = (score: Decimal | null): string => (score === null ? trialText.none : formatScore(score));

const moveText = (label: string, move: Move<string>): string => {
  const [from, to] = [move.from ?? trialText.none, move.to ?? trialText.none];
  return from === to ? trialText.unchanged(label, from) : trialText.move(label, from, to);
};

const worded = ({ from, to }: Move<Decimal>): Move<string> => ({ from: scoreWord(from), to: scoreWord(to) });

/** What another rule set would do to the sheet: execution, rows that move, total and grade. */
export const TrialStrip = ({ sheet, ownRuleSetId, onAdopt, onLeave }: TrialStripProps) => {
  const comparison = compareRuleSets(sheet.evaluation, ruleSetOf(ownRuleSetId), sheet.ruleSet);
  const { grade, rows } = comparison;
  const grades = { from: grade.from && gradeText[grade.from], to: grade.to && gradeText[grade.to] };
  return (
    <section className={classes.trial} aria-label={trialText.title(sheet.ruleSet.title)}>
      <div>
        <strong>{trialText.title(sheet.ruleSet.title)}</strong>
        {sheet.isScored && (
          <ul>
            <li>{moveText(sheetText.execution, worded(comparison.execution))}</li>
            <li>{trialText.rows(rows.length)}</li>
            <li>{moveText(sheetText.total, worded(comparison.total))}</li>
            <li>{moveText(sheetText.grade, grades)}</li>
          </ul>
        )}
        {rows.length > 0 && (
          <ul aria-label={trialText.listed}>
            {rows.map((row) => (
              <li key={row.indicatorId}>{moveText(row.name, worded(row))}</li>
            ))}
          </ul>
        )}
      </div>
      <Button tone="primary" onClick={onAdopt}>
        {trialText.adopt}
      </Button>
      <Button onClick={onLeave}>{trialText.leave}</Button>
    </section>
  );
};
