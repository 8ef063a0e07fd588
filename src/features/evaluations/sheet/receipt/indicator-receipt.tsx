import { DerivationView } from '../../../../components/derivation-view.tsx';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { isNegative } from '../../../../domain/number/decimal.ts';
import { formatScore } from '../../../../text/format-number.ts';
import { formatOpenReason } from '../../../../text/open-reason-text.ts';
import { formatTarget, targetKindText } from '../../../../text/target-text.ts';
import { receiptText } from '../../../../text/ui-receipt.ts';
import { rowFindingText } from '../../../../text/ui-sheet.ts';
import type { JudgedSheet, SheetRow } from '../judge-sheet.ts';
import { ChangeList } from './change-list.tsx';
import { FactList } from './fact-list.tsx';
import { OriginList } from './origin-list.tsx';
import classes from './receipts.module.css';

type IndicatorReceiptProps = { readonly sheet: JudgedSheet; readonly row: SheetRow };

const originFields = ['targetText', 'actualText', 'maxScoreText', 'selfScoreText', 'deviationReason'] as const;

/** Why this row has this score: formula, what was read, what was published, what would change, where it came from. */
export const IndicatorReceipt = ({ sheet, row }: IndicatorReceiptProps) => (
  <>
    <Verdict row={row} />
    <FactList facts={factsOf(row)} />
    {row.findings.length > 0 && (
      <section>
        <h3>{receiptText.findings}</h3>
        <ul className={classes.list}>
          {row.findings.map((finding) => (
            <li key={rowFindingText(finding)}>
              <SeverityMark severity={finding.severity} /> {rowFindingText(finding)}
            </li>
          ))}
        </ul>
      </section>
    )}
    <ChangeList sheet={sheet} row={row} />
    <OriginList
      sources={sheet.evaluation.sources}
      origins={originFields.map((field) => ({ field, origin: row.indicator.origins[field] }))}
    />
  </>
);

const Verdict = ({ row: { score } }: { readonly row: SheetRow }) => {
  if (score?.kind === 'scored') return <DerivationView derivation={score.derivation} />;
  if (score?.kind !== 'open') return <p>{receiptText.notAnIndicator}</p>;
  return (
    <p className={classes.open}>
      <strong>{receiptText.openTitle}</strong>
      {formatOpenReason(score.reason, score.interval)}
    </p>
  );
};

const gapText = ({ difference }: SheetRow): string =>
  difference === null ? '' : `${isNegative(difference.gap) ? '' : '+'}${formatScore(difference.gap)}`;

const factsOf = (row: SheetRow) => {
  const { indicator, target, score } = row;
  return [
    { label: receiptText.target, text: indicator.targetText || receiptText.blank },
    { label: receiptText.readAs, text: target.kind === 'none' ? '' : formatTarget(target) },
    { label: receiptText.kind, text: targetKindText[target.kind] },
    { label: receiptText.actual, text: indicator.actualText || receiptText.blank },
    { label: receiptText.maxScore, text: indicator.maxScoreText || receiptText.blank },
    { label: receiptText.selfScore, text: indicator.selfScoreText || receiptText.blank },
    { label: receiptText.computed, text: score?.kind === 'scored' ? formatScore(score.score) : '' },
    { label: receiptText.gap, text: gapText(row) },
    { label: receiptText.reason, text: indicator.deviationReason },
  ];
};
