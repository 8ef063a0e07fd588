import { GradeTag } from '../../../components/grade-tag.tsx';
import { totalFundingRow } from '../../../domain/scoring/score-execution.ts';
import { executionOpenReasonText } from '../../../text/open-reason-text.ts';
import { formatRate, formatScore } from '../../../text/format-number.ts';
import { gradeText } from '../../../text/grade-text.ts';
import { amountText } from '../../../text/ui-amount.ts';
import { sheetText } from '../../../text/ui-sheet.ts';
import type { JudgedSheet } from './judge-sheet.ts';
import { isOnCutoff, nextGradeOf } from '../../../domain/scoring/next-grade.ts';
import { PointsBar } from './points-bar.tsx';
import { spreadPoints } from './points-spread.ts';
import classes from './sheet-head.module.css';
import { sheetStops } from './sheet-search.ts';

type SheetSumsProps = { readonly sheet: JudgedSheet; readonly onOpen: (stop: string) => void };

/** 预算 执行 执行率 on the left, 总分 and 等级 on the right; each result opens its receipt. */
export const SheetSums = ({ sheet, onOpen }: SheetSumsProps) => (
  <>
    <div className={classes.sums}>
      <ExecutionSum sheet={sheet} onOpen={onOpen} />
      <span className={classes.space} />
      <TotalSum sheet={sheet} onOpen={onOpen} />
    </div>
    <PointsBar parts={spreadPoints(sheet)} />
  </>
);

const ExecutionSum = ({ sheet: { evaluation, score }, onOpen }: SheetSumsProps) => {
  const row = totalFundingRow(evaluation);
  const { execution } = score;
  return (
    <>
      <span className={classes.sum}>
        {sheetText.budget} <b>{amountText(row?.adjustedBudgetText ?? '') || sheetText.blank}</b>
      </span>
      <span className={classes.sum}>
        {sheetText.executed} <b>{amountText(row?.executedAmountText ?? '') || sheetText.blank}</b>
        <small>{sheetText.moneyUnit(evaluation.funding.unit)}</small>
      </span>
      {execution.kind === 'open' ? (
        <span className={classes.open}>{executionOpenReasonText[execution.reason]}</span>
      ) : (
        <>
          <span className={classes.sum}>
            {sheetText.rate} <b>{sheetText.percent(formatRate(execution.rate))}</b>
          </span>
          <button type="button" className={classes.result} onClick={() => onOpen(sheetStops.execution)}>
            {sheetText.execution}{' '}
            <b>{sheetText.outOf(formatScore(execution.score), formatScore(execution.maxScore))}</b>
          </button>
        </>
      )}
    </>
  );
};

const TotalSum = ({ sheet: { score, ruleSet }, onOpen }: SheetSumsProps) => {
  const { result, indicators, execution } = score;
  if (result === null) {
    const open = indicators.filter(({ kind }) => kind === 'open').length + (execution.kind === 'open' ? 1 : 0);
    return <span className={classes.open}>{sheetText.totalOpen(open)}</span>;
  }
  const next = nextGradeOf(result.total, ruleSet);
  return (
    <>
      <button type="button" className={classes.result} onClick={() => onOpen(sheetStops.total)}>
        {sheetText.total} <b className={classes.total}>{formatScore(result.total)}</b>
      </button>
      <button
        type="button"
        className={classes.result}
        aria-label={`${sheetText.grade} ${gradeText[result.grade]}`}
        onClick={() => onOpen(sheetStops.grade)}
      >
        <GradeTag grade={result.grade} />
      </button>
      <span className={classes.distance}>
        {isOnCutoff(result.total, ruleSet) && <strong>{sheetText.onCutoff}</strong>}{' '}
        {next === null ? sheetText.topGrade : sheetText.toNextGrade(formatScore(next.gap), gradeText[next.grade])}
      </span>
    </>
  );
};
