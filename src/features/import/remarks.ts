import type { Evaluation, EvaluationField } from '../../domain/evaluation/evaluation.ts';
import type { Origin } from '../../domain/evaluation/origin.ts';
import type { IndicatorField } from '../../domain/indicator/indicator.ts';
import { findFindings } from '../../domain/review/find-findings.ts';
import type { CheckSlug, Finding } from '../../domain/review/finding.ts';
import { findRuleSet } from '../../domain/rules/rule-sets.ts';
import type { Remark } from '../../export/returned/returned-table.ts';
import type { Draft, ImportIssueKind } from '../../import/draft/draft.ts';
import { findingText } from '../../text/finding-text.ts';
import { placeText } from '../../text/import-page-text.ts';
import { issueRemedyText, issueText } from '../../text/issue-text.ts';
import { returnedText } from '../../text/returned-text.ts';
import { placeOf } from './cell-place.ts';
import { type DoubtItem, doubtItems, isNote } from './doubt-items.ts';
import { type ReadEntry, settledKey } from './entry.ts';

const issueWords: Readonly<Record<ImportIssueKind, string>> = issueText;
const remedies: Readonly<Record<ImportIssueKind, string>> = issueRemedyText;

/** The cell of an indicator that a finding is about; its name where it is about the whole row. */
const fieldOfCheck: Readonly<Partial<Record<CheckSlug, IndicatorField>>> = {
  weights: 'maxScoreText',
  'score-range': 'selfScoreText',
  'score-formula': 'selfScoreText',
  'qualitative-band': 'selfScoreText',
  'reason-missing': 'deviationReason',
  'reason-contradicts': 'deviationReason',
  'over-fulfilled': 'actualText',
  'cost-sign': 'targetText',
  'target-type': 'targetText',
  'unit-mismatch': 'targetText',
  'percent-over-100': 'targetText',
  'hollow-target': 'targetText',
  'soft-target': 'targetText',
  dates: 'actualText',
  misfiled: 'subcategory',
};

const sheetFieldOfCheck: Readonly<Partial<Record<CheckSlug, EvaluationField>>> = {
  weights: 'statedMaxScore',
  'total-grade': 'statedTotal',
  'on-cutoff': 'statedTotal',
  'problems-short': 'problems',
  'year-mismatch': 'projectName',
};

/** Everything that the person who made a file should look at, file order: doubts nobody settled, then the findings. */
export const remarksOf = ({ read, settled }: ReadEntry, ruleSetId: string): readonly Remark[] =>
  read.drafts.flatMap((draft, index) => [
    ...doubtItems(draft)
      .filter((item) => !isNote(item) && !settled.has(settledKey(index, item.key)))
      .flatMap((item) => doubtRemark(draft, item)),
    ...findingRemarks(draft.evaluation, ruleSetId),
  ]);

const doubtRemark = ({ evaluation }: Draft, item: DoubtItem): readonly Remark[] => {
  const table = item.cell?.table ?? evaluation.sources[0]?.table;
  if (table === undefined) return [];
  const said = [
    ...item.readings.map(({ place, value }) =>
      placeText(place, value === '' ? returnedText.notRead : returnedText.readAs(value)),
    ),
    ...item.issues.map((kind) => [issueWords[kind], remedies[kind]].filter((part) => part !== '').join('。')),
  ];
  const { cell, row } = item;
  return [{ table, row: cell?.row ?? row, column: cell?.column ?? null, mark: 'doubtful', text: said.join('；') }];
};

const findingRemarks = (evaluation: Evaluation, ruleSetId: string): readonly Remark[] => {
  const ruleSet = findRuleSet(ruleSetId);
  if (ruleSet === null || evaluation.kind !== 'self-evaluation') return [];
  return findFindings(evaluation, ruleSet)
    .filter(({ severity }) => severity !== 'note')
    .flatMap((finding) => {
      const origin = originOfFinding(evaluation, finding);
      const mark = finding.severity === 'block' ? 'wrong' : 'doubtful';
      const table = origin === null ? evaluation.sources[0]?.table : placeOf(evaluation, origin).table;
      if (table === undefined) return [];
      return [{ table, row: origin?.row ?? null, column: origin?.column ?? null, mark, text: findingText(finding) }];
    });
};

const originOfFinding = (evaluation: Evaluation, { check, indicatorId }: Finding): Origin | null => {
  const indicator = evaluation.indicators.find(({ id }) => id === indicatorId);
  if (indicator !== undefined) {
    const field = fieldOfCheck[check] ?? 'name';
    return indicator.origins[field] ?? blankPlace(evaluation, indicator.origins.name, field);
  }
  const field = sheetFieldOfCheck[check];
  if (check.startsWith('funding') || check === 'execution-unexplained')
    return Object.values<Origin | undefined>(evaluation.funding.rows[0]?.origins ?? {})[0] ?? null;
  return (field === undefined ? undefined : evaluation.origins[field]) ?? evaluation.origins.formTitle ?? null;
};

/** Where a blank cell lies: in the row of the indicator's name, in the column that the field has in other rows. */
const blankPlace = (evaluation: Evaluation, name: Origin | undefined, field: IndicatorField): Origin | null => {
  const other = evaluation.indicators.find(({ origins }) => origins[field]?.table === name?.table)?.origins[field];
  if (name === undefined) return null;
  return other === undefined ? name : { ...name, column: other.column, text: '' };
};
