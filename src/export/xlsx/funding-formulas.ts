import type { FundingRow, FundingRowKind } from '../../domain/budget/funding.ts';
import { compareDecimals, decimalOf, isZero, multiplyDecimals, wholeNumber } from '../../domain/number/decimal.ts';
import { divideRounded } from '../../domain/number/ratio.ts';
import type { ExecutionRule, RuleSet } from '../../domain/rules/rule-set.ts';
import type { ExecutionScore } from '../../domain/scoring/score.ts';
import type { LayoutCell } from '../layout/sheet-layout.ts';
import type { Figure, Figures } from './figures.ts';

/** A cell and the formula it gets, without `=`. */
export type CellFormula = readonly [LayoutCell, string];

const ratePlaces = 2;
const tierPlaces = 8;

/** 执行率 of every row whose printed rate is what its own amounts give. */
export const rateFormulas = (rows: readonly FundingRow[], figures: Figures): readonly CellFormula[] =>
  rows.flatMap(({ kind }): readonly CellFormula[] => {
    const part = executionParts(figures, kind);
    const rate = figures.ofFunding(kind, 'rateText');
    if (part === null || rate === null || isZero(part.budget.value)) return [];
    const hundredfold = multiplyDecimals(part.executed.value, wholeNumber(100));
    if (compareDecimals(divideRounded(hundredfold, part.budget.value, ratePlaces), rate.value) !== 0) return [];
    const quotient = `${part.executed.reference}/${part.budget.reference}`;
    return [[rate.cell, isPercent(rate) ? `ROUND(${quotient},4)` : `ROUND(${quotient}*100,2)`]];
  });

/** 得分 of the execution, where the sheet prints what the rule gives. */
export const executionFormula = (
  score: ExecutionScore,
  { figures, ruleSet }: { readonly figures: Figures; readonly ruleSet: RuleSet },
): CellFormula | null => {
  const printed = figures.ofFunding('total', 'selfScoreText');
  const points = figures.ofFunding('total', 'maxScoreText');
  const part = executionParts(figures, 'total');
  if (score.kind !== 'scored' || printed === null || points === null || part === null) return null;
  if (compareDecimals(printed.value, score.score) !== 0 || isZero(part.budget.value)) return null;
  if (compareDecimals(points.value, score.maxScore) !== 0) return null;
  const quotient = `${part.executed.reference}/${part.budget.reference}`;
  const { execution, executionPoints } = ruleSet;
  if (execution.kind === 'pro-rata') return [printed.cell, `ROUND(MAX(0,MIN(1,${quotient}))*${points.reference},2)`];
  const isScaled = compareDecimals(points.value, decimalOf(executionPoints)) !== 0;
  return isScaled ? null : [printed.cell, tierFormula(execution, quotient)];
};

/** A tier is reached by the ratio itself, not by its two places: 99.996 % is not 100 %. */
const tierFormula = ({ tiers }: Extract<ExecutionRule, { kind: 'tiers' }>, quotient: string): string => {
  const rate = `ROUND(${quotient}*100,${tierPlaces})`;
  return tiers.reduceRight((below, { from, points }) => `IF(${rate}>=${from},${points},${below})`, '0');
};

const executionParts = (
  figures: Figures,
  row: FundingRowKind,
): { readonly budget: Figure; readonly executed: Figure } | null => {
  const [budget, executed] = [
    figures.ofFunding(row, 'adjustedBudgetText'),
    figures.ofFunding(row, 'executedAmountText'),
  ];
  return budget === null || executed === null ? null : { budget, executed };
};

const isPercent = ({ cell }: Figure): boolean => cell.text.endsWith('%');
