import { isAsFiled, verifyLog } from '../../../domain/exchange/change-log.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { exchangeText, logActionText } from '../../../text/review-exchange-text.ts';

/** The chain of one sheet, verified. */
export type VerifiedLog = {
  readonly id: string;
  readonly project: string;
  readonly unit: string;
  readonly steps: string;
  readonly result: string;
  /** Whole, but the facts are no longer those that were filed; or broken. */
  readonly state: 'whole' | 'differs' | 'broken';
};

const receiptLength = 16;

const judge = ({ log, evaluation }: EvaluationRecord): Pick<VerifiedLog, 'state' | 'result'> => {
  const broken = verifyLog(log);
  if (broken !== null) return { state: 'broken', result: exchangeText.logBroken(broken.sequence) };
  const whole = exchangeText.logWhole(log.length, log.at(-1)?.hash.slice(0, receiptLength) ?? '');
  return isAsFiled(log, evaluation) === false
    ? { state: 'differs', result: `${whole}${exchangeText.logDiffers}` }
    : { state: 'whole', result: whole };
};

/** The chains of those sheets that were ever sent or received. */
export const verifyLogs = (records: readonly EvaluationRecord[]): readonly VerifiedLog[] =>
  records
    .filter(({ log }) => log.length > 0)
    .map((record) => ({
      id: record.id,
      project: record.evaluation.projectName,
      unit: record.evaluation.implementingUnit,
      steps: record.log
        .map(({ action, by, at }) => exchangeText.step(logActionText[action], by, at.slice(0, 10)))
        .join(exchangeText.join),
      ...judge(record),
    }));

const RANK = { broken: 0, differs: 1, whole: 2 } as const satisfies Record<VerifiedLog['state'], number>;

/** What needs a look first. */
export const sortLogs = (logs: readonly VerifiedLog[]): readonly VerifiedLog[] =>
  logs.toSorted((left, right) => RANK[left.state] - RANK[right.state]);
