import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { formatAmount, formatRate } from '../../text/format-number.ts';
import { reportText } from '../../text/report-text.ts';
import { lossTable } from './loss-table.ts';
import { type ProjectResult, type ReportedSheet, toProjectResult } from './project-result.ts';
import type { Report, ReportPart } from './report.ts';
import { resultTable, sumResults } from './result-table.ts';

/** The report on some self-evaluations: how many, how much money, which grades, what was lost and why. */
export const buildReport = (sheets: readonly ReportedSheet[]): Report => {
  const results = sheets.filter(({ evaluation }) => evaluation.kind === 'self-evaluation').map(toProjectResult);
  const unit = shared(results, (evaluation) => evaluation.implementingUnit) ?? '';
  const year = shared(results, (evaluation) => evaluation.fiscalYear);
  return {
    title: reportText.title(unit, year),
    parts: [
      heading(reportText.overviewHead),
      ...overview(results, { unit, year }),
      heading(reportText.resultsHead),
      { kind: 'table', table: resultTable(results) },
      heading(reportText.lossesHead),
      losses(results),
      heading(reportText.problemsHead),
      ...problems(results),
    ],
  };
};

const heading = (text: string): ReportPart => ({ kind: 'heading', text });
const paragraph = (text: string): ReportPart => ({ kind: 'paragraph', text });

const shared = <Value>(results: readonly ProjectResult[], of: (evaluation: Evaluation) => Value): Value | null => {
  const [first, ...others] = results.map(({ evaluation }) => of(evaluation));
  return first !== undefined && others.every((value) => value === first) ? first : null;
};

const overview = (
  results: readonly ProjectResult[],
  { unit, year }: { readonly unit: string; readonly year: number | null },
): readonly ReportPart[] => {
  const { budget, executed, rate, left } = sumResults(results);
  const counts = { excellent: 0, good: 0, fair: 0, poor: 0 };
  for (const { score } of results) if (score.result !== null) counts[score.result.grade] += 1;
  const ungraded = results.filter(({ score }) => score.result === null).length;
  const amounts = { budget: formatAmount(budget), executed: formatAmount(executed), rate: formatRate(rate) };
  return [
    paragraph(reportText.overview({ unit, year, sheets: results.length, ...amounts })),
    ...(left === 0 ? [] : [paragraph(reportText.unreadable(left))]),
    paragraph(reportText.grades(counts)),
    ...(ungraded === 0 ? [] : [paragraph(reportText.ungraded(ungraded))]),
  ];
};

const losses = (results: readonly ProjectResult[]): ReportPart => {
  const table = lossTable(results);
  return table === null ? paragraph(reportText.noLosses) : { kind: 'table', table };
};

const problems = (results: readonly ProjectResult[]): readonly ReportPart[] => {
  const told = results.flatMap(({ evaluation }) =>
    evaluation.problems
      .filter(({ problem }) => problem !== '')
      .map(({ type, problem, suggestion }) =>
        reportText.problem(evaluation.projectName || evaluation.formTitle, type, problem, suggestion),
      ),
  );
  return told.length === 0
    ? [paragraph(reportText.noProblems)]
    : told.map((text, index) => paragraph(reportText.item(index + 1, text)));
};
