import { DerivationView } from '../../../../components/derivation-view.tsx';
import { formatScore } from '../../../../text/format-number.ts';
import { gradeText } from '../../../../text/grade-text.ts';
import { receiptText } from '../../../../text/ui-receipt.ts';
import { sheetText } from '../../../../text/ui-sheet.ts';
import type { JudgedSheet } from '../judge-sheet.ts';
import { isOnCutoff, nextGradeOf } from '../../../../domain/scoring/next-grade.ts';
import { FactList } from './fact-list.tsx';
import { OriginList } from './origin-list.tsx';
import classes from './receipts.module.css';

/** Why the total has this grade, and how far it is from the next. */
export const GradeReceipt = ({ sheet: { evaluation, score, ruleSet } }: { readonly sheet: JudgedSheet }) => {
  const { result } = score;
  if (result === null) return <p className={classes.open}>{receiptText.openTitle}</p>;
  const next = nextGradeOf(result.total, ruleSet);
  const distance =
    next === null ? sheetText.topGrade : sheetText.toNextGrade(formatScore(next.gap), gradeText[next.grade]);
  return (
    <>
      <DerivationView derivation={result.gradeDerivation} />
      <FactList
        facts={[
          { label: receiptText.bands, text: bandsOf(ruleSet.grades) },
          { label: receiptText.distance, text: distance },
          { label: receiptText.cutoff, text: isOnCutoff(result.total, ruleSet) ? sheetText.onCutoff : '' },
          { label: receiptText.publishedGrade, text: evaluation.statedGrade },
        ]}
      />
      <OriginList
        sources={evaluation.sources}
        origins={[{ field: 'statedGrade', origin: evaluation.origins.statedGrade }]}
      />
    </>
  );
};

const bandsOf = (grades: JudgedSheet['ruleSet']['grades']): string =>
  grades.map(({ grade, from }) => receiptText.band(gradeText[grade], from)).join(receiptText.join);
