import { compareDecimals, type Decimal, formatDecimal } from '../../../domain/number/decimal.ts';
import type { TargetChange } from '../../../domain/entry/ledger.ts';
import type { CrossFinding } from '../../../domain/review/cross-finding.ts';
import { type DeductionClause, deduct } from '../../../domain/review/deduction.ts';
import { deviationOf } from '../../../domain/review/deviation.ts';
import { findFindings } from '../../../domain/review/find-findings.ts';
import type { Finding, Severity } from '../../../domain/review/finding.ts';
import { executionKey, putMark, type Review, type ReviewMark } from '../../../domain/review/review.ts';
import { type ReviewScore, type ReviewScoreRow, scoreReview } from '../../../domain/review/review-score.ts';
import type { Tuning } from '../../../domain/review/tuning.ts';
import type { Indicator } from '../../../domain/indicator/indicator.ts';
import { formatPoints, pointsOrNull } from '../../../domain/scoring/points.ts';
import { scoreEvaluation } from '../../../domain/scoring/score-evaluation.ts';
import { targetOf } from '../../../domain/scoring/score-indicator.ts';
import { parseActual } from '../../../domain/target/parse-actual.ts';
import type { Target } from '../../../domain/target/target.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { ruleSetOf } from '../../../storage/summary.ts';
import { clauseWords, isClauseMade } from '../../../text/clause-words.ts';
import { findingText } from '../../../text/finding-text.ts';
import { formatOpenReason } from '../../../text/open-reason-text.ts';
import { crossFindingText } from '../../../text/review-cross-text.ts';
import { deskText } from '../../../text/review-desk-text.ts';
import { rowFindingText } from '../../../text/ui-sheet.ts';

/** A finding as it is pinned: its severity and its sentence. */
export type Pinned = { readonly severity: Severity; readonly text: string };

/** One row of the desk; `indicator` is null for 预算执行. */
export type DeskRow = ReviewScoreRow & {
  readonly indicator: Indicator | null;
  readonly target: Target | null;
  /** (A−T)/T in %. */
  readonly deviation: Decimal | null;
  readonly findings: readonly Pinned[];
  /** Its target changed after the submission, with the reason; without one the check of it tells. */
  readonly targetChanges: readonly TargetChange[];
};

export type DeskSheet = {
  readonly score: ReviewScore;
  readonly rows: readonly DeskRow[];
  readonly sheetFindings: readonly Pinned[];
};

type Setting = { readonly review: Review; readonly tuning: Tuning; readonly crossFindings: readonly CrossFinding[] };

const pinOf = (findings: readonly Finding[], cross: readonly CrossFinding[]): readonly Pinned[] => [
  ...findings.map((finding) => ({
    severity: finding.severity,
    text: finding.indicatorId === null ? findingText(finding) : rowFindingText(finding),
  })),
  ...cross.map((finding) => ({ severity: finding.severity, text: crossFindingText(finding) })),
];

/** The scores of a sheet's rows under a review. */
const scoreUnder = ({ evaluation, ruleSetId }: EvaluationRecord, review: Review): ReviewScore => {
  const ruleSet = ruleSetOf(ruleSetId);
  return scoreReview(evaluation, { score: scoreEvaluation(evaluation, ruleSet), ruleSet, review });
};

/** Everything the desk shows of a sheet: derived anew each time, kept nowhere. */
export const toDeskSheet = (record: EvaluationRecord, setting: Setting): DeskSheet => {
  const { evaluation, ledger, ruleSetId } = record;
  const score = scoreUnder(record, setting.review);
  const findings = findFindings(evaluation, ruleSetOf(ruleSetId), { tuning: setting.tuning, ledger });
  const pinned = (key: string | null): readonly Pinned[] => {
    const isHere = ({ indicatorId }: { readonly indicatorId: string | null }): boolean => indicatorId === key;
    const cross = setting.crossFindings.filter(({ places }) =>
      places.some((place) => place.evaluationId === evaluation.id && isHere(place)),
    );
    return pinOf(findings.filter(isHere), cross);
  };
  const rows = score.rows.map((row): DeskRow => {
    const indicator = evaluation.indicators.find(({ id }) => id === row.key) ?? null;
    if (indicator === null) {
      const nothing = { target: null, deviation: null, targetChanges: [] };
      return { ...row, ...nothing, indicator, findings: pinned(executionKey) };
    }
    const targetChanges = ledger.targetChanges.filter(
      ({ indicatorId, reason }) => indicatorId === row.key && reason.trim() !== '',
    );
    const target = targetOf(indicator, evaluation.fiscalYear);
    const deviation = deviationOf(target, parseActual(indicator.actualText, evaluation.fiscalYear));
    return { ...row, indicator, target, deviation, findings: pinned(row.key), targetChanges };
  });
  return { score, rows, sheetFindings: pinned(null) };
};

/** What clauses take from: the lower of what was claimed and what the rule gives. */
const baseOf = ({ selfScore, computedScore }: ReviewScoreRow): Decimal | null => {
  if (selfScore === null || computedScore === null) return selfScore ?? computedScore;
  return compareDecimals(selfScore, computedScore) <= 0 ? selfScore : computedScore;
};

/** The mark under other clauses: a reason made of clauses follows them, the words of a person stay. */
const withClauses = (mark: ReviewMark, ids: readonly string[], clauses: readonly DeductionClause[]): ReviewMark => ({
  ...mark,
  clauses: ids,
  reason: isClauseMade(mark, clauses) ? clauseWords(ids, clauses) : mark.reason,
});

/** What clauses leave of a row's base, as written into a mark; `''` where none applies or there is nothing to take from. */
const scoreOfClauses = (row: ReviewScoreRow, ids: readonly string[], clauses: readonly DeductionClause[]): string => {
  const [base, { maxScore }] = [baseOf(row), row];
  const applied = clauses.filter(({ id }) => ids.includes(id));
  if (base === null || maxScore === null || applied.length === 0) return '';
  return formatPoints(deduct(base, { maxScore, clauses: applied }));
};

/** The mark after a clause was applied or taken back; the score follows, and is blank again when nothing is left. */
export const toggleClause = (
  row: ReviewScoreRow,
  clause: DeductionClause,
  clauses: readonly DeductionClause[],
): ReviewMark => {
  const { mark, maxScore } = row;
  const chosen = mark.clauses.includes(clause.id)
    ? mark.clauses.filter((id) => id !== clause.id)
    : [...mark.clauses, clause.id];
  if (baseOf(row) === null || maxScore === null) return withClauses(mark, chosen, clauses);
  return { ...withClauses(mark, chosen, clauses), scoreText: scoreOfClauses(row, chosen, clauses) };
};

type Desk = {
  readonly record: EvaluationRecord;
  readonly review: Review;
  readonly clauses: readonly DeductionClause[];
};

/** The mark with another 复核完成值: a score its clauses made is made anew from what that gives, a typed one stays. */
export const typeActual = (row: ReviewScoreRow, actualText: string, { record, review, clauses }: Desk): ReviewMark => {
  const { key, mark } = row;
  const typed = { ...mark, actualText };
  const isOfClauses = mark.scoreText === scoreOfClauses(row, mark.clauses, clauses);
  const found = scoreUnder(record, putMark(review, key, typed)).rows.find((other) => other.key === key);
  if (!isOfClauses || found === undefined) return typed;
  return { ...typed, scoreText: scoreOfClauses(found, mark.clauses, clauses) };
};

/** Why there is no score to take over, as it is told; null where there is one. */
export const lacksScore = (row: ReviewScoreRow, name: string, what: 'computed' | 'self'): string | null => {
  if (what === 'self') return row.selfScore === null ? deskText.noSelf(name) : null;
  if (row.computedScore !== null) return null;
  const words = deskText.noComputed(name, row.open === null ? '' : formatOpenReason(row.open, null));
  return row.selfScore === null ? words : words + deskText.orSelf;
};

/** The mark that takes a given score over; clauses no longer apply to it. */
export const takeScore = (
  row: ReviewScoreRow,
  score: Decimal | null,
  clauses: readonly DeductionClause[],
): ReviewMark =>
  score === null ? row.mark : { ...withClauses(row.mark, [], clauses), scoreText: formatDecimal(score) };

/** The mark with a typed score; one that takes nothing off has no clauses. */
export const typeScore = (row: ReviewScoreRow, scoreText: string, clauses: readonly DeductionClause[]): ReviewMark => {
  const [typed, base] = [pointsOrNull(scoreText), baseOf(row)];
  const isWhole = typed !== null && base !== null && compareDecimals(typed, base) >= 0;
  return { ...withClauses(row.mark, isWhole ? [] : row.mark.clauses, clauses), scoreText };
};

/** Rows still without a reviewed score whose self score is what the rule gives. */
export const agreedRows = (rows: readonly DeskRow[]): readonly DeskRow[] =>
  rows.filter(
    ({ reviewedScore, selfScore, computedScore }) =>
      reviewedScore === null &&
      selfScore !== null &&
      computedScore !== null &&
      compareDecimals(selfScore, computedScore) === 0,
  );
