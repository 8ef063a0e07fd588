import { compareDecimals, decimalOf, subtractDecimals, wholeNumber } from '../../number/decimal.ts';
import { formatPoints } from '../../scoring/points.ts';
import { plainText, saysNone } from '../../target/plain-text.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedRow, ReviewedSheet } from '../reviewed-sheet.ts';

const NO_DEVIATION = /^(?:无|没有|不存在|未出现|未发生)偏差$|^(?:已?完成|正常|达标|已达标|完成目标)$/u;
const FAILURE = /未完成|未达|未能|没有完成|不及时|滞后|延迟|延误|不足|困难|影响|偏低|低于/u;

const isBelow = (count: number, limit: string): boolean => compareDecimals(wholeNumber(count), decimalOf(limit)) < 0;

const findInRow = (
  { indicator, maxScore, selfScore }: ReviewedRow,
  { thresholds }: ReviewedSheet,
): Observations<'reason-contradicts'> => {
  const reason = plainText(indicator.deviationReason);
  if (maxScore === null || selfScore === null || saysNone(reason)) return [];
  const facts = { reason: indicator.deviationReason };
  if (compareDecimals(selfScore, maxScore) >= 0) {
    const isFailure = FAILURE.test(reason) && !NO_DEVIATION.test(reason);
    return isFailure ? [observeRow({ indicator, field: 'deviationReason' }, 'full-with-failure', facts)] : [];
  }
  const lost = formatPoints(subtractDecimals(maxScore, selfScore));
  if (NO_DEVIATION.test(reason))
    return [observeRow({ indicator, field: 'deviationReason' }, 'none-where-lost', { ...facts, lost })];
  const isShort = isBelow(Array.from(reason).length, thresholds.reasonLength);
  return isShort ? [observeRow({ indicator, field: 'deviationReason' }, 'too-short', { ...facts, lost })] : [];
};

/** A reason that contradicts its score, or explains nothing. */
export const reasonContradicts: Check<'reason-contradicts'> = {
  slug: 'reason-contradicts',
  severity: 'warn',
  source: bureauPractice,
  find: (sheet) => sheet.rows.flatMap((row) => findInRow(row, sheet)),
};
