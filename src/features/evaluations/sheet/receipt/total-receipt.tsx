import { DerivationView } from '../../../../components/derivation-view.tsx';
import { formatScore } from '../../../../text/format-number.ts';
import { gradeText } from '../../../../text/grade-text.ts';
import { receiptText } from '../../../../text/ui-receipt.ts';
import type { JudgedSheet } from '../judge-sheet.ts';
import { FactList } from './fact-list.tsx';
import { OriginList } from './origin-list.tsx';
import classes from './receipts.module.css';

/** Why the sheet has this total: the sum of its parts, and what blank scores leave out. */
export const TotalReceipt = ({ sheet: { evaluation, score } }: { readonly sheet: JudgedSheet }) => {
  const { result, withBlanksFilled } = score;
  const filled =
    withBlanksFilled === null
      ? ''
      : receiptText.filled(formatScore(withBlanksFilled.total), gradeText[withBlanksFilled.grade]);
  return (
    <>
      {result === null ? (
        <p className={classes.open}>{receiptText.openTitle}</p>
      ) : (
        <DerivationView derivation={result.derivation} />
      )}
      <FactList
        facts={[
          { label: receiptText.computed, text: result === null ? '' : formatScore(result.total) },
          { label: receiptText.publishedTotal, text: evaluation.statedTotal },
          { label: receiptText.change, text: filled },
        ]}
      />
      <OriginList
        sources={evaluation.sources}
        origins={[{ field: 'statedTotal', origin: evaluation.origins.statedTotal }]}
      />
    </>
  );
};
