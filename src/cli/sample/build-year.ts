import { createEmpty, blankIndicator } from '../../domain/entry/create-evaluation.ts';
import { emptyLedger, type Ledger, type Measure, putMeasure } from '../../domain/entry/ledger.ts';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { putExecuted, putOutlook, emptyWatch, type Watch } from '../../domain/monitoring/watch.ts';
import { categoryText } from '../../text/category-text.ts';
import { type SampleProject, type SampleRow, sampleYear } from '../../text/sample-year.ts';

/** A made-up project with what was entered for its months. */
export type WatchedSample = { readonly evaluation: Evaluation; readonly ledger: Ledger; readonly watch: Watch };

const rowId = (id: string, index: number): string => `${id}-${index + 1}`;

const measureOf = ({ kind, months }: SampleRow): Measure => ({
  kind,
  interval: 'month',
  source: 'periods',
  values: months.map((text, index) => ({ month: index + 1, text, note: '', evidence: [] })),
});

const buildEvaluation = (project: SampleProject, id: string): Evaluation => {
  const { year, unit, department, formTitle } = sampleYear;
  const head = { projectName: project.name, implementingUnit: unit, fiscalYear: year };
  const sheet = createEmpty(head, { newId: () => id });
  const rows = sheet.funding.rows
    .filter(({ kind }) => kind === 'total' || kind === 'current-year-appropriation')
    .map((row) => ({ ...row, initialBudgetText: project.budget, adjustedBudgetText: project.budget }));
  return {
    ...sheet,
    kind: 'monitoring',
    formTitle,
    supervisingDepartment: department,
    expectedGoal: project.goal,
    funding: { ...sheet.funding, rows },
    indicators: project.rows.map((row, index) => ({
      ...blankIndicator(rowId(id, index), {
        category: row.category,
        categoryText: categoryText[row.category],
        subcategoryText: row.subcategory,
      }),
      name: row.name,
      targetText: row.target,
      maxScoreText: row.maxScore,
      baselineText: row.lastYear,
    })),
  };
};

const buildWatch = ({ executed, rows }: SampleProject, id: string): Watch => {
  const money = executed.reduce((watch, text, index) => putExecuted(watch, { month: index + 1, text }), emptyWatch);
  return rows.reduce(
    (watch, { likelihood, causes, causeText, months }, index) =>
      putOutlook(watch, {
        indicatorId: rowId(id, index),
        month: months.length,
        likelihood,
        causes,
        causeText,
        expectedText: '',
      }),
    money,
  );
};

/** The made-up projects of a year that goes on, each with its months. */
export const buildYear = (): readonly WatchedSample[] =>
  sampleYear.projects.map((project: SampleProject, number) => {
    const id = `example-${sampleYear.year}-${number + 1}`;
    return {
      evaluation: buildEvaluation(project, id),
      ledger: project.rows.reduce(
        (ledger, row, index) => putMeasure(ledger, rowId(id, index), measureOf(row)),
        emptyLedger,
      ),
      watch: buildWatch(project, id),
    };
  });
