import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { findFindings } from '../../domain/review/find-findings.ts';
import { findRuleSet } from '../../domain/rules/rule-sets.ts';
import type { Remark } from '../../export/returned/returned-table.ts';
import type { Draft, ImportIssueKind } from '../../import/draft/draft.ts';
import type { RawTable } from '../../import/read/raw-table.ts';
import { findingText } from '../../text/finding-text.ts';
import { placeText } from '../../text/import-page-text.ts';
import { issueRemedyText, issueText } from '../../text/issue-text.ts';
import { returnedText } from '../../text/returned-text.ts';
import { type DoubtItem, doubtItems, isNote } from './doubt-items.ts';
import { type ReadEntry, settledKey } from './entry.ts';
import { placeOfFinding } from './place-of-finding.ts';

const issueWords: Readonly<Record<ImportIssueKind, string>> = issueText;
const remedies: Readonly<Record<ImportIssueKind, string>> = issueRemedyText;

/** Everything that the person who made a file should look at, file order: doubts nobody settled, then the findings by its rule set. */
export const remarksOf = ({ read, settled }: ReadEntry, ruleSetIdOf: (draft: number) => string): readonly Remark[] =>
  read.drafts.flatMap((draft, index) => [
    ...doubtItems(draft)
      .filter((item) => !isNote(item) && !settled.has(settledKey(index, item.key)))
      .flatMap((item) => doubtRemark(draft, item)),
    ...findingRemarks(draft.evaluation, ruleSetIdOf(index), read.tables),
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

const findingRemarks = (evaluation: Evaluation, ruleSetId: string, tables: readonly RawTable[]): readonly Remark[] => {
  const ruleSet = findRuleSet(ruleSetId);
  if (ruleSet === null || evaluation.kind !== 'self-evaluation') return [];
  return findFindings(evaluation, ruleSet)
    .filter(({ severity }) => severity !== 'note')
    .flatMap((finding) => {
      const place = placeOfFinding(evaluation, finding.place, tables);
      const mark = finding.severity === 'block' ? 'wrong' : 'doubtful';
      return place === null ? [] : [{ ...place, mark, text: findingText(finding) }];
    });
};
