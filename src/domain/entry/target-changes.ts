import type { Evaluation } from '../evaluation/evaluation.ts';
import type { ChangeLog } from '../exchange/change-log.ts';
import { foldsAlike } from '../number/fold.ts';
import { isPlanHeld } from './held-plan.ts';
import type { Ledger, TargetChange } from './ledger.ts';

/** A sheet with what is kept beside it, as far as changed targets ask about it. */
export type TargetRecord = {
  readonly evaluation: Evaluation;
  readonly ledger: Ledger;
  readonly log: ChangeLog;
};

/** True once a sheet was submitted here or filed: from then on a changed target needs its reason. */
const wasSubmitted = ({ ledger, log }: TargetRecord): boolean =>
  isPlanHeld(ledger) || log.some(({ action }) => action === 'filed');

type Step = Pick<TargetChange, 'indicatorId' | 'from' | 'to'>;

const isStep = (change: TargetChange, { indicatorId, from, to }: Step): boolean =>
  change.indicatorId === indicatorId && foldsAlike(change.from, from) && foldsAlike(change.to, to);

const targetsOf = ({ indicators }: Evaluation): ReadonlyMap<string, string> =>
  new Map(indicators.map(({ id, targetText }) => [id, targetText]));

/** Targets that differ and that neither side's ledger tells of; one that was only taken back is no change. */
const findUntold = (before: TargetRecord, after: Pick<TargetRecord, 'evaluation' | 'ledger'>): readonly Step[] => {
  const now = targetsOf(after.evaluation);
  return [...targetsOf(before.evaluation)].flatMap(([indicatorId, from]) => {
    const to = now.get(indicatorId);
    if (to === undefined || foldsAlike(to, from)) return [];
    const isTold =
      after.ledger.targetChanges.some((change) => isStep(change, { indicatorId, from, to })) ||
      before.ledger.targetChanges.some((change) => isStep(change, { indicatorId, from: to, to: from }));
    return isTold ? [] : [{ indicatorId, from, to }];
  });
};

/** Noted here before and unknown to the other side: it stays until a reason comes. */
const keepNoted = (before: TargetRecord, after: Pick<TargetRecord, 'ledger'>): readonly TargetChange[] =>
  before.ledger.targetChanges.filter(
    (change) => change.reason === '' && !after.ledger.targetChanges.some((other) => isStep(other, change)),
  );

/**
 * The ledger of a sheet that is written again. A target that changed after submission without a word in the ledger,
 * as an import or a package from elsewhere can bring it, is noted with a blank reason.
 */
export const noteTargetChanges = (
  before: TargetRecord,
  after: Pick<TargetRecord, 'evaluation' | 'ledger'>,
  { by, at }: Pick<TargetChange, 'by' | 'at'>,
): Ledger => {
  if (!wasSubmitted(before)) return after.ledger;
  const untold = findUntold(before, after).map((step) => ({ ...step, reason: '', by, at }));
  const noted = [...keepNoted(before, after), ...untold];
  return noted.length === 0
    ? after.ledger
    : { ...after.ledger, targetChanges: [...noted, ...after.ledger.targetChanges] };
};
