import type { Evaluation } from '../../evaluation/evaluation.ts';
import { executionReasonLabel } from '../../evaluation/noted-rows.ts';
import { compareDecimals, decimalOf, isZero } from '../../number/decimal.ts';
import { formatPlain, pointsOrNull } from '../../scoring/points.ts';
import { totalFundingCell, totalFundingRow } from '../../scoring/score-execution.ts';
import { saysNone } from '../../target/plain-text.ts';
import { type Check, type Observations, observeSheet } from '../check.ts';
import type { ReviewedSheet } from '../reviewed-sheet.ts';

/**
 * Words of money alone: what was adjusted, added or carried out may be a plan or a way of counting (统计口径调整, 执行统一标准),
 * unless an amount stands with it (年中追加 30 万元).
 */
const ABOUT_MONEY =
  /资金|预算|支付|支出|执行[率数]|执行进度|拨付|拨款|付款|款项|用款|尾款|结余|结转|发票|报销|经费|(?:追加|调[增减整])[^，。；,;]{0,8}元/u;

/** What holds payments up, as a problem tells it without naming money: 项目进度滞后, 合同未签订. */
const ABOUT_DELAY = /进度|工期|施工|完工|竣工|招标|采购|中标|合同|结算|决算|验收|付款|尾款|滞后|延期|推迟|延后/u;

/** The form's own place for it: the reason beside the row of 预算执行. */
const hasOwnReason = ({ attributes }: Evaluation): boolean =>
  attributes.some(({ label, text }) => label === executionReasonLabel && !saysNone(text));

/** A word on money anywhere a form leaves room for one counts as an explanation; a problem of another kind does not. */
const isExplained = ({ evaluation }: ReviewedSheet): boolean =>
  hasOwnReason(evaluation) ||
  evaluation.problems.some(({ problem }) => ABOUT_MONEY.test(problem) || ABOUT_DELAY.test(problem)) ||
  evaluation.indicators.some(({ deviationReason }) => ABOUT_MONEY.test(deviationReason)) ||
  (ABOUT_MONEY.test(evaluation.actualGoal) && /未|暂|尚|因|由于|结转/u.test(evaluation.actualGoal));

const find = (sheet: ReviewedSheet): Observations<'execution-unexplained'> => {
  const { execution } = sheet.score;
  const row = totalFundingRow(sheet.evaluation);
  if (execution.kind === 'open' || row === null || isExplained(sheet)) return [];
  if (compareDecimals(execution.rate, decimalOf(sheet.thresholds.explainExecutionBelow)) < 0) {
    return [
      observeSheet(totalFundingCell(sheet.evaluation, 'rateText'), 'low-rate', {
        rate: formatPlain(execution.rate),
        below: sheet.thresholds.explainExecutionBelow,
      }),
    ];
  }
  const [initial, adjusted] = [pointsOrNull(row.initialBudgetText), pointsOrNull(row.adjustedBudgetText)];
  if (initial === null || adjusted === null || compareDecimals(initial, adjusted) === 0 || isZero(adjusted)) return [];
  return [
    observeSheet(totalFundingCell(sheet.evaluation, 'adjustedBudgetText'), 'budget-changed', {
      initial: formatPlain(initial),
      adjusted: formatPlain(adjusted),
    }),
  ];
};

/** Execution below 90 %, or a budget changed mid-year, without a word of explanation. */
export const executionUnexplained: Check<'execution-unexplained'> = {
  slug: 'execution-unexplained',
  severity: 'warn',
  source: { evidence: 'observed', citation: '四川省绩效自评要求：执行率低于90%或年中调整预算须说明' },
  find,
};
