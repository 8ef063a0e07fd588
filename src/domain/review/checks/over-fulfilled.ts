import { compareDecimals, decimalOf, multiplyDecimals, wholeNumber, zero } from '../../number/decimal.ts';
import { divideRounded } from '../../number/ratio.ts';
import type { OverFulfilmentRule } from '../../rules/rule-set.ts';
import { formatPlain } from '../../scoring/points.ts';
import { measureNumeric } from '../../scoring/score-measured.ts';
import { saysNone } from '../../target/plain-text.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { findScaleSlip } from '../scale-slip.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

const HUNDRED = wholeNumber(100);

type ExplainRule = Extract<OverFulfilmentRule, { kind: 'explain' }>;

const findInRow = (row: ReviewedRow, rule: ExplainRule): Observations<'over-fulfilled'> => {
  const { indicator, target } = row;
  if (target.kind !== 'numeric' || target.comparison === '<=' || target.comparison === '<') return [];
  if (findScaleSlip(row) !== null) return [];
  const measured = measureNumeric(row, target);
  if ('reason' in measured || compareDecimals(measured.target, zero) <= 0) return [];
  const percent = multiplyDecimals(measured.actual, HUNDRED);
  const reaches = (limit: string): boolean =>
    compareDecimals(percent, multiplyDecimals(decimalOf(limit), measured.target)) >= 0;
  if (!reaches(rule.noteAbove)) return [];
  const share = formatPlain(divideRounded(percent, measured.target, 2));
  if (!reaches(rule.reasonAbove)) return [observeRow({ indicator, field: 'actualText' }, 'noted', { share })];
  if (!saysNone(indicator.deviationReason)) return [];
  return [
    {
      ...observeRow({ indicator, field: 'deviationReason' }, 'reason-required', { share, limit: rule.reasonAbove }),
      severity: 'warn',
    },
  ];
};

/** An actual far above its target, as far as the rule set asks about it; a slip of 万 is asked about by its unit. */
export const overFulfilled: Check<'over-fulfilled'> = {
  slug: 'over-fulfilled',
  severity: 'note',
  source: { evidence: 'example', citation: '广西绩效自评要求：超过130%须说明原因' },
  find: ({ rows, ruleSet }) => {
    const rule = ruleSet.overFulfilment;
    return rule.kind === 'explain' ? rows.flatMap((row) => findInRow(row, rule)) : [];
  },
};
