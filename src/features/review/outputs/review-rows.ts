import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import { type Decimal, formatDecimal } from '../../../domain/number/decimal.ts';
import type { CrossFinding } from '../../../domain/review/cross-finding.ts';
import type { DeductionClause } from '../../../domain/review/deduction.ts';
import { executionKey, type ReviewMark } from '../../../domain/review/review.ts';
import type { TalliedSheet } from '../../../domain/review/tally-reviews.ts';
import { formatPoints } from '../../../domain/scoring/points.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { clauseWords } from '../../../text/clause-words.ts';
import { reviewOutputText } from '../../../text/review-output-text.ts';
import { type DeskSheet, toDeskSheet } from '../desk/desk-rows.ts';
import type { BureauSettings } from '../../../storage/bureau-store.ts';

/** One sheet with everything the outputs say of it. */
export type OutputSheet = {
  readonly record: EvaluationRecord;
  readonly evaluation: Evaluation;
  readonly desk: DeskSheet;
};

/** A record as the outputs use it: only scores, marks, findings. */
export const toOutputSheet = (
  record: EvaluationRecord,
  { tuning, crossFindings }: Pick<BureauSettings, 'tuning'> & { readonly crossFindings: readonly CrossFinding[] },
): OutputSheet => ({
  record,
  evaluation: record.evaluation,
  desk: toDeskSheet(record, { review: record.review, tuning, crossFindings }),
});

const points = (value: Decimal | null): string => (value === null ? '' : formatPoints(value));
const gap = (value: Decimal | null): string => (value === null ? '' : reviewOutputText.percent(formatDecimal(value)));

/** The reviewer's words, else the names of the clauses. */
const remarkOf = ({ clauses, reason }: ReviewMark, list: readonly DeductionClause[]): string =>
  reason === '' ? clauseWords(clauses, list) : reason;

/** 项目名称 | 自评得分 | 复核得分 | 偏差 | 主要偏差原因, one row per sheet. */
export const summaryRows = (
  sheets: readonly OutputSheet[],
  list: readonly DeductionClause[],
): readonly (readonly string[])[] =>
  sheets.map(({ evaluation, desk: { score, rows } }, index) => [
    `${index + 1}`,
    evaluation.implementingUnit,
    evaluation.projectName,
    points(score.selfTotal),
    points(score.reviewedTotal),
    gap(score.scoreGap),
    [...new Set(rows.map(({ mark }) => remarkOf(mark, list)).filter((text) => text !== ''))].join(
      reviewOutputText.join,
    ),
  ]);

/** Every finding that is more than a note, one row each. */
export const problemRows = (sheets: readonly OutputSheet[]): readonly (readonly string[])[] => {
  const rows = sheets.flatMap(({ evaluation, desk }) => {
    const pinned = desk.rows.flatMap(({ key, indicator, findings }) =>
      findings.map((finding) => ({
        ...finding,
        place: key === executionKey ? reviewOutputText.execution : (indicator?.name ?? ''),
      })),
    );
    const whole = desk.sheetFindings.map((finding) => ({ ...finding, place: reviewOutputText.wholeSheet }));
    return [...whole, ...pinned]
      .filter(({ severity }) => severity !== 'note')
      .map(({ place, severity, text }) => [
        evaluation.implementingUnit,
        evaluation.projectName,
        place,
        reviewOutputText.severity[severity],
        text,
      ]);
  });
  return rows.map((row, index) => [`${index + 1}`, ...row]);
};

/** What returned and lowered sheets have to put right. */
export const rectificationRows = (
  sheets: readonly OutputSheet[],
  list: readonly DeductionClause[],
): readonly (readonly string[])[] => {
  const rows = sheets.flatMap(({ evaluation, desk }) =>
    desk.rows
      .filter(({ mark }) => mark.reason !== '' || mark.clauses.length > 0)
      .map(({ indicator, mark }) => [
        evaluation.implementingUnit,
        evaluation.projectName,
        [indicator?.name ?? reviewOutputText.execution, remarkOf(mark, list)]
          .filter((text) => text !== '')
          .join(reviewOutputText.join),
        reviewOutputText.require(clauseWords(mark.clauses, list)),
        '',
        '',
      ]),
  );
  return rows.map((row, index) => [`${index + 1}`, ...row]);
};

/** One sheet as the report counts it. */
export const toTallied = ({ evaluation, desk }: OutputSheet): TalliedSheet => ({
  evaluation,
  selfGrade: desk.score.selfGrade,
  reviewedGrade: desk.score.reviewedGrade,
});
