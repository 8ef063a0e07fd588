import type { Finding } from '../domain/review/finding.ts';
import { type CountedRow, findLosses, sumByAspect } from '../domain/scoring/counted-rows.ts';
import { toHundredths } from '../domain/scoring/hundredths.ts';
import type { ExecutionScore } from '../domain/scoring/score.ts';
import type { FindingSummary, Summary } from './schema/summary-schema.ts';

const mostLosses = 3;

/** Where the points of a sheet are and where they were lost. */
export const summarisePoints = (
  rows: readonly CountedRow[],
  execution: ExecutionScore,
): Pick<Summary, 'executionPoints' | 'aspects' | 'losses'> => ({
  executionPoints:
    execution.kind === 'scored'
      ? { maxScore: toHundredths(execution.maxScore), counted: toHundredths(execution.score) }
      : null,
  aspects: sumByAspect(rows).map((part) => ({
    ...part,
    maxScore: toHundredths(part.maxScore),
    counted: toHundredths(part.counted),
  })),
  losses: findLosses(rows)
    .slice(0, mostLosses)
    .map((loss) => ({ ...loss, lost: toHundredths(loss.lost) })),
});

/** The first finding that blocks submission, without its severity. */
export const summariseFinding = (findings: readonly Finding[]): FindingSummary | null => {
  const finding = findings.find(({ severity }) => severity === 'block');
  if (finding === undefined) return null;
  const { check, kind, indicatorId, facts } = finding;
  return { check, kind, indicatorId, facts };
};
