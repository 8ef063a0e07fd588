import { issueText } from '../text/issue-text.ts';
import { scoreReportText as words } from '../text/score-report-text.ts';
import type { SheetJson } from './sheet-json.ts';
import { clip, textTable } from './text-table.ts';

const shown = (text: string | null): string => text ?? words.none;

const headLines = (sheet: SheetJson, unit: string): readonly string[] => {
  const { total } = sheet.funding;
  const budget = total.adjustedBudget ?? total.initialBudget;
  const money = [
    budget === null ? null : words.money(words.budget, budget, unit),
    total.executedAmount === null ? null : words.money(words.executed, total.executedAmount, unit),
    sheet.computed.executionRate === null ? null : words.rate(sheet.computed.executionRate),
  ].filter((part) => part !== null);
  return [
    `${sheet.form}  ${words.year(sheet.year)}  ${words.kinds[sheet.kind]}  (${shown(sheet.source.file)} · ${shown(sheet.source.table)})`,
    shown(sheet.projectName ?? sheet.implementingUnit),
    money.join('  '),
  ].filter((line) => line !== '');
};

const rowsOf = (sheet: SheetJson): readonly (readonly string[])[] => [
  words.columns,
  ...sheet.indicators.map((indicator) => [
    shown(indicator.category),
    shown(indicator.subcategory),
    clip(shown(indicator.name), 36),
    clip(shown(indicator.targetText), 20),
    clip(shown(indicator.actualText), 20),
    shown(indicator.maxScore),
    shown(indicator.statedScore),
    indicator.computedScore ?? (sheet.kind === 'self-evaluation' ? words.open : words.none),
    shown(indicator.derivation),
  ]),
];

const totalLine = (sheet: SheetJson): readonly string[] => {
  if (sheet.kind !== 'self-evaluation') return [];
  const stated = [sheet.stated.total, sheet.stated.grade].filter((part) => part !== null).join(' ');
  const computed = [sheet.computed.total, sheet.computed.grade].filter((part) => part !== null).join(' ');
  return [words.total(stated === '' ? words.none : stated, computed === '' ? words.open : computed)];
};

const placeOf = (issue: SheetJson['issues'][number]): string =>
  issue.row === null ? '' : `${issue.row}:${issue.column ?? ''} `;

/** One form as a calm page of text. */
export const sheetReport = (sheet: SheetJson, unit: string): string => {
  const body = sheet.kind === 'blank' ? [words.blankForm] : textTable(rowsOf(sheet));
  const findings = sheet.findings.map((finding) => `  · ${finding.text}`);
  const issues = sheet.issues.map((issue) =>
    `  · ${placeOf(issue)}${issueText[issue.kind]} ${clip(issue.text, 60)}`.trimEnd(),
  );
  return [
    ...headLines(sheet, unit),
    '',
    ...body,
    '',
    ...totalLine(sheet),
    ...(findings.length === 0 ? [] : [words.findings, ...findings]),
    ...(issues.length === 0 ? [] : [words.issues, ...issues]),
  ].join('\n');
};
