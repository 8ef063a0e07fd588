import { DerivationView } from '../../../../components/derivation-view.tsx';
import { totalFundingRow } from '../../../../domain/scoring/score-execution.ts';
import { formatRate, formatScore } from '../../../../text/format-number.ts';
import { executionOpenReasonText } from '../../../../text/open-reason-text.ts';
import { formatExecutionRule } from '../../../../text/rule-set-text.ts';
import { receiptText } from '../../../../text/ui-receipt.ts';
import { sheetText } from '../../../../text/ui-sheet.ts';
import type { JudgedSheet } from '../judge-sheet.ts';
import { FactList } from './fact-list.tsx';
import { OriginList } from './origin-list.tsx';
import classes from './receipts.module.css';

const originFields = ['adjustedBudgetText', 'executedAmountText', 'rateText', 'selfScoreText'] as const;

/** Why 预算执行 has this score. */
export const ExecutionReceipt = ({ sheet: { evaluation, score, ruleSet } }: { readonly sheet: JudgedSheet }) => {
  const { execution } = score;
  const row = totalFundingRow(evaluation);
  const facts = [
    { label: receiptText.budget, text: row?.adjustedBudgetText ?? '' },
    { label: receiptText.executed, text: row?.executedAmountText ?? '' },
    { label: receiptText.rate, text: execution.kind === 'scored' ? sheetText.percent(formatRate(execution.rate)) : '' },
    { label: receiptText.selfScore, text: row?.selfScoreText ?? '' },
    { label: receiptText.computed, text: execution.kind === 'scored' ? formatScore(execution.score) : '' },
    { label: receiptText.rule, text: formatExecutionRule(ruleSet.execution, ruleSet.executionPoints) },
  ];
  return (
    <>
      {execution.kind === 'scored' ? (
        <DerivationView derivation={execution.derivation} />
      ) : (
        <p className={classes.open}>{executionOpenReasonText[execution.reason]}</p>
      )}
      <FactList facts={facts} />
      <OriginList
        sources={evaluation.sources}
        origins={originFields.map((field) => ({ field, origin: row?.origins[field] }))}
      />
    </>
  );
};
