import type { Ledger } from '../entry/ledger.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { saysNoIndicator } from '../indicator/no-indicator.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { totalFundingRow } from '../scoring/score-execution.ts';
import { lightOfBudget } from './budget-light.ts';
import { courseOf } from './course.ts';
import { lightOfIndicator } from './indicator-light.ts';
import { type Light, type LightState, unlit, worstLight } from './light.ts';
import { type ValueAtMonth, valueAtMonth } from './value-at-month.ts';
import { executedAt, type Watch } from './watch.ts';

/** A sheet with what is kept beside it for 双监控. */
export type WatchedSheet = {
  readonly evaluation: Evaluation;
  readonly ledger: Ledger;
  readonly watch: Watch;
  readonly ruleSet: RuleSet;
};

/** An indicator as it stands by a month. */
export type WatchedRow = {
  readonly indicator: Indicator;
  readonly value: ValueAtMonth;
  readonly state: LightState;
};

export type WatchedMonth = {
  readonly month: number;
  readonly rows: readonly WatchedRow[];
  /** 1–n月执行数 as written; '' = not known. */
  readonly executedText: string;
  readonly budget: LightState;
  /** 项目灯: the worst of the indicators. */
  readonly light: Light | null;
};

const LAST_MONTH = 12;

/** By December what the sheet itself says of the year counts where no period was entered; 绩效运行监控表 says nothing of it. */
const isYearEnd = ({ evaluation }: WatchedSheet, month: number): boolean =>
  month === LAST_MONTH && evaluation.kind !== 'monitoring';

const valueOf = (indicator: Indicator, sheet: WatchedSheet, month: number): ValueAtMonth => {
  const value = valueAtMonth(courseOf(indicator, sheet), month);
  const isWritten = indicator.actualText.trim() !== '';
  if (value.kind === 'none' && value.reason === 'no-value' && isYearEnd(sheet, month) && isWritten)
    return { kind: 'value', text: indicator.actualText, shown: indicator.actualText, formula: '', opening: null };
  return value;
};

const watchRow = (indicator: Indicator, sheet: WatchedSheet, month: number): WatchedRow => {
  const value = valueOf(indicator, sheet, month);
  if (value.kind === 'none') return { indicator, value, state: unlit(value.reason) };
  const { fiscalYear } = sheet.evaluation;
  const context = { rule: sheet.ruleSet.monitoring, fiscalYear, month };
  return { indicator, value, state: lightOfIndicator({ ...indicator, actualText: value.text }, context) };
};

const executedBy = (sheet: WatchedSheet, month: number): string => {
  const written = executedAt(sheet.watch, month);
  if (written !== '' || !isYearEnd(sheet, month)) return written;
  return totalFundingRow(sheet.evaluation)?.executedAmountText ?? '';
};

/** All lights of a sheet as of a month, 1–12. */
export const watchSheet = (sheet: WatchedSheet, month: number): WatchedMonth => {
  const { evaluation, ruleSet } = sheet;
  const rows = evaluation.indicators
    .filter((indicator) => !saysNoIndicator(indicator))
    .map((indicator) => watchRow(indicator, sheet, month));
  const funding = totalFundingRow(evaluation);
  const budgetText = funding?.adjustedBudgetText || funding?.initialBudgetText || '';
  const executedText = executedBy(sheet, month);
  return {
    month,
    rows,
    executedText,
    budget: lightOfBudget({ budgetText, executedText }, ruleSet.monitoring, month),
    light: worstLight(rows.map(({ state }) => state)),
  };
};
