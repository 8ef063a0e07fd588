import { compareDecimals, type Decimal } from '../../domain/number/decimal.ts';
import { pointsOrNull } from '../../domain/scoring/points.ts';
import { formatScore } from '../../text/format-number.ts';
import { reportText } from '../../text/report-text.ts';
import type { ListTable } from '../csv/list-table.ts';
import type { ProjectResult } from './project-result.ts';

const { lossHeads: heads } = reportText;
const columns = [
  { head: heads.project, width: 18 },
  { head: heads.indicator, width: 16 },
  { head: heads.target, width: 10 },
  { head: heads.actual, width: 10 },
  { head: heads.maxScore, width: 5 },
  { head: heads.selfScore, width: 5 },
  { head: heads.reason, width: 22 },
] as const;

type LossRow = readonly string[];

/** Rows whose counted score is below their 分值; a blank score of a filed sheet counts nothing and says so. */
const lossesOf = ({ evaluation, score }: ProjectResult): readonly LossRow[] => {
  const name = evaluation.projectName || evaluation.formTitle;
  const rows = evaluation.indicators.flatMap((indicator, index): readonly LossRow[] => {
    const scored = score.indicators[index];
    const computed = scored?.kind === 'scored' ? scored.score : null;
    const isBlank = indicator.selfScoreText === '' && evaluation.statedTotal !== '';
    const counted = pointsOrNull(indicator.selfScoreText) ?? (isBlank ? null : computed);
    const maxScore = pointsOrNull(indicator.maxScoreText);
    if (maxScore === null || (counted === null && !isBlank) || !isBelow(counted, maxScore)) return [];
    const shown = counted === null ? reportText.blankScore : formatScore(counted);
    const reason = indicator.deviationReason || reportText.noReason;
    return [[name, indicator.name, indicator.targetText, indicator.actualText, formatScore(maxScore), shown, reason]];
  });
  return [...executionLoss(name, score), ...rows];
};

const isBelow = (counted: Decimal | null, maxScore: Decimal): boolean =>
  counted === null || compareDecimals(counted, maxScore) < 0;

const executionLoss = (name: string, { execution }: ProjectResult['score']): readonly LossRow[] => {
  if (execution.kind !== 'scored' || !isBelow(execution.score, execution.maxScore)) return [];
  const { rate, score, maxScore } = execution;
  return [[name, reportText.execution, '100%', `${formatScore(rate)}%`, formatScore(maxScore), formatScore(score), '']];
};

/** Every row that lost points, with the reason its unit gave; null when none did. */
export const lossTable = (results: readonly ProjectResult[]): ListTable | null => {
  const rows = results.flatMap(lossesOf);
  return rows.length === 0 ? null : { title: reportText.lossesHead, columns, rows };
};
