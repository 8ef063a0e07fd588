import { compareDecimals } from '../number/decimal.ts';
import type { Actual } from '../target/actual.ts';
import type { Target } from '../target/target.ts';
import { matchUnits } from '../target/unit-conversion.ts';

/** True when a target asks for less than what was reached before: ≥90 after 98, ≤10 after 8. */
export const isEasierThan = (target: Target, reached: Actual): boolean => {
  if (target.kind !== 'numeric' || target.comparison === '=') return false;
  if (reached.kind !== 'number' || reached.bound !== 'exact') return false;
  const match = matchUnits(reached, target);
  if (match.kind === 'differs') return false;
  const isCeiling = target.comparison === '<=' || target.comparison === '<';
  const order = compareDecimals(match.target, match.actual);
  return isCeiling ? order > 0 : order < 0;
};
