import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Origin } from '../../domain/evaluation/origin.ts';
import type { Correction, CorrectionOf } from './corrections.ts';
import { type Draft, type ImportIssue, isOfUnprintedYear } from './draft.ts';

/** A row of a corrected table → the row of the file. */
export type RowInFile = (table: string, row: number) => number;

/** Where everything stands in the file, for drafts read from tables in which rows were added. */
export const placeInFile = ({ evaluation, issues }: Draft, rowInFile: RowInFile): Draft => {
  const placed = <Field extends string>(origins: Readonly<Partial<Record<Field, Origin>>>) =>
    Object.fromEntries(
      Object.entries<Origin | undefined>(origins).flatMap(([field, origin]) =>
        origin === undefined
          ? []
          : [[field, { ...origin, row: rowInFile(evaluation.sources[origin.table]?.table ?? '', origin.row) }]],
      ),
    ) as Readonly<Partial<Record<Field, Origin>>>;
  return {
    evaluation: {
      ...evaluation,
      origins: placed(evaluation.origins),
      indicators: evaluation.indicators.map((each) => ({ ...each, origins: placed(each.origins) })),
      funding: {
        ...evaluation.funding,
        rows: evaluation.funding.rows.map((each) => ({ ...each, origins: placed(each.origins) })),
      },
    },
    issues: issues.map((issue) => issueInFile(issue, rowInFile)),
  };
};

export const issueInFile = (issue: ImportIssue, rowInFile: RowInFile): ImportIssue =>
  issue.row === null ? issue : { ...issue, row: rowInFile(issue.table, issue.row) };

/** First and last row of a table that an evaluation was read from; null when nothing of it came from there. */
export const rowsOf = (
  evaluation: Evaluation,
  table: string,
): { readonly from: number; readonly to: number } | null => {
  const index = evaluation.sources.findIndex((source) => source.table === table);
  const rows = [
    evaluation.origins,
    ...evaluation.indicators.map(({ origins }) => origins),
    ...evaluation.funding.rows.map(({ origins }) => origins),
  ]
    .flatMap((origins) => Object.values<Origin | undefined>(origins))
    .flatMap((origin) => (origin?.table === index ? [origin.row] : []));
  return rows.length === 0 ? null : { from: Math.min(...rows), to: Math.max(...rows) };
};

/** The draft with the year that a person gave it, or gave all sheets without one. */
export const correctYear = (draft: Draft, corrections: readonly Correction[]): Draft => {
  const { evaluation, issues } = draft;
  const years = corrections.filter((correction): correction is CorrectionOf<'year'> => correction.kind === 'year');
  const own = years.findLast((correction) => isOfDraft(draft, correction));
  // What other forms print is no year of this one.
  const hasNone = evaluation.fiscalYear === null || issues.some(({ kind }) => kind === 'year-from-other-form');
  const ofAll = hasNone ? years.findLast(({ reach }) => reach === 'file') : undefined;
  const told = own ?? ofAll;
  if (told === undefined) return draft;
  return {
    evaluation: {
      ...evaluation,
      fiscalYear: told.year,
      doubts: evaluation.doubts.filter((field) => field !== 'fiscalYear'),
    },
    issues: issues.filter(({ kind }) => !isOfUnprintedYear(kind)),
  };
};

const isOfDraft = ({ evaluation }: Draft, { table, row }: CorrectionOf<'year'>): boolean => {
  const rows = rowsOf(evaluation, table);
  return rows !== null && row >= rows.from && row <= rows.to;
};
