import { type Decimal, decimalOf, multiplyDecimals, wholeNumber, zero } from '../number/decimal.ts';
import { ratingShares } from '../rules/published/indicator-rules.ts';
import type { Rating } from '../target/target.ts';
import { type Band, bandNote } from './attainment-band.ts';
import type { DerivationNote } from './derivation.ts';
import { formatPlain, formatPoints, wholeOf } from './points.ts';
import { scoreShare, writeReceipt } from './receipt.ts';
import { type Judgement, type Outcome, takePersonsPoints } from './score-judged.ts';

const STEPS = { excellent: 3, good: 2, fair: 1, poor: 0 } as const satisfies Record<Rating, number>;

/** Score of a rating: at or above the target W; one step below 80 % of W; else 60 %, which a person may lower. */
export const scoreRating = (
  judgement: Judgement,
  target: { readonly rating: Rating; readonly implied: boolean },
  actual: Rating,
): Outcome => {
  const { maxScore } = judgement;
  const gap = STEPS[target.rating] - STEPS[actual];
  const notes: readonly DerivationNote[] = target.implied ? [{ kind: 'sign-implied' }] : [];
  if (gap <= 0) {
    return { score: maxScore, derivation: writeReceipt('rating', wholeOf(maxScore), notes) };
  }
  const text = gap === 1 ? ratingShares.oneStepBelow : ratingShares.lower;
  const lowered = shareOf(text, maxScore);
  if (gap > 1) {
    const band: Band = { from: zero, to: lowered.score, includesTop: true };
    return (
      takePersonsPoints(judgement, band) ?? { ...lowered, derivation: receipt(lowered, [...notes, bandNote(band)]) }
    );
  }
  return { score: lowered.score, derivation: receipt(lowered, notes) };
};

type Lowered = { readonly score: Decimal; readonly formula: string; readonly notes: readonly DerivationNote[] };

const shareOf = (text: string, maxScore: Decimal): Lowered => {
  const share = decimalOf(text);
  const percent = `${formatPlain(multiplyDecimals(share, wholeNumber(100)))}%`;
  const { score, notes } = scoreShare(share, wholeNumber(1), maxScore);
  return { score, formula: `${percent} × ${formatPlain(maxScore)} = ${formatPoints(score)}`, notes };
};

const receipt = (lowered: Lowered, notes: readonly DerivationNote[]) =>
  writeReceipt('rating', lowered.formula, [...notes, ...lowered.notes]);
